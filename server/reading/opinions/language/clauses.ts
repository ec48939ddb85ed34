import type { Mention, Mentions } from './phrases.js';
import type { Concept } from '../lexicon/concepts.js';
import type { Word } from './words.js';

/** Where each clause of a sentence begins (word indexes, ascending, the first is 0). */
export type Clauses = readonly number[];

const HARD_MARK = /^[;:()—–.?!]$/;
const SUBJECT =
  /^(?:he|she|i|it|they|there|we|this|these|those|that|the|his|her|my|its|no|mr|mrs|ms|dr|claimant|examinee|patient)$/;
const VERB =
  /^(?:is|are|was|were|has|have|had|did|does|do|should|would|may|can|could|will|must|cannot|might|remains?|requires?|needs?|predates?|appears?|seems?|therefore|thus|hence|consequently|accordingly|then|not|instead|rather|whether)$/;

/**
 * Clauses as far as denial needs them: a mark, a word that turns the thought, or "and" before a new subject or verb
 * ends one. Not grammar: "not reasonable and necessary" stays one clause, "is not X and is Y" becomes two.
 */
export function clausesOf(words: readonly Word[], mentions: Mentions<Concept>): Clauses {
  const starts = new Set([0]);
  words.forEach(({ text }, at) => {
    const next = words[at + 1]?.text ?? '';
    if (HARD_MARK.test(text)) starts.add(at + 1);
    if (text === ',' && (next === 'which' || next === 'who' || next === 'whom')) starts.add(at + 1);
    if ((text === 'and' || text === 'so') && startsAnew(words, at)) starts.add(at);
    if (text === 'or' && VERB.test(next) && next !== 'not') starts.add(at);
  });
  for (const { from } of mentions.get('turn') ?? []) if (!isPart(words, from)) starts.add(from);
  return [...starts].filter((start) => start < words.length).sort((one, other) => one - other);
}

function startsAnew(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  if (
    words
      .slice(Math.max(0, at - 8), at)
      .some(({ text }) => text === 'between' || text === 'neither' || text === 'both')
  )
    return false;
  if (VERB.test(next)) return true;
  return (
    SUBJECT.test(next) &&
    words.slice(at + 2, at + 9).some(({ text }) => VERB.test(text) || /(?:ed|es)$/.test(text))
  );
}

/** "has yet to", "not yet", "rather than", "still": the word does not turn the thought. */
function isPart(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const before = words[at - 1]?.text ?? '';
  const after = words[at + 1]?.text ?? '';
  if (text === 'yet')
    return after === 'to' || before === 'not' || after === 'at' || after === 'reached' || before !== ',';
  // "reports, however, that": an aside.
  if (text === 'however') return before === ',' && after === ',' && at < 8;
  if (text === 'rather') return after === 'than' || before !== ',';
  if (text === 'since')
    return before === 'has' || before === 'have' || before === 'long' || before === 'ever' || before === '';
  if (text === 'because') return after === 'of';
  if (text === 'still') return before !== ',' && before !== '';
  if (text === 'instead') return after === 'of';
  return false;
}

/** The clause that a word stands in, as word indexes. */
export function clauseAt(clauses: Clauses, length: number, place: number): Mention {
  let at = clauses.length - 1;
  while (at > 0 && (clauses[at] ?? 0) > place) at -= 1;
  return { from: clauses[at] ?? 0, to: clauses[at + 1] ?? length };
}
