import { NotFoundError, StaleVersionError } from '../../platform/errors.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { openAnalysis, openSummary } from './import-contents.js';
import type { FileAnalysis, FileFormat, Mapping } from './reading/index.js';
import type { ImportSummary } from './import-summary.js';

export const ImportStatus = {
  UPLOADING: 'UPLOADING',
  MAPPING: 'MAPPING',
  CHECKING: 'CHECKING',
  CHECKED: 'CHECKED',
  COMMITTING: 'COMMITTING',
  COMMITTED: 'COMMITTED',
  FAILED: 'FAILED',
  UNDONE: 'UNDONE',
} as const;
export type ImportStatus = (typeof ImportStatus)[keyof typeof ImportStatus];

/** An import as stored. Times are instants; null means "not yet" throughout. */
export type ImportBatch = {
  readonly id: string;
  readonly fileName: string;
  readonly byteSize: number;
  readonly sha256: Buffer;
  readonly status: ImportStatus;
  readonly analysis: FileAnalysis | null;
  readonly format: FileFormat | null;
  readonly mapping: Mapping | null;
  readonly isMappingRemembered: boolean;
  readonly summary: ImportSummary | null;
  readonly phase: string | null;
  readonly recordsTotal: number | null;
  readonly recordsDone: number;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly requestedBy: string | null;
  readonly createdAt: Date;
  readonly committedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly version: number;
};

const IMPORT_COLUMNS = `
  b.id, b.file_name as "fileName", b.byte_size::float8 as "byteSize", b.sha256, b.status, b.format, b.mapping,
  b.sealed_analysis as "sealedAnalysis", b.analysis_key_id as "analysisKeyId", b.sealed_summary as "sealedSummary",
  b.summary_key_id as "summaryKeyId", b.is_mapping_remembered as "isMappingRemembered", b.phase,
  b.records_total as "recordsTotal", b.records_done as "recordsDone",
  b.failure_code as "failureCode", b.failure_message as "failureMessage", b.requested_by as "requestedBy",
  b.created_at as "createdAt", b.committed_at as "committedAt", b.undone_at as "undoneAt", b.version`;

type SealedBatch = Omit<ImportBatch, 'analysis' | 'summary'> & {
  readonly sealedAnalysis: Buffer | null;
  readonly analysisKeyId: string | null;
  readonly sealedSummary: Buffer | null;
  readonly summaryKeyId: string | null;
};

/** The imports with these ids, in no particular order; others' and missing ones are left out. */
export async function importBatchesByIds(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<ImportBatch[]> {
  const rows = await unitOfWork.query<SealedBatch>(
    `select ${IMPORT_COLUMNS} from import_batch b where b.firm_id = $1 and b.id = any($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
  return openBatches(unitOfWork, rows);
}

async function openBatches(unitOfWork: UnitOfWork, rows: readonly SealedBatch[]): Promise<ImportBatch[]> {
  const batches: ImportBatch[] = [];
  for (const { sealedAnalysis, analysisKeyId, sealedSummary, summaryKeyId, ...batch } of rows) {
    batches.push({
      ...batch,
      analysis: await openAnalysis(unitOfWork, { sealed: sealedAnalysis, dataKeyId: analysisKeyId }),
      summary: await openSummary(unitOfWork, { sealed: sealedSummary, dataKeyId: summaryKeyId }),
    });
  }
  return batches;
}

/**
 * One import, locked for the change that follows.
 *
 * @throws NotFoundError when missing or another firm's; StaleVersionError when changed since `version`.
 */
export async function importBatchForChange(
  unitOfWork: UnitOfWork,
  id: string,
  version: number | null,
): Promise<ImportBatch> {
  const rows = await unitOfWork.query<SealedBatch>(
    `select ${IMPORT_COLUMNS} from import_batch b where b.firm_id = $1 and b.id = $2 for update`,
    [unitOfWork.principal.firmId, id],
  );
  const [batch] = await openBatches(unitOfWork, rows);
  if (batch === undefined) throw new NotFoundError('Import');
  if (version !== null && batch.version !== version) throw new StaleVersionError('The import', batch.version);
  return batch;
}

/** The newest imports first (ids sort by time). `after` holds the last row's id. */
export async function newestImportBatches(
  unitOfWork: UnitOfWork,
  page: { limit: number; after: readonly string[] | null },
): Promise<{ rows: ImportBatch[]; totalCount: number }> {
  const rows = await unitOfWork.query<SealedBatch & { totalCount: number }>(
    `select ${IMPORT_COLUMNS},
            (select count(*)::integer from import_batch t
              where t.firm_id = $1 and t.status <> 'UPLOADING') as "totalCount"
       from import_batch b
      where b.firm_id = $1 and b.status <> 'UPLOADING'
        and ($2::uuid is null or b.id < $2::uuid)
      order by b.id desc
      limit $3`,
    [unitOfWork.principal.firmId, page.after?.[0] ?? null, page.limit],
  );
  return { rows: await openBatches(unitOfWork, rows), totalCount: rows[0]?.totalCount ?? 0 };
}

/** An earlier import of the same bytes that stands, or null. */
export async function committedImportOfSameBytes(
  unitOfWork: UnitOfWork,
  batch: { id: string; sha256: Buffer },
): Promise<string | null> {
  const [row] = await unitOfWork.query<{ id: string }>(
    `select id from import_batch
      where firm_id = $1 and sha256 = $2 and id <> $3 and status = 'COMMITTED'
      order by committed_at limit 1`,
    [unitOfWork.principal.firmId, batch.sha256, batch.id],
  );
  return row?.id ?? null;
}
