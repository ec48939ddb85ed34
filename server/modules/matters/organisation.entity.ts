import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What part an organisation plays in retaining an examiner. */
export const OrganisationKind = {
  CARRIER: 'CARRIER',
  LAW_FIRM: 'LAW_FIRM',
  ATTORNEY: 'ATTORNEY',
  VENDOR: 'VENDOR',
} as const;
export type OrganisationKind = (typeof OrganisationKind)[keyof typeof OrganisationKind];

/** A carrier, law firm, attorney or vendor as this firm knows it. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  @PrimaryColumn('uuid', { default: () => 'app.new_id()' })
  id!: string;

  @Column('text')
  kind!: OrganisationKind;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_key' })
  nameKey!: string;

  @Column('integer', { default: 1 })
  version!: number;
}

/** Another way in which the organisation is written; files that use it mean the organisation. */
@Entity('organisation_alias')
export class OrganisationAlias {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  @PrimaryColumn('uuid', { default: () => 'app.new_id()' })
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  kind!: OrganisationKind;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_key' })
  nameKey!: string;
}
