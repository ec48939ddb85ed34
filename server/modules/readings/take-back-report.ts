import type { UnitOfWork } from '../../platform/database/index.js';
import { deleteExamination, refreshExaminerCounts } from '../examinations/index.js';
import { opinionsForChange, recordReportOpinions, type OpinionRecord } from '../opinions/index.js';
import { mergeOpinions } from './merge-opinions.js';
import { isAccepted } from './proposal.js';
import { proposalsOfDocuments } from './proposal.queries.js';
import { removeReadDetails } from './record-read-details.js';
import { opinionRecord } from './reported-opinions.js';
import {
  CREATED,
  documentForReview,
  otherReportsOf,
  type ReviewedDocument,
  type Supplied,
} from './reviewed-document.queries.js';
import { isOpinionRecord, isTiming } from './supplied.js';

/**
 * Takes back what confirming a document recorded. An examination that was recorded from it counts no more, unless
 * another confirmed report stands behind it; one that was on file before gets back what the document changed.
 * Opinions for which another confirmed report gives the same answer rest on that one from here on.
 *
 * @returns the examiner whose figures change; null when the document belongs to no examination.
 */
export async function takeBackReport(
  unitOfWork: UnitOfWork,
  { id: documentId, examinationId, supplied }: ReviewedDocument,
): Promise<string | null> {
  if (examinationId === null) return null;
  const others = await otherReportsOf(unitOfWork, examinationId, documentId);
  const support = await opinionsOfReports(
    unitOfWork,
    others.map(({ id }) => id),
  );
  await takeBackOpinions(unitOfWork, { documentId, examinationId, supplied, support });
  await takeBackTimings(unitOfWork, examinationId, supplied);
  await takeBackColumns(unitOfWork, examinationId, supplied, others.length > 0);
  await removeReadDetails(unitOfWork, documentId);
  if (others.length === 0) await markUnverified(unitOfWork, examinationId);
  await unitOfWork.query('update source_document set supplied = $3 where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    documentId,
    JSON.stringify('EXAMINATION' in supplied ? CREATED : {}),
  ]);
  const [examination] = await unitOfWork.query<{ examinerId: string }>(
    `update examination set version = version + 1 where firm_id = $1 and id = $2
     returning subject_id as "examinerId"`,
    [unitOfWork.principal.firmId, examinationId],
  );
  if (examination === undefined) return null;
  await refreshExaminerCounts(unitOfWork, [examination.examinerId]);
  return examination.examinerId;
}

/** Removes the examination that a document was once recorded as, when it now belongs to another one, or to none. */
export async function removeAbandoned(
  unitOfWork: UnitOfWork,
  { id, examinationId, supplied }: ReviewedDocument,
  presentId: string | null,
): Promise<void> {
  if (examinationId === null || examinationId === presentId || !('EXAMINATION' in supplied)) return;
  const [former] = await unitOfWork.query<{ version: number }>(
    `select e.version from examination e
      where e.firm_id = $1 and e.id = $2 and e.verification in ('UNVERIFIED', 'AUTO_ACCEPTED')
        and not exists (select from source_document d
                         where d.firm_id = $1 and d.examination_id = e.id and d.id <> $3)`,
    [unitOfWork.principal.firmId, examinationId, id],
  );
  if (former !== undefined)
    await deleteExamination(unitOfWork, { id: examinationId, version: former.version });
}

/**
 * Before a document goes: takes back what it recorded, with the examination that rests on nothing else and the
 * opinions that nobody stands behind any more.
 */
export async function forgetReport(unitOfWork: UnitOfWork, documentId: string): Promise<void> {
  const document = await documentForReview(unitOfWork, documentId, null);
  const { firmId } = unitOfWork.principal;
  await takeBackReport(unitOfWork, document);
  await unitOfWork.query(
    "delete from opinion where firm_id = $1 and source_document_id = $2 and verification = 'UNVERIFIED'",
    [firmId, documentId],
  );
  await unitOfWork.query(
    `update opinion set source_document_id = null, version = version + 1
      where firm_id = $1 and source_document_id = $2`,
    [firmId, documentId],
  );
  await removeAbandoned(unitOfWork, document, null);
}

async function opinionsOfReports(
  unitOfWork: UnitOfWork,
  documentIds: readonly string[],
): Promise<OpinionRecord[]> {
  const proposals = await proposalsOfDocuments(unitOfWork, documentIds);
  return documentIds.flatMap((documentId) =>
    mergeOpinions(
      proposals.filter((proposal) => proposal.documentId === documentId && isAccepted(proposal)),
    ).map((opinion) => opinionRecord(documentId, opinion)),
  );
}

type TakenBack = {
  readonly documentId: string;
  readonly examinationId: string;
  readonly supplied: Supplied;
  /** What other confirmed reports of the examination say. */
  readonly support: readonly OpinionRecord[];
};

async function takeBackOpinions(
  unitOfWork: UnitOfWork,
  { documentId, examinationId, supplied, support }: TakenBack,
): Promise<void> {
  const present = await opinionsForChange(unitOfWork, examinationId);
  const restored = present.flatMap((opinion): OpinionRecord[] => {
    const change = supplied[`opinion.${opinion.issue}`];
    if (opinion.sourceDocumentId !== documentId && change === undefined) return [];
    if (isOpinionRecord(change?.before)) return [change.before];
    if (opinion.sourceDocumentId !== documentId) return [];
    const other = support.find(({ issue, stance }) => issue === opinion.issue && stance === opinion.stance);
    if (other !== undefined) return [{ ...other, treaterMmiOn: opinion.treaterMmiOn }];
    return [{ ...opinion, verification: 'UNVERIFIED' }];
  });
  await recordReportOpinions(unitOfWork, examinationId, restored);
}

async function takeBackTimings(
  unitOfWork: UnitOfWork,
  examinationId: string,
  supplied: Supplied,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  for (const { before, after } of Object.values(supplied)) {
    if (!isTiming(after)) continue;
    // Only what still stands as it was supplied: somebody may have changed it by hand since.
    const former = isTiming(before) ? before : null;
    await unitOfWork.query(
      former === null
        ? `delete from timing_observation
            where firm_id = $1 and examination_id = $2 and source = $3 and minutes = $4`
        : `update timing_observation set minutes = $5, started_at = $6::time, ended_at = $7::time
            where firm_id = $1 and examination_id = $2 and source = $3 and minutes = $4`,
      [
        ...[firmId, examinationId, after.source, after.minutes],
        ...(former === null ? [] : [former.minutes, former.startedAt, former.endedAt]),
      ],
    );
  }
}

const COLUMNS = [
  ['side', 'side'],
  ['kind', 'kind'],
  ['carrierId', 'carrier_id'],
  ['lawFirmId', 'law_firm_id'],
  ['vendorId', 'vendor_id'],
  ['verification', 'verification'],
] as const;

async function takeBackColumns(
  unitOfWork: UnitOfWork,
  examinationId: string,
  supplied: Supplied,
  isConfirmedElsewhere: boolean,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  for (const [name, column] of COLUMNS) {
    const change = supplied[name];
    if (change === undefined || (name === 'verification' && isConfirmedElsewhere)) continue;
    const type = name.endsWith('Id') ? 'uuid' : 'text';
    await unitOfWork.query(
      `update examination set ${column} = $3::${type}
        where firm_id = $1 and id = $2 and ${column} = $4::${type}`,
      [firmId, examinationId, change.before, change.after],
    );
  }
  const pages = supplied['pagesReviewed'];
  if (pages === undefined) return;
  const former = typeof pages.before === 'number' ? pages.before : null;
  await unitOfWork.query(
    `delete from examination_records
      where firm_id = $1 and examination_id = $2 and pages_reviewed = $3 and pages_supplied is null and $4::integer is null`,
    [firmId, examinationId, pages.after, former],
  );
  await unitOfWork.query(
    `update examination_records set pages_reviewed = $4::integer
      where firm_id = $1 and examination_id = $2 and pages_reviewed = $3`,
    [firmId, examinationId, pages.after, former],
  );
}

/** Of an examination that was recorded from a report, and of none that the firm's own record holds. */
async function markUnverified(unitOfWork: UnitOfWork, examinationId: string): Promise<void> {
  await unitOfWork.query(
    `update examination e set verification = 'UNVERIFIED'
      where e.firm_id = $1 and e.id = $2 and e.verification in ('CONFIRMED', 'AUTO_ACCEPTED')
        and exists (select from source_document d
                     where d.firm_id = $1 and d.examination_id = e.id and d.supplied ? 'EXAMINATION')`,
    [unitOfWork.principal.firmId, examinationId],
  );
}
