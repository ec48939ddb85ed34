import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The person examined, sealed. Health data: opened only under CLAIMANT_READ, never logged. */
@Entity('claimant')
export class Claimant {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  @PrimaryColumn('uuid', { default: () => 'app.new_id()' })
  id!: string;

  @Column('bytea', { name: 'sealed_name' })
  sealedName!: Buffer;

  @Column('bytea', { name: 'sealed_born_on', nullable: true })
  sealedBornOn!: Buffer | null;

  @Column('uuid', { name: 'data_key_id' })
  dataKeyId!: string;
}
