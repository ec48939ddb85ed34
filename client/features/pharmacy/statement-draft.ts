import type {
  MedicationStatementAddInput,
  MedicationStatementWordsFragment,
  StatementAssertion,
  StatementKind,
} from '../../generated/graphql.js';
import { NO_SOURCE, sourceInput, type SourceDraft } from '../treating/source-draft.js';
import { sourceOf } from './challenge-draft.js';

/** A statement while it is typed; days are empty where they are not known. `id` is null for a new one. */
export type StatementDraft = {
  readonly id: string | null;
  readonly version: number;
  readonly kind: StatementKind;
  readonly statedOn: string;
  readonly medication: string;
  readonly assertion: StatementAssertion;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly source: SourceDraft;
  readonly line: number | null;
};

export const emptyStatement: StatementDraft = {
  id: null,
  version: 0,
  kind: 'INTAKE',
  statedOn: '',
  medication: '',
  assertion: 'TAKES',
  from: '',
  to: '',
  reason: '',
  source: NO_SOURCE,
  line: null,
};

/** A recorded statement to be changed. */
export function draftOfStatement(statement: MedicationStatementWordsFragment): StatementDraft {
  const { id, version, kind, statedOn, medication, assertion, line } = statement;
  return {
    ...{ id, version, kind, statedOn, medication, assertion, line },
    from: statement.from ?? '',
    to: statement.to ?? '',
    reason: statement.reason ?? '',
    source: sourceOf(statement),
  };
}

/** What is missing or odd before the draft can be recorded; null when nothing is. */
export function missingOf({ statedOn, medication, from, to }: StatementDraft): string | null {
  if (medication.trim() === '') return 'Name the medication as the statement does.';
  if (statedOn === '') return 'Give the day of the statement.';
  if (from !== '' && to !== '' && to < from) return 'The days end before they begin.';
  return null;
}

/** The fields that adding and changing share. */
export function fieldsOf(draft: StatementDraft): Omit<MedicationStatementAddInput, 'matterId'> {
  const { kind, statedOn, medication, assertion, line } = draft;
  return {
    ...{ kind, statedOn, assertion, line },
    ...sourceInput(draft.source),
    medication: medication.trim(),
    from: textOrNull(draft.from),
    to: textOrNull(draft.to),
    reason: textOrNull(draft.reason),
  };
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
