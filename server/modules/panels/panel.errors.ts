import { ConflictError, ValidationError } from '../../platform/errors.js';

/** Something of a panel that cannot be as it was typed; `field` is of the input. */
export class PanelValueError extends ValidationError {
  constructor(message: string, field: string) {
    super(message, { path: ['input', field] });
  }
}

/** The state of the panel does not allow the change. */
export class PanelStateError extends ConflictError {
  constructor(message: string, field: string) {
    super(message, { path: ['input', field] });
  }
}
