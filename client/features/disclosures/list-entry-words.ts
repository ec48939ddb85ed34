import type { ListEntryWordsFragment } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { testimonyKindLabel } from './disclosure-words.js';

/** "Roe v. Poe, BC654321, Superior Court, deposition": what a row was read as. */
export function entryWords({ caseName, caseNumber, court, kind }: ListEntryWordsFragment): string {
  const kindWords = kind === null ? null : testimonyKindLabel[kind].toLowerCase();
  return [caseName, caseNumber, court, kindWords].filter((part) => part !== null).join(', ');
}

/** The day, or the stretch in which it lies; null when the row states none. */
export function entryDay({
  givenOn,
  givenTo,
}: Pick<ListEntryWordsFragment, 'givenOn' | 'givenTo'>): string | null {
  if (givenOn === null) return null;
  return givenTo === null || givenTo === givenOn
    ? formatDate(givenOn)
    : `${formatDate(givenOn)} to ${formatDate(givenTo)}`;
}
