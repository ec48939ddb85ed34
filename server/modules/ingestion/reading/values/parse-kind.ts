import { ExamKind } from '../../../../kernel/vocabulary.js';
import { wordKey } from './word-key.js';
import { wordVocabulary } from './word-vocabulary.js';

/**
 * The kind of examination that a cell names; null when it names none or several. Words beside the kind, as in
 * "QME re-evaluation", are passed over: they do not change it.
 */
export function parseKind(text: string): ExamKind | null {
  const key = wordKey(text);
  const whole = kindOfWords(key);
  if (whole !== null) return whole;
  const kinds = new Set(key.split(' ').map(kindOfWords));
  kinds.delete(null);
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

function kindOfWords(key: string): ExamKind | null {
  return Object.values(ExamKind).find((kind) => wordVocabulary.kind[kind].has(key)) ?? null;
}
