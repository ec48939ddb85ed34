import { RuleTopic } from './rule-vocabulary.js';
import { appliesIn, appliesOn, type Rule, type RulePlace } from './rule.js';

/** What an examination is called, and by which rule; null where the word is only the neutral one. */
export type ExaminationWord = { readonly word: string; readonly rule: Rule | null };

/** What an examination is called where no rule says: it claims neither independence nor a side. */
export const NEUTRAL_WORD = 'medical examination';

/**
 * What an examination is called before the court or board of a place. Null place: not known.
 *
 * @param on the day on which it is said, YYYY-MM-DD
 */
export function examinationWord(
  place: RulePlace | null,
  on: string,
  rules: readonly Rule[],
): ExaminationWord {
  const rule = rules.find(
    (entry) =>
      place !== null &&
      entry.topic === RuleTopic.WORDING &&
      entry.word !== null &&
      appliesIn(entry, place) &&
      appliesOn(entry, on),
  );
  return { word: rule?.word ?? NEUTRAL_WORD, rule: rule ?? null };
}
