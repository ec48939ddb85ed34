import { z } from 'zod';
import { computationFrom, isMethodId, methodOf, METHOD_IDS, type MethodId } from './computation.js';
import type { ComputedValue } from './computation/method.js';

/** One stated value beside the recomputed one. */
export type RecomputedValue = {
  /** Where it stands in the document, e.g. "outputs.lower". */
  readonly place: string;
  /** Undefined: the document does not state it. */
  readonly stated: ComputedValue | undefined;
  /** Undefined: the method gives no such value. */
  readonly recomputed: ComputedValue | undefined;
  readonly agrees: boolean;
};

export type Recomputation = {
  readonly method: MethodId;
  readonly statedVersion: string;
  /** The version that recomputed; another one than stated may differ for good reason. */
  readonly version: string;
  readonly tolerance: number;
  readonly values: readonly RecomputedValue[];
  readonly agrees: boolean;
};

const value: z.ZodType<ComputedValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(value), z.record(z.string(), value)]),
);
const document = z.object({
  format: z.literal(1),
  method: z.object({ id: z.string(), version: z.string() }),
  inputs: value,
  outputs: z.record(z.string(), value),
  steps: z.array(z.object({ name: z.string(), value })),
});

/**
 * Computes a computation document anew from its inputs and compares every output and every step: numbers
 * within the method's tolerance, all else exactly.
 *
 * @throws RangeError when it is no such document, its method is not known, or its inputs are not the method's.
 */
export function recompute(given: unknown): Recomputation {
  const stated = parsed(document, given, 'This is no computation document');
  const { id } = stated.method;
  if (!isMethodId(id)) {
    throw new RangeError(`The method ${id} is not known. Known are: ${METHOD_IDS.join(', ')}.`);
  }
  const { tolerance, version, schema } = methodOf(id);
  parsed(schema, stated.inputs, `These are not inputs of ${id}`);
  const anew = computationFrom(id, stated.inputs);
  const values = compared(placesOf(stated), placesOf(anew), tolerance);
  const agrees = values.every((one) => one.agrees);
  return { method: id, statedVersion: stated.method.version, version, tolerance, values, agrees };
}

function parsed<T>(schema: z.ZodType<T>, given: unknown, complaint: string): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new RangeError(`${complaint}: ${z.prettifyError(result.error)}`);
}

type Places = ReadonlyMap<string, ComputedValue>;
type Stated = {
  readonly outputs: Readonly<Record<string, ComputedValue>>;
  readonly steps: readonly { readonly name: string; readonly value: ComputedValue }[];
};

/** Every single value by its place; an empty list stands for itself. */
function placesOf({ outputs, steps }: Stated): Places {
  const places = new Map<string, ComputedValue>();
  const visit = (place: string, given: ComputedValue): void => {
    const parts = typeof given === 'object' && given !== null ? Object.entries(given) : [];
    if (parts.length === 0) places.set(place, given);
    for (const [name, part] of parts) visit(`${place}.${name}`, part);
  };
  for (const [name, output] of Object.entries(outputs)) visit(`outputs.${name}`, output);
  for (const step of steps) visit(`steps.${step.name}`, step.value);
  return places;
}

function compared(stated: Places, anew: Places, tolerance: number): RecomputedValue[] {
  return [...new Set([...stated.keys(), ...anew.keys()])].map((place) => {
    const [one, other] = [stated.get(place), anew.get(place)];
    return { place, stated: one, recomputed: other, agrees: isSame(one, other, tolerance) };
  });
}

function isSame(
  one: ComputedValue | undefined,
  other: ComputedValue | undefined,
  tolerance: number,
): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= tolerance;
  return JSON.stringify(one) === JSON.stringify(other);
}
