import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';

/** What an examination is recognised by when it is met again, and whom its matter is about. */
export type ExaminationIdentity = { readonly key: string; readonly claimantId: string | null };

/**
 * An examination is the same when examiner, day and matter are: the key names the matter as an import does.
 * Without a matter nothing tells it again, and each is one of its own.
 *
 * @throws NotFoundError when the matter is missing or another firm's.
 */
export async function examinationIdentity(
  unitOfWork: UnitOfWork,
  matterId: string | null,
): Promise<ExaminationIdentity> {
  const [identity] =
    matterId === null
      ? await unitOfWork.query<ExaminationIdentity>(
          `select 'x:' || app.new_id() as key, null as "claimantId"`,
        )
      : await unitOfWork.query<ExaminationIdentity>(
          `select 'm:' || reference_key as key, claimant_id as "claimantId"
             from matter where firm_id = $1 and id = $2`,
          [unitOfWork.principal.firmId, matterId],
        );
  if (identity === undefined) throw new NotFoundError('Matter');
  return identity;
}
