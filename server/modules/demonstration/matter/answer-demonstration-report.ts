import type { UnitOfWork } from '../../../platform/database/index.js';
import type { FileStorage } from '../../../platform/storage/index.js';
import { createDraft, DraftKind } from '../../drafts/index.js';
import { addChallenge, addStatement } from '../../pharmacy/index.js';
import { openText } from '../../readings/index.js';
import { checkRecordIndex, confirmRecordIndex, readIndexFile } from '../../records/index.js';
import {
  addTreaterTie,
  addTreatingOpinion,
  addTreatmentVisits,
  proposeEngagements,
  recordTreater,
} from '../../treating/index.js';
import { recordIndexFile, type DemonstrationMatter } from './demonstration-matter.js';
import type { FiledMatter } from './file-demonstration-matter.js';

type Answer = FiledMatter & { readonly examinationId: string };

/** What the treating physician says, how the report meets it, what it disputes and what was not read. */
export async function answerDemonstrationReport(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  filed: Answer,
  written: DemonstrationMatter,
): Promise<void> {
  const { matterId, examinationId } = filed;
  const treaterId = await treat(unitOfWork, storage, filed, written);
  await proposeEngagements(unitOfWork, storage, examinationId);
  await supplyRecords(unitOfWork, filed, written);
  await disputeMedications(unitOfWork, storage, filed, written);
  for (const kind of [DraftKind.REBUTTAL, DraftKind.MEDICATION_CHRONOLOGY, DraftKind.PREPARATION_SHEET]) {
    await createDraft(unitOfWork, { kind, matterId, treaterId, examinationId });
  }
}

async function treat(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { matterId, letterId }: Answer,
  { treater, treatingOpinions, visits, tie, letter }: DemonstrationMatter,
): Promise<string> {
  const treaterId = await recordTreater(unitOfWork, treater);
  const of = { matterId, treaterId };
  await addTreatmentVisits(unitOfWork, storage, { ...of, visits: visits.map((on) => ({ on })) });
  await addTreaterTie(unitOfWork, storage, { ...of, ...tie });
  for (const opinion of treatingOpinions) {
    const page = await pageOf(unitOfWork, storage, { documentId: letterId, quote: opinion.quote });
    const cite = { documentId: letterId, page };
    await addTreatingOpinion(unitOfWork, storage, {
      ...of,
      ...opinion,
      ...cite,
      statedOn: letter.writtenOn,
    });
  }
  return treaterId;
}

async function supplyRecords(
  unitOfWork: UnitOfWork,
  { matterId, examinationId }: Answer,
  written: DemonstrationMatter,
): Promise<void> {
  const { fileName } = written.suppliedRecords;
  const read = await readIndexFile(fileName, Buffer.from(recordIndexFile(written)));
  const index = { matterId, examinationId, documentId: null, source: 'FILE', name: fileName } as const;
  const id = await checkRecordIndex(unitOfWork, index, read);
  await confirmRecordIndex(unitOfWork, { id, version: 1 });
}

async function disputeMedications(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { matterId, examinationId, reportId }: Answer,
  { challenges, statements }: DemonstrationMatter,
): Promise<void> {
  const [opinion] = await unitOfWork.query<{ id: string }>(
    "select id from opinion where firm_id = $1 and examination_id = $2 and issue = 'MEDICATION'",
    [unitOfWork.principal.firmId, examinationId],
  );
  const cited = async (quote: string) => ({
    documentId: reportId,
    page: await pageOf(unitOfWork, storage, { documentId: reportId, quote }),
    quote,
  });
  for (const challenge of challenges) {
    const cite = await cited(challenge.quote);
    await addChallenge(unitOfWork, storage, { ...challenge, ...cite, examinationId, opinionId: opinion?.id });
  }
  for (const statement of statements) {
    await addStatement(unitOfWork, storage, { ...statement, ...(await cited(statement.quote)), matterId });
  }
}

/** The page on which the words stand, blanks aside; 1 when they stand on none, which the command then says. */
async function pageOf(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { documentId, quote }: { readonly documentId: string; readonly quote: string },
): Promise<number> {
  const text = await openText(unitOfWork, storage, documentId);
  const plain = (part: string): string => part.replace(/\s+/g, ' ');
  const at = text?.pages.findIndex(({ start, end }) =>
    plain(text.text.slice(start, end)).includes(plain(quote)),
  );
  return at === undefined || at < 0 ? 1 : at + 1;
}
