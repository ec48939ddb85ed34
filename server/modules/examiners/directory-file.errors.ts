/** The file as a whole can not be used; nothing of it was loaded. The message says the remedy. */
export class DirectoryFileError extends Error {
  override readonly name = 'DirectoryFileError';
}

/** What is wrong with one value of a directory file. Directory files are public data: the value is told. */
export type DirectoryProblem = Readonly<{
  /** Of the file, headings counted as record 1. */
  recordNumber: number;
  /** The heading as written. */
  field: string;
  value: string;
  message: string;
  remedy: string;
  /** ROW_LEFT_OUT: nothing of the record was loaded. VALUE_LEFT_OUT: all but this value. */
  outcome: 'ROW_LEFT_OUT' | 'VALUE_LEFT_OUT';
}>;
