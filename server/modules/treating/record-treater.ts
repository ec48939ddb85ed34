import { isNpi } from '../../kernel/npi.js';
import { nameKey as personKey, parsePersonName } from '../../kernel/person-name.js';
import { nameKey } from '../../kernel/text-key.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { writtenText } from '../matters/index.js';
import { TreaterAmbiguousError, TreatingValueError } from './treating.errors.js';
import { treatersNamed, type TreaterRow } from './treater.queries.js';

/** A treater as a member writes them down. Null or absent: not known. */
export type TreaterDetails = {
  readonly fullName: string;
  readonly credentials?: string | null | undefined;
  readonly specialty?: string | null | undefined;
  readonly npi?: string | null | undefined;
  readonly practice?: string | null | undefined;
};

/** The same, checked, with the key by which names are compared. */
export type WrittenTreater = Omit<TreaterRow, 'id' | 'version'>;

/**
 * @throws TreatingValueError for a number whose check digit is wrong; BlankTextError, TextTooLongError for a name or
 *   detail that is none.
 */
export function writtenTreater(details: TreaterDetails): WrittenTreater {
  const fullName = writtenText(details.fullName, { field: 'fullName', label: "The treater's name" });
  const person = parsePersonName(fullName);
  const npi = details.npi?.replace(/[\s-]/g, '') ?? '';
  if (npi !== '' && !isNpi(npi)) {
    throw new TreatingValueError('This is no valid NPI; check its ten digits or leave it empty.', 'npi');
  }
  const detail = (field: 'credentials' | 'specialty' | 'practice', label: string): string | null => {
    const text = details[field]?.trim() ?? '';
    return text === '' ? null : writtenText(text, { field, label });
  };
  return {
    fullName,
    nameKey: nameKey(person === null ? fullName : personKey(person)),
    credentials: detail('credentials', 'The credentials') ?? person?.credentials ?? null,
    specialty: detail('specialty', 'The specialty'),
    npi: npi === '' ? null : npi,
    practice: detail('practice', 'The practice'),
  };
}

/**
 * Records a treater, or finds the one of that name again: a number decides; without one a name that stands for one
 * treater alone. What is not known yet of the one found is filled in, nothing is replaced.
 *
 * @returns the treater's id.
 * @throws what writtenTreater throws; TreaterAmbiguousError when the name stands for several.
 */
export async function recordTreater(unitOfWork: UnitOfWork, details: TreaterDetails): Promise<string> {
  const written = writtenTreater(details);
  const known = sameTreater(
    await treatersNamed(unitOfWork, { key: written.nameKey, npi: written.npi }),
    written,
  );
  const id =
    known === null ? await inserted(unitOfWork, written) : await filledIn(unitOfWork, known, written);
  await unitOfWork.audit({
    action: known === null ? 'TREATER_RECORDED' : 'TREATER_FOUND_AGAIN',
    objectType: 'Treater',
    objectId: id,
  });
  return id;
}

function sameTreater(candidates: readonly TreaterRow[], { npi }: WrittenTreater): TreaterRow | null {
  if (npi !== null) {
    return (
      candidates.find((candidate) => candidate.npi === npi) ??
      candidates.find((candidate) => candidate.npi === null) ??
      null
    );
  }
  if (candidates.length > 1) throw new TreaterAmbiguousError();
  return candidates[0] ?? null;
}

async function inserted(unitOfWork: UnitOfWork, written: WrittenTreater): Promise<string> {
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into treater (firm_id, full_name, name_key, credentials, specialty, npi, practice)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict on constraint treater_name_key do update set full_name = treater.full_name
     returning id`,
    [
      unitOfWork.principal.firmId,
      written.fullName,
      written.nameKey,
      written.credentials,
      written.specialty,
      written.npi,
      written.practice,
    ],
  );
  if (row === undefined) throw new Error('The treater was not inserted.');
  return row.id;
}

async function filledIn(
  unitOfWork: UnitOfWork,
  { id }: TreaterRow,
  written: WrittenTreater,
): Promise<string> {
  await unitOfWork.query(
    `update treater t
        set credentials = coalesce(t.credentials, $3), specialty = coalesce(t.specialty, $4),
            npi = coalesce(t.npi, $5), practice = coalesce(t.practice, $6), version = t.version + 1
      where t.firm_id = $1 and t.id = $2
        and num_nulls(t.credentials, t.specialty, t.npi, t.practice)
          > num_nulls(coalesce(t.credentials, $3), coalesce(t.specialty, $4), coalesce(t.npi, $5),
                      coalesce(t.practice, $6))`,
    [unitOfWork.principal.firmId, id, written.credentials, written.specialty, written.npi, written.practice],
  );
  return id;
}
