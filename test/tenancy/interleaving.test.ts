import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../../server/entities.js';
import { systemClock } from '../../server/platform/clock.js';
import { Database } from '../../server/platform/database/index.js';
import { createLogger } from '../../server/platform/logger.js';
import { startProduct, type Product } from '../../server/product.js';
import {
  INVENTED_MASTER_KEY,
  temporaryDocuments,
  type TemporaryDocuments,
} from '../../server/temporary-documents.js';
import { claimantsOf } from '../support/claimants.js';
import { eventually } from '../support/eventually.js';
import { startTestServer, TestClient, type TestServer } from '../support/server.js';
import { idsWithin, twoFirms, type FirmFixture } from '../support/two-firms.js';
import { LISTS } from './read-matrix.js';

const OPERATIONS = 400;
const AT_ONCE = 16;
const CONNECTIONS = 2;

type Outcome = { firm: FirmFixture; kind: Kind; text: string | null };
type Kind = 'answered' | 'throwing' | 'aborted';
type Operation = { query: string; variables: Record<string, unknown> };

const CREATE = `mutation ($input: MatterCreateInput!) {
  matterCreate(input: $input) { matter { reference claimant { fullName } } userErrors { code } }
}`;
const PROFILE = `query ($id: ID!) { examiner(id: $id) { displayName appearances(first: 5) { edges { node { id } } }
  profile { examinations { numerator } retention { carriers { payers { organisation { name } } } } } } }`;

let wide: TestServer;
let narrow: Database;
let product: Product;
let documents: TemporaryDocuments;
let firms: readonly [FirmFixture, FirmFixture];

beforeAll(async () => {
  wide = await startTestServer();
  const { a, b } = await twoFirms(wide);
  firms = [a, b];
  // A fault that no code foresees, in the middle of a transaction, at the word of the caller.
  await wide.asOwner(`
    create function throw_up() returns trigger language plpgsql as $$
    begin
      if new.reference like '%-unforeseen-%' then raise exception 'unforeseen'; end if;
      return new;
    end $$;
    grant execute on function throw_up to trackrecord_app;
    create trigger throw_up after insert on matter for each row execute function throw_up()`);
  narrow = await Database.connect({
    url: wide.appUrl,
    poolSize: CONNECTIONS,
    entities,
    masterKey: INVENTED_MASTER_KEY,
  });
  documents = await temporaryDocuments();
  product = await startProduct({
    database: narrow,
    appUrl: wide.appUrl,
    clock: systemClock,
    logger: createLogger('silent'),
    host: '127.0.0.1',
    port: 0,
    publicOrigin: null,
    documents,
    clientDirectory: null,
    demonstrationAccounts: [],
  });
});
afterAll(async () => {
  await product.stop();
  await narrow.close();
  await wide.close();
  await documents.remove();
});

/** Of every ten one throws and one is given up by its caller; all kinds of reading and writing take turns. */
function operation(firm: FirmFixture, index: number): Operation & { kind: Kind } {
  const kind = index % 10 === 3 ? 'throwing' : index % 10 === 8 ? 'aborted' : 'answered';
  const word = kind === 'throwing' ? 'unforeseen' : 'T03';
  const create = {
    query: CREATE,
    variables: { input: { reference: `${firm.token}-${word}-${index}`, claimantName: `Una ${firm.token}` } },
  };
  if (kind === 'throwing') {
    return index % 20 === 3
      ? { ...create, kind }
      : { query: LISTS['matters']!.document, variables: { after: 'no place in any list' }, kind };
  }
  const reads = ['examinations', 'matters', 'organisations', 'members', 'importBatches', 'examiners'];
  const turn = index % (reads.length + 2);
  if (turn === reads.length) return { ...create, kind };
  if (turn > reads.length) return { query: PROFILE, variables: { id: firm.own.examiner }, kind };
  return { query: LISTS[reads[turn] ?? '']!.document, variables: {}, kind };
}

/** Null when its caller gave it up. */
async function run(index: number): Promise<Outcome> {
  const firm = firms[(index * 7 + Math.floor(index / 5)) % 2]!;
  const { kind, query, variables } = operation(firm, index);
  const client = new TestClient(product.url);
  client.cookie = firm.client.cookie;
  const signal = kind === 'aborted' ? { signal: AbortSignal.timeout(1 + (index % 30)) } : {};
  try {
    const response = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      ...signal,
    });
    return { firm, kind, text: await response.text() };
  } catch (error) {
    if (kind !== 'aborted') throw error;
    return { firm, kind, text: null };
  }
}

describe('two connections, 400 interleaved operations of two firms', () => {
  it('T03 answers each from its own firm, and leaves no firm in force on any connection', async () => {
    const outcomes: Outcome[] = [];
    let next = 0;
    const caller = async (): Promise<void> => {
      while (next < OPERATIONS) {
        next += 1;
        outcomes.push(await run(next));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, caller));

    for (const { firm, kind, text } of outcomes) {
      const other = firms.find((one) => one !== firm)!;
      if (text === null) continue;
      expect(text.toLowerCase()).not.toContain(other.token.toLowerCase());
      expect(idsWithin(other, text)).toEqual([]);
      if (kind === 'throwing') expect(text).toMatch(/INTERNAL_SERVER_ERROR|BAD_USER_INPUT/);
      if (kind === 'answered') {
        expect(text).not.toContain('"errors"');
        expect(text.toLowerCase()).toContain(firm.token.toLowerCase());
      }
    }
    const count = (kind: Kind): number => outcomes.filter((outcome) => outcome.kind === kind).length;
    expect([count('answered'), count('throwing'), count('aborted')]).toEqual([320, 40, 40]);
    expect(outcomes.some(({ text }) => text === null)).toBe(true);

    // What callers gave up may still be worked on.
    const { pool } = narrow;
    await eventually(() => pool.idleCount === pool.totalCount && pool.waitingCount === 0);
    const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.connect()));
    for (const client of clients) {
      const { rows } = await client.query(`select current_setting('app.firm_id', true) as firm,
        current_setting('app.account_id', true) as account, current_setting('app.request_id', true) as request`);
      expect(rows).toEqual([{ firm: '', account: '', request: '' }]);
      await expect(client.query('select 1 from matter')).rejects.toMatchObject({ code: '22P02' });
      client.release();
    }
    expect(
      await wide.asOwner(`select pid from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`),
    ).toEqual([]);
  }, 120_000);

  it('T03 has written every row to the firm that asked, and none that threw', async () => {
    const rows = await wide.asOwner<{ reference: string; firm_id: string }>(
      "select reference, firm_id from matter where reference ~ '-(T03|unforeseen)-'",
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const { reference, firm_id } of rows) {
      const firm = firms.find(({ principal }) => principal.firmId === firm_id);
      expect(reference).toContain(`${firm?.token}-T03-`);
    }
    for (const { principal, token } of firms) {
      const names = [...(await claimantsOf(wide, principal)).values()].map(({ fullName }) => fullName);
      expect(names.filter((name) => !name.includes(token))).toEqual([]);
    }
  });
});
