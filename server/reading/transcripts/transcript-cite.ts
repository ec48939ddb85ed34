import type { TranscriptLine } from './transcript.types.js';

/**
 * A stretch of testimony as it is cited: "12:3-9", "12:24-13:2"; "p. 12" or "pp. 12-13" where no lines are printed.
 * Null when the positions are none of the transcript's.
 */
export function transcriptCite(
  lines: readonly Pick<TranscriptLine, 'page' | 'line'>[],
  { from, to }: { readonly from: number; readonly to: number },
): string | null {
  const [first, last] = [lines[from], lines[to]];
  if (first === undefined || last === undefined || to < from) return null;
  if (first.line === null || last.line === null) {
    return first.page === last.page ? `p. ${first.page}` : `pp. ${first.page}-${last.page}`;
  }
  if (first.page !== last.page) return `${first.page}:${first.line}-${last.page}:${last.line}`;
  return first.line === last.line
    ? `${first.page}:${first.line}`
    : `${first.page}:${first.line}-${last.line}`;
}
