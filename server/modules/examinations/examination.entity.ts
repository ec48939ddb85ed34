import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExamKind, Side, Verification } from '../../kernel/vocabulary.js';

/** One examination of one claimant by one examiner, and who retained the examiner for it. */
@Entity('examination')
export class Examination {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  @PrimaryColumn('uuid', { default: () => 'app.new_id()' })
  id!: string;

  @Column('uuid', { name: 'appearance_id' })
  appearanceId!: string;

  /** The directory or provisional examiner for whom the appearance stands. */
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'matter_id', nullable: true })
  matterId!: string | null;

  @Column('uuid', { name: 'claimant_id', nullable: true })
  claimantId!: string | null;

  @Column('text')
  kind!: ExamKind;

  /** A legal day, YYYY-MM-DD. */
  @Column('date', { name: 'examined_on' })
  examinedOn!: string;

  @Column('text')
  side!: Side;

  @Column('uuid', { name: 'carrier_id', nullable: true })
  carrierId!: string | null;

  @Column('uuid', { name: 'law_firm_id', nullable: true })
  lawFirmId!: string | null;

  @Column('uuid', { name: 'attorney_id', nullable: true })
  attorneyId!: string | null;

  @Column('uuid', { name: 'vendor_id', nullable: true })
  vendorId!: string | null;

  @Column('text', { nullable: true })
  notes!: string | null;

  /** Who stands behind what is recorded; UNVERIFIED is in no figure. */
  @Column('text')
  verification!: Verification;

  /** What makes it the same examination when it is met again. */
  @Column('text', { name: 'identity_key' })
  identityKey!: string;

  /** Set when it repeats another row of the examiner: it is then in no figure. */
  @Column('uuid', { name: 'duplicate_of_id', nullable: true })
  duplicateOfId!: string | null;

  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  @Column('integer', { name: 'record_number', nullable: true })
  recordNumber!: number | null;

  @Column('integer', { default: 1 })
  version!: number;
}
