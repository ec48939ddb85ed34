import { dayInWords } from '../../kernel/day-words.js';
import { issueLabel, stanceLabel } from '../../kernel/vocabulary.js';
import { OathUnit, type OathHedge, type OathQuantity, type OathSubject } from '../../reading/oaths/index.js';
import type { PropositionRow } from './testimony-facts.types.js';

/** What each subject is, as the middle of a sentence. */
export const subjectWords: Readonly<Record<OathSubject, string>> = {
  RETENTIONS_PER_YEAR: 'examinations a year',
  SHARE_DEFENSE: 'the share of work for the defense',
  SHARE_PLAINTIFF: 'the share of work for plaintiffs',
  TIMES_FOR_FIRM: 'how often one organisation retained the examiner',
  SHARE_INCOME: 'the share of income from forensic work',
  ANNUAL_INCOME: 'yearly income from forensic work',
  EXAM_MINUTES: 'minutes with the person examined',
  RECORDS_REVIEWED: 'whether all records supplied are reviewed',
  FINDING_RATE: 'how often a finding is made',
  EXCLUDED_BEFORE: 'whether a court excluded or limited the testimony',
  LIST_COMPLETE: 'whether the list of former testimony is complete',
  PRACTICE_SHARE: 'the share of work that is treatment',
  OTHER: 'another subject',
};

/** "about 90 to 95 percent", "at most 10", "exactly 30 minutes". */
export function quantityWords({ low, high, unit, hedge }: OathQuantity): string {
  const number = (value: number): string =>
    unit === OathUnit.DOLLARS ? `$${value.toLocaleString('en-US')}` : value.toLocaleString('en-US');
  const ends = [low, high].filter((value) => value !== null);
  const [first = 0, last = first] = ends;
  const amount = first === last ? number(first) : `${number(first)} to ${number(last)}`;
  return `${HEDGE_WORDS[hedge]}${amount}${unitWords(unit, last)}`;
}

const HEDGE_WORDS: Readonly<Record<OathHedge, string>> = {
  EXACT: '',
  ABOUT: 'about ',
  AT_LEAST: 'at least ',
  AT_MOST: 'at most ',
  RANGE: '',
};

function unitWords(unit: OathUnit, last: number): string {
  switch (unit) {
    case 'PERCENT':
      return ' percent';
    case 'MINUTES':
      return last === 1 ? ' minute' : ' minutes';
    case 'YEARS':
      return last === 1 ? ' year' : ' years';
    case 'COUNT':
    case 'DOLLARS':
      return '';
  }
}

/** "the share of work for the defense", "causation: favors defense". */
export function aboutWords({
  subject,
  issue,
  stance,
}: Pick<PropositionRow, 'subject' | 'issue' | 'stance'>): string {
  return issue === null || stance === null
    ? subjectWords[subject]
    : `${issueLabel[issue].toLowerCase()}: ${stanceLabel[stance].toLowerCase()}`;
}

/** "Sworn on March 3, 2021 (12:3-9): about 90 percent". */
export function swornWords(proposition: PropositionRow): string {
  const { givenOn, place, quantity, claim } = proposition;
  const when = givenOn === null ? 'Sworn on a day not recorded' : `Sworn on ${dayInWords(givenOn)}`;
  return `${when} (${place}): ${quantity === null ? claim : quantityWords(quantity)}`;
}

/** "0.012", "less than 0.001". */
export function probabilityWords(p: number): string {
  return p < 0.001 ? 'less than 0.001' : p.toFixed(3);
}

/** What is sworn in our words: "The share of work for the defense: about 90 percent". */
export function claimWords(
  content: Pick<PropositionRow, 'subject' | 'issue' | 'stance' | 'polarity' | 'quantity'>,
): string {
  const about = aboutWords(content);
  const what = `${about.charAt(0).toUpperCase()}${about.slice(1)}`;
  const { quantity, polarity } = content;
  if (quantity === null) return `${what}: ${polarity === 'AFFIRMS' ? 'yes' : 'no'}`;
  return `${what}: ${polarity === 'DENIES' ? 'not ' : ''}${quantityWords(quantity)}`;
}
