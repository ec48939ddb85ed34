import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import type { OathSubject } from '../../reading/oaths/index.js';
import { lockAtVersion } from '../matters/index.js';
import { freeText } from '../treating/index.js';
import { propositionValues, type StatedProposition } from './proposition-values.js';
import { statedOath, type StatedOathPlace } from './stated-oath.js';
import { TestimonyValueError } from './testimony.errors.js';
import { OathState } from './testimony-vocabulary.js';
import { contentValues, insertProposition, insertRecallFailure } from './write-oath.js';
import { questionAndAnswer } from './question-and-answer.js';

/** What was sworn, with where it stands. */
export type NewProposition = StatedProposition & StatedOathPlace & { readonly testimonyId: string };
/** What was sworn as it is to stand; its words and their place stay. */
export type PropositionChange = StatedProposition & { readonly id: string; readonly version: number };
/** An answer that the witness could not give, with where it stands. */
export type NewRecallFailure = StatedOathPlace & {
  readonly testimonyId: string;
  readonly subject: OathSubject;
  /** The question, in words; absent: of the lines selected. */
  readonly question?: string | null | undefined;
};

/** Tables of what is sworn, with what a change of them is called in the history. */
const OATHS = {
  proposition: { objectType: 'Proposition', action: 'PROPOSITION' },
  recall_failure: { objectType: 'RecallFailure', action: 'RECALL_FAILURE' },
} as const;
export type OathTable = keyof typeof OATHS;
type AtVersion = { readonly id: string; readonly version: number };

/** A member's own entry is confirmed by being entered. @throws as `statedOath` and `propositionValues`. */
export async function addProposition(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  added: NewProposition,
): Promise<string> {
  const place = await statedOath(unitOfWork, storage, added);
  const values = await propositionValues(unitOfWork, added);
  const entry = { testimonyId: added.testimonyId, state: OathState.CONFIRMED, cue: null };
  const id = await insertProposition(unitOfWork, { ...entry, ...place, ...values });
  await tell(unitOfWork, 'proposition', id, 'ADDED');
  return id;
}

/** A changed proposal is confirmed by the change. @throws NotFoundError, StaleVersionError, TestimonyValueError. */
export async function updateProposition(unitOfWork: UnitOfWork, change: PropositionChange): Promise<void> {
  const { id, version } = change;
  await lockAtVersion(unitOfWork, 'proposition', id, version);
  const values = await propositionValues(unitOfWork, change);
  await unitOfWork.query(
    `update proposition
        set subject = $3, issue = $4, stance = $5, organisation_id = $6, claim = $7, polarity = $8,
            quantity_low = $9, quantity_high = $10, quantity_unit = $11, quantity_hedge = $12, window_from = $13,
            window_to = $14, state = 'CONFIRMED', decided_by = $15, decided_at = now(),
            version = version + 1
      where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, ...contentValues(values), unitOfWork.principal.memberId],
  );
  await tell(unitOfWork, 'proposition', id, 'UPDATED');
}

/** @throws as `statedOath`; TestimonyValueError without a question. */
export async function addRecallFailure(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  added: NewRecallFailure,
): Promise<string> {
  const { words, ...place } = await statedOath(unitOfWork, storage, added);
  const [asked, answered] = questionAndAnswer(words);
  const question = freeText(added.question, 'question') ?? asked;
  if (question === null) throw new TestimonyValueError('Give the question that was asked.', 'question');
  const id = await insertRecallFailure(unitOfWork, {
    ...place,
    testimonyId: added.testimonyId,
    state: OathState.CONFIRMED,
    cue: null,
    subject: added.subject,
    question,
    answer: answered,
  });
  await tell(unitOfWork, 'recall_failure', id, 'ADDED');
  return id;
}

/** Confirms or rejects a proposal, or takes the decision the other way. @throws NotFoundError, StaleVersionError. */
export async function decideOath(
  unitOfWork: UnitOfWork,
  table: OathTable,
  { id, version, isConfirmed }: AtVersion & { readonly isConfirmed: boolean },
): Promise<void> {
  await lockAtVersion(unitOfWork, table, id, version);
  const { firmId, memberId } = unitOfWork.principal;
  await unitOfWork.query(
    `update ${table} set state = $3, decided_by = $4, decided_at = now(), version = version + 1
      where firm_id = $1 and id = $2`,
    [firmId, id, isConfirmed ? OathState.CONFIRMED : OathState.REJECTED, memberId],
  );
  await tell(unitOfWork, table, id, isConfirmed ? 'CONFIRMED' : 'REJECTED');
}

/** @returns of whose testimony it was. @throws NotFoundError, StaleVersionError. */
export async function removeOath(
  unitOfWork: UnitOfWork,
  table: OathTable,
  { id, version }: AtVersion,
): Promise<{ readonly testimonyId: string }> {
  await lockAtVersion(unitOfWork, table, id, version);
  const [row] = await unitOfWork.query<{ testimonyId: string }>(
    `select testimony_id as "testimonyId" from ${table} where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new NotFoundError(OATHS[table].objectType);
  await tell(unitOfWork, table, id, 'REMOVED');
  await unitOfWork.query(`delete from ${table} where firm_id = $1 and id = $2`, [
    unitOfWork.principal.firmId,
    id,
  ]);
  return row;
}

/** Writes the history, and tells whoever looks at the examiner. */
async function tell(unitOfWork: UnitOfWork, table: OathTable, id: string, what: string): Promise<void> {
  const { objectType, action } = OATHS[table];
  await unitOfWork.audit({ action: `${action}_${what}`, objectType, objectId: id });
  const [row] = await unitOfWork.query<{ examinerId: string }>(
    `select t.subject_id as "examinerId" from ${table} p
       join testimony t on t.firm_id = p.firm_id and t.id = p.testimony_id
      where p.firm_id = $1 and p.id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  if (row !== undefined) await unitOfWork.notify('examiner', row.examinerId);
}
