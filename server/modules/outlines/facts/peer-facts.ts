import { lastQuarterEnd } from '../../../kernel/analysis-window.js';
import type { UnitOfWork } from '../../../platform/database/index.js';
import type { Profile } from '../../analytics/index.js';
import { comparisonsIn, peerAnswer, viewOf, type ShownComparison } from '../../peers/index.js';
import type { PeerFact } from '../chapters/chapter-facts.types.js';

/** What stands beside an examiner's figures; `refusal` says why nothing does, null when something does. */
export type PeerFacts = { readonly peers: readonly PeerFact[]; readonly refusal: string | null };

const COMPUTING = 'Not compared with peers: the comparison was being computed when the outline was written.';

/**
 * The comparisons that the profile shows over all dates, as they are stored.
 *
 * @param today YYYY-MM-DD
 */
export async function peerFacts(unitOfWork: UnitOfWork, profile: Profile, today: string): Promise<PeerFacts> {
  const { examinerId } = profile.make.frame.selection;
  const answer = await peerAnswer(unitOfWork, {
    ...{ subjectId: examinerId, window: 'ALL', today },
    quarterEnd: lastQuarterEnd(today),
  });
  const { comparisons, refusal, refusalSentence } = comparisonsIn(answer, { profile, window: 'ALL' });
  const why = refusal === 'BEING_COMPUTED' ? COMPUTING : (refusalSentence?.text ?? null);
  return { peers: comparisons.flatMap(peerFact), refusal: why };
}

function peerFact(shown: ShownComparison): PeerFact[] {
  if (shown.flag === 'NOT_COMPARED' || shown.tail === null) return [];
  const { issue, measure, kind, own, peers, sentences } = viewOf(shown);
  const range = peers.distribution;
  return [
    {
      ...{ issue, measure, kind, group: shown.groupText, flag: shown.flag },
      adjusted: shown.tail.adjusted,
      // The smaller tail is the one on whose side the examiner lies.
      direction: shown.tail.upper < shown.tail.lower ? 'MORE' : 'FEWER',
      isOutsideRange:
        own.value !== null && range !== null && (own.value < range.p10 || own.value > range.p90),
      peers:
        peers.numerator === null
          ? null
          : { examiners: peers.examiners, x: peers.numerator, n: peers.denominator },
      sentences: sentences.map(({ text }) => text),
    },
  ];
}
