import { nameKey, searchName } from '../../kernel/person-name.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { appearancesForMove, appearancesOfSubject, type AppearanceForMove } from './appearance.queries.js';
import { nameInstead, readReference } from './examiner-reference.js';
import { takeIdentityLock } from './identity-lock.js';
import { NothingToMoveError } from './identity.errors.js';
import { moveAppearances, type IdentityDecision } from './move-appearances.js';
import { subjectForMove, type Subject } from './subject.queries.js';

/**
 * Says that some names are not the examiner for whom they stand. They go to the examiner given, or together
 * to a new provisional one named after the first.
 *
 * @throws NotFoundError when a name or the examiner is not there; NothingToMoveError when nothing would change.
 */
export async function splitAppearances(
  unitOfWork: UnitOfWork,
  { appearanceIds, intoExaminerId }: { appearanceIds: readonly string[]; intoExaminerId: string | null },
): Promise<IdentityDecision & { readonly into: Subject }> {
  await takeIdentityLock(unitOfWork);
  const distinct = [...new Set(appearanceIds)];
  if (distinct.length === 0) throw new NothingToMoveError('Choose at least one name to split off.');
  const appearances = await appearancesForMove(unitOfWork, distinct);
  if (appearances.length < distinct.length) throw new NotFoundError('ExaminerAppearance');
  const into =
    intoExaminerId === null
      ? await newProvisional(unitOfWork, appearances)
      : await subjectForMove(unitOfWork, intoExaminerId);
  const moving = appearances.filter((appearance) => appearance.subjectId !== into.id);
  if (moving.length === 0) throw new NothingToMoveError('These names stand for that examiner already.');
  const decision = await moveAppearances(unitOfWork, {
    action: 'SPLIT',
    moves: moving.map(({ id, subjectId }) => ({
      appearanceId: id,
      fromSubjectId: subjectId,
      to: into,
      standing: null,
    })),
  });
  return { ...decision, into };
}

async function newProvisional(
  unitOfWork: UnitOfWork,
  appearances: readonly AppearanceForMove[],
): Promise<Subject> {
  const [first] = appearances;
  if (first === undefined) throw new Error('Nothing to name the examiner after.');
  await refuseEmptying(unitOfWork, appearances, first.subjectId);
  const read = readReference(first);
  const name = read.name ?? nameInstead(read);
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into provisional_examiner (firm_id, last_name, first_name, middle_name, suffix, credentials, npi,
                                       specialty_code, practice_state, name_key, search_name)
     values ($1, $2, $3, $4, $5, $6, $7, (select code from specialty where code = $8), $9, $10, $11) returning id`,
    [
      unitOfWork.principal.firmId,
      name.lastName,
      name.firstName,
      name.middleName,
      name.suffix,
      name.credentials,
      read.npi,
      read.specialtyCode,
      read.practiceState,
      nameKey(name),
      searchName(name),
    ],
  );
  if (row === undefined) throw new Error('The provisional examiner was not written.');
  return { id: row.id, isProvisional: true };
}

/** Moving all names of a provisional examiner to a new one would change nothing but its id. */
async function refuseEmptying(
  unitOfWork: UnitOfWork,
  appearances: readonly AppearanceForMove[],
  subjectId: string,
): Promise<void> {
  if (appearances.some((appearance) => appearance.subjectId !== subjectId || !appearance.isProvisional))
    return;
  const all = await appearancesOfSubject(unitOfWork, subjectId);
  if (all.length === appearances.length) {
    throw new NothingToMoveError(
      'These are all names of this examiner. Leave at least one, or choose where they go.',
    );
  }
}
