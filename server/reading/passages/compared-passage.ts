import { shingleHashes, winnow, wordCodes, wordingHash, type Fingerprint } from './fingerprint.js';
import { isMeasured, withValues } from './measured-values.js';
import { passageWords, StandIn, type PassageWord } from './passage-words.js';

/** A passage made ready to be compared with others. Spans of its words count from the start of its text. */
export type ComparedPassage = {
  readonly words: readonly PassageWord[];
  readonly codes: Int32Array;
  readonly shingles: Int32Array;
  /** For each shingle the words it begins with. */
  readonly placesOf: ReadonlyMap<number, readonly number[]>;
  /** The words that sentences begin with, in order; the first is 0. */
  readonly sentenceStarts: readonly number[];
  readonly isMeasured: boolean;
  /** Equal exactly for passages with the same words in the same order, stand-ins for what differs between cases. */
  readonly wording: bigint;
  /** Numbers and sides of a stretch, as written. */
  valuesIn(range: { readonly start: number; readonly end: number }): string[];
};

/** The same for the same text, so that stored ranges of words can be found again in stored text. */
export function comparedPassage(text: string): ComparedPassage {
  const read = passageWords(text);
  const measured = isMeasured(read);
  const words = measured ? withValues(read, text) : read;
  const plain = words.map(({ word }) => word);
  const codes = wordCodes(plain);
  const shingles = shingleHashes(codes);
  // Most candidates are put aside at once: what takes the most time is made when it is asked for.
  let [places, starts]: [ComparedPassage['placesOf'] | null, readonly number[] | null] = [null, null];
  return {
    words,
    codes,
    shingles,
    get placesOf() {
      return (places ??= placesByHash(shingles));
    },
    get sentenceStarts() {
      return (starts ??= wordsAt(words, sentencePlaces(text)));
    },
    isMeasured: measured,
    get wording() {
      return wordingHash(plain);
    },
    valuesIn: ({ start, end }) =>
      read
        .slice(start, end)
        .filter(({ word }) => word === StandIn.NUMBER || word === StandIn.SIDE)
        .map((word) => text.slice(word.start, word.end).toLowerCase()),
  };
}

/** The kept shingles of a passage that do not begin in a stretch that is known already. */
export function fingerprintsOutside(
  passage: ComparedPassage,
  known: readonly { readonly start: number; readonly end: number }[],
): Fingerprint[] {
  return winnow(passage.shingles).filter(
    ({ at }) => !known.some(({ start, end }) => at >= start && at < end),
  );
}

function placesByHash(shingles: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  shingles.forEach((hash, at) => {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [at]);
    else known.push(at);
  });
  return places;
}

/** Rough, and good enough for windows: a passage has to be cut alike wherever it stands. */
const SENTENCE_END = /(?<!\b(?:Dr|Drs|Mr|Mrs|Ms|St|vs|No))[.?!]["”)]?\s+(?=[\p{Lu}"“(])/gu;

function sentencePlaces(text: string): number[] {
  return [0, ...[...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length)];
}

function wordsAt(words: readonly PassageWord[], places: readonly number[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const place of places) {
    while (at < words.length && (words[at]?.start ?? 0) < place) at += 1;
    if (at < words.length && starts.at(-1) !== at) starts.push(at);
  }
  return starts[0] === 0 ? starts : [0, ...starts];
}
