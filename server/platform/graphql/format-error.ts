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
  if (isDatabaseBusy(original)) {
    return {
      message: 'The database is busy; try again in a moment.',
      ...where,
      extensions: { code: 'UNAVAILABLE' },
    };
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

/** What graphql-js says of a value without repeating it, or repeats only at its end. */
const HINTS: readonly RegExp[] = [
  /(Field "\w+" of required type "[\w![\]]+" was not provided\.)$/,
  /(Expected (?:non-nullable )?type "[\w![\]]+" (?:not to be null|to be an object)\.)$/,
  /(Expected type "\w+"\.[^"]*)$/,
  /((?:Int|Float|String|Boolean|ID|Enum "\w+") cannot represent [a-z0-9 -]*value)[:\s]/,
];

/** The message of a fault of a variable or document, without any value that the caller wrote there. */
/** Waited too long for a lock (a large import holds some), ran too long, or found no connection free. */
const BUSY_CODES: ReadonlySet<unknown> = new Set(['55P03', '57014', '53300']);

function isDatabaseBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && BUSY_CODES.has(error.code);
}

function withoutValue(message: string): string {
  const [, name] = /^Variable "\$(\w+)" got invalid value /.exec(message) ?? [];
  if (name !== undefined) {
    // The value may hold anything, but a place begins with the variable's name.
    const [place = ''] = new RegExp(` at "${name}[\\w.[\\]]*"(?=; )`).exec(message) ?? [];
    const hint = HINTS.map((pattern) => pattern.exec(message)?.[1]).find((found) => found !== undefined);
    return `Variable "$${name}" got an invalid value${place}${hint === undefined ? '.' : `; ${hint}`}`;
  }
  return message
    .replace(/(Expected value of type "[^"]+"), found .*$/s, '$1.')
    .replace(/((?:found|Unexpected) (?:Name|String|BlockString|Int|Float)) ".*$/s, '$1.')
    .replace(/(cannot represent [a-z0-9 -]*value): .*$/s, '$1.')
    .replace(/^Value ".*" does not exist in/s, 'The value does not exist in')
    .replace(/ Did you mean .*\?/s, '');
}
