import { DomainError } from '../errors.js';

/** Limits that no file may pass, whoever sends it. */
export const FILE_LIMITS = {
  bytes: 100 * 1024 * 1024,
  pages: 2_000,
  /** UTF-16 units of text: some ten times a file of 2,000 full pages. */
  characters: 40_000_000,
  /** Dots of a picture file: cameras make up to 48 million. */
  pixels: 50_000_000,
  /** Dots of a picture in a PDF, which takes far more memory: a letter page at 600 dots per inch has 34 million. */
  pixelsInPdf: 36_000_000,
} as const;

/** Every reason for which a file is refused, each with what is wrong and what to do about it. */
const SENTENCES = {
  EMPTY: 'The file is empty. Export or scan it again.',
  TOO_LARGE:
    'The file, or a picture or the text in it, is too large to be read. Split it, or scan it at 300 dots per inch.',
  TOO_MANY_PAGES: `The file has more than ${FILE_LIMITS.pages.toLocaleString('en-US')} pages. Split it, one report a file.`,
  ENCRYPTED: 'The file is protected with a password. Save a copy without the password and send that.',
  DAMAGED: 'The file is damaged or was cut off on its way. Get it again from where it came from.',
  NOT_WHAT_IT_SAYS:
    'The file is not what its name says: a web page or a program under the name of a document. Open the original and save the document itself.',
  UNSUPPORTED:
    'Files of this kind can not be read. Send PDF, DOCX, plain text, PNG or JPEG, or a ZIP of those; print anything else to PDF.',
  ARCHIVE_BOMB:
    'The file unpacks to far more than it may hold. It was not opened further; send the documents one by one.',
  TOO_MUCH_MEMORY:
    'Reading the file takes more memory than one file may use. Print it to a new PDF, or split it.',
  TOO_SLOW: 'Reading the file takes longer than one file may take. Print it to a new PDF, or split it.',
  NO_TEXT:
    'No text was found in the file, nor could any be made out in its pictures. Scan it again, upright and at 300 dots per inch.',
} as const;

export type FileRefusal = keyof typeof SENTENCES;

/** In order of the list; for enumerations and tests. */
export const FILE_REFUSALS = Object.keys(SENTENCES) as readonly FileRefusal[];

/** The file can not be taken or read, for a reason that lies in the file. The message holds nothing of the file. */
export class RefusedFileError extends DomainError {
  readonly code = 'VALIDATION';
  constructor(
    readonly refusal: FileRefusal,
    options: { cause?: unknown } = {},
  ) {
    super(SENTENCES[refusal], options);
  }
}

/** The code of a refusal that came from elsewhere (a process, a row), or null when it is none of ours. */
export function asFileRefusal(code: string): FileRefusal | null {
  return FILE_REFUSALS.find((refusal) => refusal === code) ?? null;
}
