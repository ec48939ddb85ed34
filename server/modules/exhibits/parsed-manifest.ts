import { z } from 'zod';
import type { ExhibitManifest } from './exhibit-manifest.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** As much as tells a manifest from another file: what is inside is checked by its digests, not by its shape. */
const manifest = z.custom<ExhibitManifest>(
  (given) =>
    z
      .object({
        format: z.literal(1),
        rowCount: z.int().nonnegative(),
        sha256: hash,
        body: z.object({
          format: z.literal(1),
          asOf: z.iso.datetime(),
          order: z.object({ kind: z.string(), examinerId: z.string() }),
          frame: z.object({
            firmName: z.string(),
            filter: z.object({}),
            organisations: z.array(z.object({})),
          }),
          figures: z.array(z.object({ key: z.string() })),
          methods: z.array(z.object({ id: z.string(), version: z.string() })),
          content: z.object({ title: z.string() }),
        }),
        rows: z.array(
          z.object({ number: z.int().positive(), digest: hash, identityDigest: hash, counted: z.object({}) }),
        ),
      })
      .safeParse(given).success,
);

/** An exported manifest. @throws RangeError when the file is none. */
export function parsedManifest(given: unknown): ExhibitManifest {
  const found = manifest.safeParse(given);
  if (!found.success) throw new RangeError('This is no manifest of an exhibit; export the exhibit as JSON.');
  return found.data;
}
