import { DomainError } from '../../platform/errors.js';

/** One answer for a wrong password, an unknown e-mail and an account that no firm lets in: same words. */
export class SignInRefusedError extends DomainError {
  readonly code = 'VALIDATION';
  constructor() {
    super('The e-mail or the password is not right. Check both and try again.');
  }
}

/** More password checks are waiting than can be answered in good time. */
export class PasswordCheckBusyError extends DomainError {
  readonly code = 'UNAVAILABLE';
  constructor() {
    super('The server is busy with other sign-ins. Try again in a few seconds.');
  }
}
