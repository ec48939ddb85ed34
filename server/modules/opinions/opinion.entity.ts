import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Issue, Stance } from '../../kernel/vocabulary.js';

/** `numeric` arrives as text; percentages have two decimals at most. */
const percent = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** What an examination concludes on one issue, or details of that issue without a coded conclusion. */
@Entity('opinion')
export class Opinion {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  @PrimaryColumn('uuid', { default: () => 'app.new_id()' })
  id!: string;

  @Column('uuid', { name: 'examination_id' })
  examinationId!: string;

  @Column('text')
  issue!: Issue;

  /** Null: recorded without a coded stance (a rating or a date alone); never a finding. */
  @Column('text', { nullable: true })
  stance!: Stance | null;

  @Column('text', { nullable: true })
  quote!: string | null;

  @Column('integer', { nullable: true })
  page!: number | null;

  /** Day on which the examiner puts maximum medical improvement. */
  @Column('date', { name: 'mmi_on', nullable: true })
  mmiOn!: string | null;

  /** Day on which the treating physician puts it. */
  @Column('date', { name: 'treater_mmi_on', nullable: true })
  treaterMmiOn!: string | null;

  @Column('numeric', { name: 'wpi_percent', nullable: true, transformer: percent })
  wpiPercent!: number | null;

  @Column('numeric', { name: 'apportionment_percent', nullable: true, transformer: percent })
  apportionmentPercent!: number | null;
}
