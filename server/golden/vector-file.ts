import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One reference computation: what goes in and what other software says must come out. */
export type VectorCase = { readonly id: string; readonly input: unknown; readonly expected: unknown };

/** Tolerances by name, as a file states them: absolute unless the name says relative. */
export type StatedTolerances = Readonly<Record<string, unknown>>;

export type VectorFile = {
  readonly suite: string;
  readonly tolerance: StatedTolerances;
  readonly cases: readonly VectorCase[];
};

/** What a file of a directory turned out to be. */
export type Found =
  | { readonly kind: 'VECTORS'; readonly name: string; readonly file: VectorFile }
  /** Rows and answers of whole profiles: they are compared through a database. */
  | { readonly kind: 'NEEDS_DATABASE'; readonly name: string }
  /** JSON, but of something else: it states no suite. */
  | { readonly kind: 'OTHER'; readonly name: string }
  | { readonly kind: 'UNREADABLE'; readonly name: string; readonly reason: string };

const schema = z.object({
  format: z.literal(1),
  suite: z.string(),
  tolerance: z.record(z.string(), z.unknown()).default({}),
  cases: z.array(z.object({ id: z.string().optional(), input: z.unknown(), expected: z.unknown() })),
});
const statesSuite = z.object({ suite: z.unknown().refine((suite) => suite !== undefined) });

/**
 * The JSON files directly in a directory, in the order of their names, and end-to-end files of any type.
 * A file that cannot be read is part of the answer, so that it is reported and not passed over.
 * @throws Error when the directory itself cannot be read.
 */
export function vectorFiles(directory: string): Found[] {
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
  return names
    .filter((name) => name.startsWith('e2e') || name.endsWith('.json'))
    .map((name) => (name.startsWith('e2e') ? { kind: 'NEEDS_DATABASE', name } : read(directory, name)));
}

function read(directory: string, name: string): Found {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(directory, name), 'utf8'));
  } catch (error) {
    return { kind: 'UNREADABLE', name, reason: error instanceof Error ? error.message : 'unknown' };
  }
  if (!statesSuite.safeParse(content).success) return { kind: 'OTHER', name };
  const parsed = schema.safeParse(content);
  if (!parsed.success) return { kind: 'UNREADABLE', name, reason: z.prettifyError(parsed.error) };
  const { suite, tolerance, cases } = parsed.data;
  const identified = cases.map((one, index) => ({ ...one, id: one.id ?? `case ${index + 1}` }));
  return { kind: 'VECTORS', name, file: { suite, tolerance, cases: identified } };
}
