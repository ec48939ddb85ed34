import { wordsOf } from '../values/word-key.js';
import { headingVocabulary } from './heading-vocabulary.js';

/** Variant (one or several words) to the word that stands for it. */
const folds = new Map(
  Object.entries(headingVocabulary.fold).flatMap(([word, variants]) =>
    variants.map((variant): [string, string] => [variant, word]),
  ),
);
const LONGEST_VARIANT = Math.max(...[...folds.keys()].map((variant) => variant.split(' ').length));

/**
 * A heading in the folded words of the vocabulary: "DME Doctor's bill ($)" is exam, examiner, fee, dollars.
 * Words that the vocabulary does not know stay as they are.
 */
export function foldedTokens(heading: string): string[] {
  const words = wordsOf(spokenHeading(heading));
  const folded: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = longestFold(words, at);
    folded.push(foldOf(words.slice(at, at + length).join(' ')));
    at += length;
  }
  return folded;
}

/** "PTP's" and "recs." fold as "PTP" and "rec" do. */
function foldOf(words: string): string {
  return folds.get(words) ?? (words.endsWith('s') ? folds.get(words.slice(0, -1)) : undefined) ?? words;
}

/** Signs in words, and the parts of CamelCase and snake_case apart. */
function spokenHeading(heading: string): string {
  return heading
    .replace(/([a-z\d])([A-Z])(?=[a-z]|[A-Z]{2})/g, '$1 $2')
    .replace(/([A-Z]{2,})(?=[A-Z][a-z]{2,})/g, '$1 ')
    .replace(/#/g, ' number ')
    .replace(/%/g, ' percent ')
    .replace(/\$/g, ' usd ')
    .replace(/&/g, ' and ');
}

function longestFold(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_VARIANT, words.length - at); length > 1; length -= 1) {
    if (folds.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 1;
}
