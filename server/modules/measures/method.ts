import { z } from 'zod';
import { CaveatId } from './caveat.js';

const words = z.string().trim().min(1);
const lines = z.array(words).min(1);
const methodId = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** What goes into a method or comes out, as plain data. Null: not computable. */
const value = z.json();

const workedExample = z.strictObject({
  /** Which calculation of the method; those of the method's own name leave it out. */
  of: methodId.optional(),
  inputs: z.record(words, value),
  outputs: z.record(words, value),
  /** The example in a sentence; every number in it is an input or an output, perhaps rounded. */
  says: words,
});

const method = z.strictObject({
  id: methodId,
  version: z.int().positive(),
  title: words,
  /** What the method answers, in one or two sentences for a reader who is no statistician. */
  purpose: words,
  formula: lines,
  assumptions: lines,
  edgeCases: lines,
  refusals: z.array(words),
  sources: lines,
  caveats: z.array(z.enum(CaveatId)),
  related: z.array(methodId),
  examples: z.array(workedExample).min(1),
});

/** A statistical method as schema/methods documents it; its worked numbers are checked by test/spec. */
export type Method = Readonly<z.infer<typeof method>>;
export type WorkedExample = Readonly<z.infer<typeof workedExample>>;
export type WorkedValue = z.infer<typeof value>;

/** Reads one file of schema/methods. @throws ZodError naming every mistake in it. */
export function parseMethod(file: unknown): Method {
  return method.parse(file);
}
