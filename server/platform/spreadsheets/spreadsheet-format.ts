/** The text encodings in which law firms' exports have been met. */
export const FileEncoding = {
  UTF_8: 'UTF-8',
  UTF_16LE: 'UTF-16LE',
  UTF_16BE: 'UTF-16BE',
  WINDOWS_1252: 'Windows-1252',
  MAC_ROMAN: 'Macintosh',
} as const;
export type FileEncoding = (typeof FileEncoding)[keyof typeof FileEncoding];

export const Delimiter = { COMMA: ',', SEMICOLON: ';', TAB: '\t', PIPE: '|' } as const;
export type Delimiter = (typeof Delimiter)[keyof typeof Delimiter];

export type FileKind = 'CSV' | 'TSV' | 'XLSX';

/** Where the cells of a file are. */
export type ContainerFormat = {
  readonly kind: FileKind;
  /** null for a workbook, which states its own. */
  readonly encoding: FileEncoding | null;
  /** null for a workbook. */
  readonly delimiter: Delimiter | null;
  /** Name of the sheet that is read; null when the file has no sheets. */
  readonly sheet: string | null;
};

/** One record of a file: a CSV record (a quoted line break does not start a new one) or a row of a sheet. */
export type SheetRecord = {
  /** Counted from 1 at the top of the file or sheet; blank records are skipped but counted. */
  readonly recordNumber: number;
  readonly cells: readonly string[];
};
