import { DomainError } from '../../platform/errors.js';

/** The upload is larger than an import may be. */
export class ImportTooLargeError extends DomainError {
  readonly code = 'LIMIT_EXCEEDED';
  constructor(limitBytes: number) {
    super(`The file is larger than ${limitBytes / 1024 / 1024} MB. Split it and import the parts.`);
  }
}

/** The import is not in a state in which this can be done. */
export class ImportStateError extends DomainError {
  readonly code = 'CONFLICT';
  constructor(status: string, remedy: string) {
    super(`The import is ${status.toLowerCase()}; ${remedy}`);
  }
}
