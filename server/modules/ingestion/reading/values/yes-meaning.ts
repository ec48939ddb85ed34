import type { Issue, Stance } from '../../../../kernel/vocabulary.js';
import { foldedTokens } from '../columns/heading-words.js';
import { wordVocabulary } from './word-vocabulary.js';
import { wordsOf } from './word-key.js';

/**
 * Whom "yes" favors under a heading: under "Pre-existing?" the defense, under "Tx necessary?" the claimant,
 * under "Tx denied?" the defense again. null when the heading leaves it open ("Meds: yes"), and a person is asked.
 */
export function yesMeaning(issue: Issue, heading: string): Stance | null {
  const said = new Set([...wordsOf(heading), ...foldedTokens(heading)]);
  const meaning = wordVocabulary.issues[issue].yes.find(
    ({ when }) => when.length === 0 || when.some((word) => said.has(word)),
  );
  return meaning?.stance ?? null;
}
