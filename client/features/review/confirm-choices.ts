import type { ExamKind, ReportConfirmInput, ReviewDraftQuery, Side } from '../../generated/graphql.js';

export type Draft = NonNullable<NonNullable<NonNullable<ReviewDraftQuery['document']>['reading']>['draft']>;

/** The value of a choice that stands for none of those on file. */
export const NEW = 'new';

/** What a reviewer chooses before a report is confirmed. Null: not chosen yet. */
export type ConfirmChoices = {
  /** An examiner's id, NEW for the name as read. */
  readonly examiner: string | null;
  readonly examinerName: string;
  /** A matter's id, NEW for a matter of its own. */
  readonly matter: string | null;
  /** An examination's id, NEW for one of its own. */
  readonly examination: string | null;
  readonly kind: ExamKind;
  readonly side: Side;
  readonly examinedOn: string;
  readonly acceptPending: boolean;
};

/** Nothing on file: a new one. One: that one. Several: a person says which. */
function onlyOf(ids: readonly string[]): string | null {
  const [first] = ids;
  if (first === undefined) return NEW;
  return ids.length === 1 ? first : null;
}

/** What is chosen before anybody looked: only what leaves no choice. */
export function initialChoices(draft: Draft, acceptPending: boolean): ConfirmChoices {
  return {
    examiner: onlyOf(draft.examinerCandidates.map(({ examiner }) => examiner.id)),
    examinerName: draft.examinerName ?? '',
    matter: onlyOf(draft.matterCandidates.map(({ id }) => id)),
    examination: onlyOf(draft.existing.map(({ id }) => id)),
    kind: draft.kind,
    side: draft.side,
    examinedOn: draft.examinedOn ?? '',
    acceptPending,
  };
}

/** Why the report can not be confirmed yet, each as a sentence; empty when it can. */
export function confirmFaults(choices: ConfirmChoices, pending: number): string[] {
  const { examiner, examinerName, matter, examination, examinedOn, acceptPending } = choices;
  return [
    ...(examiner === null ? ['Choose the examiner.'] : []),
    ...(examiner === NEW && examinerName.trim() === '' ? ['Write the examiner’s name.'] : []),
    ...(examination === null ? ['Choose whether this is an examination on file.'] : []),
    // An examination on file has its matter.
    ...(examination === NEW && matter === null ? ['Choose the matter.'] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(examinedOn) ? [] : ['Give the date of the examination.']),
    ...(pending > 0 && !acceptPending ? ['Decide on every fact, or accept the rest as read.'] : []),
  ];
}

/** The request that the choices make; call only when there are no faults. */
export function confirmInput(
  document: { readonly id: string; readonly version: number },
  choices: ConfirmChoices,
): ReportConfirmInput {
  const { examiner, examinerName, matter, examination, kind, side, examinedOn, acceptPending } = choices;
  const isOnFile = examination !== null && examination !== NEW;
  return {
    documentId: document.id,
    version: document.version,
    acceptPending,
    examiner:
      examiner === null || examiner === NEW ? { name: examinerName.trim() } : { examinerId: examiner },
    kind,
    side,
    examinedOn,
    ...(isOnFile ? { examinationId: examination } : {}),
    ...(!isOnFile && matter !== null && matter !== NEW ? { matterId: matter } : {}),
  };
}
