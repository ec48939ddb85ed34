import { nameKey } from '../../kernel/text-key.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { writtenText } from './written-text.js';

/** The person examined, as typed. A birth date of null means that it is not known. */
export type ClaimantDetails = { readonly fullName: string; readonly bornOn: string | null };

/**
 * The id of the claimant with this name and birth date, recorded when new. Without a birth date two people
 * of one name cannot be told apart, so each is recorded anew.
 *
 * @throws ValidationError when the name is blank or too long.
 */
export async function recordClaimant(unitOfWork: UnitOfWork, details: ClaimantDetails): Promise<string> {
  const fullName = writtenText(details.fullName, { field: 'claimantName', label: "The claimant's name" });
  const { firmId } = unitOfWork.principal;
  const key = nameKey(fullName);
  const [known] = await unitOfWork.query<{ id: string }>(
    'select id from claimant where firm_id = $1 and name_key = $2 and born_on = $3 order by id limit 1',
    [firmId, key, details.bornOn],
  );
  if (known !== undefined) return known.id;
  const [recorded] = await unitOfWork.query<{ id: string }>(
    'insert into claimant (firm_id, full_name, name_key, born_on) values ($1, $2, $3, $4) returning id',
    [firmId, fullName, key, details.bornOn],
  );
  if (recorded === undefined) throw new Error('The claimant was not inserted.');
  return recorded.id;
}
