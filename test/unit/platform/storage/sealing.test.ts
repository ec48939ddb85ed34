import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  masterKeyFromFile,
  MasterKeyError,
  newDataKey,
  newObjectKey,
  openMessage,
  openStream,
  parseMasterKey,
  SealBrokenError,
  sealMessage,
  sealStream,
  unwrapKey,
  wrapKey,
  type Seal,
} from '../../../../server/platform/storage/index.js';
import { collected, streamOf } from './bytes.js';

const SEGMENT = 64 * 1024;
const SEALED_SEGMENT = SEGMENT + 16;
const HEADER = 33;
const seal: Seal = { dataKey: newDataKey(), objectKey: newObjectKey() };
const sealed = (bytes: Uint8Array): Promise<Buffer> => collected(sealStream(seal, streamOf(bytes)));
const opened = (bytes: Uint8Array, by: Seal = seal): Promise<Buffer> =>
  collected(openStream(by, streamOf(bytes)));
const expectBroken = async (bytes: Uint8Array, by: Seal = seal): Promise<void> =>
  expect(opened(bytes, by)).rejects.toBeInstanceOf(SealBrokenError);

describe('a sealed stream', () => {
  it.each([0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 3 * SEGMENT + 5])(
    'of %i bytes opens to what was sealed',
    async (length) => {
      const bytes = randomBytes(length);
      const closed = await sealed(bytes);
      expect(closed.byteLength).toBe(HEADER + length + 16 * Math.max(1, Math.ceil(length / SEGMENT)));
      expect((await opened(closed)).equals(bytes)).toBe(true);
    },
  );

  it('opens to the same however it was cut into pieces', async () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 2 * SEGMENT }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 3 * SEGMENT }), cuts, cuts, async (length, one, other) => {
        const bytes = randomBytes(length);
        const closed = await collected(sealStream(seal, streamOf(bytes, one)));
        expect((await collected(openStream(seal, streamOf(closed, other)))).equals(bytes)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('does not open when any bit of it is changed', async () => {
    const closed = await sealed(randomBytes(SEGMENT + 100));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: closed.byteLength - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const changed = Buffer.from(closed);
          changed[at] = (changed[at] ?? 0) ^ (1 << bit);
          await expectBroken(changed);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does not open when it ends early, at the end of a segment or anywhere else', async () => {
    const closed = await sealed(randomBytes(2 * SEGMENT + 100));
    for (const length of [HEADER + SEALED_SEGMENT, HEADER + 2 * SEALED_SEGMENT, HEADER, 5, 0]) {
      await expectBroken(closed.subarray(0, length));
    }
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: closed.byteLength - 1 }), async (length) => {
        await expectBroken(closed.subarray(0, length));
      }),
      { numRuns: 50 },
    );
  });

  it('does not open with bytes or segments added, or segments in another order', async () => {
    const closed = await sealed(randomBytes(3 * SEGMENT));
    const header = closed.subarray(0, HEADER);
    const [first, second, third] = [0, 1, 2].map((number) =>
      closed.subarray(HEADER + number * SEALED_SEGMENT, HEADER + (number + 1) * SEALED_SEGMENT),
    ) as [Buffer, Buffer, Buffer];
    await expectBroken(Buffer.concat([closed, Buffer.of(0)]));
    await expectBroken(Buffer.concat([header, second, first, third]));
    await expectBroken(Buffer.concat([header, first, third]));
    await expectBroken(Buffer.concat([header, first, second, third, third]));
  });

  it('does not open under another object’s key, another data key, or another object’s salt', async () => {
    const closed = await sealed(Buffer.from('one'));
    await expectBroken(closed, { ...seal, objectKey: newObjectKey() });
    await expectBroken(closed, { ...seal, dataKey: newDataKey() });
    const other = await sealed(Buffer.from('two'));
    await expectBroken(Buffer.concat([closed.subarray(0, HEADER), other.subarray(HEADER)]));
  });

  it('is never the same twice, and holds nothing of what was sealed', async () => {
    const bytes = Buffer.alloc(1_000, 'claimant ');
    const [one, other] = [await sealed(bytes), await sealed(bytes)];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('claimant')).toBe(false);
  });

  it('lets go of its source when the reader stops early, and when the seal is broken', async () => {
    let closed = 0;
    async function* source(begin: Uint8Array): AsyncGenerator<Uint8Array> {
      try {
        yield begin;
        for (;;) yield randomBytes(SEGMENT);
      } finally {
        closed += 1;
      }
    }
    const whole = await sealed(randomBytes(SEGMENT * 2));
    for await (const piece of openStream(seal, source(whole))) {
      expect(piece.byteLength).toBe(SEGMENT);
      break;
    }
    expect(closed).toBe(1);
    await expect(collected(openStream(seal, source(Buffer.alloc(100))))).rejects.toThrow(SealBrokenError);
    expect(closed).toBe(2);
  });
});

describe('a sealed message', () => {
  const by = { key: newDataKey(), purpose: 'a test', context: 'of this' };

  it('opens for the same purpose and context only, and unchanged only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (message, place) => {
        const closed = sealMessage(by, message);
        expect(openMessage(by, closed)?.equals(message)).toBe(true);
        expect(openMessage({ ...by, purpose: 'another' }, closed)).toBeNull();
        expect(openMessage({ ...by, context: 'of that' }, closed)).toBeNull();
        expect(openMessage({ ...by, key: newDataKey() }, closed)).toBeNull();
        closed[place % closed.byteLength] = (closed[place % closed.byteLength] ?? 0) ^ 1;
        expect(openMessage(by, closed)).toBeNull();
      }),
    );
    expect(openMessage(by, Buffer.alloc(27))).toBeNull();
  });
});

describe('a wrapped data key', () => {
  const master = parseMasterKey(randomBytes(32).toString('base64'));

  it('unwraps for its firm and under its master key only', () => {
    const dataKey = newDataKey();
    const wrapped = wrapKey(master, 'firm one', dataKey);
    expect(unwrapKey(master, 'firm one', wrapped).equals(dataKey)).toBe(true);
    expect(wrapped.includes(dataKey)).toBe(false);
    expect(() => unwrapKey(master, 'firm two', wrapped)).toThrow(MasterKeyError);
    const other = parseMasterKey(randomBytes(32).toString('hex'));
    expect(other.id).not.toBe(master.id);
    expect(() => unwrapKey(other, 'firm one', wrapped)).toThrow(MasterKeyError);
  });
});

describe('the master key', () => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), 'trackrecord-key-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it('is read from base64, base64url and hexadecimal alike', () => {
    const secret = randomBytes(32);
    for (const encoding of ['base64', 'base64url', 'hex'] as const) {
      expect(parseMasterKey(` ${secret.toString(encoding)}\n`).secret.equals(secret)).toBe(true);
    }
  });

  it.each(['', 'secret', 'a'.repeat(63), 'a'.repeat(65), randomBytes(31).toString('base64')])(
    'is refused as %j, without repeating it',
    (text) => {
      expect(() => parseMasterKey(text)).toThrow(/^The master key must be 32 bytes/);
    },
  );

  it('is made once in a file of its own, whoever comes first', async () => {
    const path = join(directory, 'new', 'master.key');
    const made = await Promise.all(Array.from({ length: 8 }, () => masterKeyFromFile(path)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await masterKeyFromFile(path)).id).toBe(made[0]?.id);
  });

  it('is refused from a file that others may read, and from one that holds none', async () => {
    const path = join(directory, 'open.key');
    await writeFile(path, randomBytes(32).toString('base64'), { mode: 0o600 });
    await chmod(path, 0o640);
    await expect(masterKeyFromFile(path)).rejects.toThrow(/chmod 600/);
    await writeFile(path, 'nothing');
    await chmod(path, 0o600);
    await expect(masterKeyFromFile(path)).rejects.toBeInstanceOf(MasterKeyError);
  });
});
