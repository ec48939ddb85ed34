import type { Principal, UnitOfWork } from '../../../platform/database/index.js';
import {
  addDocument,
  documentLoader,
  fileUnderMatter,
  type DocumentServices,
} from '../../documents/index.js';
import { setMatterDate } from '../../legal-rules/index.js';
import { createMatter } from '../../matters/index.js';
import { addParty, addTask } from '../../workspace/index.js';
import { reportPdf } from '../reports/report-pdf.js';
import { paperOf, type DemonstrationMatter } from './demonstration-matter.js';

const FOLDER = 'Demonstration matter';

/** Row ids of what is on file before anything of it is read. */
export type FiledMatter = {
  readonly matterId: string;
  readonly reportId: string;
  readonly letterId: string;
};

/** Opens the matter and files its two papers, which are then read in line. Doing it again changes nothing. */
export async function fileDemonstrationMatter(
  services: DocumentServices,
  principal: Principal,
  written: DemonstrationMatter,
): Promise<FiledMatter> {
  const { database } = services;
  const matterId = await database.withFirm(
    principal,
    'write',
    async (unitOfWork) => (await knownMatter(unitOfWork, written)) ?? opened(unitOfWork, written),
  );
  const file = async ({ fileName, ...paper }: DemonstrationMatter['letter' | 'report']): Promise<string> => {
    const bytes = await reportPdf(paperOf({ fileName, ...paper }));
    const filed = await addDocument(services, principal, { name: fileName, folder: FOLDER, bytes });
    const id = filed.documentId;
    await database.withFirm(principal, 'write', (unitOfWork) => placed(unitOfWork, { id, matterId }));
    return id;
  };
  return { matterId, reportId: await file(written.report), letterId: await file(written.letter) };
}

async function knownMatter(unitOfWork: UnitOfWork, { matter }: DemonstrationMatter): Promise<string | null> {
  const [known] = await unitOfWork.query<{ id: string }>(
    'select id from matter where firm_id = $1 and reference = $2',
    [unitOfWork.principal.firmId, matter.reference],
  );
  return known?.id ?? null;
}

async function opened(unitOfWork: UnitOfWork, written: DemonstrationMatter): Promise<string> {
  const matterId = await createMatter(unitOfWork, written.matter);
  for (const party of written.parties) await addParty(unitOfWork, { matterId, ...party });
  for (const { kind, on, service } of written.dates) {
    await setMatterDate(unitOfWork, { matterId, kind, on, service, current: null });
  }
  for (const task of written.tasks) await addTask(unitOfWork, { matterId, assigneeId: null, ...task });
  return matterId;
}

async function placed(
  unitOfWork: UnitOfWork,
  { id, matterId }: { readonly id: string; readonly matterId: string },
): Promise<void> {
  const document = await documentLoader(unitOfWork).load(id);
  if (document === null || document.matterId === matterId) return;
  await fileUnderMatter(unitOfWork, { id, version: document.version, matterId });
}
