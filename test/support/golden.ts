import { existsSync, readFileSync } from 'node:fs';

const REFERENCE = new URL('../../../shared/golden/', import.meta.url);
const OWN = new URL('../fixtures/golden/', import.meta.url);

/** Vectors of this project, computed with other software by the scripts that lie beside them. */
export function ownVectors(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, OWN), 'utf8'));
}

/** Reference vectors that may lie beside the checkout; null, with the reason printed, when they do not. */
export function referenceVectors(name: string): unknown {
  const file = new URL(`${name}.json`, REFERENCE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  process.stdout.write(`Reference vectors ${name}.json are not on this machine: those cases are skipped.\n`);
  return null;
}
