import type { DocumentText, Span } from '../../kernel/document-text.js';
import { withoutAbbreviations } from '../../kernel/abbreviations.js';
import { type WrittenDate, writtenDates } from '../../kernel/written-dates.js';
import { cite } from '../cite.js';
import type { RecordReading } from '../report-reading.types.js';
import type { DocumentStructure } from '../structure/document-structure.types.js';
import { recordAuthor } from './record-author.js';
import { type RecordEntry, recordEntries } from './record-entries.js';
import { recordKind } from './record-kind.js';

export { recordKind } from './record-kind.js';

const LONGEST_TITLE = 160;
/** Beyond this an entry is a summary of the record; its beginning says which record it is. */
const LONGEST_ENTRY = 400;
const VAGUE =
  /\b(?:various|multiple|numerous|several|miscellaneous|assorted|voluminous|extensive|additional|other|some|including|et al|etc|among others|as well as other|not limited to|and others|a variety of|a number of|stack of|volumes? of)\b/i;
const OF_SOMEBODY =
  /\b(?:medical |office |treatment |hospital |billing |treating |chart |clinical )*(?:records?|charts?|files?|documentation|paperwork)\b/i;
const NONE =
  /\b(?:no|not any)\s(?:medical |other |additional |prior |outside )*(?:records?|documents?|documentation|reports?|files?)\b|\b(?:none|nothing)\b[^.]{0,30}\b(?:provided|available|reviewed|submitted|received)|^(?:none|n\/a|not applicable)\.?$|\b(?:records?|documents?|reports?|films?)\b[^.]{0,40}\b(?:not|unavailable)\b[^.]{0,30}(?:available|provided|received|submitted|reviewed|furnished|$)/i;
const PAGES = /\b(\d{1,5})\s*(?:pages?|pgs?\.?|pp\.?)(?![\w-])|\bpages?:\s*(\d{1,5})\b/i;

/**
 * The records that a report says were reviewed, in its order. Records that it says were not there are left out. The
 * dates are those of the record, or of what it covers; both are null where the entry states none.
 */
export function readRecords(document: DocumentText, structure: DocumentStructure): readonly RecordReading[] {
  return recordEntries(document, structure)
    .map((entry) => shortened(document.text, entry))
    .filter(({ start, end }) => end - start >= 3 && !NONE.test(document.text.slice(start, end)))
    .map((entry) => recordOf(document, entry));
}

function shortened(text: string, { start, end, isListed }: RecordEntry): RecordEntry {
  const words = text.slice(start, Math.min(end, start + LONGEST_ENTRY)).replace(/[\s;,]+$/, '');
  return { start, end: start + words.length, isListed };
}

/** One line, or any stretch, that names one record: read as an entry of a list is. */
export function recordIn(document: DocumentText, span: Span): RecordReading {
  return recordOf(document, shortened(document.text, { ...span, isListed: true }));
}

function recordOf(document: DocumentText, { start, end, isListed }: RecordEntry): RecordReading {
  const entry = document.text.slice(start, end);
  const head = headOf(entry);
  const dates = datesOf(head);
  const author = recordAuthor(head);
  // "Notes of Crestfall Imaging" are notes: the name of who wrote them says little about what they are.
  const kind = recordKind(author === null ? head : head.replace(author, ' '));
  const pages = PAGES.exec(entry);
  const isDated = dates.datedOn !== null;
  return {
    citation: cite(document, { start, end }),
    title: head
      .replace(/\s+/g, ' ')
      .slice(0, LONGEST_TITLE)
      .replace(/[\s.,:;–-]+$/, ''),
    author,
    ...dates,
    kind,
    pages: pages === null ? null : Number(pages[1] ?? pages[2]),
    isVague: VAGUE.test(head) || (!isDated && OF_SOMEBODY.test(head) && kind !== 'IMAGING'),
    confidence: 0.55 + (isListed ? 0.2 : 0) + (isDated ? 0.15 : 0) + (kind === 'OTHER' ? -0.15 : 0),
  };
}

/** What names the record, before what it says: up to a colon, or to the end of the first sentence. */
function headOf(entry: string): string {
  const dateFirst = /^[\d/.-]{6,10}\s*[:–-]?\s*/.exec(entry)?.[0].length ?? 0;
  const rest = withoutAbbreviations(entry.slice(dateFirst));
  const stop =
    /:\s(?=\S{3})|(?<=[\p{Ll}\d)]{2})\.\s+(?=\p{Lu})|\s(?:who|which|that) (?:noted|showed|shows|states|stated|reveals?|revealed|indicates?|documented)\b/u.exec(
      rest,
    );
  return entry.slice(0, dateFirst + (stop === null ? rest.length : stop.index));
}

type Dates = Pick<RecordReading, 'datedOn' | 'datedTo'>;

/** Several dates of one entry are the first and the last of what it covers. */
function datesOf(head: string): Dates {
  const dates = writtenDates(head).filter((date) => !isOther(head, date));
  if (dates.length === 0) return { datedOn: null, datedTo: null };
  const from = dates.map((date) => date.from).sort()[0] ?? null;
  const to =
    dates
      .map((date) => date.to)
      .sort()
      .at(-1) ?? null;
  return { datedOn: from, datedTo: to === from ? null : to };
}

/** "MRI after the accident of March 4, 2021" is not dated by the accident. */
const isOther = (head: string, { start }: WrittenDate): boolean =>
  /\b(?:accident|injury|loss|incident|birth|dob|born|surgery)(?:\s(?:of|on))?\s*$/i.test(
    head.slice(0, start),
  );
