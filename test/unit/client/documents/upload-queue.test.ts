import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retryDelay, UploadQueue } from '../../../../client/features/documents/uploads/upload-queue.js';
import { uploadRequests } from '../../../../client/features/documents/uploads/upload-protocol.js';
import { isSettled, type Upload } from '../../../../client/features/documents/uploads/upload.types.js';
import { startUploadServer, type UploadServer } from './upload-server.js';

const MIB = 1_024 * 1_024;

let server: UploadServer;
let attempts: number[];
let queue: UploadQueue;

beforeEach(async () => {
  server = await startUploadServer();
  attempts = [];
  queue = new UploadQueue({
    requests: uploadRequests(server.origin),
    waitToRetry: (attempt) => {
      attempts.push(attempt);
      return Promise.resolve();
    },
  });
});
afterEach(() => server.close());

function fileOf(name: string, bytes: Buffer) {
  return { file: new File([new Uint8Array(bytes)], name), folder: null };
}

function until(holds: (uploads: readonly Upload[]) => boolean): Promise<readonly Upload[]> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(queue.uploads())) return;
      stop();
      resolve(queue.uploads());
    };
    const stop = queue.subscribe(look);
    look();
  });
}

const allSettled = (uploads: readonly Upload[]) => uploads.every(({ state }) => isSettled(state));

describe('an upload', () => {
  it('arrives whole, in pieces of at most 4 MiB', async () => {
    const bytes = randomBytes(9 * MIB + 5);
    queue.add([fileOf('report.pdf', bytes)]);
    const [upload] = await until(allSettled);
    expect(upload?.state).toMatchObject({ kind: 'done' });
    expect(server.pieces).toEqual([4 * MIB, 4 * MIB, MIB + 5]);
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(server.stored.get(digest)?.equals(bytes)).toBe(true);
  });

  it('is not sent again when the firm has the same bytes', async () => {
    const bytes = randomBytes(5_000);
    queue.add([fileOf('a.pdf', bytes)]);
    await until(allSettled);
    queue.add([fileOf('copy of a.pdf', bytes)]);
    const [, copy] = await until(allSettled);
    expect(copy?.state.kind).toBe('known');
    expect(server.pieces).toHaveLength(1);
  });

  it.each(['reset', 'unavailable', 'half'] as const)(
    'goes on from where the server is after a connection that ends in: %s',
    async (mishap) => {
      const bytes = randomBytes(6 * MIB);
      server.mishaps.push(mishap);
      queue.add([fileOf('scan.pdf', bytes)]);
      const [upload] = await until(allSettled);
      expect(upload?.state.kind).toBe('done');
      expect(attempts).toEqual([0]);
      expect([...server.stored.values()][0]?.equals(bytes)).toBe(true);
    },
  );

  it('is refused in the server’s words, and the next one goes on', async () => {
    queue.add([
      fileOf('setup.pdf', Buffer.from('MZ program')),
      fileOf('report.txt', Buffer.from('A report.')),
    ]);
    const [program, report] = await until(allSettled);
    expect(program?.state).toEqual({ kind: 'refused', message: 'This is a program, not a document.' });
    expect(report?.state.kind).toBe('done');
  });

  it('waits while paused and arrives after going on', async () => {
    const bytes = randomBytes(12 * MIB);
    queue.add([fileOf('long.pdf', bytes)]);
    await until(([upload]) => upload?.state.kind === 'sending');
    queue.pause();
    await until(([upload]) => upload?.state.kind === 'paused');
    expect(queue.isPaused()).toBe(true);
    expect(server.stored.size).toBe(0);
    queue.resume();
    const [upload] = await until(allSettled);
    expect(upload?.state.kind).toBe('done');
    expect([...server.stored.values()][0]?.equals(bytes)).toBe(true);
  });

  it('shares the line with one other at most, whatever was dropped', async () => {
    queue.add(Array.from({ length: 8 }, (_, index) => fileOf(`${index}.txt`, randomBytes(3_000))));
    const uploads = await until(allSettled);
    expect(uploads.map(({ state }) => state.kind)).toEqual(Array.from({ length: 8 }, () => 'done'));
    expect(server.mostAtOnce()).toBeLessThanOrEqual(2);
    expect([...server.names].sort()).toEqual(uploads.map(({ file }) => file.name));
  });

  it('leaves the list when it is taken off, and finished ones when they are cleared', async () => {
    queue.add([fileOf('a.txt', randomBytes(100)), fileOf('b.txt', randomBytes(100))]);
    const [first] = await until(allSettled);
    queue.remove(first?.key ?? -1);
    expect(queue.uploads()).toHaveLength(1);
    queue.clearSettled();
    expect(queue.uploads()).toEqual([]);
  });
});

it('tries again ever later, and never later than after half a minute', () => {
  const delays = Array.from({ length: 8 }, (_, attempt) => retryDelay(attempt));
  expect(delays).toEqual([...delays].sort((one, other) => one - other));
  expect(delays[0]).toBe(1_000);
  expect(delays.at(-1)).toBe(30_000);
});
