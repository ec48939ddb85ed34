import type { Verification } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { recordExamination, refreshExaminerCounts, type ExaminerInput } from '../examinations/index.js';
import { requireMatter } from '../matters/index.js';
import { recordReportOpinions } from '../opinions/index.js';
import { attachReport } from './attach-report.js';
import { examinationsOnFile } from './examination-on-file.queries.js';
import { ExaminationOnFileError } from './reading.errors.js';
import { recordReadDetails } from './record-read-details.js';
import { opinionRecord } from './reported-opinions.js';
import { digestsOfClaimant, examinerReference, findExaminer } from './report-subject.js';
import type { ReportValues } from './report-values.js';
import { CREATED, linkDocument, otherReportsOf, type ReviewedDocument } from './reviewed-document.queries.js';
import type { ConfirmedHeader } from './settle-pending.js';

/** A report whose readings are decided on, and what it is of. */
export type RecordedReport = {
  readonly document: ReviewedDocument;
  readonly values: ReportValues;
  readonly examiner: { readonly examinerId: string } | { readonly name: string };
  readonly matterId: string | null;
  /** Null: a new examination. */
  readonly examinationId: string | null;
  readonly header: Pick<ConfirmedHeader, 'examinedOn' | 'side' | 'kind'>;
  readonly verification: Extract<Verification, 'CONFIRMED' | 'AUTO_ACCEPTED'>;
};

/** What was recorded of whom. */
export type TouchedReport = { readonly examinationId: string; readonly examinerId: string };

/**
 * Records a report as a new examination or adds it to one on file, with its opinions, facts and records, and links
 * the document. Counts are refreshed and listeners told.
 *
 * @throws NotFoundError for a matter, examiner or examination that is not there; ExaminationOnFileError when a new
 *   examination would repeat one; OtherExaminerError; what recordExamination and updateExamination throw.
 */
export async function recordReport(unitOfWork: UnitOfWork, report: RecordedReport): Promise<TouchedReport> {
  const { document, values } = report;
  // Also where the matter of the examination stays as it is: an id that is none of the firm's is told as such.
  if (report.matterId !== null) await requireMatter(unitOfWork, report.matterId);
  const { examinationId, examinerId, supplied } =
    report.examinationId === null
      ? await newExamination(unitOfWork, report)
      : await knownExamination(unitOfWork, report, report.examinationId);
  await recordReadDetails(unitOfWork, { examinationId, documentId: document.id }, values);
  await linkDocument(unitOfWork, document.id, { examinationId, supplied });
  await refreshExaminerCounts(unitOfWork, [examinerId]);
  return { examinationId, examinerId };
}

async function newExamination(unitOfWork: UnitOfWork, report: RecordedReport) {
  const { document, values, header, matterId, verification } = report;
  const { claimantName, carrier, lawFirm, vendor, pagesReviewed } = values;
  await refuseRepetition(unitOfWork, report);
  const { id, examinerId } = await recordExamination(unitOfWork, {
    examiner: await examinerInput(unitOfWork, report),
    matterId,
    claimantName,
    ...header,
    ...{ carrier, lawFirm, vendor },
    ...(pagesReviewed === null ? {} : { pagesReviewed }),
    timings: header.kind === 'RECORD_REVIEW' ? [] : values.timings,
    verification,
  });
  await recordReportOpinions(
    unitOfWork,
    id,
    values.opinions.map((opinion) => opinionRecord(document.id, opinion)),
  );
  return { examinationId: id, examinerId, supplied: CREATED };
}

async function knownExamination(unitOfWork: UnitOfWork, report: RecordedReport, examinationId: string) {
  const { document, values, header, matterId, examiner } = report;
  const isCreator = document.examinationId === examinationId && 'EXAMINATION' in document.supplied;
  const others = await otherReportsOf(unitOfWork, examinationId, document.id);
  // What another report confirmed meanwhile is not replaced: from then on this one is added like any other.
  const isOwn = isCreator && others.length === 0;
  const { examinerId, supplied } = await attachReport(unitOfWork, {
    ...{ documentId: document.id, examinationId, matterId, header, values, isOwn },
    examinerId: 'examinerId' in examiner ? examiner.examinerId : null,
  });
  return {
    examinationId,
    examinerId,
    supplied: isCreator ? { ...(isOwn ? {} : supplied), ...CREATED } : supplied,
  };
}

/** The name as read where it stands for the examiner chosen: the firm's files then know it. */
async function examinerInput(
  unitOfWork: UnitOfWork,
  { examiner, values }: RecordedReport,
): Promise<ExaminerInput> {
  if ('name' in examiner) return named(examiner.name, values);
  const { certainId } = await findExaminer(unitOfWork, examinerReference(values));
  if (certainId === examiner.examinerId && values.examinerName !== null)
    return named(values.examinerName, values);
  return examiner;
}

function named(name: string, { npi, licence, specialty }: ReportValues): ExaminerInput {
  return { nameAsWritten: name, npi, licence, specialtyAsWritten: specialty };
}

async function refuseRepetition(
  unitOfWork: UnitOfWork,
  { examiner, values, matterId, header }: RecordedReport,
): Promise<void> {
  const subjectIds =
    'examinerId' in examiner
      ? [examiner.examinerId]
      : (await findExaminer(unitOfWork, examinerReference(values, examiner.name))).matches
          .slice(0, 1)
          .map(({ examinerId }) => examinerId);
  const claimantDigests = await digestsOfClaimant(unitOfWork, values.claimantName);
  const onFile = await examinationsOnFile(unitOfWork, {
    subjectIds,
    examinedOn: header.examinedOn,
    claimantDigests,
  });
  const names = claimantDigests.map((digest) => digest.toString('hex'));
  const isRepeated = onFile.some(
    (examination) =>
      subjectIds.includes(examination.subjectId) &&
      ((matterId !== null && examination.matterId === matterId) ||
        (examination.claimantDigest !== null && names.includes(examination.claimantDigest))),
  );
  if (isRepeated) throw new ExaminationOnFileError();
}
