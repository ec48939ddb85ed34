import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  fileObjectStore,
  newObjectKey,
  ObjectMissingError,
  ObjectStoreError,
  s3ObjectStore,
  type ObjectStore,
} from '../../../../server/platform/storage/index.js';
import { brokenAfter, collected, streamOf } from './bytes.js';
import { startS3Server, type S3Server } from './s3-server.js';

let directory: string;
let s3: S3Server;
const stores: Record<string, ObjectStore> = {};
const LARGE = Buffer.alloc(20 * 1024 * 1024 + 7, 'trackrecord ');

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'trackrecord-objects-'));
  s3 = await startS3Server();
  stores.file = fileObjectStore(join(directory, 'objects'));
  stores.s3 = s3ObjectStore({
    endpoint: s3.endpoint,
    bucket: 'papers',
    region: 'eu-test-1',
    accessKeyId: 'AKTEST',
    secretAccessKey: 'invented secret',
    prefix: 'trackrecord/',
    firstRetryMs: 1,
  });
});
afterAll(async () => {
  await s3.close();
  await rm(directory, { recursive: true });
});
beforeEach(() => {
  s3.requests.length = 0;
  s3.faults.length = 0;
});

describe.each(['file', 's3'])('the %s store', (name) => {
  const store = (): ObjectStore => stores[name]!;

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a few bytes', Buffer.from('a few bytes')],
    ['more than is sent in one piece', LARGE],
  ])('gives back %s', async (_what, bytes) => {
    const key = newObjectKey();
    expect(await store().put(key, streamOf(bytes, [3, 100_000]))).toEqual({ byteSize: bytes.byteLength });
    expect((await collected(store().get(key))).equals(bytes)).toBe(true);
    expect(await store().has(key)).toBe(true);
  });

  it('replaces what was under the key', async () => {
    const key = newObjectKey();
    await store().put(key, streamOf(Buffer.from('former')));
    await store().put(key, streamOf(Buffer.from('newer')));
    expect(String(await collected(store().get(key)))).toBe('newer');
  });

  it('says that nothing is there, before and after a deletion, and deletes twice', async () => {
    const key = newObjectKey();
    await expect(collected(store().get(key))).rejects.toBeInstanceOf(ObjectMissingError);
    await store().put(key, streamOf(Buffer.from('here')));
    await store().delete(key);
    await store().delete(key);
    expect(await store().has(key)).toBe(false);
    await expect(collected(store().get(key))).rejects.toBeInstanceOf(ObjectMissingError);
  });

  it.each([Buffer.from('half of it'), LARGE])('keeps nothing of a stream that breaks', async (bytes) => {
    const key = newObjectKey();
    await expect(store().put(key, brokenAfter(bytes))).rejects.toThrow('The sender went away.');
    expect(await store().has(key)).toBe(false);
  });

  it('keeps the former object when its replacement breaks', async () => {
    const key = newObjectKey();
    await store().put(key, streamOf(Buffer.from('former')));
    await expect(store().put(key, brokenAfter(Buffer.from('new')))).rejects.toThrow();
    expect(String(await collected(store().get(key)))).toBe('former');
  });

  it.each([
    '',
    '..',
    '../../etc/passwd',
    'A'.repeat(32),
    '0'.repeat(31),
    `${'0'.repeat(31)}/`,
    '0'.repeat(33),
  ])('refuses %j as a key', async (key) => {
    await expect(async () => store().put(key, streamOf(Buffer.from('x')))).rejects.toBeInstanceOf(TypeError);
    await expect(async () => collected(store().get(key))).rejects.toBeInstanceOf(TypeError);
    await expect(async () => store().delete(key)).rejects.toBeInstanceOf(TypeError);
  });
});

describe('the file store', () => {
  it('lets nobody else read, and leaves nothing half written', async () => {
    const root = join(directory, 'private');
    const store = fileObjectStore(root);
    const key = newObjectKey();
    await store.put(key, streamOf(Buffer.from('x')));
    const path = join(root, key.slice(0, 2), key.slice(2, 4), key);
    expect((await stat(root)).mode & 0o777).toBe(0o700);
    expect((await stat(join(root, key.slice(0, 2)))).mode & 0o777).toBe(0o700);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
  });

  it('clears away what a killed server left a day ago, and not what may still be written', async () => {
    const root = join(directory, 'left');
    await fileObjectStore(root).put(newObjectKey(), streamOf(Buffer.from('x')));
    const [old, fresh] = [join(root, 'incoming', 'old'), join(root, 'incoming', 'fresh')];
    await writeFile(old, 'half');
    await writeFile(fresh, 'half');
    const dayBefore = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(old, dayBefore, dayBefore);
    await fileObjectStore(root).put(newObjectKey(), streamOf(Buffer.from('y')));
    expect(await readdir(join(root, 'incoming'))).toEqual(['fresh']);
  });
});

describe('the S3 store', () => {
  it('sends a small object in one signed request, below its prefix', async () => {
    const key = newObjectKey();
    await stores.s3!.put(key, streamOf(Buffer.from('small')));
    expect(s3.requests).toEqual(['PUT /papers/trackrecord/KEY']);
    expect([...s3.objects.keys()]).toContain(`/papers/trackrecord/${key}`);
  });

  it('sends a large object in parts, and gives up what it can not finish', async () => {
    await stores.s3!.put(newObjectKey(), streamOf(LARGE));
    expect(s3.requests.map((line) => line.split(' ')[0])).toEqual(['POST', 'PUT', 'PUT', 'PUT', 'POST']);
    await expect(stores.s3!.put(newObjectKey(), brokenAfter(LARGE))).rejects.toThrow();
    expect(s3.unfinished.size).toBe(0);
  });

  it.each([500, 503, 429])('tries again after %i', async (status) => {
    s3.faults.push(status, status);
    const key = newObjectKey();
    await stores.s3!.put(key, streamOf(Buffer.from('again')));
    expect(s3.requests).toHaveLength(3);
    expect(await stores.s3!.has(key)).toBe(true);
  });

  it('gives up after four tries, and does not repeat what is refused for good', async () => {
    s3.faults.push(500, 500, 500, 500);
    const failed = stores.s3!.put(newObjectKey(), streamOf(Buffer.from('x')));
    await expect(failed).rejects.toMatchObject({ name: 'ObjectStoreError', code: 'HTTP_500' });
    expect(s3.requests).toHaveLength(4);
    s3.faults.push(403);
    await expect(stores.s3!.has(newObjectKey())).rejects.toMatchObject({ code: 'HTTP_403' });
    expect(s3.requests).toHaveLength(5);
  });

  it('names a store that can not be reached by the network’s code', async () => {
    const gone = s3ObjectStore({
      endpoint: 'http://127.0.0.1:9',
      bucket: 'papers',
      region: 'eu-test-1',
      accessKeyId: 'AKTEST',
      secretAccessKey: 'invented secret',
      prefix: '',
      firstRetryMs: 1,
    });
    await expect(gone.has(newObjectKey())).rejects.toBeInstanceOf(ObjectStoreError);
  });
});
