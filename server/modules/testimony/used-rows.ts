import type { RecordedEntry, SourceCite } from '../../kernel/source-cite.js';
import type { StoredProposition, StoredRecallFailure } from './oath.queries.js';
import { useOf } from './oath-use.js';
import type { PropositionRow, RecallFailureRow, TestimonyRow } from './testimony-facts.types.js';
import type { StoredTestimony } from './testimony.queries.js';

/** Stored rows as they may be used in a matter (null: in none that is named), each with its cite. */
export function usedTestimony(
  { permission, documentMatterId, ...row }: StoredTestimony,
  matterId: string | null,
): TestimonyRow {
  return {
    ...row,
    ...useOf({ provenance: row.provenance, permission, documentMatterId, matterId }),
    cite:
      row.documentId === null
        ? { kind: 'RECORD', what: 'TESTIMONY', id: row.id }
        : { kind: 'DOCUMENT', documentId: row.documentId, page: null, line: null, quote: null },
  };
}

export function usedProposition(stored: StoredProposition, matterId: string | null): PropositionRow {
  const { id, testimonyId, subject, issue, stance, organisationId, claim, words, polarity, quantity } =
    stored;
  const { from, to, givenOn, state, place, version } = stored;
  return {
    ...{ id, testimonyId, subject, issue, stance, organisationId, claim, words, polarity, quantity },
    ...{ from, to, givenOn, state, place, version },
    ...useOf({ ...stored, matterId }),
    cite: citeOf(stored, 'PROPOSITION', words),
  };
}

export function usedRecallFailure(stored: StoredRecallFailure, matterId: string | null): RecallFailureRow {
  const { id, testimonyId, subject, question, answer, givenOn, state, place, version } = stored;
  return {
    ...{ id, testimonyId, subject, question, answer, givenOn, state, place, version },
    ...useOf({ ...stored, matterId }),
    cite: citeOf(stored, 'RECALL_FAILURE', answer),
  };
}

function citeOf(
  { id, documentId, page, line }: StoredProposition | StoredRecallFailure,
  what: RecordedEntry,
  quote: string,
): SourceCite {
  return documentId === null
    ? { kind: 'RECORD', what, id }
    : { kind: 'DOCUMENT', documentId, page, line, quote };
}
