import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../server/modules/readings/confidence-band.js';
import {
  cueAgreement,
  cueWeight,
  rankCandidates,
  shownConfidence,
} from '../../../server/modules/readings/cue-ranking.js';
import type { CueTally } from '../../../server/modules/readings/cue-tally.js';
import { inventedProposal } from '../../support/proposals.js';

const tally = (
  cue: string,
  subject: string,
  accepted: number,
  corrected: number,
  rejected: number,
): CueTally => ({
  ...{ cue, subject, accepted, corrected, rejected },
});
const candidate = (quote: string, cues: readonly string[], confidence = 0.4) =>
  inventedProposal({ kind: 'CANDIDATE', quote, cues, confidence });

describe('the weight of a candidate', () => {
  it('is the mean log-odds of its cues, smoothed by one each way', () => {
    const agreement = cueAgreement([tally('a', 'CANDIDATE', 3, 0, 1), tally('b', 'CANDIDATE', 0, 0, 0)]);
    expect(cueWeight(candidate('both', ['a', 'b']), agreement)).toBeCloseTo(Math.log(4 / 2) / 2);
  });

  it('is nothing where nothing is known, and takes no agreement from another subject', () => {
    const agreement = cueAgreement([tally('a', 'OPINION.MMI', 9, 0, 0)]);
    expect(cueWeight(candidate('unknown', ['a']), agreement)).toBe(0);
    expect(cueWeight(candidate('without cues', []), agreement)).toBe(0);
  });
});

describe('the order of candidates', () => {
  it('puts agreement before the reader’s confidence, and confidence before the place', () => {
    const agreement = cueAgreement([tally('good', 'CANDIDATE', 5, 0, 0), tally('bad', 'CANDIDATE', 0, 0, 5)]);
    const ranked = rankCandidates(
      [
        candidate('bad', ['bad'], 0.9),
        candidate('new', ['new'], 0.3),
        candidate('new and surer', ['new'], 0.5),
        candidate('good', ['good'], 0.1),
      ],
      agreement,
    );
    expect(ranked.map(({ quote }) => quote)).toEqual(['good', 'new and surer', 'new', 'bad']);
  });
});

describe('the confidence shown', () => {
  const proposal = inventedProposal({ kind: 'OPINION', issue: 'MMI', stance: 'MIXED', confidence: 0.92 });
  const decisions = (accepted: number, corrected: number, rejected: number) =>
    cueAgreement([tally('confidence.0.9 built-in', 'OPINION.MMI', accepted, corrected, rejected)]);

  it.each([
    [8, 1, 0, 0.92, "reader's own estimate"],
    [8, 1, 1, 0.8, '8 of 10 such readings were accepted here'],
    [0, 5, 5, 0, '0 of 10 such readings were accepted here'],
  ])('%i accepted, %i corrected, %i rejected: %d, %s', (accepted, corrected, rejected, confidence, basis) => {
    expect(shownConfidence(proposal, decisions(accepted, corrected, rejected))).toEqual({
      confidence,
      basis,
    });
  });

  it.each([
    [0, 0],
    [0.4999, 0],
    [0.5, 0.5],
    [Math.fround(0.9), 0.9],
    [0.9499, 0.9],
    [1, 0.95],
  ])('counts %d in the band from %d', (confidence, band) => {
    expect(bandOf(confidence)).toBe(band);
  });
});
