import { ConflictError, ValidationError } from '../../platform/errors.js';

/** Somebody answered the question before. */
export class ReviewAlreadyDecidedError extends ConflictError {
  constructor() {
    super(
      'This question was answered before. To change the answer, take the decision back or split the name off.',
    );
  }
}

/** A later decision moved some of the names on. */
export class LaterDecisionError extends ConflictError {
  constructor() {
    super('A later decision moved some of these names on. Take that one back first.');
  }
}

/** Nothing would be different. */
export class NothingToMoveError extends ValidationError {
  constructor(message: string) {
    super(message, { path: ['input'] });
  }
}
