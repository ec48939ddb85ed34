import { ConflictError, DomainError, ValidationError } from '../../platform/errors.js';

/** The upload is larger than a pharmacy's file may be. */
export class PharmacyFileTooLargeError extends DomainError {
  readonly code = 'LIMIT_EXCEEDED';
  constructor(limitBytes: number) {
    super(`The file is larger than ${limitBytes / 1024 / 1024} MB. Split it by year and import the parts.`);
  }
}

/** More rows than are checked while somebody waits. */
export class TooManyRowsError extends DomainError {
  readonly code = 'LIMIT_EXCEEDED';
  constructor(limit: number) {
    super(`The file has more than ${limit} rows. Split it by year and import the parts.`);
  }
}

/** The import is not in a state in which this can be done. */
export class PharmacyImportStateError extends ConflictError {
  constructor(status: string, remedy: string) {
    super(`This file is ${status.toLowerCase()}; ${remedy}`);
  }
}

/** Fills rest on the document, which therefore stays. */
export class PharmacyFileInUseError extends ConflictError {
  constructor() {
    super('Fills were imported from this file. Undo its import first.');
  }
}

/** Something of a mapping, a challenge or a statement that cannot be as it was stated; `field` is of the input. */
export class PharmacyValueError extends ValidationError {
  constructor(message: string, field: string) {
    super(message, { path: ['input', field] });
  }
}
