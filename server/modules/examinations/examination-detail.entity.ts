import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TimingSource } from '../../kernel/vocabulary.js';

/** Face-to-face time of an examination according to one source. Sources are never merged. */
@Entity('timing_observation')
export class TimingObservation {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  @PrimaryColumn('uuid', { default: () => 'app.new_id()' })
  id!: string;

  @Column('uuid', { name: 'examination_id' })
  examinationId!: string;

  @Column('text')
  source!: TimingSource;

  @Column('time', { name: 'started_at', nullable: true })
  startedAt!: string | null;

  @Column('time', { name: 'ended_at', nullable: true })
  endedAt!: string | null;

  @Column('integer')
  minutes!: number;

  /** As somebody said it ("about 20 minutes"); null where the minutes are exact. */
  @Column('text', { name: 'as_written', nullable: true })
  asWritten!: string | null;

  /** Bounds of what was said, both included; null where the minutes are exact. */
  @Column('integer', { name: 'minutes_low', nullable: true })
  minutesLow!: number | null;

  /** Null beside a lower bound: no end is known. */
  @Column('integer', { name: 'minutes_high', nullable: true })
  minutesHigh!: number | null;

  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;

  @Column('integer', { nullable: true })
  page!: number | null;

  @Column('text', { nullable: true })
  quote!: string | null;
}

/** Pages of records sent to the examiner and pages that the report lists as reviewed. */
@Entity('examination_records')
export class ExaminationRecords {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  @PrimaryColumn('uuid', { name: 'examination_id' })
  examinationId!: string;

  @Column('integer', { name: 'pages_supplied', nullable: true })
  pagesSupplied!: number | null;

  @Column('integer', { name: 'pages_reviewed', nullable: true })
  pagesReviewed!: number | null;
}

/** What the examination cost. */
@Entity('fee')
export class Fee {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  @PrimaryColumn('uuid', { default: () => 'app.new_id()' })
  id!: string;

  @Column('uuid', { name: 'examination_id' })
  examinationId!: string;

  /** Whole US cents. The driver hands a bigint over as text; cents of a fee are far below 2^53. */
  @Column('bigint', {
    name: 'amount_cents',
    nullable: true,
    transformer: {
      to: (cents: number | null) => cents,
      from: (cents: string | null) => (cents === null ? null : Number(cents)),
    },
  })
  amountCents!: number | null;

  @Column('text', { name: 'billing_code', nullable: true })
  billingCode!: string | null;
}
