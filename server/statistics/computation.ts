import type { z } from 'zod';
import { durationMethods } from './computation/duration.methods.js';
import type { ComputedValue, Method, Step } from './computation/method.js';
import { pairedMethods } from './computation/paired.methods.js';
import { peerMethods } from './computation/peer.methods.js';
import { proportionMethods } from './computation/proportion.methods.js';
import { spreadMethods } from './computation/spread.methods.js';

export type { ComputedValue, Step } from './computation/method.js';

const methods = {
  ...proportionMethods,
  ...durationMethods,
  ...spreadMethods,
  ...pairedMethods,
  ...peerMethods,
};

/** The name of a method in documents; stable. */
export type MethodId = keyof typeof methods;

/** What each method takes; fields with a default may be left out. */
export type MethodInputs = { readonly [Id in MethodId]: z.input<(typeof methods)[Id]['schema']> };

/**
 * How one figure was computed, as a document that somebody else can compute anew: the inputs in full, the
 * outputs, and the intermediate values in the order in which they are formed. Shares are in [0, 1]; null is
 * a value that cannot be computed. It holds counts and measurements only, never who they are of.
 */
export type Computation = {
  readonly format: 1;
  readonly method: { readonly id: MethodId; readonly version: string };
  readonly inputs: ComputedValue;
  readonly outputs: Readonly<Record<string, ComputedValue>>;
  readonly steps: readonly Step[];
};

/**
 * Evaluates a method and says how. @throws ZodError or RangeError for inputs that the method refuses, e.g.
 * more findings than examinations.
 */
export function computationOf<Id extends MethodId>(id: Id, inputs: MethodInputs[Id]): Computation {
  return computationFrom(id, inputs);
}

/** The same for inputs of which nothing is known yet, e.g. those of a document. */
export function computationFrom(id: MethodId, inputs: unknown): Computation {
  const { version, run } = methodOf(id);
  return { format: 1, method: { id, version }, ...run(inputs) };
}

/** The method of that name. */
export function methodOf(id: MethodId): Method {
  return methods[id];
}

export function isMethodId(id: string): id is MethodId {
  return Object.hasOwn(methods, id);
}

/** All methods, for documents and tests. */
export const METHOD_IDS: readonly MethodId[] = Object.keys(methods).filter(isMethodId);
