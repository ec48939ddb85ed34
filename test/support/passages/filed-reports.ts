import { randomUUID } from 'node:crypto';
import { indexPassages } from '../../../server/modules/passages/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { plainDocument } from '../../../server/reading/plain-document.js';
import { structureOf } from '../../../server/reading/structure/index.js';
import { createClaimant, createExaminer, createOrganisation, insertExaminations } from '../examinations.js';

/** A report as it is filed in a test; without an examiner, nobody has confirmed it yet. */
export type FiledReport = {
  readonly text: string;
  readonly examinerId?: string;
  readonly claimantId?: string;
  readonly vendorId?: string;
  readonly examinedOn?: string;
};

/** Files a report as the product does after review, and indexes it; the document's id. */
export async function fileReport(unitOfWork: UnitOfWork, report: FiledReport): Promise<string> {
  const id = randomUUID();
  const examinationId = report.examinerId === undefined ? null : await examination(unitOfWork, report);
  await unitOfWork.query(
    `insert into source_document (firm_id, id, examination_id, kind, title) values ($1, $2, $3, 'REPORT', 'report.txt')`,
    [unitOfWork.principal.firmId, id, examinationId],
  );
  await readReport(unitOfWork, id, report.text);
  return id;
}

/** Indexes a filed document, again if need be. */
export async function readReport(unitOfWork: UnitOfWork, documentId: string, written: string): Promise<void> {
  const text = plainDocument(written);
  await indexPassages(unitOfWork, { documentId, text, structure: structureOf(text) });
}

/** Says who examined whom in a document that was filed without. */
export async function confirmReport(
  unitOfWork: UnitOfWork,
  documentId: string,
  report: Omit<FiledReport, 'text'>,
): Promise<void> {
  await unitOfWork.query('update source_document set examination_id = $3 where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    documentId,
    await examination(unitOfWork, report),
  ]);
}

async function examination(
  unitOfWork: UnitOfWork,
  { examinerId, claimantId, vendorId, examinedOn }: Omit<FiledReport, 'text'>,
): Promise<string | null> {
  const [id] = await insertExaminations(unitOfWork, [
    {
      examinerId: examinerId ?? '',
      examinedOn: examinedOn ?? '2023-05-04',
      claimantId: claimantId ?? null,
      vendorId: vendorId ?? null,
    },
  ]);
  return id ?? null;
}

/** People and a vendor to file reports of: three examiners, four claimants. All invented. */
export async function inventedCast(unitOfWork: UnitOfWork): Promise<{
  examiners: readonly [string, string, string];
  claimants: readonly [string, string, string, string];
  vendorId: string;
}> {
  return {
    examiners: [
      await createExaminer(unitOfWork, 'Quillfeather'),
      await createExaminer(unitOfWork, 'Marrowby'),
      await createExaminer(unitOfWork, 'Tansley'),
    ],
    claimants: [
      await createClaimant(unitOfWork, 'Otto Birch'),
      await createClaimant(unitOfWork, 'Ada Larch'),
      await createClaimant(unitOfWork, 'Ned Alder'),
      await createClaimant(unitOfWork, 'Una Rowan'),
    ],
    vendorId: await createOrganisation(unitOfWork, 'VENDOR', 'Invented Evaluations'),
  };
}

/** Paragraphs of invented reports, none like another. */
export const PARAGRAPHS = {
  wear: 'The wear seen on the films took years to form and was there on the day of the fall. A single stumble does not grow bone. I would expect the same picture in anyone of this age who never fell at all.',
  gait: 'Mr. Birch walked into the room without a limp and sat down easily. There was no guarding of the left shoulder when he took off his jacket. Grip was even on five trials, and no tremor was seen at rest.',
  gaitOfLarch:
    'Ms. Larch walked into the room without a limp and sat down easily. There was no guarding of the right shoulder when she took off her jacket. Grip was even on five trials, and no tremor was seen at rest.',
  oath: 'I declare under penalty of perjury that what I have written here is what I saw and heard and found on the day of the visit.',
  kitchen:
    'The kitchen floor had just been mopped when the call came from upstairs, and the bucket stood by the door. The fall was to the left, onto the open hand, and the wrist took most of the weight.',
  orchard:
    'Picking began before sunrise and the ladders were wet with dew by the second row of trees. The ladder slid sideways along a branch, and the basket came down first with all of its apples.',
  question:
    'Please state whether the accident described above is the sole and proximate cause of the complaints voiced at your visit, and give your reasons in full.',
  answer:
    'In part. The first weeks of pain came of the fall, and what was left by summer came of the years before it.',
} as const;

/** A report with these paragraphs in its discussion. */
export function reportOf(...paragraphs: readonly string[]): string {
  return `RE: invented report\n\nDISCUSSION:\n\n${paragraphs.join('\n\n')}\n`;
}
