import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Mention } from '../language/phrases.js';
import { overlaps } from '../language/polarity.js';

/** What a link makes responsible: the event of the claim, or something else. */
export type CausalAgent = { readonly kind: 'EVENT' | 'OTHER'; readonly at: Mention };

/** Farther from the link than this, a cause is rarely its cause. */
const FARTHEST_AGENT = 14;

/** Who or what does the causing: after "due to", "caused by"; before "caused", "explains", "contributed to". */
export function agentOf(sentence: AnalysedSentence, link: Mention): CausalAgent | null {
  const others: CausalAgent[] = sentence.find('otherCause').map((at) => ({ kind: 'OTHER', at }));
  const events: CausalAgent[] = sentence
    .find('event')
    .filter((event) => !isOtherCause(sentence, event) && !isOnlyATime(sentence, event))
    .map((at) => ({ kind: 'EVENT', at }));
  const agents = [...others, ...events].sort((one, other) => one.at.from - other.at.from);
  const clause = sentence.clauseOf(link);
  const inside = agents.find(({ at }) => overlaps(at, link) && at.to === link.to);
  const after = agents.find(
    ({ at }) => at.from >= link.to && at.from - link.to <= FARTHEST_AGENT && at.from < clause.to,
  );
  const opened = subjectFrom(sentence, clause.from);
  const before = agents.filter(({ at }) => at.to <= link.from && at.from >= opened).at(-1);
  // What stands after "caused" is the effect; what stands before "due to" as well.
  if (isActive(sentence, link)) return inside ?? before ?? null;
  return inside ?? after ?? (isTie(sentence, link) ? (before ?? null) : null);
}

/** "Was there before the accident and explains": the accident only tells when. */
const isOnlyATime = (sentence: AnalysedSentence, { from }: Mention): boolean =>
  sentence.hasWord(/^(?:before|prior|preced\w+|predat\w+|antedat\w+|until)$/, from - 4, from);

/** Where the subject may stand: "is incidental and is not the cause" goes on with the subject of the clause before. */
function subjectFrom(sentence: AnalysedSentence, from: number): number {
  const goesOn =
    /^(?:and|but|or)$/.test(sentence.word(from)) &&
    /^(?:is|are|was|were|has|have|does|do|did|not|can|could|would|may|never)$/.test(sentence.word(from + 1));
  return goesOn ? sentence.clauseOf({ from: from - 1, to: from }).from : from;
}

/** "A link between the two", "is the cause of it": the cause may stand on either side. */
const isTie = (sentence: AnalysedSentence, { from, to }: Mention): boolean =>
  /^(?:factor|contributor|cause|part|role)s?$/.test(sentence.word(to - 1)) ||
  /^(?:relationship|relation|connection|link|linked|nexus|tie|tied|caus\w*|proximate\w*|culprit|source|reason|explanation|factor|work|accident|compensable|direct|traumatic|industrial|contributor|blame\w*|lies|rests|points)$/.test(
    sentence.word(from),
  );

function isActive(sentence: AnalysedSentence, { from, to }: Mention): boolean {
  const first = sentence.word(from);
  const last = sentence.word(to - 1);
  if (last === 'by' || sentence.word(to) === 'by') return false;
  if (/^result/.test(first)) return last === 'in';
  return /^(?:caus|produc(?!t)|induc|precipitat|trigger|g[ai]ve|led|lead|responsible|account|explain|contribut|play|set|br[oi]|inflict|accelerat|hasten|lit|competent|sufficient|mechanism|initiated|engender|occasion|provok|unleash|spawn)/.test(
    first,
  );
}

/** "His earlier accident" is an accident, and not the one of the claim. */
export function isOtherCause(sentence: AnalysedSentence, event: Mention): boolean {
  return sentence.overlapping(event, 'otherCause');
}
