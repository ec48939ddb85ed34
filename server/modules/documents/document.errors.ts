import { ConflictError, DomainError, ValidationError } from '../../platform/errors.js';

const MEGABYTE = 1024 * 1024;

/** More bytes than a file may have here. */
export class FileTooLargeError extends DomainError {
  readonly code = 'LIMIT_EXCEEDED';
  constructor(limitBytes: number) {
    super(`The file is larger than ${Math.floor(limitBytes / MEGABYTE)} MB. Split it and send the parts.`);
  }
}

/** More bytes than one piece of an upload may have. */
export class PieceTooLargeError extends DomainError {
  readonly code = 'LIMIT_EXCEEDED';
  constructor(limitBytes: number) {
    super(`A piece holds at most ${limitBytes / MEGABYTE} MB; send the file in more pieces.`);
  }
}

/** The scanner found something in the file; nothing of it is kept. */
export class InfectedFileError extends ValidationError {
  constructor() {
    super(
      'The virus scanner found something in the file, and it was not kept. Ask whom it came from for a clean copy.',
    );
  }
}

/** Nothing is taken in unscanned where scanning is set up. What was sent is kept until it can be scanned. */
export class ScannerSilentError extends DomainError {
  readonly code = 'UNAVAILABLE';
  constructor(cause: unknown) {
    super('The virus scanner does not answer. What was sent is kept; try again in a few minutes.', { cause });
  }
}

/** What arrived is not what was announced. */
export class UploadDamagedError extends ValidationError {
  constructor() {
    super('What arrived is not the file that was announced; it was dropped. Send the file again.');
  }
}

/** The caller is at another place in the file than the server. */
export class UploadPlaceError extends ConflictError {
  /** @param offset where to go on. */
  constructor(readonly offset: number) {
    super(`The upload stands at byte ${offset}; go on from there.`);
  }
}
