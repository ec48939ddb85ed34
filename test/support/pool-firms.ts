import { randomUUID } from 'node:crypto';
import { buildRelease, parseQuarter, type BuiltRelease } from '../../server/modules/pool/index.js';
import { withOwner } from '../../server/platform/database/index.js';
import { INVENTED_MASTER_KEY } from '../../server/temporary-documents.js';
import { insertClaimants } from './claimants.js';
import type { TestDatabase } from './database.js';
import { createTestFirm, type TestFirm } from './factories.js';

export const POOL_SECRET = 'an invented secret of at least thirty-two characters';
const LONG_AGO = '2020-01-01T00:00:00Z';

/** Invented contributions of one firm to one cell. */
export type PlannedContribution = {
  readonly firm: TestFirm;
  readonly examinerId: string;
  readonly count: number;
  /** Of these, so many with a finding that favours the defense; half when absent. */
  readonly findings?: number;
  readonly kind?: string;
  readonly issue?: string;
  readonly examinedOn?: string;
  /** Claimants with these names and one birth date; new people when absent. */
  readonly claimants?: readonly string[];
};

/** A firm that was founded long ago and contributes its opinions. */
export async function contributingFirm(db: TestDatabase): Promise<TestFirm> {
  const firm = await createTestFirm(db);
  await db.asOwner('update firm set created_at = $2 where id = $1', [firm.principal.firmId, LONG_AGO]);
  await optIn(db, firm);
  return firm;
}

export async function optIn(db: TestDatabase, { principal }: TestFirm): Promise<void> {
  await db.asOwner("insert into pool_opt_in (firm_id, data_class) values ($1, 'OPINIONS')", [
    principal.firmId,
  ]);
}

export async function withdraw(db: TestDatabase, { principal }: TestFirm): Promise<void> {
  await db.asOwner(
    'update pool_opt_in set withdrawn_at = now() where firm_id = $1 and withdrawn_at is null',
    [principal.firmId],
  );
}

/** An examiner of the directory with a licence of one state. */
export async function directoryExaminer(
  db: TestDatabase,
  { state = 'CA', specialty = '207X00000X' }: { state?: string; specialty?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const name = `quillfeather ${id}`;
  await db.asOwner(
    `insert into specialty (code, name, specialty_group) values ($1, 'Invented', 'Invented')
     on conflict (code) do nothing`,
    [specialty],
  );
  await db.asOwner(
    `insert into examiner (id, last_name, first_name, specialty_code, name_key, search_name)
     values ($1, 'Quillfeather', 'Ada', $2, $3, $3)`,
    [id, specialty, name],
  );
  await db.asOwner('insert into examiner_licence (examiner_id, state, number) values ($1, $2, $3)', [
    id,
    state,
    id.slice(0, 8),
  ]);
  return id;
}

/** Writes the examinations with their opinions past the product's commands; answers their ids. */
export async function contribute(db: TestDatabase, plan: PlannedContribution): Promise<string[]> {
  const { firm, examinerId, kind = 'QME', issue = 'CAUSATION' } = plan;
  const { firmId } = firm.principal;
  const findings = plan.findings ?? Math.floor(plan.count / 2);
  const [appearance] = await db.asOwner<{ id: string }>(
    `insert into examiner_appearance (firm_id, appearance_key, name_as_written, examiner_id, method)
     values ($1, 'pool:' || $2::text, 'Ada Quillfeather', $2::uuid, 'NPI')
     on conflict (firm_id, appearance_key) do update set method = 'NPI' returning id`,
    [firmId, examinerId],
  );
  const claimantIds = await sealedPeople(db, plan);
  const rows = await db.asOwner<{ id: string }>(
    `with numbered as (
       select claimant_id, row_number() over (order by claimant_id) as i from unnest($2::uuid[]) as p (claimant_id)
     ),
     examined as (
       insert into examination (firm_id, id, appearance_id, subject_id, claimant_id, kind, examined_on, side,
                                identity_key)
       select $1, app.new_id(), $3::uuid, $4::uuid, claimant_id, $5, $6::date, 'DEFENSE', claimant_id::text
         from numbered returning id, firm_id, claimant_id
     )
     insert into opinion (firm_id, examination_id, issue, stance)
     select e.firm_id, e.id, $7, case when n.i <= $8 then 'FAVORS_DEFENSE' else 'FAVORS_CLAIMANT' end
       from examined e join numbered n using (claimant_id)
     returning examination_id as id`,
    [firmId, claimantIds, appearance?.id, examinerId, kind, plan.examinedOn ?? '2026-03-04', issue, findings],
  );
  return rows.map(({ id }) => id);
}

/** Claimants with one birth date; answers their ids. */
function sealedPeople(db: TestDatabase, { firm, count, claimants }: PlannedContribution): Promise<string[]> {
  const people = Array.from({ length: count }, (_, number) => ({
    fullName: claimants?.[number] ?? `Person ${randomUUID()}`,
    bornOn: '1970-01-01',
  }));
  return db.database.withFirm(firm.principal, 'write', (unitOfWork) => insertClaimants(unitOfWork, people));
}

/** Makes the release of a quarter, ten days after its end unless said otherwise. */
export async function release(
  db: TestDatabase,
  quarterName: string,
  options: { now?: Date; secret?: string } = {},
): Promise<BuiltRelease> {
  const quarter = parseQuarter(quarterName);
  if (quarter === null) throw new Error(`${quarterName} is no quarter.`);
  const now = options.now ?? new Date(Date.parse(quarter.endsOn) + 10 * 86_400_000);
  return withOwner(db.poolUrl, (connection) =>
    buildRelease(connection, {
      quarter,
      now,
      secret: options.secret ?? POOL_SECRET,
      masterKey: INVENTED_MASTER_KEY,
    }),
  );
}
