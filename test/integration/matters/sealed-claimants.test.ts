import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { entities } from '../../../server/entities.js';
import { examinationIdentity } from '../../../server/modules/examinations/examination-identity.js';
import { nameWordDigests, searchWordDigests } from '../../../server/modules/matters/claimant-seal.js';
import { claimantLoader } from '../../../server/modules/matters/matter.loader.js';
import { matterPage } from '../../../server/modules/matters/matter.queries.js';
import { createMatter, recordClaimant, recordNamedClaimant } from '../../../server/modules/matters/index.js';
import { Database, type UnitOfWork } from '../../../server/platform/database/index.js';
import { MasterKeyError, parseMasterKey } from '../../../server/platform/storage/index.js';
import { INVENTED_MASTER_KEY } from '../../../server/temporary-documents.js';
import { claimantsOf } from '../../support/claimants.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';

/** Invented people. */
const ANNELIESE = { fullName: 'Anneliese Margrethe Quill-Örne', bornOn: '1961-04-05' };

let db: TestDatabase;
let firm: TestFirm;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  firm = await createTestFirm(db);
});

const inFirm = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  db.database.withFirm(firm.principal, 'write', work);

type Digested = { name: string; person: string; words: string[] };
const digestsOf = (id: string): Promise<Digested[]> =>
  db.asOwner(
    `select encode(name_digest, 'hex') as name, encode(person_digest, 'hex') as person,
            array(select encode(w, 'hex') from unnest(name_words) w) as words from claimant where id = $1`,
    [id],
  );

describe('a claimant in the database', () => {
  it('has neither name nor birth date for whoever reads the tables', async () => {
    const id = await inFirm((unitOfWork) => recordClaimant(unitOfWork, ANNELIESE));
    const [row] = await db.asOwner<{ text: string }>(
      'select row_to_json(c)::text as text from claimant c where id = $1',
      [id],
    );
    const said = (row?.text ?? '').toLowerCase();
    for (const part of ['anneliese', 'quill', 'margrethe', '1961', '04-05']) {
      expect(said).not.toContain(part);
      expect(said).not.toContain(Buffer.from(part).toString('hex'));
    }
  });

  it('comes out as it was written', async () => {
    const id = await inFirm((unitOfWork) => recordClaimant(unitOfWork, ANNELIESE));
    const opened = await inFirm((unitOfWork) => claimantLoader(unitOfWork).load(id));
    expect(opened).toEqual({ id, ...ANNELIESE });
  });

  it('can not be written plain', async () => {
    const plain = db.asOwner(
      "insert into claimant (firm_id, full_name, name_key) values ($1, 'Anneliese', 'anneliese')",
      [firm.principal.firmId],
    );
    await expect(plain).rejects.toThrow(/claimant_is_sealed/);
  });

  it('takes the same room whether the name is short or long, and never looks the same twice', async () => {
    const names = ['Bo Li', 'Maximiliane Featherstonehaugh-Or'];
    const ids = await inFirm(async (unitOfWork) => [
      await recordClaimant(unitOfWork, { fullName: names[0] ?? '', bornOn: null }),
      await recordClaimant(unitOfWork, { fullName: names[1] ?? '', bornOn: null }),
      await recordClaimant(unitOfWork, { fullName: names[0] ?? '', bornOn: null }),
    ]);
    const rows = await db.asOwner<{ sealed: Buffer }>(
      'select sealed_name as sealed from claimant where id = any ($1::uuid[])',
      [ids],
    );
    expect(new Set(rows.map(({ sealed }) => sealed.byteLength)).size).toBe(1);
    expect(new Set(rows.map(({ sealed }) => sealed.toString('hex'))).size).toBe(3);
  });

  it('is known again by name and birth date, however the name is written, and by nothing less', async () => {
    const known = await inFirm((unitOfWork) => recordClaimant(unitOfWork, ANNELIESE));
    const again = (details: { fullName: string; bornOn: string | null }): Promise<string> =>
      inFirm((unitOfWork) => recordClaimant(unitOfWork, details));
    expect(await again({ ...ANNELIESE, fullName: 'ANNELIESE  Margrethe Quill Orne' })).toBe(known);
    expect(await again({ ...ANNELIESE, bornOn: '1961-04-06' })).not.toBe(known);
    expect(await again({ ...ANNELIESE, bornOn: null })).not.toBe(known);
    expect(await again({ ...ANNELIESE, fullName: 'Anneliese Quill' })).not.toBe(known);
  });

  it('is known by the name alone where neither matter nor birth date tells more', async () => {
    const named = await inFirm((unitOfWork) => recordNamedClaimant(unitOfWork, 'Tobias Wrenfield'));
    expect(await inFirm((unitOfWork) => recordNamedClaimant(unitOfWork, 'tobias wrenfield'))).toBe(named);
    const identity = await inFirm((unitOfWork) => examinationIdentity(unitOfWork, null, 'Tobias Wrenfield'));
    const [digested] = await digestsOf(named);
    expect(identity).toEqual({ key: `p:${digested?.person ?? ''}`, claimantId: named });
  });

  it('has nothing in common with the same person in another firm', async () => {
    const other = await createTestFirm(db);
    const here = await inFirm((unitOfWork) => recordClaimant(unitOfWork, ANNELIESE));
    const there = await db.database.withFirm(other.principal, 'write', (unitOfWork) =>
      recordClaimant(unitOfWork, ANNELIESE),
    );
    const [[ours], [theirs]] = await Promise.all([digestsOf(here), digestsOf(there)]);
    const all = (digested: Digested | undefined): string[] => [
      digested?.name ?? '',
      digested?.person ?? '',
      ...(digested?.words ?? []),
    ];
    expect(all(ours).filter((digest) => all(theirs).includes(digest))).toEqual([]);
    expect(all(ours).length).toBeGreaterThan(10);
  });

  it('does not open under another master key, and says so', async () => {
    const id = await inFirm((unitOfWork) => recordClaimant(unitOfWork, ANNELIESE));
    const masterKey = parseMasterKey(randomBytes(32).toString('hex'));
    const other = await Database.connect({ url: db.appUrl, poolSize: 1, entities, masterKey });
    const opened = other.withFirm(firm.principal, 'read', (unitOfWork) =>
      claimantLoader(unitOfWork).load(id),
    );
    await expect(opened).rejects.toBeInstanceOf(MasterKeyError);
    await other.close();
  });

  it('is opened for a page of rows with one look at the keys', async () => {
    const ids = await inFirm(async (unitOfWork) => {
      const made: string[] = [];
      for (let number = 0; number < 30; number += 1) {
        made.push(await recordClaimant(unitOfWork, { fullName: `Person ${number}`, bornOn: null }));
      }
      return made;
    });
    const fresh = await createTestDatabaseView();
    const statements = await fresh.withFirm(firm.principal, 'read', async (unitOfWork) => {
      const before = unitOfWork.statementCount;
      await claimantLoader(unitOfWork).loadMany(ids);
      return unitOfWork.statementCount - before;
    });
    expect(statements).toBe(2);
    await fresh.close();
  });
});

/** Another process on the same database: it has seen no key yet. */
function createTestDatabaseView(): Promise<Database> {
  return Database.connect({ url: db.appUrl, poolSize: 2, entities, masterKey: INVENTED_MASTER_KEY });
}

describe('the search for matters', () => {
  const found = async (search: string, maySearchClaimants = true): Promise<string[]> => {
    const { rows } = await db.database.withFirm(firm.principal, 'read', (unitOfWork) =>
      matterPage(unitOfWork, { search, maySearchClaimants, limit: 10, after: null }),
    );
    return rows.map(({ reference }) => reference);
  };

  beforeEach(async () => {
    await inFirm(async (unitOfWork) => {
      await createMatter(unitOfWork, { reference: 'M-1', claimantName: ANNELIESE.fullName });
      await createMatter(unitOfWork, { reference: 'M-2', claimantName: 'Anton Maier' });
      await createMatter(unitOfWork, { reference: 'M-3', claimantName: '李 明' });
    });
  });

  it.each([
    ['an', ['M-1', 'M-2']],
    ['ann', ['M-1']],
    ['ANNELIESE', ['M-1']],
    ['an ma', ['M-1', 'M-2']],
    ['ma an', ['M-1', 'M-2']],
    ['an maie', ['M-2']],
    ['orn ann', ['M-1']],
    ['Örne, A.', ['M-1']],
    ['an m', ['M-1', 'M-2']],
    ['anneliesee', []],
    ['nneliese', []],
    ['an zz', []],
    ['a', []],
    ['李', ['M-3']],
  ])('finds by the beginnings of words: %s', async (search, references) => {
    expect(await found(search)).toEqual(references);
  });

  it('finds nobody for a role that may not read names', async () => {
    expect(await found('anneliese', false)).toEqual([]);
  });

  it('makes no key in a firm that has sealed nothing', async () => {
    const empty = await createTestFirm(db);
    await db.database.withFirm(empty.principal, 'read', (unitOfWork) =>
      matterPage(unitOfWork, { search: 'ann', maySearchClaimants: true, limit: 10, after: null }),
    );
    expect(
      await db.asOwner('select from firm_data_key where firm_id = $1', [empty.principal.firmId]),
    ).toEqual([]);
  });
});

describe('digests of words', () => {
  const plain = { digest: (purpose: string, text: string) => Buffer.from(`${text.padEnd(8)}${purpose}`) };
  const word = fc.stringMatching(/^[a-z]{2,7}$/);

  it('hold every beginning of two letters or more of every word, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (words, typed) => {
        const stored = new Set(nameWordDigests(plain, words.join(' ')).map(String));
        const isFound = searchWordDigests(plain, typed).every((digest) => stored.has(String(digest)));
        expect(isFound).toBe(words.some((one) => one.startsWith(typed)));
      }),
    );
  });
});

describe('keys of a firm', () => {
  it('are made once when many need them first at the same time', async () => {
    const ids = await Promise.all(
      Array.from({ length: 4 }, (_, number) =>
        inFirm((unitOfWork) => recordClaimant(unitOfWork, { fullName: `Person ${number}`, bornOn: null })),
      ),
    );
    const keys = await db.asOwner<{ purpose: string }>(
      'select purpose from firm_data_key where firm_id = $1 order by purpose',
      [firm.principal.firmId],
    );
    expect(keys).toEqual([{ purpose: 'DIGEST' }, { purpose: 'SEAL' }]);
    expect((await claimantsOf(db, firm.principal)).size).toBe(ids.length);
  });

  it('outlive a transaction that made them and was rolled back', async () => {
    const failed = inFirm(async (unitOfWork) => {
      await recordClaimant(unitOfWork, ANNELIESE);
      throw new Error('after all not');
    });
    await expect(failed).rejects.toThrow('after all not');
    const id = await inFirm((unitOfWork) => recordClaimant(unitOfWork, ANNELIESE));
    expect((await claimantsOf(db, firm.principal)).get(id)).toEqual(ANNELIESE);
  });

  it('go on opening what they sealed when another takes their place, and names are still found', async () => {
    const id = await inFirm((unitOfWork) => recordClaimant(unitOfWork, ANNELIESE));
    await db.asOwner("update firm_data_key set retired_at = now() where firm_id = $1 and purpose = 'SEAL'", [
      firm.principal.firmId,
    ]);
    const fresh = await createTestDatabaseView();
    const later = await fresh.withFirm(firm.principal, 'write', async (unitOfWork) => ({
      same: await recordClaimant(unitOfWork, ANNELIESE),
      next: await recordClaimant(unitOfWork, { fullName: 'Tobias Wrenfield', bornOn: null }),
    }));
    await fresh.close();
    expect(later.same).toBe(id);
    const claimants = await claimantsOf(db, firm.principal);
    expect([claimants.get(id), claimants.get(later.next)]).toEqual([
      ANNELIESE,
      { fullName: 'Tobias Wrenfield', bornOn: null },
    ]);
    expect(
      await db.asOwner(
        'select count(distinct data_key_id)::integer as keys from claimant where firm_id = $1',
        [firm.principal.firmId],
      ),
    ).toEqual([{ keys: 2 }]);
  });

  it('stay for digests: one can not be retired', async () => {
    await inFirm((unitOfWork) => recordClaimant(unitOfWork, ANNELIESE));
    const retired = db.asOwner(
      "update firm_data_key set retired_at = now() where firm_id = $1 and purpose = 'DIGEST'",
      [firm.principal.firmId],
    );
    await expect(retired).rejects.toThrow(/firm_data_key_digest_stays/);
  });
});
