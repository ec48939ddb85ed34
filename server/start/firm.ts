import { parseArgs } from 'node:util';
import { ConfigError, readConfig, type Config } from '../config.js';
import { FirmSide } from '../kernel/vocabulary.js';
import { foundFirm, inviteMember, Role } from '../modules/identity/index.js';
import { DatabaseRoleError, NewerSchemaError, type Database } from '../platform/database/index.js';
import { EmbeddedPostgresError } from '../platform/embedded-postgres/index.js';
import { DomainError } from '../platform/errors.js';
import { MasterKeyError } from '../platform/storage/index.js';
import { openStore } from '../store.js';

const USAGE = `Founds a firm and prints a link, good once and for seven days, that makes its first owner.

  npm run firm -- create --slug cedar-vane --name "Cedar & Vane LLP" --side plaintiff --owner-email NAME@FIRM.EXAMPLE

  --slug         names the firm on the command line: lower-case letters, figures, hyphens
  --name         as the firm writes it
  --side         plaintiff or defense: whose "client" the firm's own records mean
  --owner-email  whom the link invites`;

/** Faults with a remedy that the operator can act on: one sentence, no stack. */
const SPOKEN = [
  ConfigError,
  DatabaseRoleError,
  NewerSchemaError,
  EmbeddedPostgresError,
  MasterKeyError,
  DomainError,
];

type NewFirmOrder = Readonly<{ slug: string; name: string; side: FirmSide; ownerEmail: string }>;

async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  if (order === null) {
    process.stdout.write(`${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  const config = readConfig();
  // What the store says goes to the other stream: the link is this command's only result.
  const store = await openStore(config, (line) => void process.stderr.write(`${line}\n`));
  try {
    const urlPath = await found(store.database, order);
    process.stdout.write(`${order.name} was founded. Its owner opens this once, within seven days:\n`);
    process.stdout.write(`${originOf(config)}${urlPath}\n`);
  } finally {
    await store.close();
  }
}

/** Null when the command line can not be understood. */
function readOrder(args: readonly string[]): NewFirmOrder | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        slug: { type: 'string' },
        name: { type: 'string' },
        side: { type: 'string' },
        'owner-email': { type: 'string' },
      },
    });
    const { slug, name, 'owner-email': ownerEmail } = values;
    const side = Object.values(FirmSide).find((known) => known === values.side?.toUpperCase());
    if (positionals.length !== 1 || positionals[0] !== 'create') return null;
    if (slug === undefined || name === undefined || side === undefined || ownerEmail === undefined)
      return null;
    return { slug, name, side, ownerEmail };
  } catch {
    return null;
  }
}

/** Firm and invitation in one transaction: a firm that nobody can enter is never left behind. */
async function found(database: Database, { ownerEmail, ...firm }: NewFirmOrder): Promise<string> {
  return database.withIdentity(async (identity) => {
    const unitOfWork = await foundFirm(identity, { ...firm, requestId: 'command line' });
    const { urlPath } = await inviteMember(unitOfWork, { email: ownerEmail, role: Role.OWNER });
    return urlPath;
  });
}

function originOf({ publicOrigin, host, port }: Config): string {
  return publicOrigin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function fail(error: unknown): void {
  if (SPOKEN.some((kind) => error instanceof kind) && error instanceof Error) {
    process.stderr.write(`${error.message}\n`);
  } else {
    process.stderr.write(
      `The firm could not be founded: ${error instanceof Error ? error.stack : 'unknown'}\n`,
    );
  }
  process.exitCode = 1;
}

main().catch(fail);
