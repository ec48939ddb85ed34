/** How the file shows page and line; decides what a cite can say. */
export const TranscriptLayout = {
  /** A page number on a line of its own, then numbered lines. */
  NUMBERED_LINES: 'NUMBERED_LINES',
  /** Page and line before every line, "00012:07". */
  PAGE_AND_LINE: 'PAGE_AND_LINE',
  /** "Page 12", then numbered lines. */
  HEADED_PAGES: 'HEADED_PAGES',
  /** Several pages of the reporter on one page of the file. */
  CONDENSED: 'CONDENSED',
  /** Pages without line numbers: cites name the page alone. */
  PAGES_ONLY: 'PAGES_ONLY',
} as const;
export type TranscriptLayout = (typeof TranscriptLayout)[keyof typeof TranscriptLayout];

/** A line of testimony as the reporter printed it. */
export type TranscriptLine = {
  /** The reporter's page. */
  readonly page: number;
  /** The reporter's line; null where the file shows none. Never made up. */
  readonly line: number | null;
  /** The page of the file, from 1, to show the picture of. */
  readonly filePage: number;
  /** "Q", "A", or whoever speaks, as printed ("MR. HOLLIS"); null before anybody does. */
  readonly speaker: string | null;
  /** Without the number, and without the mark of the speaker. */
  readonly text: string;
};

/** A question with its answer. Positions are indexes into the transcript's lines, ends included. */
export type TranscriptExchange = {
  readonly question: { readonly from: number; readonly to: number };
  /** Null when no answer was given before the next question. */
  readonly answer: { readonly from: number; readonly to: number } | null;
  /** Who asks, as printed ("MR. HOLLIS"); null when nothing says so. */
  readonly questioner: string | null;
  readonly hasObjection: boolean;
};

/** A correction that the witness signed. It stands beside the words as spoken and never replaces them. */
export type TranscriptErratum = {
  readonly page: number;
  readonly line: number | null;
  /** The words corrected; null when the sheet gives the new words alone. */
  readonly reads: string | null;
  readonly shouldRead: string;
  readonly reason: string | null;
};

export type Transcript = {
  readonly layout: TranscriptLayout;
  readonly hasLineNumbers: boolean;
  readonly lines: readonly TranscriptLine[];
  readonly exchanges: readonly TranscriptExchange[];
  readonly errata: readonly TranscriptErratum[];
  /** As the title page names the witness; null when it does not. */
  readonly witness: string | null;
  /** YYYY-MM-DD; null when the title page gives no day. */
  readonly takenOn: string | null;
};
