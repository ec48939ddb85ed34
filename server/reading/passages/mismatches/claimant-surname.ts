import type { KnownFacts } from './copy-mismatch.types.js';
import type { ToldSentence } from './told-sentence.js';

/** Below this the most frequent name might be an adjuster's. */
const FEWEST_MENTIONS = 3;

/** "Mr. Quill", "Ms. O'Dell": somebody with a title that is no doctor's. */
export type TitledName = {
  readonly title: string;
  readonly surname: string;
  readonly start: number;
  readonly end: number;
};

export function titledNamesIn(text: string): TitledName[] {
  return [...text.matchAll(/\b(Mr|Mrs|Ms|Miss)\b\.?\s+(\p{Lu}[\p{L}'’-]*\p{L})/gu)].map(
    ({ 0: found, 1: title = '', 2: written = '', index }) => {
      const surname = written.replace(/['’]s$/, '');
      return { title, surname, start: index, end: index + found.length - written.length + surname.length };
    },
  );
}

/** As known, or as the report calls one person far more often than any other; null when neither tells. */
export function claimantSurname(
  sentences: readonly ToldSentence[],
  { claimantName }: KnownFacts,
): string | null {
  const counts = new Map<string, number>();
  for (const { text } of sentences) {
    for (const { surname } of titledNamesIn(text)) counts.set(surname, (counts.get(surname) ?? 0) + 1);
  }
  const known = claimantName?.split(/[\s,]+/).map(sameLetters) ?? [];
  const [most, next] = [...counts].sort(([, one], [, other]) => other - one);
  const isKnown = [...counts.keys()].find((surname) => known.includes(sameLetters(surname)));
  if (isKnown !== undefined) return isKnown;
  if (claimantName !== null || most === undefined || most[1] < FEWEST_MENTIONS) return null;
  return next === undefined || most[1] >= 3 * next[1] ? most[0] : null;
}

/** Case, accents and punctuation aside. */
export function sameLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
