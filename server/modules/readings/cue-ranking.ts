import { bandCue } from './confidence-band.js';
import type { CueTally } from './cue-tally.js';
import { subjectOf, type Proposal } from './proposal.js';

/** The tallies of a firm, looked up by cue and subject. */
export type CueAgreement = ReadonlyMap<string, CueTally>;

export function cueAgreement(tallies: readonly CueTally[]): CueAgreement {
  return new Map(tallies.map((tally) => [keyOf(tally.cue, tally.subject), tally]));
}

/**
 * How much the firm's own decisions speak for a candidate: the mean, over its cues, of the log-odds of
 * (accepted + 1) / (accepted + rejected + 2). 0 where nothing is known.
 */
export function cueWeight(proposal: Proposal, agreement: CueAgreement): number {
  if (proposal.cues.length === 0) return 0;
  const weights = proposal.cues.map((cue) => {
    const { accepted = 0, rejected = 0 } = agreement.get(keyOf(cue, subjectOf(proposal))) ?? {};
    return Math.log((accepted + 1) / (rejected + 1));
  });
  return weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
}

/** Best first; what the firm's decisions do not tell apart stands by the reader's confidence, then as in the text. */
export function rankCandidates(candidates: readonly Proposal[], agreement: CueAgreement): Proposal[] {
  return candidates
    .map((proposal) => ({ proposal, weight: cueWeight(proposal, agreement) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        b.proposal.confidence - a.proposal.confidence ||
        a.proposal.spanStart - b.proposal.spanStart,
    )
    .map(({ proposal }) => proposal);
}

/** From how many decisions on the firm's own share stands in for the reader's estimate. */
export const LEAST_DECISIONS = 10;

/** A confidence as shown, with what it rests on. */
export type ShownConfidence = { readonly confidence: number; readonly basis: string };

/**
 * The reader's own estimate until the firm has decided on ten readings of the same subject, reader and band of
 * confidence; from then on the share of those that were accepted as they were.
 */
export function shownConfidence(proposal: Proposal, agreement: CueAgreement): ShownConfidence {
  const tally = agreement.get(keyOf(bandCue(proposal), subjectOf(proposal)));
  const decided = tally === undefined ? 0 : tally.accepted + tally.corrected + tally.rejected;
  if (tally === undefined || decided < LEAST_DECISIONS) {
    return { confidence: proposal.confidence, basis: "reader's own estimate" };
  }
  return {
    confidence: tally.accepted / decided,
    basis: `${tally.accepted} of ${decided} such readings were accepted here`,
  };
}

function keyOf(cue: string, subject: string): string {
  return `${subject} ${cue}`;
}
