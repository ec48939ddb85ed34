import { stateCode } from '../../../../kernel/us-state.js';
import { FirmSide, Issue } from '../../../../kernel/vocabulary.js';
import { opinionField } from '../mapping.js';
import { parseStance } from '../values/parse-stance.js';
import { parseVerification } from '../values/parse-verification.js';
import { wordKey } from '../values/word-key.js';
import { wordVocabulary } from '../values/word-vocabulary.js';
import type { ColumnObserver, ColumnProfile } from './column-profile.js';
import type { ContentKind } from './content-kind.js';
import type { HeadedField } from './heading-vocabulary.js';

/** A column as the suggestion sees it. */
export type CandidateColumn = {
  readonly profile: ColumnProfile;
  readonly values: ReadonlyMap<string, number>;
  readonly isRowNumber: boolean;
};

export function candidateColumn(observer: ColumnObserver, profile: ColumnProfile): CandidateColumn {
  return { profile, values: observer.values(), isRowNumber: observer.isRowNumber() };
}

/** Share of a column's filled cells that the field could hold, 0 to 1. */
export function contentFit(field: HeadedField, column: CandidateColumn): number {
  const issue = issueOf(field);
  if (issue !== null) return isOfFurtherCare(issue, column) ? 0 : stanceShare(issue, column);
  return isContentField(field) ? fits[field](column.profile.shares, column) : 0;
}

const LONGEST_WORDS = 60;

type OpinionField = Extract<HeadedField, `OPINION_${string}`>;
type ContentField = Exclude<HeadedField, OpinionField>;
type Shares = Readonly<Record<ContentKind, number>>;
type Fit = (shares: Shares, column: CandidateColumn) => number;

const issues = new Map<string, Issue>(Object.values(Issue).map((issue) => [opinionField[issue], issue]));

/** The issue on which a field holds conclusions; null for every other field. */
export function issueOf(field: string): Issue | null {
  return issues.get(field) ?? null;
}

function isContentField(field: HeadedField): field is ContentField {
  return field in fits;
}

/** "Further" and "no further" under a heading of another issue: the column is about care to come. */
function isOfFurtherCare(issue: Issue, column: CandidateColumn): boolean {
  if (issue === Issue.FUTURE_CARE) return false;
  const reading = { issue, heading: column.profile.header, ownSide: FirmSide.PLAINTIFF };
  const isForeign = (cell: string) => isFurtherCare(cell) && parseStance(cell, reading) === null;
  return shareOfCells(column, isForeign) > 0;
}

/** True for words that can only be about treatment to come. */
export function isFurtherCare(cell: string): boolean {
  return wordVocabulary.furtherCare.has(wordKey(cell));
}

/** Share of the cells that are known stances. */
function stanceShare(issue: Issue, column: CandidateColumn): number {
  // The firm's side turns relative words around but does not decide whether they are known.
  const reading = { issue, heading: column.profile.header, ownSide: FirmSide.PLAINTIFF };
  return shareOfCells(column, (cell) => parseStance(cell, reading) !== null);
}

/** Share of the filled cells that pass; 0 of none. Long texts are no words and do not pass. */
export function shareOfCells({ values }: CandidateColumn, passes: (cell: string) => boolean): number {
  let passing = 0;
  let all = 0;
  for (const [cell, count] of values) {
    all += count;
    if (cell.length <= LONGEST_WORDS && passes(cell)) passing += count;
  }
  return all === 0 ? 0 : passing / all;
}

const day: Fit = (shares) => shares.DAY;
const person: Fit = (shares) => personShare(shares);
const text: Fit = (shares) => plainText(shares);
const anything: Fit = () => 1;
const time: Fit = (shares) => shares.TIME;
const percent: Fit = (shares) => (shares.DAY > 0.5 ? 0 : shares.PERCENT);

/** Lone surnames are text only, and count for less. */
function personShare(shares: Shares): number {
  return Math.max(shares.PERSON, 0.7 * plainText(shares));
}

/** Text that is neither a side nor a kind: those words belong to columns of their own. */
function plainText({ TEXT, SIDE, KIND }: Shares): number {
  return Math.max(0, TEXT - Math.max(SIDE, KIND));
}

/** Under "Retained by" or "Client" only the names themselves tell an insurer from a law firm. */
const SOME = 0.3;
const carrier: Fit = (shares) => plainText(shares) * (shares.INSURER >= SOME ? 1 : 0.85);
const organisation: Fit = (shares) =>
  plainText(shares) * (shares.INSURER >= SOME ? 0.7 : shares.ORGANISATION >= SOME ? 1 : 0.9);

const fits: Record<ContentField, Fit> = {
  MATTER_REFERENCE: ({ DAY, PERSON }, { isRowNumber }) => (isRowNumber || DAY > 0.5 ? 0 : 1 - PERSON * 0.7),
  CLAIMANT_NAME: (shares) => personShare(shares) * (1 - shares.CREDENTIALED) * (1 - shares.ORGANISATION),
  CLAIMANT_FIRST_NAME: text,
  CLAIMANT_LAST_NAME: text,
  CLAIMANT_BIRTH_DATE: day,
  DATE_OF_INJURY: day,
  EXAMINER_NAME: person,
  EXAMINER_FIRST_NAME: text,
  EXAMINER_LAST_NAME: text,
  EXAMINER_NPI: (shares) => shares.NPI,
  EXAMINER_LICENCE_STATE: (shares, { profile }) => (profile.distinct <= 60 ? shares.TEXT : 0),
  EXAMINER_LICENCE_NUMBER: anything,
  EXAMINER_SPECIALTY: text,
  EXAMINER_PRACTICE_STATE: (_shares, column) => shareOfCells(column, (cell) => stateCode(cell) !== null),
  EXAM_KIND: (shares) => shares.KIND,
  EXAM_DATE: day,
  START_TIME: time,
  END_TIME: time,
  DURATION: (shares) => shares.DURATION,
  SIDE: (shares) => shares.SIDE,
  CARRIER: carrier,
  LAW_FIRM: organisation,
  ATTORNEY: (shares) => shares.PERSON * (1 - shares.ORGANISATION),
  VENDOR: organisation,
  PAGES_SUPPLIED: (shares) => shares.COUNT,
  PAGES_REVIEWED: (shares) => shares.COUNT,
  FEE: (shares) => shares.MONEY,
  BILLING_CODE: ({ CODE, MONEY, TEXT }) => (MONEY > 0.9 && TEXT < 0.1 ? CODE * 0.6 : CODE),
  EXAMINER_MMI_DATE: day,
  TREATER_MMI_DATE: day,
  WPI_PERCENT: percent,
  APPORTIONMENT_PERCENT: percent,
  VENUE: text,
  NOTES: anything,
  VERIFICATION: (_shares, column) => shareOfCells(column, (cell) => parseVerification(cell) !== null),
};
