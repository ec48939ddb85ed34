import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { npiCheckDigit } from '../../../server/kernel/npi.js';
import {
  importDirectory,
  type DirectoryImport,
  type ExaminerReference,
} from '../../../server/modules/examiners/index.js';
import type { Principal } from '../../../server/platform/database/index.js';
import type { TestDatabase } from '../../support/database.js';

/** A valid NPI that belongs to nobody: the nth of a range that is not issued. */
export function inventedNpi(n: number): string {
  const firstNine = String(100_900_000 + n);
  return `${firstNine}${npiCheckDigit(firstNine)}`;
}

export const HEADINGS =
  'NPI,Last Name,First Name,Middle,Credentials,Taxonomy Code,Specialty,License State,License Number';

/** Invented examiners: two Fennimores with the same initials, and two with the very same name. */
export const DIRECTORY = [
  HEADINGS,
  `${inventedNpi(1)},Fennimore,Osric,T,M.D.,207X00000X,Orthopaedic Surgery,CA,G10001`,
  `${inventedNpi(2)},Fennimore,Odalys,B,D.O.,2084P0800X,Psychiatry,NY,220002`,
  `${inventedNpi(3)},de la Vega,Perpetua,,M.D.,2084N0400X,Neurology,CA,A30003`,
  `${inventedNpi(4)},Quillfeather-Núñez,Ignatia,R,"M.D., Q.M.E.",2081P2900X,Pain Medicine,CA,C40004`,
  `${inventedNpi(5)},Marrow,Alban,K,M.D.,207X00000X,Orthopaedic Surgery,FL,ME50005`,
  `${inventedNpi(6)},Marrow,Alban,S,M.D.,207T00000X,Neurological Surgery,TX,L6006`,
  `${inventedNpi(7)},Thomas,James,,M.D.,208100000X,Physical Medicine & Rehabilitation,CA,G70007`,
  `${inventedNpi(8)},Ashdown,Robert,,M.D.,207Q00000X,Family Medicine,CA,G80008`,
  '',
].join('\n');

/** Loads a directory file as the owner of the tables does. */
export async function loadDirectory(
  { ownerUrl }: TestDatabase,
  csv: string,
  options: { chunkSize?: number } = {},
): Promise<DirectoryImport> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await importDirectory(owner, chunks(csv, options.chunkSize ?? 64));
  } finally {
    await owner.end();
  }
}

/** Small chunks on purpose: characters and records are cut anywhere. */
async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A reference by name with only what matters overridden. */
export function named(nameAsWritten: string, overrides: Partial<ExaminerReference> = {}): ExaminerReference {
  return {
    nameAsWritten,
    npi: null,
    licenceState: null,
    licenceNumber: null,
    specialtyAsWritten: null,
    ...overrides,
  };
}

/** An examination of the appearance's present examiner, counted; answers its id. */
export async function insertExamination(
  { asOwner, database }: TestDatabase,
  principal: Principal,
  appearanceId: string,
  overrides: { examinedOn?: string; identityKey?: string; side?: string; year?: number } = {},
): Promise<string> {
  const [row] = await asOwner<{ id: string; subjectId: string }>(
    `insert into examination (firm_id, appearance_id, subject_id, kind, examined_on, side, identity_key)
     select $1, a.id, a.subject_id, 'IME', $3, $4, $5 from examiner_appearance a where a.firm_id = $1 and a.id = $2
     returning id, subject_id as "subjectId"`,
    [
      principal.firmId,
      appearanceId,
      overrides.examinedOn ?? '2024-03-05',
      overrides.side ?? 'DEFENSE',
      overrides.identityKey ?? randomUUID(),
    ],
  );
  if (row === undefined) throw new Error('no such appearance');
  await database.withFirm(principal, 'write', (unitOfWork) =>
    unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [[row.subjectId]]),
  );
  return row.id;
}
