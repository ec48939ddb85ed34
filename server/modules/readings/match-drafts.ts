import type { ProposalDraft } from './proposal-drafts.js';
import { opinionOf, type Proposal } from './proposal.js';

/** What storing a new reading does to what the same reader proposed before. */
export type ReadingChange = {
  readonly added: readonly ProposalDraft[];
  /** Undecided, and proposed no more or otherwise. */
  readonly goneIds: readonly string[];
};

/**
 * Decisions of people stay, and what they decided on is not proposed again: same place, same field or issue. What is
 * undecided stays where the new reading says the same, so that reading twice changes nothing.
 */
export function matchDrafts(stored: readonly Proposal[], drafts: readonly ProposalDraft[]): ReadingChange {
  const decidedKeys = new Set(stored.filter(isDecided).flatMap(keysOfDecided));
  const undecided = new Map(
    stored.filter((proposal) => !isDecided(proposal)).map((proposal) => [contentKey(proposal), proposal.id]),
  );
  const added: ProposalDraft[] = [];
  const seen = new Set<string>();
  for (const draft of drafts) {
    const content = contentKey(draft);
    if (decidedKeys.has(keyOf(draft)) || seen.has(content)) continue;
    seen.add(content);
    if (!undecided.delete(content)) added.push(draft);
  }
  return { added, goneIds: [...undecided.values()] };
}

/** By a person: what the machine accepted alone is replaced like what is pending. */
function isDecided({ status }: Proposal): boolean {
  return status === 'ACCEPTED' || status === 'CORRECTED' || status === 'REJECTED';
}

function keyOf({ kind, field, issue, spanStart, spanEnd }: ProposalDraft): string {
  return [kind, field ?? issue ?? '', spanStart, spanEnd].join(' ');
}

/** A candidate that a person gave an issue also stands for the opinion that a newer reader sees there. */
function keysOfDecided(proposal: Proposal): string[] {
  const opinion = proposal.kind === 'CANDIDATE' ? opinionOf(proposal) : null;
  const own = keyOf(proposal);
  return opinion === null ? [own] : [own, keyOf({ ...proposal, kind: 'OPINION', issue: opinion.issue })];
}

function contentKey(draft: ProposalDraft): string {
  const { kind, field, issue, stance, value, details, record, spanStart, spanEnd, section, attribution } =
    draft;
  const { isHedged, isConditional, isDisputed, cues, confidence } = draft;
  return canonical([
    ...[kind, field, issue, stance, value, details, record, spanStart, spanEnd, section, attribution],
    // The table keeps confidence in single precision.
    ...[isHedged, isConditional, isDisputed, cues, Math.round(confidence * 1e5)],
  ]);
}

/** The same text for the same content: the database orders the keys of objects its own way. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
