import { Verification } from '../../../../kernel/vocabulary.js';
import { wordKey } from './word-key.js';
import { wordVocabulary } from './word-vocabulary.js';

const words = wordVocabulary.verification;
type Said = Exclude<Verification, 'FIRM_RECORD'>;

/** Whether a cell says that a person has checked its row; null when a word is not known. */
export function parseVerification(text: string): Said | null {
  const key = wordKey(text);
  if (words.CONFIRMED.has(key)) return Verification.CONFIRMED;
  return words.UNVERIFIED.has(key) ? Verification.UNVERIFIED : null;
}
