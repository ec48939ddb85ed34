import { ExamKind, Issue, Side } from '../../kernel/vocabulary.js';
import { FirmSlug, type Carrier, type InventedExaminer } from './demonstration-pools.js';
import type { ExaminerHabit } from './examiner-habit.js';
import type { SeededRandom } from './seeded-random.js';

/** What kind of examinations a firm meets, and what it notes of them. */
export type Practice = {
  /** Issues that the log has a column for. */
  readonly issues: readonly Issue[];
  /** The reference of the n-th matter, which came in that year. */
  readonly referenceOf: (year: string, ordinal: number) => string;
  readonly kindOf: (examiner: InventedExaminer, random: SeededRandom) => ExamKind;
  /** Share of the matters in which a second examination follows. */
  readonly secondShare: number;
  /** Of those, how often by the same examiner again. */
  readonly sameShare: number;
};

/** Evaluators of workers' compensation, chosen from a panel or agreed on, and paid by schedule. */
export function isMedicalLegal(kind: ExamKind): boolean {
  return kind === ExamKind.QME || kind === ExamKind.AME;
}

/** Panel and agreed evaluators are nobody's; for the others habit and carrier decide. */
export function sideOf(kind: ExamKind, habit: ExaminerHabit, carrier: Carrier, random: SeededRandom): Side {
  if (isMedicalLegal(kind)) return Side.NEUTRAL;
  if (kind === ExamKind.RECORD_REVIEW) return Side.DEFENSE;
  if (random.isChance(0.01)) return Side.UNKNOWN;
  if (random.isChance(0.015)) return Side.NEUTRAL;
  // Carriers differ, but they do not change whom the one-sided work for.
  const sway = 4 * habit.defenseShare * (1 - habit.defenseShare);
  const defenseShare = habit.defenseShare + sway * (carrier.defenseShare - 0.87) * 0.7;
  return random.isChance(defenseShare) ? Side.DEFENSE : Side.PLAINTIFF;
}

const padded = (ordinal: number): string => String(ordinal).padStart(4, '0');

export const practices: Record<FirmSlug, Practice> = {
  [FirmSlug.hathersedge]: {
    issues: [Issue.CAUSATION, Issue.PRE_EXISTING, Issue.MMI, Issue.TREATMENT_NECESSITY, Issue.MEDICATION],
    referenceOf: (year, ordinal) => `H${year.slice(2)}-${padded(ordinal)}`,
    kindOf: () => ExamKind.DME,
    secondShare: 0.22,
    sameShare: 0.15,
  },
  [FirmSlug.larkmoor]: {
    issues: [Issue.CAUSATION, Issue.SURGERY, Issue.FUTURE_CARE, Issue.WORK_CAPACITY, Issue.CREDIBILITY],
    referenceOf: (year, ordinal) => `${year}-LM-${padded(ordinal)}`,
    kindOf: (_examiner, random) =>
      random.pickWeighted([ExamKind.IME, ExamKind.RULE_35, ExamKind.RECORD_REVIEW], larkmoorWeight),
    secondShare: 0.18,
    sameShare: 0.1,
  },
  [FirmSlug.tollemarsh]: {
    issues: [Issue.CAUSATION, Issue.WORK_CAPACITY, Issue.FUTURE_CARE],
    referenceOf: (_year, ordinal) => `ADJ9${String(100_000 + ordinal * 37)}`,
    kindOf: (examiner, random) => {
      if (random.isChance(0.09)) return random.isChance(0.5) ? ExamKind.IME : ExamKind.RECORD_REVIEW;
      return random.isChance(examiner.habit === 'NEUTRAL' ? 0.9 : 0.1) ? ExamKind.AME : ExamKind.QME;
    },
    secondShare: 0.3,
    sameShare: 0.5,
  },
  [FirmSlug.ravensholt]: {
    issues: [
      Issue.CAUSATION,
      Issue.PRE_EXISTING,
      Issue.IMPAIRMENT,
      Issue.WORK_CAPACITY,
      Issue.CREDIBILITY,
      Issue.SEVERITY,
    ],
    referenceOf: (year, ordinal) => `RD ${year}/${padded(ordinal)}`,
    kindOf: () => ExamKind.IME,
    secondShare: 0.2,
    sameShare: 0.2,
  },
};

function larkmoorWeight(kind: ExamKind): number {
  return kind === ExamKind.IME ? 70 : kind === ExamKind.RULE_35 ? 22 : 8;
}
