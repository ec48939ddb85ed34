import { ConflictError, ValidationError } from '../../platform/errors.js';

/** Something of testimony that cannot be as it was typed; `field` is of the input. */
export class TestimonyValueError extends ValidationError {
  constructor(message: string, field: string) {
    super(message, { path: ['input', field] });
  }
}

/** One transcript is one witness's testimony on one occasion. */
export class TranscriptLinkedError extends ConflictError {
  constructor() {
    super('This transcript is linked already; change that testimony, or remove it first.', {
      path: ['input', 'documentId'],
    });
  }
}
