import { z } from 'zod';
import type { Allowance, Answer } from './differences.js';
import type { StatedTolerances } from './vector-file.js';

/** How the cases of one suite are computed with the product's functions, and how closely they must agree. */
export type Suite = {
  /** @throws when the input is not the suite's, or a function refuses it: that case then fails. */
  readonly answer: (input: unknown) => Answer;
  readonly allowance: (stated: StatedTolerances) => Allowance;
};

/** A suite from the shape of its input and what is computed of it. */
export function suite<Input>(
  input: z.ZodType<Input>,
  answer: (input: Input) => Answer,
  allowance: (stated: StatedTolerances) => Allowance = absolute,
): Suite {
  return {
    answer: (given) => {
      const parsed = input.safeParse(given);
      if (parsed.success) return answer(parsed.data);
      throw new Error(`not an input of this suite: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
    },
    allowance,
  };
}

/** A list, which R writes as its one value when it has but one. */
export function listOf<Item>(item: z.ZodType<Item>): z.ZodType<Item[]> {
  return z.union([z.array(item), item.transform((one) => [one])]);
}

/** @throws Error when the file does not state the tolerance. */
export function stated(tolerances: StatedTolerances, name: string): number {
  const value = tolerances[name];
  if (typeof value === 'number') return value;
  throw new Error(`The file states no tolerance "${name}".`);
}

/** One absolute tolerance for every number. */
export function absolute(tolerances: StatedTolerances): Allowance {
  const abs = stated(tolerances, 'abs');
  return () => abs;
}

/** Passes when the absolute or the relative error is within its tolerance. */
export function absoluteOrRelative(tolerances: StatedTolerances): Allowance {
  const abs = stated(tolerances, 'abs');
  const rel = stated(tolerances, 'rel');
  return (_field, expected) => Math.max(abs, rel * Math.abs(expected));
}

/** Every number must be met exactly. */
export function exact(): Allowance {
  return () => 0;
}

/** Limits as the pair that the vectors write. */
export function pair(limits: { readonly lower: number; readonly upper: number } | null): Answer {
  return limits === null ? null : [limits.lower, limits.upper];
}
