import { day } from './number-words.js';
import { field, NOTHING, phrase, type Phrase } from './sentence.js';

/** What a profile's sentences have in common. */
export type SentenceScope = {
  /** "Dr. Cole": title and last name. */
  readonly examiner: string;
  /** "Hathersedge Law's own files". */
  readonly source: string;
  /** First and last day counted, ISO; null when nothing is counted. */
  readonly dated: { readonly from: string; readonly to: string } | null;
  /** What else limits the figures, e.g. "date range chosen by the user"; null: nothing. */
  readonly limitedTo: string | null;
};

/** How an examiner is named in sentences. */
export function examinerTitle(lastName: string): string {
  return `Dr. ${lastName}`;
}

/** "Hathersedge Law's own files"; a name that ends in s takes the apostrophe alone. */
export function ownFiles(firmName: string): string {
  return `${firmName}${/s$/i.test(firmName) ? "'" : "'s"} own files`;
}

/** "by Dr. Cole dated 3 March 2021 to 4 May 2024 in Hathersedge Law's own files". */
export function examinationsBy(scope: SentenceScope): Phrase {
  return phrase`by ${examinerOf(scope)}${datedWords(scope)} in ${sourceOf(scope)}`;
}

/** The examiner's name as a value. */
export function examinerOf({ examiner }: Pick<SentenceScope, 'examiner'>): Phrase {
  return field('examiner', examiner);
}

/** The files counted, and what limits them. */
export function sourceOf({ source, limitedTo }: Pick<SentenceScope, 'source' | 'limitedTo'>): Phrase {
  const limit = limitedTo === null ? NOTHING : phrase` (${field('limitedTo', limitedTo)})`;
  return phrase`${field('source', source)}${limit}`;
}

/** " dated 3 March 2021 to 4 May 2024", with the space before it; nothing when nothing is counted. */
export function datedWords({ dated }: Pick<SentenceScope, 'dated'>): Phrase {
  if (dated === null) return NOTHING;
  if (dated.from === dated.to) return phrase` dated ${day('from', dated.from)}`;
  return phrase` dated ${day('from', dated.from)} to ${day('to', dated.to)}`;
}
