import { ConflictError, ValidationError } from '../../platform/errors.js';

/** A final draft is what was signed or sent; nothing of it changes. */
export class DraftIsFinalError extends ConflictError {
  constructor() {
    super('This draft is final and stays as it is. Begin another draft to change something.');
  }
}

/** An edit names a statement that is not there, or that it may not be done to. */
export class DraftEditError extends ValidationError {
  constructor(message: string, index: number) {
    super(message, { path: ['input', 'edits', String(index)] });
  }
}

/** What a kind of draft is written about was not named, or is not of the matter. */
export class DraftSubjectError extends ValidationError {
  constructor(field: 'examinationId' | 'treaterId', message: string) {
    super(message, { path: ['input', field] });
  }
}

/** There is nothing on record from which a draft of this kind could be written. */
export class NothingOnRecordError extends ValidationError {
  constructor(remedy: string) {
    super(`There is nothing on record to write this from. ${remedy}`, { path: ['input', 'kind'] });
  }
}

/** Only a final draft can have been signed. */
export class NotYetFinalError extends ConflictError {
  constructor() {
    super('Make the draft final before a signed copy is attached to it.');
  }
}
