import { ConflictError, ValidationError } from '../../platform/errors.js';

/** Two matters of a firm cannot share a reference. */
export class MatterReferenceTakenError extends ConflictError {
  constructor() {
    super('Another matter already has this reference; open that one, or choose another reference.', {
      path: ['input', 'reference'],
    });
  }
}

/** Two organisations of one kind cannot share a name: that would be one organisation. */
export class OrganisationNameTakenError extends ConflictError {
  constructor() {
    super('Another organisation of this kind already has this name; merge the two instead.', {
      path: ['input', 'name'],
    });
  }
}

/** A name or reference must hold a letter or digit. */
export class BlankTextError extends ValidationError {
  constructor(field: string, label: string) {
    super(`${label} needs at least one letter or digit.`, { path: ['input', field] });
  }
}

/** Text longer than any real name or reference. */
export class TextTooLongError extends ValidationError {
  constructor(field: string, label: string, longest: number) {
    super(`${label} may have at most ${longest} characters.`, { path: ['input', field] });
  }
}
