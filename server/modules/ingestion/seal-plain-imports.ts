import type { Sealing, UnitOfWork } from '../../platform/database/index.js';
import { claimantDigests, identityOfClaimant } from '../matters/index.js';
import { sealAnalysis, sealChunk, sealRejected, sealSummary } from './import-contents.js';
import type { ImportSummary } from './import-summary.js';
import type { FileAnalysis, RowProblem } from './reading/index.js';
import { rowContentKey } from './staging/staged-row.js';

/** Rows in one transaction; chunks of files are a megabyte each. */
const BATCH = 500;
const CHUNKS = 8;

/**
 * Replaces some keys by which examinations are told again and that an earlier version made of names and birth dates;
 * answers how many, 0 when none is left.
 */
export async function sealPlainIdentities(unitOfWork: UnitOfWork): Promise<number> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<{ id: string; key: string }>(
    `select id, identity_key as key from examination where firm_id = $1 and identity_key ~ '^[cr]:'
      order by id limit ${BATCH} for update`,
    [firmId],
  );
  if (rows.length === 0) return 0;
  const sealing = await unitOfWork.vault.sealing();
  await unitOfWork.query(
    `update examination e set identity_key = s.key
       from unnest($2::uuid[], $3::text[]) as s (id, key) where e.firm_id = $1 and e.id = s.id`,
    [firmId, rows.map(({ id }) => id), rows.map(({ key }) => sealedIdentity(sealing, key))],
  );
  await unitOfWork.audit({ action: 'IDENTITIES_SEALED', detail: { examinations: rows.length } });
  return rows.length;
}

/** 'c:' name ':' birth date, or 'r:' hash of a row ':' number. */
function sealedIdentity(sealing: Sealing, key: string): string {
  const [kind, said = '', last = ''] = key.split(':');
  if (kind === 'r') return `d:${rowContentKey(sealing, said)}:${last}`;
  return identityOfClaimant(claimantDigests(sealing, { fullName: said, bornOn: last === '' ? null : last }));
}

/** Seals some chunks of files; answers how many, 0 when none is left plain. */
export async function sealPlainChunks(unitOfWork: UnitOfWork): Promise<number> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<{ importId: string; sequence: number; bytes: Buffer }>(
    `select import_id as "importId", sequence, bytes from import_chunk
      where firm_id = $1 and data_key_id is null order by import_id, sequence limit ${CHUNKS} for update`,
    [firmId],
  );
  if (rows.length === 0) return 0;
  const sealing = await unitOfWork.vault.sealing();
  for (const { importId, sequence, bytes } of rows) {
    await unitOfWork.query(
      `update import_chunk set bytes = $4, data_key_id = $5
        where firm_id = $1 and import_id = $2 and sequence = $3`,
      [firmId, importId, sequence, sealChunk(sealing, bytes), sealing.dataKeyId],
    );
  }
  await unitOfWork.audit({ action: 'IMPORT_FILES_SEALED', detail: { chunks: rows.length } });
  return rows.length;
}

type PlainRow = {
  readonly importId: string;
  readonly recordNumber: number;
  readonly cells: readonly string[] | null;
  readonly problems: readonly RowProblem[];
};

/** Seals some rejected records; answers how many, 0 when none is left plain. */
export async function sealPlainRejects(unitOfWork: UnitOfWork): Promise<number> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<PlainRow>(
    `select import_id as "importId", record_number as "recordNumber", cells, problems from import_row
      where firm_id = $1 and problems is not null order by import_id, record_number limit ${BATCH} for update`,
    [firmId],
  );
  if (rows.length === 0) return 0;
  const sealing = await unitOfWork.vault.sealing();
  await unitOfWork.query(
    `update import_row r set sealed_contents = s.sealed, data_key_id = $2, cells = null, problems = null
       from unnest($3::uuid[], $4::integer[], $5::bytea[]) as s (import_id, record_number, sealed)
      where r.firm_id = $1 and r.import_id = s.import_id and r.record_number = s.record_number`,
    [
      firmId,
      sealing.dataKeyId,
      rows.map(({ importId }) => importId),
      rows.map(({ recordNumber }) => recordNumber),
      rows.map(({ cells, problems }) =>
        sealRejected(sealing, JSON.stringify({ cells: cells ?? [], problems })),
      ),
    ],
  );
  await unitOfWork.audit({ action: 'IMPORT_ROWS_SEALED', detail: { rows: rows.length } });
  return rows.length;
}

type PlainBatch = {
  readonly id: string;
  readonly analysis: FileAnalysis | null;
  readonly summary: ImportSummary | null;
};

/** Seals what some imports say of their files; answers how many, 0 when none is left plain. */
export async function sealPlainBatches(unitOfWork: UnitOfWork): Promise<number> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<PlainBatch>(
    `select id, analysis, summary from import_batch
      where firm_id = $1 and num_nonnulls(analysis, summary) > 0 order by id limit ${BATCH} for update`,
    [firmId],
  );
  if (rows.length === 0) return 0;
  const sealing = await unitOfWork.vault.sealing();
  for (const { id, analysis, summary } of rows) {
    await unitOfWork.query(
      `update import_batch
          set sealed_analysis = $3, analysis_key_id = case when $3::bytea is not null then $5::uuid end,
              sealed_summary = $4, summary_key_id = case when $4::bytea is not null then $5::uuid end,
              analysis = null, summary = null
        where firm_id = $1 and id = $2`,
      [
        firmId,
        id,
        analysis === null ? null : sealAnalysis(sealing, analysis),
        summary === null ? null : sealSummary(sealing, summary),
        sealing.dataKeyId,
      ],
    );
  }
  await unitOfWork.audit({ action: 'IMPORTS_SEALED', detail: { imports: rows.length } });
  return rows.length;
}
