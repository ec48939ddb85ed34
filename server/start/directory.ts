import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { ConfigError, readConfig } from '../config.js';
import { DirectoryFileError, importDirectory, type DirectoryImport } from '../modules/examiners/index.js';
import { DatabaseRoleError, NewerSchemaError } from '../platform/database/index.js';
import { EmbeddedPostgresError } from '../platform/embedded-postgres/index.js';
import { MasterKeyError } from '../platform/storage/index.js';
import { openStore } from '../store.js';

const USAGE = `Loads a directory of examiners (CSV, UTF-8) into the directory that all firms share.

  npm run directory -- FILE

  Columns are found by their headings: those of the national NPI file, or plain ones (NPI, Last Name,
  First Name, Middle, Credentials, Taxonomy Code, Specialty, License State, License Number).
  Loading the same file again changes nothing.`;

/** Faults with a remedy that the operator can act on: one sentence, no stack. */
const SPOKEN = [
  ConfigError,
  DatabaseRoleError,
  NewerSchemaError,
  EmbeddedPostgresError,
  MasterKeyError,
  DirectoryFileError,
];
const MOST_PRINTED = 20;

async function main(): Promise<void> {
  const file = readFileName(process.argv.slice(2));
  if (file === null) {
    process.stdout.write(`${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  const handle = await open(file);
  const store = await openStore(readConfig(), (line) => void process.stderr.write(`${line}\n`));
  const owner = new pg.Client({ connectionString: store.ownerUrl });
  try {
    await owner.connect();
    report(await importDirectory(owner, handle.createReadStream()));
  } finally {
    await handle.close();
    await owner.end();
    await store.close();
  }
}

/** Null when the command line can not be understood. */
function readFileName(args: readonly string[]): string | null {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    return positionals.length === 1 ? (positionals[0] ?? null) : null;
  } catch {
    return null;
  }
}

function report({
  records,
  added,
  updated,
  unchanged,
  leftOut,
  problems,
  problemCount,
}: DirectoryImport): void {
  const lines = problems.slice(0, MOST_PRINTED).map(({ recordNumber, field, value, message, remedy }) => {
    const told = value === '' ? '' : ` "${value}"`;
    return `Record ${recordNumber}, ${field}${told}: ${message} ${remedy}`;
  });
  if (problemCount > lines.length) lines.push(`... and ${problemCount - lines.length} more.`);
  process.stdout.write(
    [
      ...lines,
      `${records} records read: ${added} examiners added, ${updated} updated, ${unchanged} unchanged, ${leftOut} records left out.`,
      '',
    ].join('\n'),
  );
}

function fail(error: unknown): void {
  const isUnreadable =
    error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
  if (isUnreadable) process.stderr.write('The file can not be read; check its path.\n');
  else if (SPOKEN.some((kind) => error instanceof kind) && error instanceof Error) {
    process.stderr.write(`${error.message}\n`);
  } else {
    process.stderr.write(
      `The directory could not be loaded: ${error instanceof Error ? error.stack : 'unknown'}\n`,
    );
  }
  process.exitCode = 1;
}

main().catch(fail);
