import { ExamKind } from '../../kernel/vocabulary.js';
import type { DemonstrationFirm } from './demonstration-pools.js';
import { drawDocket } from './draw-docket.js';
import { drawExamination } from './draw-examination.js';
import { compareDays } from './invented-day.js';
import type { InventedExamination } from './invented-examination.js';
import type { LogFault } from './logs/log-style.js';
import { logStyles } from './logs/log-styles.js';
import { SeededRandom } from './seeded-random.js';

/** A firm's examinations in order of the day, and those whose rows the log spoils, each with its fault. */
export type InventedHistory = {
  /** Valid and distinct: what a correct import of the log must hold. */
  readonly examinations: readonly InventedExamination[];
  readonly spoilt: ReadonlyMap<InventedExamination, LogFault>;
};

/** The same for the same firm and day, on every machine. */
export function inventExaminations(firm: DemonstrationFirm, today: string): InventedHistory {
  const { faults } = logStyles[firm.slug];
  const random = new SeededRandom(`docket of ${firm.slug}`);
  const all = drawDocket(firm, { today, count: firm.examinations + faults.length, random })
    .map((visit) => drawExamination(firm, visit, { today, random }))
    .sort((one, other) => compareDays(one.examinedOn, other.examinedOn));
  const spoilt = spoil(firm, all, faults);
  return { examinations: all.filter((examination) => !spoilt.has(examination)), spoilt };
}

/** Spreads the faults over the years. */
function spoil(
  firm: DemonstrationFirm,
  all: readonly InventedExamination[],
  faults: readonly LogFault[],
): ReadonlyMap<InventedExamination, LogFault> {
  const spoilt = new Map<InventedExamination, LogFault>();
  for (const [index, fault] of faults.entries()) {
    const from = Math.floor(((index + 1) * all.length) / (faults.length + 1));
    const chosen = all
      .slice(from)
      .find((examination) => maySpoil(firm, examination) && !spoilt.has(examination));
    if (chosen !== undefined) spoilt.set(chosen, fault);
  }
  return spoilt;
}

/** Exact numbers of examinations stay exact, and a records review has no times that could be wrong. */
function maySpoil(firm: DemonstrationFirm, { examiner, kind, isInitialOnly }: InventedExamination): boolean {
  return examiner.few[firm.slug] === undefined && kind !== ExamKind.RECORD_REVIEW && !isInitialOnly;
}
