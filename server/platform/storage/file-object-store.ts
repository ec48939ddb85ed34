import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { objectKey, ObjectMissingError, type ObjectStore } from './object-store.js';

const PRIVATE_DIRECTORY = 0o700;
const PRIVATE_FILE = 0o600;
const READ_BYTES = 256 * 1024;
/** What a killed server left half written; nobody can still be writing it after a day. */
const LEFT_BEHIND_MS = 24 * 60 * 60 * 1000;

/**
 * Objects as files below a directory that only this account may enter. Servers of one database may share it when
 * they share the disk.
 */
export function fileObjectStore(directory: string): ObjectStore {
  const incoming = join(directory, 'incoming');
  let prepared: Promise<void> | null = null;
  // Two levels of 256 keep directories small up to many millions of objects.
  const pathOf = (key: string): string => join(directory, objectKey(key).slice(0, 2), key.slice(2, 4), key);
  return {
    put: async (key, source) => {
      const path = pathOf(key);
      prepared ??= prepare(incoming);
      await prepared;
      const temporary = join(incoming, randomBytes(16).toString('hex'));
      try {
        const byteSize = await writeDurably(temporary, source);
        await mkdir(dirname(path), { recursive: true, mode: PRIVATE_DIRECTORY });
        await rename(temporary, path);
        await syncDirectory(dirname(path));
        return { byteSize };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    get: (key) => readFileAt(pathOf(key)),
    delete: (key) => rm(pathOf(key), { force: true }),
    has: (key) =>
      access(pathOf(key)).then(
        () => true,
        () => false,
      ),
  };
}

async function prepare(incoming: string): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: PRIVATE_DIRECTORY });
  const oldest = Date.now() - LEFT_BEHIND_MS;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < oldest) await rm(path, { force: true });
  }
}

/** Bytes written. The file is on the disk, not only on its way there, when this returns. */
async function writeDurably(path: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    let byteSize = 0;
    for await (const piece of source) {
      for (let done = 0; done < piece.byteLength;) {
        done += (await file.write(piece, done)).bytesWritten;
      }
      byteSize += piece.byteLength;
    }
    await file.sync();
    return byteSize;
  } finally {
    await file.close();
  }
}

/** Without this the name could be gone after a power cut, though the bytes are there. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function* readFileAt(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new ObjectMissingError();
    throw error;
  });
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(READ_BYTES), 0, READ_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
