import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileObjectStore, type FileStorage } from '../../server/platform/storage/index.js';
import { INVENTED_MASTER_KEY } from '../../server/temporary-documents.js';

/** A store of files on a disk of the test's own, and what lies in it. */
export type TestFileStorage = FileStorage & {
  readonly directory: string;
  /** Keys of all objects, in order. */
  keys(): Promise<string[]>;
  /** All bytes of the store, one object after the other. */
  everything(): Promise<Buffer>;
  remove(): Promise<void>;
};

export async function createTestFileStorage(): Promise<TestFileStorage> {
  const directory = await mkdtemp(join(tmpdir(), 'trackrecord-files-'));
  const paths = async (): Promise<string[]> => {
    const found = await readdir(directory, { recursive: true });
    const files = [];
    for (const path of found) if ((await stat(join(directory, path))).isFile()) files.push(path);
    return files.sort();
  };
  return {
    directory,
    objects: fileObjectStore(directory),
    masterKey: INVENTED_MASTER_KEY,
    keys: async () => (await paths()).map((path) => path.split('/').at(-1) ?? ''),
    everything: async () =>
      Buffer.concat(await Promise.all((await paths()).map((path) => readFile(join(directory, path))))),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
