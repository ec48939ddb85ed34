import type { UnitOfWork } from '../../platform/database/index.js';
import { disputedFields } from './disputed-fields.js';
import { examinationsOnFile, matterCandidates } from './examination-on-file.queries.js';
import { isAccepted, needsDecision, opinionOf, type Proposal } from './proposal.js';
import { proposalsForDecision } from './proposal.queries.js';
import type { ReadingField } from './reading-field.js';
import { recordReport } from './record-report.js';
import { digestsOfClaimant, examinerReference, findExaminer, referenceKeys } from './report-subject.js';
import { reportValues } from './report-values.js';
import { documentForReview, settleDocument } from './reviewed-document.queries.js';

/**
 * Records the examination of a document that nobody has looked at, when the firm's rules accepted all that names it
 * (examiner, claimant or matter, day and kind), nothing contradicts them, the examiner is certain and no examination
 * of the day is on file. Otherwise the document waits for a person. Marked AUTO_ACCEPTED, so that figures say so.
 *
 * @returns whether it was recorded.
 */
export async function recordAutomatically(unitOfWork: UnitOfWork, documentId: string): Promise<boolean> {
  const document = await documentForReview(unitOfWork, documentId, null);
  if (document.status !== 'TO_REVIEW' || document.examinationId !== null) return false;
  const proposals = await proposalsForDecision(unitOfWork, documentId);
  if (!isHeaderAccepted(proposals)) return false;
  const values = reportValues(proposals.filter(isSettled(proposals)), { pendingToo: false });
  const { examinedOn, kind, claimantName } = values;
  if (examinedOn === null || kind === null) return false;
  const { certainId } = await findExaminer(unitOfWork, examinerReference(values));
  const numbers = referenceKeys(values);
  const matters =
    numbers.length === 0
      ? []
      : await matterCandidates(unitOfWork, { referenceKeys: numbers, claimantDigests: [] });
  // More than one matter of the number: a person says which.
  if (certainId === null || matters.length > 1 || (matters.length === 0 && claimantName === null))
    return false;
  const onFile = await examinationsOnFile(unitOfWork, {
    subjectIds: [certainId],
    examinedOn,
    claimantDigests: await digestsOfClaimant(unitOfWork, claimantName),
  });
  if (onFile.length > 0) return false;
  await recordReport(unitOfWork, {
    document,
    values,
    examiner: { examinerId: certainId },
    matterId: matters[0] ?? null,
    examinationId: null,
    header: { examinedOn, kind, side: values.side ?? 'UNKNOWN' },
    verification: 'AUTO_ACCEPTED',
  });
  if (!proposals.some(needsDecision)) await settleDocument(unitOfWork, documentId, 'REVIEWED');
  await unitOfWork.audit({ action: 'REPORT_AUTO_ACCEPTED', objectType: 'Document', objectId: documentId });
  return true;
}

const NAMING: readonly ReadingField[] = ['EXAMINER_NAME', 'EXAMINED_ON', 'EXAM_KIND'];

/** Everything that says whose examination it is was accepted, and nothing speaks against it. */
function isHeaderAccepted(proposals: readonly Proposal[]): boolean {
  const disputed = disputedFields(proposals);
  const isSure = (field: ReadingField): boolean => {
    const own = proposals.filter((proposal) => proposal.field === field && proposal.status !== 'REJECTED');
    return own.length > 0 && !disputed.has(field) && own.every((one) => isAccepted(one) && !one.isDisputed);
  };
  const isAbout = (['CLAIMANT_NAME', 'CLAIM_NUMBER', 'CASE_NUMBER'] as const).some(isSure);
  return NAMING.every(isSure) && isAbout;
}

/** An issue counts only when every passage on it was accepted: one of them could say otherwise. */
function isSettled(all: readonly Proposal[]): (proposal: Proposal) => boolean {
  const open = new Set(
    all
      .filter((proposal) => proposal.kind === 'OPINION' && proposal.status === 'PENDING')
      .map(({ issue }) => issue),
  );
  return (proposal) => {
    const opinion = opinionOf(proposal);
    return opinion === null || !open.has(opinion.issue);
  };
}
