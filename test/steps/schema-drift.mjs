import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './program.mjs';

/**
 * Writes the schema files anew and says whether any of them changed, naming those on the terminal. The new ones are
 * left in place, ready to be looked at and committed.
 */
export async function schemaDrift(projectRoot) {
  const before = await contents(join(projectRoot, 'schema'));
  const exitCode = await runProgram('npm', ['run', '--silent', 'schema:write'], { cwd: projectRoot });
  if (exitCode !== 0) return true;
  const after = await contents(join(projectRoot, 'schema'));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  for (const path of changed) console.error(`schema/${path} was stale; it has been written anew. Commit it.`);
  return changed.length > 0;
}

async function contents(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, index) => [file.slice(directory.length + 1), texts[index]]));
}
