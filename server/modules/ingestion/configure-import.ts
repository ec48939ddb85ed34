import type { UnitOfWork } from '../../platform/database/index.js';
import { ImportStateError } from './import.errors.js';
import { sealAnalysis } from './import-contents.js';
import { importBatchForChange, type ImportBatch, type ImportStatus } from './import-batch.queries.js';
import type { AnalysedImport } from './analyse-import.js';
import type { Mapping } from './reading/index.js';

const CHANGEABLE: readonly ImportStatus[] = ['MAPPING', 'CHECKED', 'FAILED'];

/** The import as it stands before its form or mapping is changed. @throws ImportStateError once committed. */
export async function changeableImport(
  unitOfWork: UnitOfWork,
  id: string,
  version: number,
): Promise<ImportBatch> {
  const batch = await importBatchForChange(unitOfWork, id, version);
  if (!CHANGEABLE.includes(batch.status))
    throw new ImportStateError(batch.status, 'its mapping can no longer change.');
  return batch;
}

/** Stores a person's corrections. A former dry run is void and forgotten. */
export async function configureImport(
  unitOfWork: UnitOfWork,
  id: string,
  change: { analysed: AnalysedImport | null; mapping: Mapping | null },
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const sealing = change.analysed === null ? null : await unitOfWork.vault.sealing();
  await unitOfWork.query('delete from import_row where firm_id = $1 and import_id = $2', [firmId, id]);
  await unitOfWork.query(
    `update import_batch
        set status = 'MAPPING', sealed_summary = null, summary_key_id = null, failure_code = null, failure_message = null, phase = null,
            records_done = 0, version = version + 1,
            sealed_analysis = coalesce($3::bytea, sealed_analysis),
            analysis_key_id = coalesce($7::uuid, analysis_key_id), format = coalesce($4::jsonb, format),
            mapping = coalesce($5::jsonb, mapping), records_total = coalesce($6, records_total)
      where firm_id = $1 and id = $2`,
    [
      firmId,
      id,
      sealing === null || change.analysed === null ? null : sealAnalysis(sealing, change.analysed.analysis),
      change.analysed === null ? null : JSON.stringify(change.analysed.analysis.format),
      change.mapping === null
        ? change.analysed === null
          ? null
          : JSON.stringify(change.analysed.mapping)
        : JSON.stringify(change.mapping),
      change.analysed?.analysis.records ?? null,
      sealing?.dataKeyId ?? null,
    ],
  );
  await unitOfWork.audit({ action: 'IMPORT_CONFIGURED', objectType: 'ImportBatch', objectId: id });
}
