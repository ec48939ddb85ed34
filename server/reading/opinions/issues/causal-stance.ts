import { Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Mention } from '../language/phrases.js';

/** Left open, supposed or merely possible: no side is favored. */
export function causalStance(sentence: AnalysedSentence, at: Mention, stance: Stance): Stance {
  if (sentence.isUncertain(at)) return Stance.UNDETERMINED;
  if (sentence.surroundings.isQuestion === true) return stance;
  if (sentence.isConditional) return Stance.MIXED;
  const clause = sentence.clauseOf(at);
  const isPossible = sentence.hasWord(
    /^(?:may|might|possible|possibly|could|conceivably)$/,
    Math.max(clause.from, at.from - 8),
    at.from,
  );
  const isImpossible = sentence.hasWord(/^not$/, Math.max(clause.from, at.from - 10), at.from);
  return isPossible && !isImpossible && stance === Stance.FAVORS_CLAIMANT ? Stance.MIXED : stance;
}
