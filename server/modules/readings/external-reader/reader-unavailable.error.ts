/** A reader outside this process did not answer, or not with what was asked for. Holds nothing of what was sent. */
export class ReaderUnavailableError extends Error {
  override readonly name = 'ReaderUnavailableError';
  constructor(
    readonly reason: 'TIMEOUT' | 'REFUSED' | 'TOO_LARGE' | 'NOT_UNDERSTOOD' | 'UNREACHABLE',
    options?: ErrorOptions,
  ) {
    super(`The outside reader gave no answer that could be used (${reason}).`, options);
  }
}
