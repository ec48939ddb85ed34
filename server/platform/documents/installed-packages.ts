import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

const require = createRequire(import.meta.url);

/** A directory of an installed package, with the separator at its end that pdfjs asks for. */
export function packageDirectory(name: string, directory: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), directory) + sep;
}

/** Loads a package that another one depends on: its own copy, so that both mean the same classes. */
export function requireBeside(name: string, dependency: string): unknown {
  const beside: unknown = createRequire(require.resolve(`${name}/package.json`))(dependency);
  return beside;
}
