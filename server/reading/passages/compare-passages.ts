import { largestSimilarity, similarityOf } from './alignment.js';
import { SHINGLE } from './fingerprint.js';
import type { ComparedPassage } from './compared-passage.js';
import { isMeasured } from './measured-values.js';

/** Below this share of equal words in order, two texts are about the same thing and no more. */
export const ADAPTED = 0.7;
/** From here on, what differs is a word here and there. */
export const NEAR_VERBATIM = 0.85;

/** Shingles of the smaller text that the other must hold before the words are compared at all. */
const CONTAINED = 0.25;
/** A quarter of the shortest passage there is. */
const FEWEST_SHINGLES = 3;
const WINDOW_SENTENCES = 3;
/** A short sentence is said alike by chance: as a part of a paragraph it is no reuse, and whole only nearly verbatim. */
const FEWEST_WORDS_OF_A_PART = 20;

/** More words than this at an end that the other does not have are another sentence. */
const LARGEST_EDITED_END = 3;

/** What two passages have in common, counted in words of each. */
export type PassageOverlap = {
  readonly here: WordRange;
  readonly there: WordRange;
  /** 0.7 to 1. */
  readonly similarity: number;
};
export type WordRange = { readonly start: number; readonly end: number };

/**
 * Where one passage repeats another: as a whole, or in stretches of three sentences and more. Empty when it does not.
 * Lists of measured values count only with the same values.
 */
export function overlapsOf(here: ComparedPassage, there: ComparedPassage): PassageOverlap[] {
  if (sharedShingles(there.shingles, here) < FEWEST_SHINGLES) return [];
  const whole = wholeOverlap(here, there);
  const parts = whole === null ? partsWithin(here, there) : [whole];
  const found = parts.length > 0 ? parts : partsWithin(there, here).map(turned);
  return found
    .map((overlap) => trimmed(here, there, overlap))
    .filter((overlap) => holdsValues(here, there, overlap));
}

function wholeOverlap(here: ComparedPassage, there: ComparedPassage): PassageOverlap | null {
  const [words, otherWords] = [here.codes.length, there.codes.length];
  const needed = Math.min(words, otherWords) < FEWEST_WORDS_OF_A_PART ? NEAR_VERBATIM : ADAPTED;
  if (largestSimilarity(words, otherWords) < needed) return null;
  const [smaller, larger] = words <= otherWords ? [here, there] : [there, here];
  if (heldShare(smaller.shingles, larger) < CONTAINED) return null;
  const similarity = similarityOf(here.codes, there.codes);
  if (similarity < needed) return null;
  return { here: { start: 0, end: words }, there: { start: 0, end: otherWords }, similarity };
}

function heldShare(shingles: Int32Array, passage: ComparedPassage): number {
  return shingles.length === 0 ? 0 : sharedShingles(shingles, passage) / shingles.length;
}

function sharedShingles(shingles: Int32Array, passage: ComparedPassage): number {
  let shared = 0;
  for (const hash of shingles) if (passage.placesOf.has(hash)) shared += 1;
  return shared;
}

/** Stretches of `inner`, window by window, that stand in `outer`; windows that follow each other in both are one. */
function partsWithin(inner: ComparedPassage, outer: ComparedPassage): PassageOverlap[] {
  const parts: PassageOverlap[] = [];
  for (const window of windowsOf(inner)) {
    if (window.end - window.start < FEWEST_WORDS_OF_A_PART) continue;
    const overlap = overlapWithin(inner, window, outer);
    if (overlap === null) continue;
    const last = parts.at(-1);
    const joined = last === undefined ? null : joinedOverlap(inner, outer, [last, overlap]);
    if (joined === null) parts.push(overlap);
    else parts[parts.length - 1] = joined;
  }
  return parts;
}

/** Every three sentences in a row, or the whole of a passage that has no more. */
function windowsOf({ sentenceStarts, codes }: ComparedPassage): WordRange[] {
  const count = Math.max(1, sentenceStarts.length - WINDOW_SENTENCES + 1);
  return Array.from({ length: count }, (_, first) => ({
    start: sentenceStarts[first] ?? 0,
    end: sentenceStarts[first + WINDOW_SENTENCES] ?? codes.length,
  }));
}

function overlapWithin(
  inner: ComparedPassage,
  window: WordRange,
  outer: ComparedPassage,
): PassageOverlap | null {
  const there = likeliestPlace(inner, window, outer);
  return there === null ? null : verified(inner, outer, window, there);
}

function verified(
  inner: ComparedPassage,
  outer: ComparedPassage,
  here: WordRange,
  there: WordRange,
): PassageOverlap | null {
  const similarity = similarityOf(
    inner.codes.subarray(here.start, here.end),
    outer.codes.subarray(there.start, there.end),
  );
  return similarity < ADAPTED ? null : { here, there, similarity };
}

/** Where the shared shingles of a window lie closest together, widened to what stands before and behind them. */
function likeliestPlace(inner: ComparedPassage, window: WordRange, outer: ComparedPassage): WordRange | null {
  const length = window.end - window.start;
  const shared: { here: number; there: number }[] = [];
  for (let here = window.start; here + SHINGLE <= window.end; here += 1) {
    for (const there of outer.placesOf.get(inner.shingles[here] ?? 0) ?? []) shared.push({ here, there });
  }
  if (shared.length < CONTAINED * (length - SHINGLE + 1)) return null;
  shared.sort((one, other) => one.there - other.there);
  let best = { first: 0, last: -1 };
  for (let first = 0, last = 0; last < shared.length; last += 1) {
    while ((shared[last]?.there ?? 0) - (shared[first]?.there ?? 0) > 1.3 * length) first += 1;
    if (last - first > best.last - best.first) best = { first, last };
  }
  const [first, last] = [shared[best.first], shared[best.last]];
  if (first === undefined || last === undefined) return null;
  return {
    start: Math.max(0, first.there - Math.max(0, first.here - window.start)),
    end: Math.min(outer.codes.length, last.there + Math.max(SHINGLE, window.end - last.here)),
  };
}

function joinedOverlap(
  inner: ComparedPassage,
  outer: ComparedPassage,
  [one, next]: readonly [PassageOverlap, PassageOverlap],
): PassageOverlap | null {
  if (next.here.start > one.here.end || next.there.start > one.there.end) return null;
  if (next.there.start < one.there.start) return null;
  return verified(
    inner,
    outer,
    { start: one.here.start, end: Math.max(one.here.end, next.here.end) },
    { start: one.there.start, end: Math.max(one.there.end, next.there.end) },
  );
}

/** Without the sentences at either end of which the other says nothing. */
function trimmed(here: ComparedPassage, there: ComparedPassage, overlap: PassageOverlap): PassageOverlap {
  const [ofHere, ofThere] = [
    sharedStretch(here, overlap.here, there),
    sharedStretch(there, overlap.there, here),
  ];
  return verified(here, there, ofHere, ofThere) ?? overlap;
}

/** From the first shared shingle to the last. A word or two edited at an end belong to it all the same. */
function sharedStretch(
  passage: ComparedPassage,
  { start, end }: WordRange,
  other: ComparedPassage,
): WordRange {
  let [first, last] = [start, end - SHINGLE];
  while (first < last && !other.placesOf.has(passage.shingles[first] ?? 0)) first += 1;
  while (last > first && !other.placesOf.has(passage.shingles[last] ?? 0)) last -= 1;
  return {
    start: first - start > LARGEST_EDITED_END ? first : start,
    end: end - (last + SHINGLE) > LARGEST_EDITED_END ? last + SHINGLE : end,
  };
}

/** False for a list of measured values that repeats the words of another and not what was measured. */
function holdsValues(here: ComparedPassage, there: ComparedPassage, overlap: PassageOverlap): boolean {
  if (!isMeasured(here.words.slice(overlap.here.start, overlap.here.end))) return true;
  return here.valuesIn(overlap.here).join(' ') === there.valuesIn(overlap.there).join(' ');
}

function turned({ here, there, similarity }: PassageOverlap): PassageOverlap {
  return { here: there, there: here, similarity };
}
