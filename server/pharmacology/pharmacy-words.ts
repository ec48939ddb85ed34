import { dayInWords } from '../kernel/day-words.js';
import type { SourceCite } from '../kernel/source-cite.js';
import type { Fill } from './pharmacology.types.js';

/** A sentence with everything that it rests on. */
export type CitedSentence = { readonly text: string; readonly cites: readonly SourceCite[] };

/** The methods that sentences of this layer name: how they count is told where the product explains its methods. */
export const PharmacyMethod = {
  COVERAGE: 'coverage',
  MME: 'mme',
  DIAGNOSIS_GROUPS: 'diagnosis-groups',
} as const;
export type PharmacyMethod = (typeof PharmacyMethod)[keyof typeof PharmacyMethod];

/** The row of the pharmacy's file that a fill comes from. */
export function citeOfFill({ id, documentId, row }: Fill): SourceCite {
  return { kind: 'FILL', fillId: id, documentId, row };
}

/** A sentence on fills: it begins with a capital, and cites each fill once, then its method. */
export function citedSentence(
  text: string,
  fills: readonly Fill[],
  method: PharmacyMethod | null = null,
): CitedSentence {
  return {
    // A name may end in a point of its own, as "M.D." does.
    text: text.charAt(0).toUpperCase() + text.slice(1).replace(/\.\.$/, '.'),
    cites: [
      ...fills.map(citeOfFill),
      ...(method === null ? [] : [{ kind: 'METHOD' as const, methodId: method }]),
    ],
  };
}

/** "1 day", "3 days"; English plurals of the words used here end in s. */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
}

/** "March 3, 2021 to April 2, 2021", or the one day. */
export function daysInWords(from: string, to: string): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;
}

/** Two decimals at most, none that are zero: 45, 67.5, 0.15. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
