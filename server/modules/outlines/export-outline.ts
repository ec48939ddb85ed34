import { displayName } from '../../kernel/person-name.js';
import { dayInWords } from '../../kernel/day-words.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { WrittenDocument } from '../../platform/written-documents/index.js';
import { examinedBy, matterReference, refusalWords, type DraftAudience } from '../drafts/index.js';
import { examinerLoader } from '../examiners/index.js';
import { exhibitNames } from './exhibit-names.js';
import { gatedOutline } from './gated-outline.js';
import { outlineCoverage } from './outline-coverage.js';
import { outlineDocument, type OutlinePaper } from './outline-document.js';
import type { OutlineCopyContent } from './outline-gate.js';
import { outlineById, savedOutline, type OutlineRow, type SavedOutline } from './outline.queries.js';

/** What a copy can be. The binder holds the exhibits too; the table is of the outline's numbers. */
export const CopyFormat = { DOCX: 'DOCX', PDF: 'PDF', BINDER: 'BINDER', CSV: 'CSV' } as const;
export type CopyFormat = (typeof CopyFormat)[keyof typeof CopyFormat];

/** Which copy is asked for. */
export type OutlineCopyRequest = {
  readonly outlineId: string;
  readonly number: number;
  readonly audience: DraftAudience;
  readonly format: CopyFormat;
};

/** A copy to write, or why there is none; the reason names documents. */
export type OutlineCopy =
  | { readonly kind: 'REFUSED'; readonly message: string }
  | {
      readonly kind: 'ALLOWED';
      readonly outline: OutlineRow;
      readonly copy: OutlineCopyContent;
      readonly paper: OutlinePaper;
      readonly document: WrittenDocument;
    };

/**
 * A saved version as a document for one audience. That it was asked for, and how much was withheld, is written into
 * the history; so is a refusal.
 *
 * @throws NotFoundError when the outline or the version is missing, or another firm's.
 */
export async function exportOutline(
  unitOfWork: UnitOfWork,
  request: OutlineCopyRequest,
): Promise<OutlineCopy> {
  const { outlineId, number, audience, format } = request;
  const outline = await outlineById(unitOfWork, outlineId);
  const version = await savedOutline(unitOfWork, outlineId, number);
  const { answer } = await gatedOutline(unitOfWork, outline, { content: version.content, audience });
  const isRefused = answer.kind === 'REFUSED';
  await unitOfWork.audit({
    action: isRefused ? 'OUTLINE_EXPORT_REFUSED' : 'OUTLINE_EXPORTED',
    objectType: 'Outline',
    objectId: outlineId,
    detail: {
      ...{ number, audience, format },
      ...(isRefused ? { documents: answer.documents.length } : { withheld: answer.copy.withheld.length }),
    },
  });
  if (isRefused) return { kind: 'REFUSED', message: refusalWords(answer.documents) };
  const { copy } = answer;
  const paper = await paperOf(unitOfWork, { outline, version, copy, audience });
  return { kind: 'ALLOWED', outline, copy, paper, document: outlineDocument(copy, paper) };
}

type Copied = {
  readonly outline: OutlineRow;
  readonly version: SavedOutline;
  readonly copy: OutlineCopyContent;
  readonly audience: DraftAudience;
};

async function paperOf(
  unitOfWork: UnitOfWork,
  { outline, version, copy, audience }: Copied,
): Promise<OutlinePaper> {
  const examiner = await examinerLoader(unitOfWork).load(outline.examinerId);
  const shown = copy.exhibits.filter(({ withheld }) => withheld === null);
  return {
    outlineId: outline.id,
    number: version.number,
    hash: version.sha256,
    savedAt: version.savedAt,
    examiner: examiner === null ? 'No longer on file' : displayName(examiner),
    matterReference: outline.matterId === null ? null : await matterReference(unitOfWork, outline.matterId),
    examination: await examinationWords(unitOfWork, outline.examinationId),
    audience,
    coverage: outlineCoverage(version.content),
    exhibitNames: await exhibitNames(unitOfWork, shown),
  };
}

/** In the word of the venue. */
async function examinationWords(
  unitOfWork: UnitOfWork,
  examinationId: string | null,
): Promise<string | null> {
  if (examinationId === null) return null;
  const examined = (await examinedBy(unitOfWork, [examinationId])).get(examinationId);
  return examined === undefined ? null : `${examined.word} of ${dayInWords(examined.examinedOn)}`;
}
