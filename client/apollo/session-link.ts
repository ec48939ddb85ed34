import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';

const SIGNED_OUT_CODES: readonly unknown[] = ['UNAUTHENTICATED', 'SESSION_EXPIRED'];

function meansSignedOut(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.some(({ extensions }) => SIGNED_OUT_CODES.includes(extensions?.['code']));
  }
  return ServerError.is(error) && error.statusCode === 401;
}

/** Reports an ended session once per failing operation; the error itself still reaches the caller. */
export function createSessionLink(onSessionEnded: () => void): ErrorLink {
  return new ErrorLink(({ error }) => {
    if (meansSignedOut(error)) onSessionEnded();
  });
}
