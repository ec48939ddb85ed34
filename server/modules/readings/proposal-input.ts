import type { Issue, Stance } from '../../kernel/vocabulary.js';
import { calendarDay, readFieldText, type FieldValue } from './field-value.js';
import type { OpinionDetails, ProposedRecord } from './proposal.js';
import type { ReadingField } from './reading-field.js';
import { ProposalValueError } from './reading.errors.js';

/** What a person may state of an opinion beside its stance. Absent or null: the report does not say. */
export type StatedDetails = {
  readonly mmiOn?: string | null | undefined;
  readonly wpiPercent?: number | null | undefined;
  readonly apportionmentPercent?: number | null | undefined;
  readonly medications?: readonly string[] | null | undefined;
  readonly ground?: string | null | undefined;
};

/** What a person types for a proposal: what of it counts follows from its kind. */
export type StatedValue = {
  readonly value?: string | null | undefined;
  readonly issue?: Issue | null | undefined;
  readonly stance?: Stance | null | undefined;
  readonly details?: StatedDetails | null | undefined;
  readonly record?: ProposedRecord | null | undefined;
};

const LONGEST_GROUND = 300;
const MOST_MEDICATIONS = 30;
const LONGEST_NAME = 300;

/** @throws ProposalValueError naming the field. */
export function statedField(field: ReadingField, { value }: StatedValue): FieldValue {
  return readFieldText(field, value ?? '');
}

/**
 * Issue, stance and details of an opinion, from what is stated and, where nothing is, from what was read.
 *
 * @throws ProposalValueError when issue or stance is missing, or a detail can not be.
 */
export function statedOpinion(
  { issue, stance, details }: StatedValue,
  read: { readonly issue: Issue | null; readonly stance: Stance | null; readonly details: OpinionDetails },
): { issue: Issue; stance: Stance; details: OpinionDetails } {
  const [about, goes] = [issue ?? read.issue, stance ?? read.stance];
  if (about === null) throw new ProposalValueError('Choose the question that the passage answers.', 'issue');
  if (goes === null) throw new ProposalValueError('Choose which way the opinion goes.', 'stance');
  if (details === null || details === undefined) {
    return { issue: about, stance: goes, details: read.details };
  }
  return { issue: about, stance: goes, details: checkedDetails(about, read.details, details) };
}

function checkedDetails(issue: Issue, read: OpinionDetails, stated: StatedDetails): OpinionDetails {
  const mmiOn = stated.mmiOn ?? null;
  if (mmiOn !== null && issue !== 'MMI') {
    throw new ProposalValueError(
      'A date of maximum medical improvement belongs to the opinion on it.',
      'details',
    );
  }
  for (const percent of [stated.wpiPercent ?? 0, stated.apportionmentPercent ?? 0]) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new ProposalValueError('A percentage lies between 0 and 100.', 'details');
    }
  }
  const medications = (stated.medications ?? []).flatMap((name) => name.trim().toLowerCase() || []);
  if (medications.length > MOST_MEDICATIONS || medications.some((name) => name.length > LONGEST_NAME)) {
    throw new ProposalValueError(`At most ${MOST_MEDICATIONS} medications, each by its name.`, 'details');
  }
  const ground = stated.ground?.trim() ?? '';
  if (ground.length > LONGEST_GROUND) {
    throw new ProposalValueError(`The ground may have at most ${LONGEST_GROUND} characters.`, 'details');
  }
  return {
    certainty: read.certainty,
    mmiOn,
    wpiPercent: stated.wpiPercent ?? null,
    apportionmentPercent: stated.apportionmentPercent ?? null,
    medications,
    ground: ground === '' ? null : ground,
  };
}

/** @throws ProposalValueError naming what a record can not have. */
export function statedRecord({ record }: StatedValue): ProposedRecord {
  if (record === null || record === undefined) {
    throw new ProposalValueError('Say which record it is.', 'record');
  }
  const title = record.title.replace(/\s+/gu, ' ').trim();
  if (title === '' || title.length > LONGEST_NAME) {
    throw new ProposalValueError(`A record needs a title of at most ${LONGEST_NAME} characters.`, 'record');
  }
  for (const day of [record.datedOn, record.datedTo]) {
    if (day !== null && calendarDay(day) === null) {
      throw new ProposalValueError('Write the day as YYYY-MM-DD, e.g. 2024-03-18.', 'record');
    }
  }
  if (record.datedOn !== null && record.datedTo !== null && record.datedTo < record.datedOn) {
    throw new ProposalValueError('The last day of a record is not before its first.', 'record');
  }
  if (record.pages !== null && !(record.pages >= 0)) {
    throw new ProposalValueError('Pages are a whole number, 0 or more.', 'record');
  }
  return { ...record, title, author: record.author?.trim() || null };
}
