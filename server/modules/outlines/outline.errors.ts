import { ConflictError, ValidationError } from '../../platform/errors.js';

/** An edit names something that is not there, or that it may not be done to. */
export class OutlineEditError extends ValidationError {
  constructor(message: string, index: number) {
    super(message, { path: ['input', 'edits', String(index)] });
  }
}

/** What an edit is about, or where it was to go, was taken away by somebody after the editor looked. */
export class OutlinePartGoneError extends ConflictError {
  constructor(message: string, index: number) {
    super(message, { path: ['input', 'edits', String(index)] });
  }
}

/** What an outline is to be written about was not named rightly. */
export class OutlineSubjectError extends ValidationError {
  constructor(field: 'matterId' | 'examinationId' | 'templateId', message: string) {
    super(message, { path: ['input', field] });
  }
}

/** Templates are told apart by their names. */
export class TemplateNameTakenError extends ConflictError {
  constructor() {
    super('A template of this name is there already; choose another name.', { path: ['input', 'name'] });
  }
}
