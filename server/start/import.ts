import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config.js';
import { firmId } from '../kernel/ids.js';
import { FirmSide } from '../kernel/vocabulary.js';
import {
  discardImport,
  receiveImport,
  runImport,
  silentProgress,
  type ImportSummary,
} from '../modules/ingestion/index.js';
import { dayOf, systemClock } from '../platform/clock.js';
import {
  DatabaseRoleError,
  NewerSchemaError,
  withOwner,
  type Principal,
} from '../platform/database/index.js';
import { EmbeddedPostgresError } from '../platform/embedded-postgres/index.js';
import { DomainError } from '../platform/errors.js';
import { MasterKeyError } from '../platform/storage/index.js';
import { openStore, type Store } from '../store.js';

const USAGE = `Brings a firm's examination log (CSV, TSV or XLSX) in, as the dashboard does.

  npm run import -- --firm SLUG [--dry-run] FILE

  --dry-run  tells what would be written, and writes nothing
  Columns are mapped as suggested, or as this firm mapped the same headings before. Rows with faults are
  listed with record, field, fault and remedy; the others are written, all or none.`;

/** Faults with a remedy that the operator can act on: one sentence, no stack. */
const SPOKEN = [
  ConfigError,
  DatabaseRoleError,
  NewerSchemaError,
  EmbeddedPostgresError,
  MasterKeyError,
  DomainError,
];

type Order = { readonly slug: string; readonly isDryRun: boolean; readonly file: string };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  if (order === null) {
    say(USAGE);
    process.exitCode = 1;
    return;
  }
  const file = await stat(order.file).catch(() => null);
  if (file?.isFile() !== true) throw new ConfigError(`There is no file ${order.file}.`);
  const store = await openStore(readConfig(), (line) => void process.stderr.write(`${line}\n`));
  try {
    await bringIn(store, order);
  } finally {
    await store.close();
  }
}

async function bringIn({ database, ownerUrl }: Store, { slug, isDryRun, file }: Order): Promise<void> {
  const principal = await operatorOf(ownerUrl, slug);
  const today = dayOf(systemClock);
  const bytes = createReadStream(file);
  const { importId } = await receiveImport(database, principal, { fileName: basename(file), bytes, today });
  const checked = await runImport(database, principal, importId, {
    mode: 'CHECK',
    today,
    progress: silentProgress,
  });
  report(checked, isDryRun ? 'would be written' : 'to be written');
  if (isDryRun) {
    await database.withFirm(principal, 'write', (unitOfWork) => discardImport(unitOfWork, importId));
    say('Dry run: nothing was written.');
    return;
  }
  const written = await runImport(database, principal, importId, {
    mode: 'COMMIT',
    today,
    progress: silentProgress,
  });
  say(`Written: ${written.accepted} examinations. Undo it in the dashboard under Imports.`);
}

/** Null when the command line can not be understood. */
function readOrder(args: readonly string[]): Order | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { firm: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (values.firm === undefined || file === undefined || positionals.length > 1) return null;
    return { slug: values.firm, isDryRun: values['dry-run'], file };
  } catch {
    return null;
  }
}

/** @throws ConfigError when no firm has the slug. */
async function operatorOf(ownerUrl: string, slug: string): Promise<Principal> {
  const { rows } = await withOwner(ownerUrl, (owner) =>
    owner.query<{ id: string; side: string }>('select id, side from firm where slug = $1', [slug]),
  );
  const [firm] = rows;
  if (firm === undefined)
    throw new ConfigError(`There is no firm "${slug}". Found it with: npm run firm -- create`);
  return {
    firmId: firmId(firm.id),
    accountId: null,
    memberId: null,
    role: 'OPERATOR',
    firmSide: firm.side === FirmSide.DEFENSE ? FirmSide.DEFENSE : FirmSide.PLAINTIFF,
    sessionId: null,
    requestId: 'operator',
  };
}

function report(summary: ImportSummary, verb: string): void {
  say(
    `${summary.records} records: ${summary.accepted} examinations ${verb}, ${summary.duplicates} there already, ${summary.rejected} refused.`,
  );
  say(
    `${summary.examinersLinked} examiners recognised, ${summary.newExaminersProvisional} new to the firm, ${summary.identityReviews} names to decide on.`,
  );
  for (const group of summary.problemGroups) {
    // Cells may be claimants' data and stay out of the terminal; the dashboard shows them.
    say(
      `  ${group.field}: ${group.count} ${group.count === 1 ? 'record' : 'records'}, ${group.code.toLowerCase().replaceAll('_', ' ')}. ${group.remedy}`,
    );
  }
}

main().catch((error: unknown) => {
  if (SPOKEN.some((kind) => error instanceof kind) && error instanceof Error) say(error.message);
  else
    process.stderr.write(
      `The import failed: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown'}\n`,
    );
  process.exitCode = 1;
});
