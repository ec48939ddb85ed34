import type { DocumentText } from '../../kernel/document-text.js';
import { writtenDates } from '../../kernel/written-dates.js';
import { caseNumberIn } from './case-number.js';
import { listProblem, type ListEntry, type ListProblem, type ListRow } from './list-entry.js';
import { dayIn, testimonyKindIn } from './read-list-row.js';

const NUMBERING = /^\s*(?:\(?\d{1,3}[.)]\s+|[-•*▪·]\s+)/;
/** "Smith v. Jones", "In re Estate of Roe", "People vs. Doe". */
const CAPTION = /\b(?:in\s+re\b|(?:v|vs|versus)\b\.?\s)/i;
const LONGEST = 300;

/** A list as lines of text, a testimony each; a line that names no case is kept as such. */
export function readListLines({ text, lines }: DocumentText): ListRow[] {
  return lines
    .map(({ start, end, page }) => ({ page, text: text.slice(start, end).replace(/\s+/g, ' ').trim() }))
    .filter((line) => line.text !== '')
    .map((line, index) => rowOf(line.text, index + 1, line.page));
}

function rowOf(text: string, number: number, page: number): ListRow {
  const line = text.replace(NUMBERING, '');
  const at = caseNumberIn(line);
  const isNamed = CAPTION.test(line);
  if (!isNamed && at === null) {
    return { number, cells: [text], page, entry: null, problems: [listProblem('NOT_AN_ENTRY')] };
  }
  const problems: ListProblem[] = [];
  const day = dayIn(at === null ? line : `${line.slice(0, at.start)} ${line.slice(at.end)}`);
  const entry: ListEntry = {
    caseName: isNamed ? captionOf(line) : null,
    caseNumber: at === null ? null : line.slice(at.start, at.end).slice(0, LONGEST),
    court: courtOf(line),
    kind: testimonyKindIn(line),
    givenOn: day?.givenOn ?? null,
    givenTo: day?.givenTo ?? null,
  };
  return { number, cells: [text], page, entry, problems };
}

/** The words up to the number, the first bracket, the day or a mark that ends the caption. */
function captionOf(line: string): string {
  const ends = [
    caseNumberIn(line)?.start,
    writtenDates(line)[0]?.start,
    /\s*[([;|]|\s[–—-]\s|,\s*(?:no|case|cause|docket|index|civil)\b/i.exec(line)?.index,
  ].filter((end) => end !== undefined && end > 3);
  const caption = line.slice(0, Math.min(line.length, ...ends.map((end) => end ?? line.length)));
  return caption.replace(/[\s,;:–—-]+(?:no\.?|case|case no\.?)?[\s,;:–—-]*$/i, '').slice(0, LONGEST);
}

/** What stands in brackets and reads like a court. */
function courtOf(line: string): string | null {
  const bracketed = /[([]([^)\]]{3,120})[)\]]/.exec(line)?.[1];
  const named =
    bracketed ?? /\b[^,;()]*\b(?:Superior|District|Circuit|County|Supreme)\s+Court[^,;()]*/.exec(line)?.[0];
  if (named === undefined) return null;
  return /\b(?:court|ct|cal|dist|county|super|cir|wcab|d\.|n\.y|fla|tex|wash|colo|ariz)\b|[NSEWCM]\.?D\./i.test(
    named,
  )
    ? named.trim().slice(0, LONGEST)
    : null;
}
