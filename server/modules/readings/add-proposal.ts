import type { DocumentText } from '../../kernel/document-text.js';
import { cite } from '../../reading/cite.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { lockForDecision } from './decide-proposal.js';
import { findQuote } from './find-quote.js';
import type { ProposalDraft } from './proposal-drafts.js';
import { statedField, statedOpinion, statedRecord, type StatedValue } from './proposal-input.js';
import { NO_DETAILS, PERSON_READER, type ProposalKind } from './proposal.js';
import type { ReadingField } from './reading-field.js';
import { refreshReadingKey } from './reading-key.js';
import { ProposalValueError, QuoteNotFoundError } from './reading.errors.js';
import { insertProposals } from './record-reading.js';

/** What the machine missed, with the words that say so. */
export type AddedProposal = StatedValue & {
  readonly documentId: string;
  readonly kind: ProposalKind;
  readonly field?: ReadingField | null | undefined;
  readonly page: number;
  readonly quote: string;
};

const LONGEST_QUOTE = 4_000;

/**
 * Adds what a reviewer found to the readings of a document; it is accepted with that. The quote is stored as it
 * stands in the document.
 *
 * @returns the proposal's id.
 * @throws NotFoundError; DocumentStateError unless the document waits for review; QuoteNotFoundError;
 *   ProposalValueError naming the field at fault.
 */
export async function addProposal(
  unitOfWork: UnitOfWork,
  text: DocumentText,
  added: AddedProposal,
): Promise<string> {
  await lockForDecision(unitOfWork, added.documentId);
  const draft = draftOf(text, added);
  const { firmId, memberId } = unitOfWork.principal;
  const [last] = await unitOfWork.query<{ position: number }>(
    `select coalesce(max(p.position), -1) as position from reading_proposal p
      where p.firm_id = $1 and p.document_id = $2 and p.reader = $3`,
    [firmId, added.documentId, PERSON_READER],
  );
  const [id] = await insertProposals(unitOfWork, added.documentId, {
    reader: PERSON_READER,
    version: '',
    drafts: [draft],
    firstPosition: (last?.position ?? -1) + 1,
  });
  if (id === undefined) throw new Error('The proposal was not inserted.');
  await unitOfWork.query(
    `update reading_proposal set status = 'ACCEPTED', decided_by = $3, decided_at = clock_timestamp()
      where firm_id = $1 and id = $2`,
    [firmId, id, memberId],
  );
  await refreshReadingKey(unitOfWork, added.documentId);
  await unitOfWork.audit({ action: 'PROPOSAL_ADDED', objectType: 'Proposal', objectId: id });
  await unitOfWork.notify('document', added.documentId);
  return id;
}

function draftOf(text: DocumentText, added: AddedProposal): ProposalDraft {
  const span = added.quote.length > LONGEST_QUOTE ? null : findQuote(text, added.page, added.quote);
  if (span === null) throw new QuoteNotFoundError(added.page);
  const { start, end, quote, page, endPage, boxes } = cite(text, span);
  return {
    ...{ quote, page, endPage, boxes, spanStart: start, spanEnd: end },
    ...{ field: null, issue: null, stance: null, value: null, details: null, record: null },
    ...contentOf(added),
    kind: added.kind,
    section: null,
    question: null,
    attribution: added.kind === 'OPINION' ? 'OWN' : null,
    isHedged: false,
    isConditional: false,
    isDisputed: false,
    cues: [],
    confidence: 1,
  };
}

function contentOf(added: AddedProposal): Partial<ProposalDraft> {
  switch (added.kind) {
    case 'FIELD': {
      const { field } = added;
      if (field === null || field === undefined) {
        throw new ProposalValueError('Say which fact of the examination it is.', 'field');
      }
      return { field, value: statedField(field, added) };
    }
    case 'OPINION':
      return statedOpinion(added, { issue: null, stance: null, details: NO_DETAILS });
    case 'RECORD':
      return { record: statedRecord(added) };
    case 'CANDIDATE':
      throw new ProposalValueError('Say which opinion it is: kind OPINION with issue and stance.', 'kind');
  }
}
