import { dayInWords } from '../../kernel/day-words.js';
import { Issue, Stance } from '../../kernel/vocabulary.js';
import { CONCLUDING_STANCES, ISSUES } from '../opinions/index.js';
import { Agreement } from './treating-vocabulary.js';

/** What an examination states on a question. Null: recorded without it. */
export type ExaminerStatement = {
  readonly id: string;
  readonly examinationId: string;
  readonly issue: Issue;
  readonly stance: Stance | null;
  readonly mmiOn: string | null;
  readonly wpiPercent: number | null;
};

/** What a treater states on a question. */
export type TreaterStatement = {
  readonly id: string;
  readonly treaterId: string;
  readonly issue: Issue;
  readonly stance: Stance;
  readonly statedOn: string;
  readonly mmiOn: string | null;
  readonly isNotYetAtMmi: boolean;
  readonly wpiPercent: number | null;
};

/** An examination by its id and the day on which its report was made; the day of the examination when that is not known. */
export type ReportedExamination = { readonly id: string; readonly reportedOn: string };

/** All that is compared in a matter; lists in the order in which rows are to stand. */
export type StatedPositions = {
  readonly examinations: readonly ReportedExamination[];
  /** Ids. */
  readonly treaters: readonly string[];
  readonly examinerStatements: readonly ExaminerStatement[];
  readonly treaterStatements: readonly TreaterStatement[];
};

/** One question, one examination, one treater, of which one side at least states something. */
export type ComparedPositions = {
  readonly issue: Issue;
  readonly examinationId: string;
  readonly treaterId: string;
  readonly examiner: ExaminerStatement | null;
  readonly treater: TreaterStatement | null;
  readonly agreement: Agreement;
  /** The treater's opinion compared is later than the report: the examiner could not have known it. */
  readonly isStatedAfterReport: boolean;
  /** Treater's date less the examiner's: positive when the examiner's is earlier. Null unless both sides give one. */
  readonly mmiGapDays: number | null;
  /** The treater says "not yet": the gap is that at the day of saying so, and may be longer. */
  readonly isMmiGapAtLeast: boolean;
  /** Treater's whole person impairment less the examiner's, percentage points. Null unless both give one. */
  readonly wpiDelta: number | null;
  /** How the two were compared, in words. */
  readonly reason: string;
};

/**
 * Sets each examination's opinions beside those of each treater of the matter, question by question. Of several
 * opinions of a treater on one question it takes the last on or before the day of the report, else the first after.
 */
export function divergenceOf(stated: StatedPositions): ComparedPositions[] {
  const { examinations, treaters } = stated;
  return ISSUES.flatMap((issue) =>
    examinations.flatMap((examination) =>
      treaters.flatMap((treaterId) => compared(stated, { issue, examination, treaterId }) ?? []),
    ),
  );
}

/** Null when neither side says anything on the question. */
function compared(
  { examinerStatements, treaterStatements }: StatedPositions,
  row: { readonly issue: Issue; readonly examination: ReportedExamination; readonly treaterId: string },
): ComparedPositions | null {
  const { issue, examination, treaterId } = row;
  const examiner =
    examinerStatements.find(
      (statement) => statement.examinationId === examination.id && statement.issue === issue,
    ) ?? null;
  const treater = comparableStatement(
    treaterStatements.filter((statement) => statement.treaterId === treaterId && statement.issue === issue),
    examination.reportedOn,
  );
  if (isSilent(examiner) && isSilent(treater)) return null;
  const agreement = agreementOf(examiner, treater);
  const isStatedAfterReport = treater !== null && treater.statedOn > examination.reportedOn;
  return {
    ...{ issue, examinationId: examination.id, treaterId, examiner, treater, agreement, isStatedAfterReport },
    ...mmiGap(examiner, treater),
    wpiDelta: wpiDelta(examiner, treater),
    reason: reasonOf(agreement, isStatedAfterReport ? (treater?.statedOn ?? null) : null),
  };
}

/** The last on or before the day, else the first after it; null when there is none. Of one day the later recorded. */
export function comparableStatement(
  statements: readonly TreaterStatement[],
  reportedOn: string,
): TreaterStatement | null {
  const inOrder = statements.toSorted(
    (one, other) => compare(one.statedOn, other.statedOn) || compare(one.id, other.id),
  );
  return (
    inOrder.findLast(({ statedOn }) => statedOn <= reportedOn) ??
    inOrder.find(({ statedOn }) => statedOn > reportedOn) ??
    null
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

type Statement = { readonly stance: Stance | null } | null;

const isSilent = (statement: Statement): boolean =>
  statement === null || statement.stance === Stance.NOT_ADDRESSED;

const isConcluding = (stance: Stance | null): boolean =>
  CONCLUDING_STANCES.some((concluding) => concluding === stance);

/** Two conclusions agree or diverge; a question left open by one side cannot be compared; a side may be silent. */
export function agreementOf(examiner: Statement, treater: Statement): Agreement {
  if (examiner === null || isSilent(examiner)) return Agreement.EXAMINER_SILENT;
  if (treater === null || isSilent(treater)) return Agreement.TREATER_SILENT;
  if (!isConcluding(examiner.stance) || !isConcluding(treater.stance)) return Agreement.NOT_COMPARABLE;
  return examiner.stance === treater.stance ? Agreement.AGREE : Agreement.DIVERGE;
}

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

function mmiGap(
  examiner: ExaminerStatement | null,
  treater: TreaterStatement | null,
): Pick<ComparedPositions, 'mmiGapDays' | 'isMmiGapAtLeast'> {
  const from = examiner?.mmiOn ?? null;
  if (from === null || treater === null || treater.issue !== Issue.MMI) {
    return { mmiGapDays: null, isMmiGapAtLeast: false };
  }
  if (treater.mmiOn !== null) return { mmiGapDays: daysBetween(from, treater.mmiOn), isMmiGapAtLeast: false };
  if (!treater.isNotYetAtMmi) return { mmiGapDays: null, isMmiGapAtLeast: false };
  return { mmiGapDays: daysBetween(from, treater.statedOn), isMmiGapAtLeast: true };
}

/** In hundredths of a point, which is how both are stored: 0.3 less 0.1 is 0.2. */
function wpiDelta(examiner: ExaminerStatement | null, treater: TreaterStatement | null): number | null {
  const [own, other] = [examiner?.wpiPercent ?? null, treater?.wpiPercent ?? null];
  return own === null || other === null ? null : (hundredths(other) - hundredths(own)) / 100;
}

const hundredths = (percent: number): number => Math.round(percent * 100);

const REASONS: Readonly<Record<Agreement, string>> = {
  AGREE: 'Both conclude, and alike.',
  DIVERGE: 'Both conclude, and differently.',
  EXAMINER_SILENT: 'No opinion of the examiner on this question is recorded.',
  TREATER_SILENT: 'No opinion of the treater on this question is recorded.',
  NOT_COMPARABLE: 'One side leaves the question open, or is recorded without a stance.',
};

function reasonOf(agreement: Agreement, laterOn: string | null): string {
  if (laterOn === null) return REASONS[agreement];
  return `${REASONS[agreement]} The treater's opinion, of ${dayInWords(laterOn)}, is later than the report.`;
}
