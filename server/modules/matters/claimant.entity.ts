import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The person examined. Health data: shown only under CLAIMANT_READ, never logged. */
@Entity('claimant')
export class Claimant {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  @PrimaryColumn('uuid', { default: () => 'app.new_id()' })
  id!: string;

  @Column('text', { name: 'full_name' })
  fullName!: string;

  @Column('text', { name: 'name_key' })
  nameKey!: string;

  @Column('date', { name: 'born_on', nullable: true })
  bornOn!: string | null;
}
