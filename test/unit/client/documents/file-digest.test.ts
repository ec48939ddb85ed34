import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileDigest } from '../../../../client/features/documents/uploads/file-digest.js';

const quiet = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

it('is the SHA-256 of the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
      const expected = createHash('sha256').update(bytes).digest('hex');
      expect(await fileDigest(new Blob([new Uint8Array(bytes)]), quiet())).toBe(expected);
    }),
    { numRuns: 50 },
  );
});

it('is the same over a file of several stretches, and tells how far it is', async () => {
  const bytes = new Uint8Array(5_000_003).fill(7);
  const told: number[] = [];
  const digest = await fileDigest(new Blob([bytes]), { ...quiet(), onProgress: (done) => told.push(done) });
  expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(told.at(-1)).toBe(1);
  expect(told.length).toBeGreaterThan(2);
});

it('stops when it is told to', async () => {
  const controller = new AbortController();
  controller.abort();
  const options = { onProgress: () => undefined, signal: controller.signal };
  await expect(fileDigest(new Blob(['a report']), options)).rejects.toThrow();
});
