import type { Span } from '../../kernel/document-text.js';

/**
 * A word as it is compared: what differs between two uses of the same text (dates, numbers, names, he or she, the
 * side) is replaced by what it is. The span leads back to the characters.
 */
export type PassageWord = Span & { readonly word: string };

/** Stand-ins are in capitals, which no compared word has. */
export const StandIn = { DATE: 'DATE', NUMBER: '#', NAME: 'NAME', PRONOUN: 'P', SIDE: 'SIDE' } as const;

const LEXEME = /\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)?|\d+(?:[.,/:-]\d+)*(?:st|nd|rd|th)?[+%]?/gu;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const MONTHS = setOf(
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december',
);
const TITLES = setOf('mr mrs ms miss dr prof');
const PERSONS = setOf(
  "claimant examinee patient worker applicant plaintiff employee claimant's examinee's patient's worker's applicant's plaintiff's employee's",
);
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ...[...setOf('he she him her his hers himself herself')].map((word) => [word, StandIn.PRONOUN] as const),
  ['right', StandIn.SIDE],
  ['left', StandIn.SIDE],
]);

type Lexeme = Span & { readonly written: string; readonly word: string };

/** The words of a text in order, as they are compared; spans are counted from its start. */
export function passageWords(text: string): PassageWord[] {
  const lexemes = lexemesOf(text);
  const words: PassageWord[] = [];
  for (let at = 0; at < lexemes.length;) {
    const [word, taken] = comparedWord(text, lexemes, at);
    const [first, until] = [lexemes[at], lexemes[at + taken - 1]];
    at += taken;
    if (first === undefined || until === undefined) break;
    const last = words.at(-1);
    // "The claimant, Mr. Quill" is one person named twice.
    if (word === StandIn.NAME && last?.word === StandIn.NAME) {
      words[words.length - 1] = { word, start: last.start, end: until.end };
    } else words.push({ word, start: first.start, end: until.end });
  }
  return words;
}

function lexemesOf(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const match of text.matchAll(LEXEME)) {
    const [written] = match;
    const word = written.toLowerCase().replace('’', "'");
    lexemes.push({ start: match.index, end: match.index + written.length, written, word });
  }
  return lexemes;
}

/** What stands at a place, and of how many lexemes it is made. */
function comparedWord(text: string, lexemes: readonly Lexeme[], at: number): readonly [string, number] {
  const word = lexemes[at]?.word ?? '';
  const inDate = dateLength(lexemes, at);
  if (inDate > 0) return [StandIn.DATE, inDate];
  const inName = nameLength(text, lexemes, at);
  if (inName > 0) return [StandIn.NAME, inName];
  if (isDigit(word)) return [StandIn.NUMBER, 1];
  return [STAND_INS.get(word) ?? word, 1];
}

/** "3/14/2019", "March 14, 2019", "14 March 2019", "March of 2019"; 0 for anything else. */
function dateLength(lexemes: readonly Lexeme[], at: number): number {
  const wordAt = (ahead: number): string => lexemes[at + ahead]?.word ?? '';
  const isMonth = MONTHS.has(wordAt(0));
  if (!isMonth && !isDigit(wordAt(0))) return 0;
  if (/^(?:\d{1,2}([/-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})$/.test(wordAt(0))) return 1;
  if (isMonth) {
    if (isYear(wordAt(1))) return 2;
    if (wordAt(1) === 'of' && isYear(wordAt(2))) return 3;
    return isDay(wordAt(1)) && isYear(wordAt(2)) ? 3 : 0;
  }
  if (!isDay(wordAt(0))) return 0;
  const month = wordAt(1) === 'of' ? 2 : 1;
  return MONTHS.has(wordAt(month)) && isYear(wordAt(month + 1)) ? month + 2 : 0;
}

/** "Dr. Anna Quill", "the injured worker's"; 0 for anything else. */
function nameLength(text: string, lexemes: readonly Lexeme[], at: number): number {
  const wordAt = (ahead: number): string => lexemes[at + ahead]?.word ?? '';
  if (TITLES.has(wordAt(0))) {
    const isNamed = (ahead: number, gap: RegExp): boolean => {
      const [before, name] = [lexemes[at + ahead - 1], lexemes[at + ahead]];
      if (before === undefined || name === undefined) return false;
      return gap.test(text.slice(before.end, name.start)) && /^\p{Lu}/u.test(name.written);
    };
    if (!isNamed(1, /^\.?\s+$/)) return 0;
    return isNamed(2, /^(?:\s+|-)$/) ? 3 : 2;
  }
  let ahead = wordAt(0) === 'the' || wordAt(0) === 'this' ? 1 : 0;
  if (wordAt(ahead) === 'injured') ahead += 1;
  return PERSONS.has(wordAt(ahead)) ? ahead + 1 : 0;
}

function isDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);
const isDay = (word: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(word);
