import { withOwner, type Database } from '../../platform/database/index.js';
import { importDirectory, type OwnerConnection } from '../examiners/index.js';
import { can, Permission } from '../identity/index.js';
import { demonstrationDirectory } from './demonstration-directory.js';
import { fileBytes } from './delimited-text.js';
import { demonstrationMembers, type DemonstrationMember } from './demonstration-member.queries.js';
import { demonstrationFirms, demonstrationPassword, type DemonstrationFirm } from './demonstration-pools.js';
import { foundDemonstrationFirms } from './found-demonstration-firms.js';
import { importDemonstrationLog, isDemonstrationLogImported } from './import-demonstration-log.js';

/** With what somebody may sign in; a person of two firms stands here twice. */
export type DemonstrationAccount = {
  readonly email: string;
  readonly password: string;
  readonly firm: string;
  readonly role: string;
};

const REQUEST_ID = 'demonstration';

/**
 * Loads the demonstration into an empty database: directory, firms with their people, and each firm's
 * log through the firm's own import. What an earlier start loaded is recognised and left as it is; what
 * it left half done is completed, and nothing is there twice. Servers that start together wait for each
 * other.
 *
 * @param options.today the last day of the logs, YYYY-MM-DD.
 * @returns the accounts to sign in with, those left out whose password was changed; none, and nothing is
 * loaded, when the database holds a firm that is no demonstration.
 */
export async function loadDemonstration(options: {
  database: Database;
  ownerUrl: string;
  today: string;
  log: (line: string) => void;
}): Promise<readonly DemonstrationAccount[]> {
  const { database, ownerUrl, log } = options;
  return withOwner(ownerUrl, async (owner) => {
    await owner.query("select pg_advisory_lock(hashtextextended('trackrecord:demonstration', 0))");
    if (await isInUse(owner)) {
      log('The database holds firms of its own: no demonstration data.');
      return [];
    }
    const members = await standingMembers(database);
    const missing = await missingLogs(database, members);
    if (missing.length > 0) await loadMissing(owner, missing, options);
    return members.filter(({ hasFirstPassword }) => hasFirstPassword).map(accountOf);
  });
}

/** True when a firm, or a person before there was any demonstration, is not of the demonstration. */
async function isInUse(owner: OwnerConnection): Promise<boolean> {
  const { rows } = await owner.query<{ used: boolean }>(
    `select exists (select from firm where not is_demonstration)
         or (exists (select from account where not is_demonstration)
             and not exists (select from account where is_demonstration)) as used`,
  );
  return rows[0]?.used ?? false;
}

async function standingMembers(database: Database): Promise<readonly DemonstrationMember[]> {
  const before = await demonstrationMembers(database, REQUEST_ID);
  if (before !== null) return before;
  await foundDemonstrationFirms(database, REQUEST_ID);
  return (await demonstrationMembers(database, REQUEST_ID)) ?? [];
}

type MissingLog = { readonly firm: DemonstrationFirm; readonly keeper: DemonstrationMember };

/** A firm in which nobody is left who may import is left alone. */
async function missingLogs(
  database: Database,
  members: readonly DemonstrationMember[],
): Promise<readonly MissingLog[]> {
  const missing: MissingLog[] = [];
  for (const firm of demonstrationFirms) {
    const keeper = members.find(
      ({ slug, principal }) => slug === firm.slug && can(principal.role, Permission.IMPORT_WRITE),
    );
    if (keeper === undefined) continue;
    if (!(await isDemonstrationLogImported(database, keeper.principal, firm))) missing.push({ firm, keeper });
  }
  return missing;
}

async function loadMissing(
  owner: OwnerConnection,
  missing: readonly MissingLog[],
  { database, today, log }: { database: Database; today: string; log: (line: string) => void },
): Promise<void> {
  const directory = await importDirectory(owner, fileBytes(demonstrationDirectory()), {
    isDemonstration: true,
  });
  log(
    `Demonstration: a directory of ${directory.added + directory.updated + directory.unchanged} invented examiners`,
  );
  for (const { firm, keeper } of missing) {
    const { accepted, duplicates, rejected } = await importDemonstrationLog(database, keeper.principal, {
      firm,
      today,
    });
    log(
      `Demonstration: ${firm.name}, ${accepted} examinations (${duplicates} rows entered twice, ${rejected} refused)`,
    );
  }
  // The first questions come before the server has looked at the new rows by itself.
  await owner.query('analyze');
}

function accountOf({ email, firmName, principal }: DemonstrationMember): DemonstrationAccount {
  return { email, password: demonstrationPassword, firm: firmName, role: principal.role };
}
