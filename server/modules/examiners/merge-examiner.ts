import type { UnitOfWork } from '../../platform/database/index.js';
import { ValidationError } from '../../platform/errors.js';
import { appearancesOfSubject } from './appearance.queries.js';
import { takeIdentityLock } from './identity-lock.js';
import { NothingToMoveError } from './identity.errors.js';
import { moveAppearances, type IdentityDecision } from './move-appearances.js';
import { subjectForMove } from './subject.queries.js';

/**
 * Says that a provisional examiner is another examiner: all names that stand for the one stand for the
 * other from now on, in this firm. The provisional one stays behind empty, for the way back.
 *
 * @throws NotFoundError; ValidationError when `from` is in the directory, or both are the same;
 *   NothingToMoveError when no name stands for `from`.
 */
export async function mergeExaminer(
  unitOfWork: UnitOfWork,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<IdentityDecision> {
  await takeIdentityLock(unitOfWork);
  const from = await subjectForMove(unitOfWork, fromId);
  const to = await subjectForMove(unitOfWork, intoId);
  if (from.id === to.id) {
    throw new ValidationError('These are the same examiner; choose another.', { path: ['input', 'intoId'] });
  }
  if (!from.isProvisional) {
    throw new ValidationError(
      'An examiner of the directory can not be merged into another. Split the names that are meant off instead.',
      { path: ['input', 'fromId'] },
    );
  }
  const appearances = await appearancesOfSubject(unitOfWork, from.id);
  if (appearances.length === 0)
    throw new NothingToMoveError('No name in your files stands for this examiner any more.');
  return moveAppearances(unitOfWork, {
    action: 'MERGE',
    moves: appearances.map(({ id, subjectId }) => ({
      appearanceId: id,
      fromSubjectId: subjectId,
      to,
      standing: null,
    })),
  });
}
