import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { updateExamination, type ExaminationChange } from '../examinations/index.js';
import { examinerLoader } from '../examiners/index.js';
import {
  opinionsForChange,
  recordReportOpinions,
  removeOpinions,
  type OpinionRecord,
} from '../opinions/index.js';
import { examinationForAttachment, type ExaminationOnFile } from './examination-on-file.queries.js';
import { OtherExaminerError } from './reading.errors.js';
import { completedOpinion, opinionRecord } from './reported-opinions.js';
import type { ReportValues } from './report-values.js';
import type { ConfirmedHeader } from './settle-pending.js';
import type { Supplied } from './reviewed-document.queries.js';

/** A report that belongs to an examination on file. */
export type Attachment = {
  readonly documentId: string;
  readonly examinationId: string;
  readonly matterId: string | null;
  readonly header: Pick<ConfirmedHeader, 'examinedOn' | 'side' | 'kind'>;
  readonly values: ReportValues;
  /** As the reviewer chose; null when only a name was given. */
  readonly examinerId: string | null;
  /** The examination was recorded from this very report: what the report says now takes the place of all. */
  readonly isOwn: boolean;
};

/** What was there before and what is there now, of everything that a report can supply. */
const SUPPLIED_COLUMNS = [
  'side',
  'kind',
  'carrierId',
  'lawFirmId',
  'vendorId',
  'pagesReviewed',
  'verification',
] as const;

/**
 * Adds a report to an examination: what is absent is filled in, what differs is kept unless a person corrected the
 * reading. Counts are the caller's to refresh.
 *
 * @returns the examiner, and what was changed, so that reopening can take back just that.
 * @throws NotFoundError when the examination or the examiner is not there; OtherExaminerError when the examination is
 *   another's; what updateExamination throws.
 */
export async function attachReport(
  unitOfWork: UnitOfWork,
  attachment: Attachment,
): Promise<{ readonly examinerId: string; readonly supplied: Supplied }> {
  const before = await examinationForAttachment(unitOfWork, attachment.examinationId);
  if (before === null) throw new NotFoundError('Examination');
  await requireExaminer(unitOfWork, before, attachment.examinerId);
  await updateExamination(unitOfWork, changeOf(before, attachment));
  const after = await examinationForAttachment(unitOfWork, attachment.examinationId);
  if (after === null) throw new Error('A locked examination is gone.');
  const opinions = await attachOpinions(unitOfWork, attachment);
  return {
    examinerId: before.subjectId,
    supplied: { ...columnsSupplied(before, after), ...timingsSupplied(before, after), ...opinions },
  };
}

/** Whose an examination is, is changed by decisions about names and never in passing. */
async function requireExaminer(
  unitOfWork: UnitOfWork,
  { subjectId }: ExaminationOnFile,
  examinerId: string | null,
): Promise<void> {
  if (examinerId === null || examinerId === subjectId) return;
  const examiner = await examinerLoader(unitOfWork).load(examinerId);
  if (examiner === null) throw new NotFoundError('Examiner');
  throw new OtherExaminerError();
}

function changeOf(before: ExaminationOnFile, attachment: Attachment): ExaminationChange {
  const { values, header, isOwn } = attachment;
  const { corrected } = values;
  const mayFill = (isAbsent: boolean, isCorrected: boolean): boolean => isOwn || isAbsent || isCorrected;
  const named = (name: string | null, onFile: string | null, isCorrected: boolean): string | undefined =>
    name !== null && mayFill(onFile === null, isCorrected) ? name : undefined;
  const kind = isOwn || corrected.has('EXAM_KIND') ? header.kind : before.kind;
  return {
    id: before.id,
    version: before.version,
    ...matterOf(before, attachment),
    kind,
    examinedOn: isOwn || corrected.has('EXAMINED_ON') ? header.examinedOn : undefined,
    side: mayFill(before.side === 'UNKNOWN', corrected.has('SIDE')) ? header.side : undefined,
    carrier: named(values.carrier, before.carrierId, corrected.has('CARRIER')),
    lawFirm: named(values.lawFirm, before.lawFirmId, corrected.has('LAW_FIRM')),
    vendor: named(values.vendor, before.vendorId, corrected.has('VENDOR')),
    pagesReviewed:
      values.pagesReviewed !== null && mayFill(before.pagesReviewed === null, corrected.has('PAGES_DECLARED'))
        ? values.pagesReviewed
        : undefined,
    timings: kind === 'RECORD_REVIEW' ? undefined : timingsAfter(before, attachment),
    verification: before.verification === 'FIRM_RECORD' ? undefined : 'CONFIRMED',
  };
}

/** The matter is part of what the examination is told by, so it is filled in and never exchanged. */
function matterOf(
  before: ExaminationOnFile,
  { matterId, values, isOwn }: Attachment,
): Pick<ExaminationChange, 'matterId' | 'claimantName'> {
  const { claimantName } = values;
  const isNamed = before.claimantId !== null;
  if (matterId !== null && matterId !== before.matterId && (before.matterId === null || isOwn)) {
    return { matterId, claimantName };
  }
  return before.matterId === null && !isNamed && claimantName !== null
    ? { matterId: null, claimantName }
    : {};
}

function timingsAfter(
  { timings }: ExaminationOnFile,
  { values, isOwn }: Attachment,
): ExaminationChange['timings'] {
  const mayReplace = isOwn || values.corrected.has('FACE_TO_FACE_MINUTES');
  const read = values.timings.filter(
    ({ source }) => mayReplace || !timings.some((timing) => timing.source === source),
  );
  if (read.length === 0) return undefined;
  return [...timings.filter(({ source }) => !read.some((timing) => timing.source === source)), ...read];
}

function columnsSupplied(before: ExaminationOnFile, after: ExaminationOnFile): Supplied {
  return Object.fromEntries(
    SUPPLIED_COLUMNS.filter((column) => before[column] !== after[column]).map((column) => [
      column,
      { before: before[column], after: after[column] },
    ]),
  );
}

function timingsSupplied(before: ExaminationOnFile, after: ExaminationOnFile): Supplied {
  return Object.fromEntries(
    after.timings.flatMap((timing) => {
      const former = before.timings.find(({ source }) => source === timing.source) ?? null;
      return isDeepStrictEqual(former, timing)
        ? []
        : [[`timing.${timing.source}`, { before: former, after: timing }]];
    }),
  );
}

async function attachOpinions(
  unitOfWork: UnitOfWork,
  { examinationId, documentId, values, isOwn }: Attachment,
): Promise<Supplied> {
  const filed = new Map(
    (await opinionsForChange(unitOfWork, examinationId)).map((opinion) => [opinion.issue, opinion]),
  );
  const written: OpinionRecord[] = [];
  for (const opinion of values.opinions) {
    const read = opinionRecord(documentId, opinion);
    const former = filed.get(opinion.issue);
    const mayReplace = isOwn || opinion.isCorrected;
    const next = former === undefined ? read : completedOpinion(former, read, { mayReplace });
    if (next !== null) written.push(next);
  }
  await recordReportOpinions(unitOfWork, examinationId, written);
  if (isOwn) {
    const gone = [...filed.values()].filter(
      ({ issue, sourceDocumentId }) =>
        sourceDocumentId === documentId && !values.opinions.some((opinion) => opinion.issue === issue),
    );
    await removeOpinions(
      unitOfWork,
      examinationId,
      gone.map(({ issue }) => issue),
    );
  }
  return Object.fromEntries(
    written.map((after) => [`opinion.${after.issue}`, { before: filed.get(after.issue) ?? null, after }]),
  );
}
