import { randomBytes } from 'node:crypto';

/**
 * Keeps bytes under keys of our own making. A key says nothing about firm, document or contents; what is stored is
 * sealed before it comes here (`sealStream`).
 */
export type ObjectStore = {
  /** All of the bytes or nothing: a reader never meets half an object. Replaces what was under the key. */
  put(key: string, source: AsyncIterable<Uint8Array>): Promise<{ readonly byteSize: number }>;
  /** @throws ObjectMissingError, at the first read, when nothing is under the key. */
  get(key: string): AsyncIterable<Uint8Array>;
  /** Nothing happens when nothing is there. */
  delete(key: string): Promise<void>;
  has(key: string): Promise<boolean>;
};

/** A row points to bytes that are not in the store: it was restored from another time than the database, or damaged. */
export class ObjectMissingError extends Error {
  override readonly name = 'ObjectMissingError';
  constructor() {
    super('Stored bytes are missing; restore the object store that belongs to this database.');
  }
}

/** The store does not answer, or refuses. The same call may succeed later. */
export class ObjectStoreError extends Error {
  override readonly name = 'ObjectStoreError';
  /** @param code what the store or the network said, e.g. HTTP_503 or ECONNREFUSED. */
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`The object store failed (${code}).`, options);
  }
}

const KEY = /^[0-9a-f]{32}$/;

/** A new random key, 128 bits. */
export function newObjectKey(): string {
  return randomBytes(16).toString('hex');
}

/** The key, when it is one. Nothing else ever becomes part of a path or an address. @throws TypeError. */
export function objectKey(text: string): string {
  if (!KEY.test(text)) throw new TypeError('Not an object key.');
  return text;
}
