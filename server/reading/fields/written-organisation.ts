import type { Span } from '../../kernel/document-text.js';

const WORD = /^(?:[\p{Lu}\d][\p{L}\d'’&/-]*|&)/u;
const ABBREVIATED =
  /^(?:Inc|Co|Corp|Ltd|Ins|St|Mt|Bros|Dept|Assoc|Ft|No|Dr|Mr|Ms|Mrs|U\.S|N\.A|P\.C|L\.L\.P|L\.L\.C|P\.A)\./;
/** Small words within a name: "Bank of the West", "Johnson and Sons". */
const JOINING = /^(?:of|the|and|for|de|la|del|von|van|&)(?=\s)/;
const COMPANY_FORM = /^,\s(?:Inc|LLC|L\.L\.C|LLP|L\.L\.P|Ltd|P\.?C|P\.?A|Corp|PLLC|LP|Co|APC|N\.A)\b\.?/;
const LONGEST = 90;
/** Words that begin a sentence or name a time or a person, but no organisation. */
const NO_ORGANISATION =
  /^(?:The|He|She|They|It|I|We|In|On|At|Mr|Mrs|Ms|Dr|Miss|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\d+)$/;

/** The name written with capitals that begins at a place; null when none does. An article before it is not part of it. */
export function organisationAt(text: string, place: number): Span | null {
  const slice = text.slice(place, place + LONGEST + 20);
  const start = /^\s*(?:the\s+)?/i.exec(slice)?.[0].length ?? 0;
  let end = start;
  let at = start;
  while (at < slice.length && at - start < LONGEST) {
    const rest = slice.slice(at);
    const word = ABBREVIATED.exec(rest) ?? WORD.exec(rest);
    const joining = word === null && end > start ? JOINING.exec(rest) : null;
    if (word === null && joining === null) break;
    at += (word ?? joining)?.[0].length ?? 0;
    if (word !== null) end = at;
    const form = COMPANY_FORM.exec(slice.slice(at));
    if (form !== null) {
      end = at + form[0].length;
      break;
    }
    const gap = /^(?:\s{1,2}|\s?\n\s?)(?=\S)/.exec(slice.slice(at));
    if (gap === null) break;
    at += gap[0].length;
  }
  const name = slice.slice(start, end).replace(/(?<!s)['’]s$/u, '');
  if (name === '' || NO_ORGANISATION.test(name) || !/\p{L}/u.test(name)) return null;
  return { start: place + start, end: place + start + name.length };
}
