import type { AnalysedSentence } from './analysed-sentence.js';
import { isFormula } from './sentence-findings.js';
import { holdsOpinions } from './section-gate.js';

/** Ideas that make a sentence worth a person's glance, though no rule could say what it holds. */
const SUBJECTS = [
  'causation',
  'link',
  'severed',
  'worsening',
  'predating',
  'oldNature',
  'preExisting',
  'predispose',
  'apportion',
  'mmi',
  'atRest',
  'recovering',
  'impairment',
  'workAble',
  'restriction',
  'disabled',
  'unrestricted',
  'care',
  'surgery',
  'medication',
  'need',
  'needless',
  'nonorganic',
  'discord',
  'noObjective',
  'believable',
  'minimizing',
  'resolved',
  'exists',
  'evidenceFor',
  'diagnosis',
] as const;

/**
 * How likely an unclassified sentence holds an opinion, only to put the likelier before a reader first; 0 for those
 * that are not worth it. Counted in ideas, weighted by where they stand and whether the author speaks.
 */
export function promiseOf(sentence: AnalysedSentence): number {
  const { section, topics } = sentence.surroundings;
  const isOwn = sentence.has('own');
  if (isFormula(sentence.text) || sentence.words.length < 3) return 0;
  if (!holdsOpinions(section)) return isOwn && hasOpinionWord(sentence) ? 2 : 0;
  if (sentence.words.every((_, at) => !sentence.isOwn(at))) return 0.5;
  const subjects = new Set(SUBJECTS.filter((concept) => sentence.has(concept))).size;
  const isVoiced = isOwn || sentence.has('certainty', 'hedge', 'uncertainty');
  return Math.min(subjects, 4) + (isOwn ? 3 : 0) + (isVoiced ? 1 : 0) + (topics.size > 0 ? 2 : 0) + 1;
}

const hasOpinionWord = ({ text }: AnalysedSentence): boolean =>
  /\b(?:opinion|believe|conclude|opine|judgment|certainty|probability|feel that|recommend)\b/i.test(text);
