import { isUuid } from '../../kernel/ids.js';
import { NotFoundError } from '../errors.js';

/** Opaque id of an object in the API. Opaque for clients' sake; it guards nothing, row-level security does. */
export function toGlobalId(typeName: string, id: string): string {
  return Buffer.from(`${typeName}:${id}`, 'utf8').toString('base64url');
}

/** The type and row id behind a global id, or null when the text is none. */
export function parseGlobalId(globalId: string): { typeName: string; id: string } | null {
  const match = /^([A-Za-z]+):(.+)$/.exec(Buffer.from(globalId, 'base64url').toString('utf8'));
  const [, typeName, id] = match ?? [];
  if (typeName === undefined || id === undefined || !isUuid(id)) return null;
  // Only the canonical spelling names the object, so that no second spelling slips past a comparison.
  return toGlobalId(typeName, id) === globalId ? { typeName, id } : null;
}

/**
 * The row id behind a global id of the type.
 *
 * @throws NotFoundError for a malformed id or one of another type: same words as for a missing row.
 */
export function fromGlobalId(typeName: string, globalId: string): string {
  const parsed = parseGlobalId(globalId);
  if (parsed === null || parsed.typeName !== typeName) throw new NotFoundError(typeName);
  return parsed.id;
}
