import type { GoldOpinion, GoldPassage } from './gold-report.types.js';

/**
 * Labels give places in the plain text of a report. In another format of it (PDF, DOCX) the same words stand
 * elsewhere: each passage is looked for by its words, the same occurrence of them as in the plain text. Passages that
 * are not there are left out; an opinion whose own passage is not there keeps an empty place and can only be missed.
 */
export function anchorGold(gold: readonly GoldOpinion[], plain: string, text: string): GoldOpinion[] {
  if (plain === text) return [...gold];
  const from = compact(plain);
  const to = compact(text);
  const moved = (passage: GoldPassage): GoldPassage | null => movedPassage(passage, from, to);
  return gold.map((opinion) => ({
    ...opinion,
    span: moved(opinion)?.span ?? [0, 0],
    also: opinion.also.flatMap((passage) => moved(passage) ?? []),
  }));
}

/** A text without its white space and hyphens, and where each letter of it came from. */
type Compact = { readonly letters: string; readonly places: readonly number[] };

function compact(text: string): Compact {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (/[\s-]/.test(letter)) continue;
    letters += letter;
    places.push(at);
  }
  return { letters, places };
}

function movedPassage(
  { quote, span: [start, end] }: GoldPassage,
  from: Compact,
  to: Compact,
): GoldPassage | null {
  const first = from.places.findIndex((place) => place >= start);
  const after = from.places.findIndex((place) => place >= end);
  const words = from.letters.slice(first, after === -1 ? undefined : after);
  if (first === -1 || words === '') return null;
  const at = nthIndexOf(to.letters, words, countBefore(from.letters, words, first));
  const movedStart = to.places[at];
  const last = to.places[at + words.length - 1];
  return at === -1 || movedStart === undefined || last === undefined
    ? null
    : { quote, span: [movedStart, last + 1] };
}

function countBefore(text: string, words: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at !== -1 && at < before; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}

function nthIndexOf(text: string, words: string, nth: number): number {
  let at = text.indexOf(words);
  for (let skipped = 0; skipped < nth && at !== -1; skipped += 1) at = text.indexOf(words, at + 1);
  return at;
}
