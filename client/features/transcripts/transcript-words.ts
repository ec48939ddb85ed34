import { formatDate } from '../../lib/format-date.js';

type Testimony = { readonly witness: string | null; readonly takenOn: string | null };

/** How a transcript is called: its witness and day, as far as the title page names them. */
export function testimonyTitle(transcript: Testimony | null | undefined): string {
  const witness = transcript?.witness ?? 'A witness not named on the title page';
  return transcript?.takenOn ? `${witness}, ${formatDate(transcript.takenOn)}` : witness;
}

/** "Pages 1 to 214", and that the file shows no lines where it does not. */
export function extentWords(transcript: {
  readonly firstPage: number;
  readonly lastPage: number;
  readonly hasLineNumbers: boolean;
}): string {
  const pages = `Pages ${transcript.firstPage} to ${transcript.lastPage}`;
  return transcript.hasLineNumbers ? pages : `${pages}, no line numbers: cites name the page alone`;
}

type Place = { readonly page: number; readonly line: number | null };

/** The cite that an excerpt from one line to another will carry. */
export function citePreview(from: Place, to: Place): string {
  if (from.line === null || to.line === null) {
    return from.page === to.page ? `p. ${from.page}` : `pp. ${from.page}-${to.page}`;
  }
  if (from.page !== to.page) return `${from.page}:${from.line}-${to.page}:${to.line}`;
  return from.line === to.line ? `${from.page}:${from.line}` : `${from.page}:${from.line}-${to.line}`;
}
