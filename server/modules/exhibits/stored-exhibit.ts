import { canonicalJson } from '../../kernel/canonical-json.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { exhibitHash, rowDigest, rowFace } from './exhibit-hash.js';
import type { ExhibitBody, KeptRow } from './kept-record.js';

/** A kept row as it was read back, with the digest that stands beside it. */
export type StoredRow = { readonly number: number; readonly row: KeptRow; readonly digest: string };

/** An exhibit whole, as it was read back. Nothing in it has been checked. */
export type StoredExhibit = {
  readonly id: string;
  readonly body: ExhibitBody;
  readonly rows: readonly StoredRow[];
  /** Hexadecimal, as it was printed. */
  readonly sha256: string;
  /** How many rows were kept when it was made. */
  readonly rowCount: number;
};

/** Contents of an exhibit, and of one of its rows, open as themselves alone. */
const bodyPurpose = (id: string): string => `exhibit ${id}`;
const rowPurpose = (id: string, number: number): string => `exhibit ${id} row ${number}`;

/** Writes an exhibit with its rows, sealed under the firm's key. Returns its id and its SHA-256. */
export async function storeExhibit(
  unitOfWork: UnitOfWork,
  body: ExhibitBody,
  rows: readonly KeptRow[],
): Promise<{ readonly id: string; readonly sha256: string }> {
  const { firmId, memberId } = unitOfWork.principal;
  const digests = rows.map((row) => rowDigest(rowFace(row)));
  const sha256 = exhibitHash(body, digests);
  const id = await newId(unitOfWork);
  const { seal, dataKeyId } = await unitOfWork.vault.sealing();
  const { kind, use, examinerId, matterId, examinationId } = body.order;
  await unitOfWork.query(
    `insert into exhibit (firm_id, id, kind, use, subject_id, appearance_id, matter_id, examination_id, as_of, rows,
                          sealed, data_key_id, sha256, made_by)
     values ($1, $2, $3, $4, $5,
             (select a.id from examiner_appearance a where a.firm_id = $1 and a.subject_id = $5 order by a.id limit 1),
             $6, $7, $8, $9, $10, $11, decode($12, 'hex'), $13)`,
    [
      ...[firmId, id, kind, use, examinerId, matterId, examinationId, body.asOf, rows.length],
      ...[seal(bodyPurpose(id), canonicalJson(body)), dataKeyId, sha256, memberId],
    ],
  );
  await unitOfWork.query(
    `insert into exhibit_row (firm_id, exhibit_id, number, sealed, data_key_id, digest)
     select $1, $2, r.number, r.sealed, $3, decode(r.digest, 'hex')
       from unnest($4::integer[], $5::bytea[], $6::text[]) as r (number, sealed, digest)`,
    [
      ...[firmId, id, dataKeyId],
      rows.map((_row, index) => index + 1),
      rows.map((row, index) => seal(rowPurpose(id, index + 1), canonicalJson(row))),
      digests,
    ],
  );
  return { id, sha256 };
}

async function newId(unitOfWork: UnitOfWork): Promise<string> {
  const [row] = await unitOfWork.query<{ id: string }>('select app.new_id() as id');
  if (row === undefined) throw new Error('No id was made.');
  return row.id;
}

type BodyRow = {
  readonly id: string;
  readonly sealed: Buffer;
  readonly dataKeyId: string;
  readonly sha256: string;
  readonly rowCount: number;
};

/** What exhibits say, without their rows; missing ones and another firm's are left out. */
export async function exhibitBodies(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<Omit<StoredExhibit, 'rows'>[]> {
  const rows = await unitOfWork.query<BodyRow>(
    `select id, sealed, data_key_id as "dataKeyId", encode(sha256, 'hex') as sha256, rows as "rowCount"
       from exhibit where firm_id = $1 and id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
  const bodies: Omit<StoredExhibit, 'rows'>[] = [];
  for (const { id, sha256, rowCount, ...text } of rows) {
    const body = await unitOfWork.vault.openJson<ExhibitBody>(bodyPurpose(id), text);
    bodies.push({ id, body, sha256, rowCount });
  }
  return bodies;
}

type SealedRow = {
  readonly number: number;
  readonly sealed: Buffer;
  readonly dataKeyId: string;
  readonly digest: string;
};

/** An exhibit with all of its rows that are still there. @throws NotFoundError; MasterKeyError when one does not open. */
export async function storedExhibit(unitOfWork: UnitOfWork, id: string): Promise<StoredExhibit> {
  const [whole] = await exhibitBodies(unitOfWork, [id]);
  if (whole === undefined) throw new NotFoundError('Exhibit');
  const sealed = await unitOfWork.query<SealedRow>(
    `select number, sealed, data_key_id as "dataKeyId", encode(digest, 'hex') as digest
       from exhibit_row where firm_id = $1 and exhibit_id = $2 order by number`,
    [unitOfWork.principal.firmId, id],
  );
  const rows: StoredRow[] = [];
  for (const { number, digest, ...text } of sealed) {
    rows.push({
      number,
      digest,
      row: await unitOfWork.vault.openJson<KeptRow>(rowPurpose(id, number), text),
    });
  }
  return { ...whole, rows };
}
