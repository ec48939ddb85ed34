import { METHOD_FILES } from './method-files.js';
import { parseMethod, type Method } from './method.js';

/** Every method, validated: a mistake in a file stops the process at start. */
export const METHODS: readonly Method[] = METHOD_FILES.map(parseMethod);

const byId = new Map(METHODS.map((method) => [method.id, method]));

/** The method of that id; null when there is none. */
export function methodById(id: string): Method | null {
  return byId.get(id) ?? null;
}
