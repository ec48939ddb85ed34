import type { Database, Principal, UnitOfWork } from '../../platform/database/index.js';
import { recordAppearances, type RecordedAppearance } from '../examiners/index.js';
import { importBatchForChange, type ImportBatch } from './import-batch.queries.js';
import { sealSummary } from './import-contents.js';
import { importFileSource } from './import-file.js';
import type { ImportSummary } from './import-summary.js';
import type { ProgressReporter } from './import-progress.js';
import { headerFingerprint, readRows, type FileFormat, type Mapping } from './reading/index.js';
import { decideOutcomes } from './staging/decide-outcomes.js';
import { stageRows, type StagedReferences } from './staging/stage-rows.js';
import { summarise } from './staging/summarise.js';
import { writeExaminations } from './staging/write-examinations.js';
import { writeImportRows } from './staging/write-rows.js';

/** CHECK tells what COMMIT would do and writes no examination; both decide by the same statements. */
export type ImportMode = 'CHECK' | 'COMMIT';

/** A bulk statement may take longer than a request's. */
const BULK_STATEMENT_TIMEOUT_MS = 15 * 60_000;

/**
 * Reads the stored file and checks or commits it, in one transaction: a crash at any point leaves the
 * firm as it was, and the import can be run again.
 */
export async function runImport(
  database: Database,
  principal: Principal,
  importId: string,
  options: { mode: ImportMode; today: string; progress: ProgressReporter },
): Promise<ImportSummary> {
  return database.withFirm(principal, 'write', async (unitOfWork) => {
    await unitOfWork.query(`set local statement_timeout = ${BULK_STATEMENT_TIMEOUT_MS}`);
    const [batch] = await unitOfWork.query<Pick<ImportBatch, 'fileName' | 'byteSize' | 'format' | 'mapping'>>(
      `select file_name as "fileName", byte_size::float8 as "byteSize", format, mapping
         from import_batch where firm_id = $1 and id = $2`,
      [principal.firmId, importId],
    );
    if (batch?.format == null || batch.mapping === null)
      throw new Error('The import has no format or mapping.');
    const { format, mapping } = batch;
    const source = importFileSource(database, principal, { importId, ...batch });
    const rows = readRows(source, format, mapping, { ownSide: principal.firmSide, today: options.today });
    const references = await stageRows(unitOfWork, rows, (records) =>
      options.progress.report('Reading', records),
    );
    options.progress.report('Recognising examiners', null);
    const appearances = await appearancesOf(unitOfWork, references, importId, options.mode);
    await decideOutcomes(unitOfWork, references, appearances);
    const summary = await summarise(unitOfWork, appearances, mapping);
    if (options.mode === 'COMMIT') {
      await writeExaminations(unitOfWork, importId, (done, total) =>
        options.progress.report(`Writing (${done} of ${total})`, summary.records),
      );
    }
    await writeImportRows(unitOfWork, importId, options.mode === 'COMMIT');
    await conclude(unitOfWork, importId, options.mode, { summary, mapping, format });
    return summary;
  });
}

/** In a dry run the appearances are made to learn who they are, and taken back at once. */
async function appearancesOf(
  unitOfWork: UnitOfWork,
  references: StagedReferences,
  importId: string,
  mode: ImportMode,
): Promise<ReadonlyMap<string, RecordedAppearance>> {
  if (mode === 'CHECK') await unitOfWork.query('savepoint before_appearances');
  const appearances = await recordAppearances(unitOfWork, { references: [...references.values()], importId });
  if (mode === 'CHECK') await unitOfWork.query('rollback to savepoint before_appearances');
  return appearances;
}

async function conclude(
  unitOfWork: UnitOfWork,
  importId: string,
  mode: ImportMode,
  { summary, mapping, format }: { summary: ImportSummary; mapping: Mapping; format: FileFormat },
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  // Progress was written to this row from another connection; it is locked only now, for an instant.
  const batch = await importBatchForChange(unitOfWork, importId, null);
  const sealing = await unitOfWork.vault.sealing();
  await unitOfWork.query(
    `update import_batch
        set status = $3, sealed_summary = $4, summary_key_id = $6, phase = null, records_total = $5, records_done = $5,
            committed_at = case when $3 = 'COMMITTED' then clock_timestamp() end, version = version + 1
      where firm_id = $1 and id = $2`,
    [
      firmId,
      importId,
      mode === 'COMMIT' ? 'COMMITTED' : 'CHECKED',
      sealSummary(sealing, summary),
      summary.records,
      sealing.dataKeyId,
    ],
  );
  if (mode === 'COMMIT') {
    await unitOfWork.query(
      `insert into import_template (firm_id, header_fingerprint, mapping) values ($1, $2, $3)
       on conflict (firm_id, header_fingerprint) do update set mapping = excluded.mapping, updated_at = now()`,
      [firmId, headerFingerprint(batch.analysis?.headers ?? []), JSON.stringify({ mapping, format })],
    );
    await unitOfWork.audit({
      action: 'IMPORT_COMMITTED',
      objectType: 'ImportBatch',
      objectId: importId,
      detail: { accepted: summary.accepted, duplicates: summary.duplicates, rejected: summary.rejected },
    });
  }
  await unitOfWork.notify('import', importId);
}
