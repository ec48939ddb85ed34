import type { SourceCite } from '../../../kernel/source-cite.js';
import { questionAndAnswer } from '../../testimony/index.js';
import { inQuotes, type PlainCite } from './point.js';

/** Page and line as the transcript has them. */
export function sworn(cite: SourceCite, place: string, words: string): PlainCite {
  return { source: cite, detail: `${place}: “${words}”` };
}

/** An answer that says something by itself stands alone; "That is fair" does so only behind its question. */
const FEWEST_WORDS = 4;

/** The witness's words, to follow "you testified". */
export function swornWords(words: string): string {
  const [question, answer] = questionAndAnswer(words);
  if (question === null || answer.split(/\s+/).length >= FEWEST_WORDS) return `: ${inQuotes(answer, 18)}`;
  return `, when asked ${inQuotes(question, 14)}: ${inQuotes(answer, FEWEST_WORDS)}`;
}
