import type { z } from 'zod';

/** Plain data, as it stands in a JSON document. */
export type ComputedValue =
  null | boolean | number | string | readonly ComputedValue[] | { readonly [name: string]: ComputedValue };

/** One intermediate value: what it is called, how it is formed, and what came out. */
export type Step = { readonly name: string; readonly formula: string; readonly value: ComputedValue };

/** What a method makes of its inputs. Null is a value that cannot be computed, never 0. */
export type Evaluation = {
  readonly outputs: Readonly<Record<string, ComputedValue>>;
  readonly steps: readonly Step[];
};

/** A statistic under a name and a version that documents refer to. */
export type Method<Schema extends z.ZodType = z.ZodType> = {
  /** Raised whenever the same inputs may give another output. */
  readonly version: string;
  /** The greatest difference between two computations that is put down to rounding. */
  readonly tolerance: number;
  readonly schema: Schema;
  /** @throws ZodError or RangeError for inputs that are not the method's. */
  readonly run: (inputs: unknown) => Evaluation & { readonly inputs: ComputedValue };
};

/** Closed formulas and finite sums. */
const ROUNDING = 1e-9;

/** A method from the shape of its inputs and their evaluation. */
export function method<Schema extends z.ZodType<ComputedValue>>(
  schema: Schema,
  version: string,
  evaluate: (inputs: z.output<Schema>) => Evaluation,
  tolerance: number = ROUNDING,
): Method<Schema> {
  return {
    version,
    tolerance,
    schema,
    run: (given) => {
      const inputs = schema.parse(given);
      return { inputs, ...evaluate(inputs) };
    },
  };
}

export function step(name: string, formula: string, value: ComputedValue): Step {
  return { name, formula, value };
}
