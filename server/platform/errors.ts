/**
 * What a caller did that cannot be done, in words for them. Only these speak to clients; every other
 * error leaves as "Internal error" with the request id.
 */
export type DomainErrorCode =
  | 'NOT_FOUND'
  | 'VALIDATION'
  | 'STALE_VERSION'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'THROTTLED'
  | 'UNAUTHENTICATED'
  | 'SESSION_EXPIRED'
  | 'BAD_USER_INPUT'
  | 'LIMIT_EXCEEDED'
  | 'QUERY_COST_EXCEEDED'
  | 'UNAVAILABLE';

export abstract class DomainError extends Error {
  abstract readonly code: DomainErrorCode;
  /**
   * Path to the input field at fault, e.g. `['input', 'email']`; empty when no one field is. Not called
   * `path`: graphql-js takes an error with a list of that name for one of its own that has its place in
   * the answer already, and would neither place it nor keep a subscription's refusal from its socket.
   */
  readonly inputPath: readonly string[];

  constructor(message: string, options: { path?: readonly string[]; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.inputPath = options.path ?? [];
  }
}

/** The one answer for a row that is missing, and for one that belongs to another firm: same words. */
export class NotFoundError extends DomainError {
  readonly code = 'NOT_FOUND';
  constructor(readonly what: string) {
    super(`${what} not found.`);
  }
}

/** Input that a person can correct; the message names the field's fault and the remedy. */
export class ValidationError extends DomainError {
  readonly code = 'VALIDATION';
}

/** Someone else changed the row since the caller read it. */
export class StaleVersionError extends DomainError {
  readonly code = 'STALE_VERSION';
  constructor(
    readonly what: string,
    readonly currentVersion: number,
  ) {
    super(`${what} was changed meanwhile (it is now version ${currentVersion}); reload it and try again.`);
  }
}

/** The state of things does not allow the change. */
export class ConflictError extends DomainError {
  readonly code = 'CONFLICT';
}

/** Signed in, but this role may not. */
export class ForbiddenError extends DomainError {
  readonly code = 'FORBIDDEN';
  constructor(message = 'Your role in this firm does not allow this.') {
    super(message);
  }
}

export class UnauthenticatedError extends DomainError {
  readonly code = 'UNAUTHENTICATED';
  constructor(message = 'Sign in to continue.') {
    super(message);
  }
}

export class ThrottledError extends DomainError {
  readonly code = 'THROTTLED';
  constructor(readonly retryAfterSeconds: number) {
    super(`Too many attempts. Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes.`);
  }
}

/** An argument outside its documented range. */
export class BadInputError extends DomainError {
  readonly code = 'BAD_USER_INPUT';
}
