import { foldText } from '../../kernel/name-text.js';
import { parsePersonName } from '../../kernel/person-name.js';

/** Whom a report is searched for. */
export type NamedTreater = {
  readonly fullName: string;
  /** Null when not known. */
  readonly practice: string | null;
  /** No other treater of the matter is known, so that "the treating physician" can be nobody else. */
  readonly isOnlyTreater: boolean;
};

/** Whether a sentence names the treater, their practice, or their part in the case. */
export type MentionTest = (sentence: string) => boolean;

const TITLE =
  '(?:drs?|doctor|mr|mrs|ms|prof|professor|physician|surgeon|chiropractor|therapist|psychologist)\\.?\\s+';
const DEGREE =
  "(?:'s\\b|,?\\s+(?:m\\.?d|d\\.?o|d\\.?c|ph\\.?d|psy\\.?d|d\\.?p\\.?m|n\\.?p|p\\.?a|p\\.?t)\\b)";
const ROLE =
  /\b(?:the|her|his|their|claimant's|plaintiff's|applicant's|patient's)\s+(?:primary\s+)?treating\s+(?:physician|doctor|provider|surgeon|clinician|chiropractor|specialist|psychologist|therapist|orthopa?edist|neurologist)\b/;
/** Endings of firms' names that reports leave out. */
const FIRM_ENDING = /[,\s]+(?:l\.?l\.?c|l\.?l\.?p|inc|p\.?c|p\.?a|p\.?l\.?l\.?c|ltd|corp|corporation)\.?$/i;

/**
 * A test for mentions. A surname counts with a title, a given name or initial before it, a degree or possessive after
 * it, or capitalised within a sentence: a sentence that begins "Long walks ..." does not name Dr. Long.
 */
export function treaterMentions({ fullName, practice, isOnlyTreater }: NamedTreater): MentionTest {
  const tests: MentionTest[] = [];
  const person = parsePersonName(fullName);
  if (person !== null) tests.push(personTest(person.lastName, person.firstName));
  const firm = practice?.replace(FIRM_ENDING, '').trim() ?? '';
  if (firm.length >= 4) {
    const wanted = new RegExp(`\\b${escaped(plain(firm)).replace(/ /g, '\\s+')}\\b`);
    tests.push((sentence) => wanted.test(plain(sentence)));
  }
  if (isOnlyTreater) tests.push((sentence) => ROLE.test(plain(sentence)));
  return (sentence) => tests.some((names) => names(sentence));
}

function personTest(lastName: string, firstName: string): MentionTest {
  const surname = escaped(plain(lastName)).replace(/[ -]/g, '[\\s-]+');
  const given = escaped(plain(firstName)).replace(/\\\./g, '');
  const initial = plain(firstName).charAt(0);
  const before =
    given === '' ? TITLE : `(?:${TITLE}|${given}\\s+(?:[a-z]\\.?\\s+)?|\\b${escaped(initial)}\\.\\s*)`;
  // "Drs. Aldous and Varga": the title stands for each of them.
  const listed = `\\bdrs\\.?\\s[^.;]{0,60}?\\b${surname}\\b`;
  const certain = new RegExp(
    `${before}(?:[a-z'-]+\\s+){0,1}?\\b${surname}\\b|\\b${surname}${DEGREE}|${listed}`,
  );
  const bare = new RegExp(`(?<=\\S\\s+)(?<![.?!:]\\s+)\\b${surname}\\b`, 'g');
  return (sentence) => {
    const text = plain(sentence);
    return (
      certain.test(text) || [...text.matchAll(bare)].some(({ index }) => isCapital(sentence, text, index))
    );
  };
}

/** Folding can change lengths; where it did, nothing is known of capitals and the bare name does not count. */
const isCapital = (sentence: string, text: string, index: number): boolean =>
  sentence.length === text.length && /\p{Lu}/u.test(sentence.charAt(index));

const plain = (text: string): string => foldText(text.replace(/[’‘]/g, "'"));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
