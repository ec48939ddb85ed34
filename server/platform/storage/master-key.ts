import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openMessage, sealMessage, type MessageSeal } from './sealed-message.js';

/** The key that wraps every firm's data key. It never enters the database or a log. */
export type MasterKey = {
  /** Names the key without giving it away; stored beside what it wraps. */
  readonly id: string;
  readonly secret: Buffer;
};

/** The master key is absent, malformed, or not the one that wrapped. The message says the remedy and no key. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError';
}

/** Said when what is sealed was sealed under a key that is not the present one. */
export const OTHER_MASTER_KEY =
  'Names and documents of this database were sealed under another master key. Start with that one ' +
  '(TRACKRECORD_MASTER_KEY, or the file master.key from the backup).';

const KEY_BYTES = 32;
const WRAPPING = 'trackrecord data key 1';

/** @param text 32 bytes in base64 or hexadecimal. @throws MasterKeyError. */
export function parseMasterKey(text: string): MasterKey {
  const written = text.trim();
  const isHex = /^[0-9a-f]{64}$/i.test(written);
  const isBase64 = /^[A-Za-z0-9+/_-]{43}=?$/.test(written);
  if (!isHex && !isBase64) {
    throw new MasterKeyError(
      'The master key must be 32 bytes in base64 or hexadecimal. Make one with: openssl rand -base64 32',
    );
  }
  return masterKeyOf(Buffer.from(written, isHex ? 'hex' : 'base64'));
}

/**
 * The key in a file that only this account may read; made at the first start, by whichever server comes first.
 *
 * @throws MasterKeyError when the file can be read by others, or holds no key.
 */
export async function masterKeyFromFile(path: string): Promise<MasterKey> {
  const existing = await readKeyFile(path);
  if (existing !== null) return existing;
  await createKeyFile(path);
  const made = await readKeyFile(path);
  if (made === null) throw new MasterKeyError(`The master key file ${path} was removed while it was read.`);
  return made;
}

async function readKeyFile(path: string): Promise<MasterKey | null> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return null;
  if ((found.mode & 0o077) !== 0) {
    throw new MasterKeyError(
      `Others than the product's account may read the master key. Take that away: chmod 600 ${path}`,
    );
  }
  return parseMasterKey(await readFile(path, 'utf8'));
}

/** Written whole beside its place and linked into it: a second server finds no file or a complete one. */
async function createKeyFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.write(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(temporary, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

function masterKeyOf(secret: Buffer): MasterKey {
  const id = createHash('sha256')
    .update('trackrecord master key id')
    .update(secret)
    .digest('hex')
    .slice(0, 16);
  return { id, secret };
}

/** A new data key, 256 bits. */
export function newDataKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** A data key as it may be stored: bound to its owner, useless without the master key. */
export function wrapKey(master: MasterKey, ownerId: string, dataKey: Buffer): Buffer {
  return sealMessage(sealOf(master, ownerId), dataKey);
}

/** @throws MasterKeyError when it was wrapped by another key, or for another owner. */
export function unwrapKey(master: MasterKey, ownerId: string, wrapped: Uint8Array): Buffer {
  const dataKey = openMessage(sealOf(master, ownerId), wrapped);
  if (dataKey === null || dataKey.byteLength !== KEY_BYTES) {
    throw new MasterKeyError(OTHER_MASTER_KEY);
  }
  return dataKey;
}

function sealOf(master: MasterKey, ownerId: string): MessageSeal {
  return { key: master.secret, purpose: WRAPPING, context: `${ownerId} ${master.id}` };
}
