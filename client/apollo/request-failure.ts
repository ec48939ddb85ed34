import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What a page may say about a failed request. `requestId` is null when the request never reached the server. */
export type RequestFailure = {
  readonly kind: 'offline' | 'refused' | 'fault';
  readonly message: string;
  readonly requestId: string | null;
};

const REFUSAL_CODES: readonly unknown[] = [
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'LIMIT_EXCEEDED',
  'QUERY_COST_EXCEEDED',
  'UNAVAILABLE',
];

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function fromGraphQLErrors(error: CombinedGraphQLErrors): RequestFailure {
  const first = error.errors[0];
  const requestId = textOrNull(first?.extensions?.['requestId']);
  // Only the server's own refusals are written for people; a fault is named by its id and nothing else.
  return REFUSAL_CODES.includes(first?.extensions?.['code'])
    ? { kind: 'refused', message: first?.message ?? 'The server refused this request.', requestId }
    : { kind: 'fault', message: 'Something went wrong on the server.', requestId };
}

/** Sorts any error Apollo throws into what to tell the person; never repeats a raw network or server text. */
export function describeFailure(error: unknown): RequestFailure {
  if (CombinedGraphQLErrors.is(error)) return fromGraphQLErrors(error);
  if (ServerError.is(error)) {
    return {
      kind: 'fault',
      message: `The server answered with status ${error.statusCode}.`,
      requestId: textOrNull(error.response.headers.get('x-request-id')),
    };
  }
  return {
    kind: 'offline',
    message: 'The server could not be reached. Check the connection.',
    requestId: null,
  };
}
