import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { DomainError } from '../errors.js';

/** Codes that Apollo sets itself and whose messages speak of the document, never of data. */
const DOCUMENT_CODES: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'LIMIT_EXCEEDED',
  'INTROSPECTION_DISABLED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What of an error may leave the server. Only DomainErrors and faults of the document speak; a rejected
 * variable loses its value (it may be a claimant's name), and everything else becomes "Internal error".
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const where = {
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
  };
  if (original instanceof DomainError) {
    return { message: original.message, ...where, extensions: { code: original.code } };
  }
  const code = formatted.extensions?.['code'];
  if (code === 'BAD_USER_INPUT') {
    return { message: withoutValue(formatted.message), ...where, extensions: { code } };
  }
  if (typeof code === 'string' && DOCUMENT_CODES.has(code)) {
    return { message: withoutValue(formatted.message), ...where, extensions: { code } };
  }
  return { message: 'Internal error', ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** True for what the server must log: not the caller's doing. */
export function isFault(error: unknown): boolean {
  const original = unwrapResolverError(error);
  if (original instanceof DomainError) return false;
  if (original instanceof GraphQLError) {
    const code = original.extensions['code'];
    return !(typeof code === 'string' && (code === 'BAD_USER_INPUT' || DOCUMENT_CODES.has(code)));
  }
  return true;
}

function withoutValue(message: string): string {
  return message
    .replace(/got invalid value .*?(?= at "|;|$)/s, 'got an invalid value')
    .replace(/ Did you mean .*\?/s, '');
}
