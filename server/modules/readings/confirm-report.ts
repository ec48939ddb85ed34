import type { ExamKind, Side } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { proposalsForDecision, proposalsOfDocuments } from './proposal.queries.js';
import { refreshReadingKey } from './reading-key.js';
import { DocumentStateError } from './reading.errors.js';
import { recordReport, type TouchedReport } from './record-report.js';
import { reportValues, type ReportValues } from './report-values.js';
import { documentForReview, settleDocument } from './reviewed-document.queries.js';
import { settlePending } from './settle-pending.js';
import { removeAbandoned } from './take-back-report.js';

/** What a reviewer states when confirming a report. */
export type ReportConfirmation = {
  readonly documentId: string;
  readonly version: number;
  /** Whether what nobody decided on is accepted as it is read. */
  readonly acceptPending: boolean;
  /** One that is known, or the name as read. */
  readonly examiner: { readonly examinerId: string } | { readonly name: string };
  readonly matterId: string | null;
  /** An examination on file to which the report belongs; null: a new one, or the one that it was recorded as before. */
  readonly examinationId: string | null;
  readonly side: Side;
  readonly kind: ExamKind;
  /** YYYY-MM-DD. */
  readonly examinedOn: string;
};

/**
 * Confirms a report: from here on it counts. All in one transaction: decisions, examination, opinions, facts, counts.
 *
 * @throws NotFoundError, StaleVersionError; DocumentStateError unless it waits for review; ReviewIncompleteError;
 *   ExaminationOnFileError when it repeats an examination; ValidationError.
 */
export async function confirmReport(
  unitOfWork: UnitOfWork,
  confirmation: ReportConfirmation,
): Promise<TouchedReport> {
  const { documentId, acceptPending, examiner, matterId, examinedOn, side, kind } = confirmation;
  const document = await documentForReview(unitOfWork, documentId, confirmation.version);
  if (document.status !== 'TO_REVIEW') {
    throw new DocumentStateError('Only a report that waits for review can be confirmed; reopen it first.');
  }
  const header = { examinedOn, side, kind };
  const examinerName = 'name' in examiner ? examiner.name : null;
  const proposals = await proposalsForDecision(unitOfWork, documentId);
  await settlePending(unitOfWork, proposals, { acceptPending, header: { ...header, examinerName } });
  const values = reportValues(await proposalsOfDocuments(unitOfWork, [documentId]), { pendingToo: false });
  const touched = await recordReport(unitOfWork, {
    document,
    values: withStatedSide(values, side),
    examiner,
    matterId,
    examinationId: confirmation.examinationId ?? document.examinationId,
    header,
    verification: 'CONFIRMED',
  });
  await removeAbandoned(unitOfWork, document, touched.examinationId);
  await refreshReadingKey(unitOfWork, documentId);
  await settleDocument(unitOfWork, documentId, 'REVIEWED');
  await unitOfWork.audit({
    action: 'REPORT_CONFIRMED',
    objectType: 'Document',
    objectId: documentId,
    detail: { examinationId: touched.examinationId },
  });
  return touched;
}

/** A side of which the report says nothing was stated by the reviewer: that is a person's word. */
function withStatedSide(values: ReportValues, side: Side): ReportValues {
  if (values.side !== null || side === 'UNKNOWN') return values;
  return { ...values, corrected: new Set([...values.corrected, 'SIDE']) };
}
