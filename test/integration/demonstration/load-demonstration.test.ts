import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExamKind } from '../../../server/kernel/vocabulary.js';
import {
  demonstrationFirms,
  inventExaminations,
  loadDemonstration,
  type DemonstrationAccount,
  type DemonstrationFirm,
  type InventedExamination,
} from '../../../server/modules/demonstration/index.js';
import { signIn } from '../../../server/modules/identity/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFirm } from '../../support/factories.js';

const TODAY = '2026-11-21';
const TABLES = [
  'account',
  'firm',
  'member',
  'examiner',
  'examiner_licence',
  'provisional_examiner',
  'examiner_appearance',
  'identity_review',
  'organisation',
  'matter',
  'claimant',
  'examination',
  'opinion',
  'timing_observation',
  'fee',
  'import_batch',
  'import_chunk',
  'import_row',
  'examiner_count',
  'audit_event',
];

const load = (db: TestDatabase, log: (line: string) => void = () => undefined) =>
  loadDemonstration({ database: db.database, ownerUrl: db.ownerUrl, today: TODAY, log });

async function rowCounts(db: TestDatabase): Promise<Record<string, number>> {
  const rows = await db.asOwner<{ name: string; n: number }>(
    TABLES.map((name) => `select '${name}' as name, count(*)::integer as n from ${name}`).join(' union all '),
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

describe('the first start on an empty database', () => {
  let db: TestDatabase;
  let accounts: readonly DemonstrationAccount[];
  const lines: string[] = [];

  beforeAll(async () => {
    db = await createTestDatabase();
    accounts = await load(db, (line) => lines.push(line));
  });
  afterAll(() => db.close());

  it('loads the planned examinations, one committed import a firm, with its refused and double rows', async () => {
    const imports = await db.asOwner<{ slug: string; status: string; accepted: number; duplicates: number }>(
      `select f.slug, b.status,
              (select count(*) from import_row r
                where r.firm_id = b.firm_id and r.import_id = b.id and r.outcome = 'ACCEPTED')::integer as accepted,
              (select count(*) from import_row r
                where r.firm_id = b.firm_id and r.import_id = b.id and r.outcome = 'DUPLICATE')::integer as duplicates
         from import_batch b join firm f on f.id = b.firm_id`,
    );
    expect(imports).toHaveLength(demonstrationFirms.length);
    for (const { slug, examinations } of demonstrationFirms) {
      expect(imports.find((one) => one.slug === slug)).toMatchObject({
        status: 'COMMITTED',
        accepted: examinations,
      });
    }
    expect(imports.every(({ duplicates }) => duplicates > 0)).toBe(true);
    expect(await rowCounts(db)).toMatchObject({ examination: 5000, firm: 4 });
    expect(lines).toHaveLength(demonstrationFirms.length + 1);
  });

  it('marks every firm, account and examiner', async () => {
    const [row] = await db.asOwner<{ unmarked: number }>(
      `select (select count(*) from firm where not is_demonstration or name not like '%(demonstration)')
            + (select count(*) from account where not is_demonstration)
            + (select count(*) from examiner where not is_demonstration) as unmarked`,
    );
    expect(Number(row?.unmarked)).toBe(0);
  });

  it('lets people in with the passwords that it names, one of them in two firms', async () => {
    expect(new Set(accounts.map(({ role }) => role))).toEqual(
      new Set(['OWNER', 'ATTORNEY', 'PARALEGAL', 'VIEWER']),
    );
    const inTwo = accounts.filter(({ email }) => email === 'of-counsel@two-firms.example');
    expect(inTwo.map(({ firm, role }) => `${firm}: ${role}`)).toHaveLength(2);
    const [first] = accounts;
    if (first === undefined) throw new Error('no account');
    const caller = { clientAddress: '127.0.0.1', requestId: 'test', sessionToken: null };
    await expect(signIn(db.database, first, caller)).resolves.toBeDefined();
  });

  it('leaves ambiguous names to be decided, and makes who is in no directory provisional', async () => {
    const reviews = await db.asOwner<{ slug: string }>(
      `select distinct f.slug from identity_review r join firm f on f.id = r.firm_id where r.status = 'OPEN'`,
    );
    expect(reviews).toHaveLength(demonstrationFirms.length);
    const provisional = await db.asOwner<{ last_name: string }>(
      `select distinct last_name from provisional_examiner where length(first_name) > 2 order by 1`,
    );
    expect(provisional.map(({ last_name }) => last_name)).toEqual(['Brindlecote', 'Ostervang']);
  });

  it.each(demonstrationFirms)('shows in $slug what the generator knows of every examiner', async (firm) => {
    const stored = await db.asOwner<{ key: string; n: number }>(
      `select e.npi || ' ' || c.measure || ' ' || c.outcome || ' ' || c.kind || ' ' || c.year || ' ' || c.side as key, sum(c.n)::integer as n
         from examiner_count c join examiner e on e.id = c.subject_id
        where c.firm_id = (select id from firm where slug = $1)
          and (c.measure in ('EXAMINATION', 'PAGES_SUPPLIED', 'FEE_CENTS')
               or c.measure like 'MINUTES.%' or (c.measure like 'OPINION.%' and c.outcome <> 'UNCODED'))
        group by 1`,
      [firm.slug],
    );
    expect(Object.fromEntries(stored.map(({ key, n }) => [key, n]))).toEqual(expectedCounts(firm));
  });

  it('shows the days between the examiner’s and the treating physician’s MMI as they were', async () => {
    const gaps = await db.asOwner<{ gap: string; n: number }>(
      `select c.outcome as gap, sum(c.n)::integer as n from examiner_count c
        where c.firm_id = (select id from firm where slug = 'tollemarsh') and c.measure = 'MMI_GAP_DAYS'
        group by 1`,
    );
    const expected: Record<string, number> = {};
    const { examinations } = inventExaminations(firmOf('tollemarsh'), TODAY);
    for (const { mmiOn, treaterMmiOn } of examinations) {
      if (mmiOn === null || treaterMmiOn === null) continue;
      const gap = String((Date.parse(treaterMmiOn) - Date.parse(mmiOn)) / 86_400_000);
      expected[gap] = (expected[gap] ?? 0) + 1;
    }
    expect(Object.fromEntries(gaps.map(({ gap, n }) => [gap, n]))).toEqual(expected);
  });

  it('changes nothing at later starts, and names the accounts again', async () => {
    const before = await rowCounts(db);
    expect(await load(db)).toEqual(accounts);
    expect(await rowCounts(db)).toEqual(before);
  });

  it('no longer names an account whose password was changed', async () => {
    await db.asOwner(
      `update account set password_changed_at = now() where email = 'viewer@ravensholt.example'`,
    );
    const named = await load(db);
    expect(named).toHaveLength(accounts.length - 1);
    expect(named.some(({ email }) => email === 'viewer@ravensholt.example')).toBe(false);
  });

  it('names none any more once a firm of real use was founded beside them', async () => {
    await createTestFirm(db);
    const before = await rowCounts(db);
    expect(await load(db)).toEqual([]);
    expect(await rowCounts(db)).toEqual(before);
  });
});

describe('a first start that broke off', () => {
  it('is completed by the next, with nothing there twice', async () => {
    const db = await createTestDatabase();
    // Between two firms; a kill within an import is test/robustness/process/killed-import.test.ts.
    const dieAfterSecondFirm = (line: string): void => {
      if (line.includes('Larkmoor')) throw new Error('killed');
    };
    await expect(load(db, dieAfterSecondFirm)).rejects.toThrow('killed');
    const partial = await rowCounts(db);
    expect(partial['examination']).toBeLessThan(5000);
    const accounts = await load(db);
    expect(accounts.length).toBeGreaterThan(0);
    expect(await rowCounts(db)).toMatchObject({ examination: 5000, firm: 4, import_batch: 4 });
    await db.close();
  });
});

describe('a database in use', () => {
  it('gets no demonstration', async () => {
    const db = await createTestDatabase();
    await createTestFirm(db);
    const before = await rowCounts(db);
    expect(await load(db)).toEqual([]);
    expect(await rowCounts(db)).toEqual(before);
    await db.close();
  });
});

function firmOf(slug: string): DemonstrationFirm {
  const firm = demonstrationFirms.find((one) => one.slug === slug);
  if (firm === undefined) throw new Error(`no firm ${slug}`);
  return firm;
}

const TIMES_FROM: Record<string, string> = { larkmoor: 'RECORDING', tollemarsh: 'REPORT' };

/** Counted from the truth, independently of the database; of examiners in the directory, who are named in full. */
function expectedCounts(firm: DemonstrationFirm): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const examination of inventExaminations(firm, TODAY).examinations) {
    if (examination.examiner.npi === null || examination.isInitialOnly) continue;
    for (const [measure, outcome] of factsOf(firm, examination)) {
      const { examiner, kind, examinedOn, side } = examination;
      const key = `${examiner.npi} ${measure} ${outcome} ${kind} ${examinedOn.slice(0, 4)} ${side}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

function factsOf(firm: DemonstrationFirm, examination: InventedExamination): [string, string][] {
  const { minutes, kind, pagesSupplied, feeCents, stances } = examination;
  const facts: [string, string][] = [['EXAMINATION', '']];
  if (minutes !== null && kind !== ExamKind.RECORD_REVIEW) {
    facts.push([`MINUTES.${TIMES_FROM[firm.slug] ?? 'FIRM_LOG'}`, String(minutes)]);
  }
  if (pagesSupplied !== null) facts.push(['PAGES_SUPPLIED', String(pagesSupplied)]);
  if (feeCents !== null) facts.push(['FEE_CENTS', String(feeCents)]);
  for (const [issue, stance] of stances) facts.push([`OPINION.${issue}`, stance]);
  return facts;
}
