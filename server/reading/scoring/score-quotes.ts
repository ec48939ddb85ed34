import type { DocumentText } from '../../kernel/document-text.js';
import type { Citation, ReportReading } from '../report-reading.types.js';

/** How many citations of a reading stand verbatim on the page they name. Anything but all is a bug. */
export function scoreQuotes(
  document: DocumentText,
  reading: ReportReading,
): { readonly quotes: number; readonly verbatim: number } {
  const citations = [
    ...reading.opinions.map(({ citation }) => citation),
    ...reading.opinions.flatMap(({ question }) => question ?? []),
    ...reading.fields.map(({ citation }) => citation),
    ...reading.records.map(({ citation }) => citation),
  ];
  return {
    quotes: citations.length,
    verbatim: citations.filter((citation) => isVerbatim(document, citation)).length,
  };
}

function isVerbatim({ text, pages }: DocumentText, { start, end, quote, page, endPage }: Citation): boolean {
  const isOn = (number: number, place: number): boolean =>
    pages.some(
      (candidate) => candidate.number === number && candidate.start <= place && place < candidate.end,
    );
  return quote !== '' && text.slice(start, end) === quote && isOn(page, start) && isOn(endPage, end - 1);
}
