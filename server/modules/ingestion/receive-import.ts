import type { Database, Principal } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { analyseImport } from './analyse-import.js';
import { committedImportOfSameBytes } from './import-batch.queries.js';
import { sealAnalysis } from './import-contents.js';
import { storeImportFile } from './import-file.js';

/** The new import, and an earlier one of the same bytes that stands, if any. */
export type ReceivedImport = { readonly importId: string; readonly alreadyImportedId: string | null };

const LONGEST_NAME = 200;

/**
 * Takes in a file: stores it, reads it once to detect its form and suggests a mapping. Nothing but the
 * import itself is written. When anything fails the import is gone again.
 *
 * @throws ImportTooLargeError, UnreadableFileError, ValidationError for an empty file.
 */
export async function receiveImport(
  database: Database,
  principal: Principal,
  file: { fileName: string; bytes: AsyncIterable<Uint8Array>; today: string },
): Promise<ReceivedImport> {
  const fileName = baseName(file.fileName);
  const importId = await database.withFirm(principal, 'write', async (unitOfWork) => {
    const [row] = await unitOfWork.query<{ id: string }>(
      `insert into import_batch (firm_id, file_name, byte_size, sha256, status, requested_by)
       values ($1, $2, 0, '', 'UPLOADING', $3) returning id`,
      [principal.firmId, fileName, principal.memberId],
    );
    if (row === undefined) throw new NotFoundError('Import');
    return row.id;
  });
  try {
    const stored = await storeImportFile(database, principal, importId, file.bytes);
    if (stored.byteSize === 0) throw new ValidationError('The file is empty.');
    const analysed = await analyseImport(database, principal, {
      importId,
      fileName,
      byteSize: stored.byteSize,
    });
    const alreadyImportedId = await database.withFirm(principal, 'write', async (unitOfWork) => {
      const sealing = await unitOfWork.vault.sealing();
      await unitOfWork.query(
        `update import_batch set byte_size = $3, sha256 = $4, status = 'MAPPING', sealed_analysis = $5, format = $6,
                mapping = $7, is_mapping_remembered = $8, records_total = $9,
                analysis_key_id = $10
          where firm_id = $1 and id = $2`,
        [
          principal.firmId,
          importId,
          stored.byteSize,
          stored.sha256,
          sealAnalysis(sealing, analysed.analysis),
          JSON.stringify(analysed.analysis.format),
          JSON.stringify(analysed.mapping),
          analysed.isRemembered,
          analysed.analysis.records,
          sealing.dataKeyId,
        ],
      );
      await unitOfWork.audit({ action: 'IMPORT_RECEIVED', objectType: 'ImportBatch', objectId: importId });
      return committedImportOfSameBytes(unitOfWork, { id: importId, sha256: stored.sha256 });
    });
    return { importId, alreadyImportedId };
  } catch (error) {
    await database.withFirm(principal, 'write', (unitOfWork) =>
      unitOfWork.query('delete from import_batch where firm_id = $1 and id = $2', [
        principal.firmId,
        importId,
      ]),
    );
    throw error;
  }
}

/** The last part of whatever path a client sends; never used as a path here. */
function baseName(name: string): string {
  const last =
    name
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .trim() ?? '';
  return (last === '' ? 'file' : last).slice(0, LONGEST_NAME);
}
