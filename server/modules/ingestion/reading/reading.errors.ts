import { DomainError } from '../../../platform/errors.js';

/** The columns do not say who examined and when, or two columns claim the same field. */
export class MappingError extends DomainError {
  readonly code = 'VALIDATION';
}
