import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, StaleVersionError } from '../../platform/errors.js';
import { openProposals, type SealedProposal } from './proposal-seal.js';
import type { Proposal } from './proposal.js';

const COLUMNS = `
  p.id, p.document_id as "documentId", p.position, p.reader, p.reader_version as "readerVersion", p.kind, p.field,
  p.issue, p.stance, case when p.kind = 'FIELD' then p.value end as value,
  case when p.kind in ('OPINION', 'CANDIDATE') then p.value end as details,
  case when p.kind = 'RECORD' then p.value end as record,
  p.quote, p.span_start as "spanStart", p.span_end as "spanEnd", p.page, p.end_page as "endPage", p.boxes, p.section,
  p.question, p.attribution, p.is_hedged as "isHedged", p.is_conditional as "isConditional",
  p.is_disputed as "isDisputed", p.cues, p.confidence, p.status, p.decision, p.sealed_words as "sealedWords",
  p.words_key_id as "wordsKeyId", p.sealed_decision as "sealedDecision", p.decision_key_id as "decisionKeyId", p.decided_by as "decidedById",
  p.decided_at as "decidedAt", p.version`;

/** In no particular order, without the missing ones and those of other firms. */
export function proposalsByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<Proposal[]> {
  return opened(
    unitOfWork,
    `select ${COLUMNS} from reading_proposal p where p.firm_id = $1 and p.id = any ($2::uuid[])`,
    ids,
  );
}

/** All proposals of the documents, in the order of the text. */
export function proposalsOfDocuments(
  unitOfWork: UnitOfWork,
  documentIds: readonly string[],
): Promise<Proposal[]> {
  return opened(
    unitOfWork,
    `select ${COLUMNS} from reading_proposal p
      where p.firm_id = $1 and p.document_id = any ($2::uuid[])
      order by p.document_id, p.span_start, p.position, p.id`,
    documentIds,
  );
}

/** All proposals of a document, locked: what follows decides on all of them together. */
export function proposalsForDecision(unitOfWork: UnitOfWork, documentId: string): Promise<Proposal[]> {
  return opened(
    unitOfWork,
    `select ${COLUMNS} from reading_proposal p
      where p.firm_id = $1 and p.document_id = $2
      order by p.span_start, p.position, p.id for update`,
    documentId,
  );
}

/**
 * One proposal, locked for the change that follows.
 *
 * @throws NotFoundError when it is missing or another firm's; StaleVersionError when somebody decided meanwhile.
 */
export async function proposalForChange(
  unitOfWork: UnitOfWork,
  id: string,
  version: number,
): Promise<Proposal> {
  const [proposal] = await opened(
    unitOfWork,
    `select ${COLUMNS} from reading_proposal p where p.firm_id = $1 and p.id = $2 for update`,
    id,
  );
  if (proposal === undefined) throw new NotFoundError('Proposal');
  if (proposal.version !== version) throw new StaleVersionError('The proposal', proposal.version);
  return proposal;
}

async function opened(
  unitOfWork: UnitOfWork,
  sql: string,
  named: string | readonly string[],
): Promise<Proposal[]> {
  const rows = await unitOfWork.query<SealedProposal>(sql, [unitOfWork.principal.firmId, named]);
  return openProposals(unitOfWork, rows);
}
