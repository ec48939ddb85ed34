import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../../..');
/** The files that a reading process runs, and those that they import. */
const SOURCES = ['server/platform/documents', 'server/platform/errors.ts', 'server/kernel/document-text.ts'];

/**
 * The entry of a reading process, compiled from the sources as they are: tests run sources, and a process of its own
 * can not. Compiled once for each state of the sources, below node_modules so that packages are found.
 */
export function compiledReaderEntry(): string {
  const files = SOURCES.flatMap(sourceFiles).map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), 'utf8'),
  }));
  const state = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const directory = join(ROOT, 'node_modules/.cache/compiled-reader', state);
  if (!existsSync(directory)) {
    const unfinished = `${directory}-${process.pid}`;
    for (const { path, text } of files) {
      const target = join(unfinished, path.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, compiled(text));
    }
    writeFileSync(join(unfinished, 'package.json'), '{ "type": "module" }');
    putInPlace(unfinished, directory);
  }
  return join(directory, 'server/platform/documents/reader-child.js');
}

function sourceFiles(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(path, name));
}

function compiled(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      verbatimModuleSyntax: true,
    },
  });
  return outputText;
}

/** Another worker of the tests may have been faster. */
function putInPlace(unfinished: string, directory: string): void {
  try {
    renameSync(unfinished, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
}
