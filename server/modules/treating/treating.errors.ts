import { ConflictError, ValidationError } from '../../platform/errors.js';

/** Something of a treater, an opinion or a visit that cannot be as it was typed; `field` is of the input. */
export class TreatingValueError extends ValidationError {
  constructor(message: string, field: string) {
    super(message, { path: ['input', field] });
  }
}

/** The name stands for several treaters of the firm. */
export class TreaterAmbiguousError extends ConflictError {
  constructor() {
    super('Several treaters have this name; choose one of them from the list.', {
      path: ['input', 'treaterName'],
    });
  }
}

/** Two entries for one treater would split what is known of them. */
export class TreaterTakenError extends ConflictError {
  constructor() {
    super('Another treater has this name and number; record the opinions under that one.', {
      path: ['input', 'fullName'],
    });
  }
}

/** The report cannot be looked through for what it says of a treater. */
export class ReportUnreadableError extends ConflictError {
  constructor(message: string) {
    super(message, { path: ['input', 'examinationId'] });
  }
}
