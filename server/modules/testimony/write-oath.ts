import type { Issue, Stance } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { OathPolarity, OathQuantity, OathSubject } from '../../reading/oaths/index.js';
import type { OathState } from './testimony-vocabulary.js';

/** Where words stand; page and line as printed. Null: not known, or in no document. */
export type OathPlace = {
  readonly documentId: string | null;
  readonly fromPosition: number | null;
  readonly toPosition: number | null;
  readonly page: number | null;
  readonly line: number | null;
  readonly place: string;
  readonly isChecked: boolean;
};

type Entry = OathPlace & {
  readonly testimonyId: string;
  readonly state: OathState;
  /** The rule that read it; null: a person entered it. */
  readonly cue: string | null;
};

/** What a proposition says, without where and whether it is decided. */
export type PropositionContent = {
  readonly subject: OathSubject;
  readonly issue: Issue | null;
  readonly stance: Stance | null;
  readonly organisationId: string | null;
  readonly claim: string;
  readonly words: string;
  readonly polarity: OathPolarity;
  readonly quantity: OathQuantity | null;
  readonly from: string | null;
  readonly to: string | null;
};

/** Values of subject, issue, stance, organisation, claim, polarity, quantity and window, as columns in this order. */
export const contentValues = (content: Omit<PropositionContent, 'words'>): unknown[] => [
  content.subject,
  content.issue,
  content.stance,
  content.organisationId,
  content.claim,
  content.polarity,
  content.quantity?.low ?? null,
  content.quantity?.high ?? null,
  content.quantity?.unit ?? null,
  content.quantity?.hedge ?? null,
  content.from,
  content.to,
];

const placeValues = (place: OathPlace): unknown[] => [
  place.documentId,
  place.fromPosition,
  place.toPosition,
  place.page,
  place.line,
  place.place,
  place.isChecked,
];

/** Writes a proposition; the caller has checked it. Decided by the member at work, unless it is a proposal. */
export async function insertProposition(
  unitOfWork: UnitOfWork,
  entry: Entry & PropositionContent,
): Promise<string> {
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into proposition (firm_id, testimony_id, state, cue, decided_by, decided_at,
                              subject, issue, stance, organisation_id, claim, polarity, quantity_low,
                              quantity_high, quantity_unit, quantity_hedge, window_from, window_to, words,
                              document_id, from_position, to_position, page, line, place, is_checked)
     values ($1, $2, $3, $4, case when $3 <> 'PROPOSED' then $5::uuid end, case when $3 <> 'PROPOSED' then now() end,
             $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)
     returning id`,
    [
      firmId,
      entry.testimonyId,
      entry.state,
      entry.cue,
      memberId,
      ...contentValues(entry),
      entry.words,
      ...placeValues(entry),
    ],
  );
  if (row === undefined) throw new Error('The proposition was not written.');
  return row.id;
}

/** The same of an answer that the witness could not give. */
export async function insertRecallFailure(
  unitOfWork: UnitOfWork,
  entry: Entry & { readonly subject: OathSubject; readonly question: string; readonly answer: string },
): Promise<string> {
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into recall_failure (firm_id, testimony_id, state, cue, decided_by, decided_at, subject, question, answer,
                                 document_id, from_position, to_position, page, line, place, is_checked)
     values ($1, $2, $3, $4, case when $3 <> 'PROPOSED' then $5::uuid end, case when $3 <> 'PROPOSED' then now() end,
             $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     returning id`,
    [
      firmId,
      entry.testimonyId,
      entry.state,
      entry.cue,
      memberId,
      entry.subject,
      entry.question,
      entry.answer,
      ...placeValues(entry),
    ],
  );
  if (row === undefined) throw new Error('The recall failure was not written.');
  return row.id;
}
