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

/** Which part of "3/4/21" is the day. One file keeps one order; dates that start with a full year need none. */
export type DateOrder = 'MDY' | 'DMY' | 'YMD';

/** The sign before the cents; the other one groups thousands. */
export type DecimalMark = '.' | ',';

/**
 * How hours without AM or PM are read. OFFICE_12H: nothing in the file shows an afternoon (no AM/PM, no hour
 * over 12), so 1:20 is twenty past one in the afternoon: nobody is examined at night.
 */
export type Clock = 'AS_WRITTEN' | 'OFFICE_12H';

/** Everything needed to turn the bytes of one file into cells, and its cells into dates, times and money. */
export type FileFormat = {
  readonly kind: FileKind;
  /** null for a workbook, which states its own. */
  readonly encoding: FileEncoding | null;
  /** null for a workbook. */
  readonly delimiter: Delimiter | null;
  /** Name of the sheet that is read; null when the file has no sheets. */
  readonly sheet: string | null;
  /** Record that holds the headings; 0 when the file has none and its columns are numbered instead. */
  readonly headerRecord: number;
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark;
  readonly clock: Clock;
};

/** One record of a file: a CSV record (a quoted line break does not start a new one) or a row of a sheet. */
export type SheetRecord = {
  /** Counted from 1 at the top of the file or sheet; blank records are skipped but counted. */
  readonly recordNumber: number;
  readonly cells: readonly string[];
};
