import type { Database, Principal } from '../../../platform/database/index.js';
import type { DocumentServices } from '../../documents/index.js';
import { confirmPharmacyImport, receivePharmacyFile } from '../../pharmacy/index.js';
import { demonstrationWorker } from '../demonstration-worker.js';
import { areRead } from '../await-work.js';
import { answerDemonstrationReport } from './answer-demonstration-report.js';
import { confirmDemonstrationReport } from './confirm-demonstration-report.js';
import { demonstrationMatter, pharmacyFile, type DemonstrationMatter } from './demonstration-matter.js';
import { fileDemonstrationMatter, type FiledMatter } from './file-demonstration-matter.js';

/**
 * Works one matter of the demonstration: files its papers, waits until they are read, and answers the report. Broken
 * off, it goes on at the next start; done, it is left alone.
 *
 * @param options.today YYYY-MM-DD.
 * @param options.signal ends the waiting, e.g. when the server stops.
 */
export async function loadDemonstrationMatter(
  services: DocumentServices,
  options: {
    readonly today: string;
    readonly signal: AbortSignal;
    readonly log: (line: string) => void;
  },
): Promise<void> {
  const written = demonstrationMatter(options.today);
  const principal = await demonstrationWorker(services.database, written.firm);
  if (principal === null || (await isAnswered(services.database, principal, written))) return;
  const filed = await fileDemonstrationMatter(services, principal, written);
  const papers = [filed.reportId, filed.letterId];
  if (!(await areRead(services.database, principal, papers, options.signal))) return;
  await answered(services, principal, { filed, written, today: options.today });
  options.log(`Demonstration: matter ${written.matter.reference} is worked from the report to the answer`);
}

/** Answers a report that is read: all of it in one transaction, or nothing. */
export async function answered(
  services: DocumentServices,
  principal: Principal,
  {
    filed,
    written,
    today,
  }: { readonly filed: FiledMatter; readonly written: DemonstrationMatter; readonly today: string },
): Promise<void> {
  const { database, storage } = services;
  const file = { name: written.pharmacy.fileName, bytes: Buffer.from(pharmacyFile(written)), today };
  const importId = await receivePharmacyFile(services, principal, { matterId: filed.matterId, ...file });
  // All or nothing: a half-answered report would be taken for a whole one.
  await database.withFirm(principal, 'write', async (unitOfWork) => {
    const [waiting] = await unitOfWork.query<{ version: number }>(
      "select version from pharmacy_import where firm_id = $1 and id = $2 and status = 'CHECKED'",
      [principal.firmId, importId],
    );
    if (waiting !== undefined) {
      await confirmPharmacyImport(unitOfWork, { id: importId, version: waiting.version, today });
    }
    const examinationId = await confirmDemonstrationReport(unitOfWork, filed, written);
    await answerDemonstrationReport(unitOfWork, storage, { ...filed, examinationId }, written);
  });
}

/** A draft is the last thing that is written of it. */
function isAnswered(
  database: Database,
  principal: Principal,
  { matter }: DemonstrationMatter,
): Promise<boolean> {
  return database.withFirm(principal, 'read', async (unitOfWork) => {
    const rows = await unitOfWork.query(
      `select 1 from draft d join matter m on m.firm_id = d.firm_id and m.id = d.matter_id
        where d.firm_id = $1 and m.reference = $2 limit 1`,
      [principal.firmId, matter.reference],
    );
    return rows.length > 0;
  });
}
