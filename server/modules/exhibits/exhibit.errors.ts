import { ValidationError } from '../../platform/errors.js';

/** The examination named is not one of the examiner's, or not of the matter. */
export class ExhibitSubjectError extends ValidationError {
  constructor() {
    super('Name an examination by this examiner, and of the matter where one is named.', {
      path: ['input', 'examinationId'],
    });
  }
}

/** There is too little on file; the message says what is missing. */
export class TooLittleForExhibitError extends ValidationError {
  constructor(reason: string) {
    super(reason, { path: ['input', 'kind'] });
  }
}
