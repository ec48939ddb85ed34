/** Formats that are read, by what the bytes are and not by what a file is called. A ZIP holds other files. */
export const DocumentFormat = {
  PDF: 'PDF',
  DOCX: 'DOCX',
  TXT: 'TXT',
  PNG: 'PNG',
  JPEG: 'JPEG',
  ZIP: 'ZIP',
} as const;
export type DocumentFormat = (typeof DocumentFormat)[keyof typeof DocumentFormat];

/** A format that has text of its own: everything but an archive. */
export type ReadableFormat = Exclude<DocumentFormat, 'ZIP'>;
