import { randomUUID } from 'node:crypto';
import { firmId } from '../../kernel/ids.js';
import type { FirmSide } from '../../kernel/vocabulary.js';
import type { IdentityWork, UnitOfWork } from '../../platform/database/index.js';
import { ConflictError, ValidationError } from '../../platform/errors.js';
import { Role } from './roles.js';

/** A new firm. The slug names it on the command line; lower-case letters, figures and hyphens. */
export type NewFirm = Readonly<{
  slug: string;
  name: string;
  side: FirmSide;
  isDemonstration?: boolean;
  requestId: string;
}>;

const SLUG = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const LONGEST = 120;

/**
 * Founds a firm without members and puts it in force, with the rights of an owner and in no person's
 * name: the caller goes on with `inviteMember` or `addMember` in the same transaction.
 *
 * @throws ValidationError when the slug or the name can not be one.
 * @throws ConflictError when the slug is taken.
 */
export async function foundFirm(identity: IdentityWork, input: NewFirm): Promise<UnitOfWork> {
  const name = input.name.trim();
  if (!SLUG.test(input.slug) || input.slug.length > LONGEST) {
    throw new ValidationError(
      'A slug has lower-case letters, figures and hyphens within, e.g. "cedar-vane".',
      {
        path: ['slug'],
      },
    );
  }
  if (name === '' || name.length > LONGEST) {
    throw new ValidationError(`Give the firm a name of 1 to ${LONGEST} characters.`, { path: ['name'] });
  }
  const id = firmId(randomUUID());
  const unitOfWork = await identity.enterFirm({
    firmId: id,
    accountId: null,
    memberId: null,
    role: Role.OWNER,
    firmSide: input.side,
    sessionId: null,
    requestId: input.requestId,
  });
  // "returning" would need to see the row that lost; a conflict simply inserts nothing.
  await unitOfWork.query(
    `insert into firm (id, slug, name, side, is_demonstration) values ($1, $2, $3, $4, $5)
     on conflict (slug) do nothing`,
    [id, input.slug, name, input.side, input.isDemonstration ?? false],
  );
  const founded = await unitOfWork.query('select 1 from firm where id = $1', [id]);
  if (founded.length === 0) {
    throw new ConflictError('Another firm has this slug. Choose another.', { path: ['slug'] });
  }
  await unitOfWork.audit({ action: 'FIRM_FOUNDED', objectType: 'Firm', objectId: id });
  return unitOfWork;
}
