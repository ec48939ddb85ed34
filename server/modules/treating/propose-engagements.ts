import { readEngagement, type EngagementReading } from '../../reading/engagement/index.js';
import { structureOf } from '../../reading/structure/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { divergenceFor, type DivergenceEntry, type MatterDivergence } from './divergence-for.js';
import { reportText } from './report-text.js';
import { ReportUnreadableError } from './treating.errors.js';

/** What was proposed for an examination. */
export type ProposedEngagements = { readonly matterId: string; readonly ids: readonly string[] };

/**
 * Looks through the report of an examination for what it says of each treater, and proposes how it meets their
 * opinions. What a member decided stays; proposals count in no figure until somebody decides.
 *
 * @throws NotFoundError for an examination that is not there; ReportUnreadableError when it is in no matter, or no
 *   report of it is read.
 */
export async function proposeEngagements(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  examinationId: string,
): Promise<ProposedEngagements> {
  const matterId = await matterOf(unitOfWork, examinationId);
  const report = await reportText(unitOfWork, storage, examinationId);
  const divergence = await divergenceFor(unitOfWork, matterId);
  const structure = structureOf(report.text);
  const ids: string[] = [];
  for (const entry of divergence.entries) {
    if (entry.examinationId !== examinationId || entry.engagement?.isProposed === false) continue;
    const { examinerOpinion, treatingOpinion } = entry;
    if (examinerOpinion === null || treatingOpinion === null) continue;
    const treater = namedTreater(divergence, entry);
    if (treater === null) continue;
    const reading = readEngagement(report.text, structure, { treater, issue: entry.issue });
    ids.push(
      ...(await propose(unitOfWork, reading, {
        opinionId: examinerOpinion.id,
        treatingOpinionId: treatingOpinion.id,
        documentId: report.documentId,
      })),
    );
  }
  await unitOfWork.audit({
    action: 'ENGAGEMENTS_PROPOSED',
    objectType: 'Examination',
    objectId: examinationId,
    detail: { count: ids.length },
  });
  await unitOfWork.notify('matter', matterId);
  return { matterId, ids };
}

async function matterOf(unitOfWork: UnitOfWork, examinationId: string): Promise<string> {
  const [row] = await unitOfWork.query<{ matterId: string | null }>(
    'select e.matter_id as "matterId" from examination e where e.firm_id = $1 and e.id = $2',
    [unitOfWork.principal.firmId, examinationId],
  );
  if (row === undefined) throw new NotFoundError('Examination');
  if (row.matterId === null) {
    throw new ReportUnreadableError('The examination is in no matter; put it into one first.');
  }
  return row.matterId;
}

function namedTreater({ treating, entries }: MatterDivergence, { treaterId }: DivergenceEntry) {
  const treater = treating.treaters.find(({ id }) => id === treaterId);
  if (treater === undefined) return null;
  const { fullName, practice } = treater;
  const isOnlyTreater =
    treating.treaters.length === 1 && entries.every((other) => other.treaterId === treaterId);
  return { fullName, practice, isOnlyTreater };
}

/** The proposal's id; none when somebody decided in the meantime. */
async function propose(
  unitOfWork: UnitOfWork,
  { state, passage, reason }: EngagementReading,
  pair: { readonly opinionId: string; readonly treatingOpinionId: string; readonly documentId: string },
): Promise<readonly string[]> {
  const rows = await unitOfWork.query<{ id: string }>(
    `insert into engagement (firm_id, opinion_id, treating_opinion_id, state, is_proposed, quote, page,
       source_document_id, is_quote_checked, reason)
     values ($1, $2, $3, $4, true, $5, $6, $7, $8, $9)
     on conflict on constraint engagement_pair_key do update
        set state = excluded.state, quote = excluded.quote, page = excluded.page,
            source_document_id = excluded.source_document_id, is_quote_checked = excluded.is_quote_checked,
            reason = excluded.reason, version = engagement.version + 1
      where engagement.is_proposed
     returning id`,
    [
      unitOfWork.principal.firmId,
      pair.opinionId,
      pair.treatingOpinionId,
      state,
      passage?.quote ?? null,
      passage?.page ?? null,
      passage === null ? null : pair.documentId,
      passage !== null,
      reason,
    ],
  );
  return rows.map(({ id }) => id);
}
