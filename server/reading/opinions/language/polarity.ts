import type { Concept } from '../lexicon/concepts.js';
import { type Clauses, clauseAt } from './clauses.js';
import type { Mention, Mentions } from './phrases.js';
import type { Word } from './words.js';

export type Parsed = {
  readonly words: readonly Word[];
  readonly mentions: Mentions<Concept>;
  readonly clauses: Clauses;
};

const NONE: readonly Mention[] = [];
export const overlaps = (one: Mention, other: Mention): boolean => one.from < other.to && other.from < one.to;

/** Denials and doubts, each once, without those that only look like it ("not only", "no doubt"). */
export function denialsOf({ mentions }: Parsed): Mention[] {
  // "I do not share the view" is a verdict on another's opinion, not a denial of what it says.
  const masks = [
    ...(mentions.get('falseDenial') ?? NONE),
    ...(mentions.get('disagree') ?? NONE),
    ...(mentions.get('agree') ?? NONE),
    ...(mentions.get('certainty') ?? NONE),
  ];
  const all = [
    ...(mentions.get('denial') ?? NONE),
    ...(mentions.get('nounDenial') ?? NONE),
    ...(mentions.get('doubt') ?? NONE),
  ]
    .filter((denial) => !masks.some((mask) => overlaps(mask, denial)))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const merged: Mention[] = [];
  for (const denial of all) {
    const last = merged.at(-1);
    if (last !== undefined && overlaps(last, denial)) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, denial.to) };
    } else merged.push(denial);
  }
  return merged;
}

/**
 * Whether what is mentioned is denied: an odd number of denials reach it. Denials before it reach to the end of their
 * clause, but not past a comma unless only an aside stands there; one that the phrase left room for counts too. With
 * `looksAhead` so do those in the predicate: "a relationship is not established".
 */
export function isDenied(
  parsed: Parsed,
  denials: readonly Mention[],
  mention: Mention,
  looksAhead: boolean,
): boolean {
  const clause = clauseAt(parsed.clauses, parsed.words.length, mention.from);
  const from = Math.max(clause.from, lastBarrier(parsed.words, clause.from, mention.from));
  const before = denials.filter((denial) => denial.from >= from && denial.from < mention.from);
  const within = denials.filter((denial) => mention.open?.includes(denial.from) === true);
  const after = looksAhead ? deniedAfter(parsed, denials, mention, clause) : 0;
  return (before.length + within.length + after) % 2 === 1;
}

const LONGEST_ASIDE = 9;

/** The last comma before the place that is no edge of an aside ("not, in my opinion, related"). */
function lastBarrier(words: readonly Word[], from: number, place: number): number {
  let barrier = from;
  let comma = -1;
  for (let at = from; at < place; at += 1) {
    if (words[at]?.text !== ',' || isWithinDate(words, at) || isWithinNoun(words, from, at)) continue;
    const isAside = comma !== -1 && at - comma <= LONGEST_ASIDE && startsAside(words[comma + 1]?.text ?? '');
    if (isAside) comma = -1;
    else {
      if (comma !== -1) barrier = comma + 1;
      comma = at;
    }
  }
  if (comma === -1) return barrier;
  return place - comma <= LONGEST_ASIDE && startsAside(words[comma + 1]?.text ?? '') ? barrier : comma + 1;
}

/** "May 4, 2021, was": the commas of a date part nothing. */
const isWithinDate = (words: readonly Word[], at: number): boolean =>
  /^\d{4}$/.test(words[at + 1]?.text ?? '') ||
  (/^\d{4}$/.test(words[at - 1]?.text ?? '') &&
    (words[at - 2]?.text === ',' || /^\d{1,2}$/.test(words[at - 2]?.text ?? '')));

/** "no further active, curative treatment": a list of adjectives, still denied. */
function isWithinNoun(words: readonly Word[], from: number, comma: number): boolean {
  const denial = words.slice(from, comma).findLastIndex(({ text }) => /^(?:no|any|without)$/.test(text));
  if (denial === -1 || comma - from - denial > 5) return false;
  const rest = words.slice(from + denial, comma).map(({ text }) => text);
  return (
    !rest.some((text) => VERBAL.test(text)) &&
    !/^(?:the|a|an|he|she|it|they|i|we|his|her|their|this|that|and|but|which|who|in|there|mr|ms|mrs)$/.test(
      words[comma + 1]?.text ?? '',
    )
  );
}

const VERBAL =
  /^(?:is|are|was|were|has|have|had|does|did|do|should|would|may|can|could|will|must|evidence|of)$/;

const startsAside = (word: string): boolean =>
  /^(?:in|to|within|with|at|by|based|therefore|however|on|from|as|again|medically|or|of|for)$/.test(word);

const AHEAD = 14;

function deniedAfter(parsed: Parsed, denials: readonly Mention[], mention: Mention, clause: Mention): number {
  const to = Math.min(clause.to, mention.to + AHEAD);
  const standing = parsed.mentions.get('standing') ?? NONE;
  const doubts = parsed.mentions.get('doubt') ?? NONE;
  const verb = firstVerb(parsed.words, mention.to, to);
  return denials.filter((denial) => {
    if (denial.from < verb || denial.to > to) return false;
    if (doubts.some((doubt) => overlaps(doubt, denial))) return true;
    const word = parsed.words[denial.from]?.text ?? '';
    if (/^lack|^nil|^none|^absen|^devoid|^zero/.test(word)) return true;
    return standing.some(({ from }) => from >= denial.to && from - denial.to <= 3);
  }).length;
}

/** A denial after the noun counts only in its predicate: past "is", "has been", "cannot". */
function firstVerb(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (
      /^(?:is|are|was|were|has|have|had|does|did|do|can|could|will|would|should|remains?|seems?|appears?|lacks?|falls?)$/.test(
        words[at]?.text ?? '',
      )
    ) {
      return at;
    }
  }
  return to;
}
