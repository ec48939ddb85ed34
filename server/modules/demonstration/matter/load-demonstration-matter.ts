import { setInterval as every } from 'node:timers/promises';
import type { Database, Principal } from '../../../platform/database/index.js';
import { documentLoader, type DocumentServices } from '../../documents/index.js';
import { can, Permission } from '../../identity/index.js';
import { confirmPharmacyImport, receivePharmacyFile } from '../../pharmacy/index.js';
import { demonstrationMembers } from '../demonstration-member.queries.js';
import { answerDemonstrationReport } from './answer-demonstration-report.js';
import { confirmDemonstrationReport } from './confirm-demonstration-report.js';
import { demonstrationMatter, pharmacyFile, type DemonstrationMatter } from './demonstration-matter.js';
import { fileDemonstrationMatter, type FiledMatter } from './file-demonstration-matter.js';

const REQUEST_ID = 'demonstration';
const LOOK_EVERY_MS = 1_000;

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
  const principal = await worker(services.database, written);
  if (principal === null || (await isAnswered(services.database, principal, written))) return;
  const filed = await fileDemonstrationMatter(services, principal, written);
  if (!(await areRead(services.database, principal, filed, options.signal))) return;
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

/** The first member of the firm who may do all of it; null when there is none any more. */
async function worker(database: Database, { firm }: DemonstrationMatter): Promise<Principal | null> {
  const members = (await demonstrationMembers(database, REQUEST_ID)) ?? [];
  const needed = [Permission.DOCUMENT_WRITE, Permission.MATTER_WRITE, Permission.EXAMINATION_WRITE];
  const found = members.find(
    ({ slug, principal }) => slug === firm && needed.every((permission) => can(principal.role, permission)),
  );
  return found?.principal ?? null;
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

/** Waits until both papers are read. False when one of them can not be, or the waiting was ended. */
async function areRead(
  database: Database,
  principal: Principal,
  { reportId, letterId }: FiledMatter,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    for await (const _ of every(LOOK_EVERY_MS, null, { signal })) {
      const statuses = await database.withFirm(principal, 'read', async (unitOfWork) => {
        const loader = documentLoader(unitOfWork);
        return (await Promise.all([loader.load(reportId), loader.load(letterId)])).map((row) => row?.status);
      });
      if (statuses.some((status) => status === undefined || status === 'REFUSED' || status === 'FAILED')) {
        return false;
      }
      if (statuses.every((status) => status !== 'WAITING' && status !== 'READING')) return true;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return false;
}
