import { parsePersonName } from '../../kernel/person-name.js';
import { writtenDates } from '../../kernel/written-dates.js';
import { ServiceMethod } from '../../rules/rule-vocabulary.js';
import { MOST_NAMES } from './panel-vocabulary.js';

/** A name as a letter lists it, with the city that follows it; null: none was found. */
export type LetterName = { readonly writtenName: string; readonly officeCity: string | null };

/** What was found in the text of a panel letter. Proposals: a person confirms each. */
export type PanelLetter = {
  readonly number: string | null;
  readonly specialty: string | null;
  /** YYYY-MM-DD */
  readonly assignedOn: string | null;
  readonly service: ServiceMethod | null;
  /** In the order of the letter; at most six. */
  readonly names: readonly LetterName[];
};

const ENUMERATION = /^(?:\(?\d{1,2}[.):]|#\s?\d{1,2}[.):]?|[-•*])\s+/u;
const LABEL = /^(?:physician|doctor|evaluator|qme|name)(?:\s*#?\s*\d{1,2})?\s*:\s*/iu;
/** What follows a name on its line: a telephone number, an address, a column of a table. */
const AFTER_NAME = /\t|\s{2,}|\s[|–—]\s|\s-\s|;|,\s*(?=\d)|\s*\(/u;
const DEGREE =
  /\b(?:M\.?\s?D|D\.?\s?O|D\.?\s?C|Ph\.?\s?D|Psy\.?\s?D|D\.?\s?P\.?\s?M|D\.?\s?D\.?\s?S|O\.?\s?D|L\.?\s?Ac)\b/u;
const PLACE = /([^,\n]+),\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?\b/u;
const NUMBER = /\bpanel\s*(?:no\.?|number|#)\s*[:#]?\s*([A-Z0-9][A-Z0-9-]{2,19})\b/iu;
const SPECIALTY = /\bspecialty(?:\s+requested)?\s*:\s*([^\n(;]{3,60})/iu;
const OTHER_DATE = /\b(?:injury|birth|born|request(?:ed)?|hearing|d\.?o\.?[bi])\b/iu;
const LONGEST_NAME = 80;

/** Reads a panel letter pasted as text: its names line by line, and what it says of the panel. */
export function readPanelLetter(text: string): PanelLetter {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.trim());
  return {
    number: NUMBER.exec(text)?.[1] ?? null,
    specialty: SPECIALTY.exec(text)?.[1]?.trim() ?? null,
    assignedOn: assignedDay(lines),
    service: serviceIn(text),
    names: namesIn(lines),
  };
}

function namesIn(lines: readonly string[]): LetterName[] {
  const found = lines.flatMap((line, index) => {
    const writtenName = nameOn(line);
    return writtenName === null ? [] : [{ writtenName, index }];
  });
  return found.slice(0, MOST_NAMES).map(({ writtenName, index }, at) => ({
    writtenName,
    officeCity: cityIn(lines.slice(index, found[at + 1]?.index ?? index + 6).join('\n')),
  }));
}

/** A line with a degree, or a numbered one that is a name and nothing else. */
function nameOn(line: string): string | null {
  const isNumbered = ENUMERATION.test(line) || LABEL.test(line);
  const [written = ''] = line.replace(ENUMERATION, '').replace(LABEL, '').split(AFTER_NAME);
  const text = written.trim().replace(/[,.:]$/u, (mark) => (mark === '.' ? mark : ''));
  if (text === '' || text.length > LONGEST_NAME || /\d/u.test(text)) return null;
  const name = parsePersonName(text);
  if (name === null || name.firstName === '' || name.lastName === '') return null;
  return DEGREE.test(text) || (isNumbered && isCapitalised(text)) ? text : null;
}

function isCapitalised(text: string): boolean {
  const words = text.split(/[\s,]+/u).filter((word) => word !== '');
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length <= 5 && capitals.length >= 2 && words.length - capitals.length <= 2;
}

function cityIn(text: string): string | null {
  const city = PLACE.exec(text)?.[1]?.trim() ?? '';
  return /^\p{Lu}[\p{L} .'’-]{1,40}$/u.test(city) ? city : null;
}

/** The day of a line that says what it is; never another date of the letter. */
function assignedDay(lines: readonly string[]): string | null {
  const dated = (label: RegExp): string | null => {
    const days = lines
      .filter((line) => label.test(line) && !OTHER_DATE.test(line))
      .flatMap((line) => writtenDates(line))
      .filter(({ isToTheDay, from, to }) => isToTheDay && from === to);
    return days[0]?.from ?? null;
  };
  return (
    dated(/\b(?:assigned|assignment|issued|issue date)\b/iu) ?? dated(/^(?:date|dated|mailed|served)\b/iu)
  );
}

function serviceIn(text: string): ServiceMethod | null {
  if (/\bby\s+(?:(?:first[- ]class|u\.?\s?s\.?)\s+)*mail\b/iu.test(text)) return ServiceMethod.MAIL;
  if (/\bby\s+fax\b/iu.test(text)) return ServiceMethod.FAX;
  return /\b(?:by\s+e-?mail|served\s+electronically)\b/iu.test(text) ? ServiceMethod.ELECTRONIC : null;
}
