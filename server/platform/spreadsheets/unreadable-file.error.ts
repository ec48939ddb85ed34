import { DomainError } from '../errors.js';

/** Why a file cannot be read at all. */
export type UnreadableReason =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'NOT_A_SPREADSHEET'
  | 'NOT_A_WORKBOOK'
  | 'OLD_WORKBOOK'
  | 'BINARY_WORKBOOK'
  | 'ENCRYPTED'
  | 'DAMAGED'
  | 'SUSPICIOUS_COMPRESSION'
  | 'TOO_MANY_COLUMNS'
  | 'UNCLOSED_QUOTE'
  | 'NO_SUCH_SHEET'
  | 'NO_HEADER';

/** The file as a whole is refused; the message says what to do instead and never quotes the file. */
export class UnreadableFileError extends DomainError {
  readonly code = 'BAD_USER_INPUT';
  constructor(
    readonly reason: UnreadableReason,
    message: string,
    options: { cause?: unknown } = {},
  ) {
    super(message, options);
  }
}
