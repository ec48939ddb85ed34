import { ConflictError, ValidationError } from '../../platform/errors.js';

/** The same examiner, day and matter: counted once, so it cannot be recorded twice. */
export class ExaminationAlreadyRecordedError extends ConflictError {
  constructor() {
    super('This examiner already has an examination on that day in that matter; open that one instead.', {
      path: ['input', 'examinedOn'],
    });
  }
}

/** A value that no examination can have. */
export class ExaminationValueError extends ValidationError {
  constructor(field: string, message: string) {
    super(message, { path: ['input', field] });
  }
}

/** Organisations of different kinds play different parts and cannot be one. */
export class OrganisationKindsDifferError extends ConflictError {
  constructor() {
    super('Only two different organisations of the same kind can be merged.', { path: ['input', 'intoId'] });
  }
}
