import { transcriptCite } from '../../reading/transcripts/index.js';

/** Printed pages and lines of the two ends of a stretch. */
export type StretchEnds = {
  readonly fromPage: number;
  readonly fromLine: number | null;
  readonly toPage: number;
  readonly toLine: number | null;
};

/** "12:3-9"; "p. 12" where no lines are printed. */
export function placeOf({ fromPage, fromLine, toPage, toLine }: StretchEnds): string {
  const ends = [
    { page: fromPage, line: fromLine },
    { page: toPage, line: toLine },
  ];
  return transcriptCite(ends, { from: 0, to: 1 }) ?? `p. ${fromPage}`;
}
