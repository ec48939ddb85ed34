import type { UnitOfWork } from '../../platform/database/index.js';
import { nameKey } from '../../kernel/person-name.js';
import { readReference, type ReadReference } from './examiner-reference.js';
import type { LinkMethod } from './link-method.js';
import type { KnownProvisional } from './provisional-grouping.js';

/** An appearance that the firm has already. */
export type KnownAppearance = Readonly<{ appearanceId: string; subjectId: string; method: LinkMethod }>;

/** The firm's appearances with these keys, by key. */
export async function appearancesByKeys(
  unitOfWork: UnitOfWork,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownAppearance>> {
  const rows = await unitOfWork.query<KnownAppearance & { key: string }>(
    `select a.appearance_key as key, a.id as "appearanceId", a.subject_id as "subjectId", a.method
       from examiner_appearance a where a.firm_id = $1 and a.appearance_key = any ($2::text[])`,
    [unitOfWork.principal.firmId, keys],
  );
  return new Map(rows.map(({ key, ...known }) => [key, known]));
}

type AppearanceRow = {
  provisionalExaminerId: string;
  nameAsWritten: string;
  npi: string | null;
  licenceState: string | null;
  licenceNumber: string | null;
  specialtyAsWritten: string | null;
};

/**
 * The firm's provisional examiners with one of the names or NPIs, each with all references that stand for
 * it: a new one must contradict none of them.
 */
export async function provisionalsNear(
  unitOfWork: UnitOfWork,
  reads: readonly ReadReference[],
): Promise<KnownProvisional[]> {
  if (reads.length === 0) return [];
  const rows = await unitOfWork.query<AppearanceRow>(
    `select a.provisional_examiner_id as "provisionalExaminerId", a.name_as_written as "nameAsWritten", a.npi,
            a.licence_state as "licenceState", a.licence_number as "licenceNumber",
            a.specialty_as_written as "specialtyAsWritten"
       from examiner_appearance a
      where a.firm_id = $1
        and a.provisional_examiner_id in (
          select p.id from provisional_examiner p
           where p.firm_id = $1 and (p.name_key = any ($2::text[]) or p.npi = any ($3::text[])))
      order by a.provisional_examiner_id, a.id`,
    [
      unitOfWork.principal.firmId,
      [...new Set(reads.flatMap((read) => (read.name === null ? [] : nameKey(read.name))))],
      reads.flatMap((read) => read.npi ?? []),
    ],
  );
  const references = new Map<string, ReadReference[]>();
  for (const { provisionalExaminerId, ...reference } of rows) {
    const known = references.get(provisionalExaminerId);
    if (known === undefined) references.set(provisionalExaminerId, [readReference(reference)]);
    else known.push(readReference(reference));
  }
  return [...references].map(([id, reads]) => ({ id, references: reads }));
}
