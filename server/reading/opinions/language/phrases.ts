import type { Word } from './words.js';

/** A place in a sentence where a phrase of the lexicon stands: word indexes, `to` is past the last. */
export type Mention = {
  readonly from: number;
  readonly to: number;
  /** Words within it that the phrase leaves open: a denial among them is the sentence's, not the phrase's. */
  readonly open?: readonly number[];
};

/** Phrases by concept. In a phrase `a|b` is either word, `caus*` any
 * word so begun, `be_sure` two words as one choice, `the?` may be absent, `~3` up to three words of any kind. */
export type PhraseTable<Concept extends string> = Readonly<Record<Concept, string>>;

type Element =
  | { readonly kind: 'word'; readonly words: readonly string[]; readonly stems: readonly string[] }
  | { readonly kind: 'gap'; readonly longest: number };

type Phrase<Concept> = { readonly concept: Concept; readonly elements: readonly Element[] };

export type Lexicon<Concept extends string> = {
  readonly byWord: ReadonlyMap<string, readonly Phrase<Concept>[]>;
  readonly byStem: ReadonlyMap<string, readonly Phrase<Concept>[]>;
};

export type Mentions<Concept extends string> = ReadonlyMap<Concept, readonly Mention[]>;

/** Stems are looked up by their first letters; a shorter stem could not be found. */
const STEM_KEY = 3;

/**
 * @throws RangeError when a stem is shorter than three letters or a phrase begins with a gap: the lexicon is ours, so
 * that is a mistake in it.
 */
export function compileLexicon<Concept extends string>(table: PhraseTable<Concept>): Lexicon<Concept> {
  const byWord = new Map<string, Phrase<Concept>[]>();
  const byStem = new Map<string, Phrase<Concept>[]>();
  for (const concept in table) {
    for (const source of table[concept].split(/[,\n]/)) {
      for (const elements of expanded(source.trim().split(/\s+/).filter(Boolean))) {
        const [first] = elements;
        if (first === undefined) continue;
        if (first.kind === 'gap') throw new RangeError(`A phrase of ${concept} begins with a gap: ${source}`);
        const phrase = { concept, elements };
        for (const word of first.words) add(byWord, word, phrase);
        for (const stem of first.stems) add(byStem, stem.slice(0, STEM_KEY), phrase);
      }
    }
  }
  return { byWord, byStem };
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** A phrase with optional words, or with choices of several words, becomes one phrase for each. */
function expanded(parts: readonly string[]): Element[][] {
  return parts.reduce<Element[][]>(
    (phrases, part) => {
      const isOptional = part.endsWith('?');
      const longer = choicesOf(isOptional ? part.slice(0, -1) : part).flatMap((choice) =>
        phrases.map((phrase) => [...phrase, ...choice]),
      );
      return isOptional ? [...phrases, ...longer] : longer;
    },
    [[]],
  );
}

function choicesOf(part: string): Element[][] {
  const choices = part.split('|');
  const single = choices.filter((choice) => !choice.includes('_'));
  const several = choices
    .filter((choice) => choice.includes('_'))
    .map((choice) => choice.split('_').map(elementOf));
  return single.length > 0 ? [[elementOf(single.join('|'))], ...several] : several;
}

function elementOf(part: string): Element {
  if (part.startsWith('~')) return { kind: 'gap', longest: Number(part.slice(1)) };
  const choices = part.split('|');
  const stems = choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1));
  const short = stems.find((stem) => stem.length < STEM_KEY);
  if (short !== undefined) throw new RangeError(`The stem "${short}*" is shorter than ${STEM_KEY} letters.`);
  return { kind: 'word', words: choices.filter((choice) => !choice.endsWith('*')), stems };
}

/** Every place where a concept stands; of phrases of one concept that begin at one word the longest. */
export function findMentions<Concept extends string>(
  lexicon: Lexicon<Concept>,
  words: readonly Word[],
): Mentions<Concept> {
  const found = new Map<Concept, Mention[]>();
  words.forEach(({ text }, from) => {
    const longest = new Map<Concept, Mention>();
    const stem = text.length >= STEM_KEY ? lexicon.byStem.get(text.slice(0, STEM_KEY)) : undefined;
    for (const phrases of [lexicon.byWord.get(text), stem]) {
      for (const { concept, elements } of phrases ?? []) {
        const match = matchFrom(elements, 0, words, from);
        if (match === null || match.to <= (longest.get(concept)?.to ?? 0)) continue;
        longest.set(concept, match.open.length > 0 ? { from, ...match } : { from, to: match.to });
      }
    }
    for (const [concept, mention] of longest) add(found, concept, mention);
  });
  return found;
}

type Match = { readonly to: number; readonly open: readonly number[] };

/** The words that the phrase takes up, or null. Gaps are short and never pass a mark that ends a clause. */
function matchFrom(
  elements: readonly Element[],
  at: number,
  words: readonly Word[],
  place: number,
): Match | null {
  const element = elements[at];
  if (element === undefined) return { to: place, open: [] };
  if (element.kind === 'word') {
    const text = words[place]?.text;
    return text !== undefined && fits(element, text) ? matchFrom(elements, at + 1, words, place + 1) : null;
  }
  for (let skipped = 0; skipped <= element.longest; skipped += 1) {
    const rest = matchFrom(elements, at + 1, words, place + skipped);
    if (rest !== null) return { to: rest.to, open: [...range(place, place + skipped), ...rest.open] };
    if (/^[;:()?!]$/.test(words[place + skipped]?.text ?? ';')) return null;
  }
  return null;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

function fits(
  element: { readonly words: readonly string[]; readonly stems: readonly string[] },
  text: string,
): boolean {
  return element.words.includes(text) || element.stems.some((stem) => text.startsWith(stem));
}
