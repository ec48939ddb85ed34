import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/config.js';
import { importBatchesByIds } from '../../../server/modules/ingestion/import-batch.queries.js';
import { importRows } from '../../../server/modules/ingestion/import-row.queries.js';
import { proposalsOfDocuments } from '../../../server/modules/readings/proposal.queries.js';
import type { Proposal } from '../../../server/modules/readings/proposal.js';
import { recordReading } from '../../../server/modules/readings/record-reading.js';
import { writeDecisions } from '../../../server/modules/readings/write-decisions.js';
import type { Principal, UnitOfWork } from '../../../server/platform/database/index.js';
import { MasterKeyError } from '../../../server/platform/storage/index.js';
import { sealStoredRows } from '../../../server/seal-stored-rows.js';
import { openStore } from '../../../server/store.js';
import { INVENTED_MASTER_KEY } from '../../../server/temporary-documents.js';
import { claimantsOf } from '../../support/claimants.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';
import { importFile, runImportStep, uploadImport } from '../../support/imports.js';
import { insertDocument, REPORT_TEXT, reportReading } from '../../support/readings.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

const CONSTRAINTS = [
  [
    'claimant',
    'claimant_is_sealed',
    `num_nulls(sealed_name, data_key_id, name_digest, person_digest, name_words) = 0
     and num_nonnulls(full_name, name_key, born_on) = 0`,
  ],
  ['examination', 'examination_identity_is_sealed', "identity_key !~ '^[cr]:'"],
  ['source_document', 'source_document_reading_key_is_sealed', "reading_key !~ '[|]'"],
  [
    'reading_proposal',
    'reading_proposal_name_is_sealed',
    "field <> 'CLAIMANT_NAME' or (value is null and coalesce(decision = '{}', true))",
  ],
  ['import_chunk', 'import_chunk_is_sealed', 'data_key_id is not null'],
  ['import_row', 'import_row_is_sealed', 'num_nonnulls(cells, problems) = 0'],
  ['import_batch', 'import_batch_is_sealed', 'num_nonnulls(analysis, summary) = 0'],
] as const;

/** As an earlier version left it: the constraints come when something plain is there. */
async function withoutConstraints(db: TestDatabase, work: () => Promise<void>): Promise<void> {
  for (const [table, name] of CONSTRAINTS) await db.asOwner(`alter table ${table} drop constraint ${name}`);
  await work();
  for (const [table, name, check] of CONSTRAINTS) {
    await db.asOwner(`alter table ${table} add constraint ${name} check (${check}) not valid`);
  }
}

const plainRows = (db: TestDatabase): Promise<{ plain: number }[]> =>
  db.asOwner(`select (select count(*) from claimant where num_nonnulls(full_name, name_key, born_on) > 0)::integer
                   + (select count(*) from examination where identity_key ~ '^[cr]:')::integer
                   + (select count(*) from source_document where reading_key ~ '[|]')::integer as plain`);

const unvalidated = (db: TestDatabase): Promise<unknown[]> =>
  db.asOwner("select conname from pg_constraint where contype = 'c' and not convalidated");

/** Names of the tables' earlier form, for so many invented people. */
async function insertPlain(db: TestDatabase, { principal }: TestFirm, people: number): Promise<void> {
  await db.asOwner(
    `insert into claimant (firm_id, full_name, name_key, born_on)
     select $1, 'Invented Person ' || i, 'invented person ' || i,
            case when i % 2 = 0 then date '1950-01-01' + i end from generate_series(1, $2::integer) i`,
    [principal.firmId, people],
  );
}

describe('a database of an earlier version', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  it('is sealed whole, also when that was broken off halfway, and then held to it', async () => {
    const firms = [await createTestFirm(db), await createTestFirm(db)];
    await withoutConstraints(db, async () => {
      for (const firm of firms) await insertPlain(db, firm, 700);
    });
    await db.asOwner(`
      create sequence sealed_so_far;
      grant usage on sequence sealed_so_far to public;
      create function stop_halfway() returns trigger language plpgsql as $$
      begin
        if nextval('sealed_so_far') = 600 then raise exception 'stopped'; end if;
        return new;
      end $$;
      create trigger stop_halfway before update on claimant for each row execute function stop_halfway()`);
    await expect(sealStoredRows(db.database, db.ownerUrl)).rejects.toThrow('stopped');
    const [left] = await plainRows(db);
    expect(left?.plain).toBeGreaterThan(0);
    expect(left?.plain).toBeLessThan(1_400);
    expect(await unvalidated(db)).toHaveLength(CONSTRAINTS.length);

    await db.asOwner('drop trigger stop_halfway on claimant');
    expect(await sealStoredRows(db.database, db.ownerUrl)).toBe(left?.plain);
    expect(await plainRows(db)).toEqual([{ plain: 0 }]);
    expect(await unvalidated(db)).toEqual([]);
    expect(await sealStoredRows(db.database, db.ownerUrl)).toBe(0);
    for (const { principal } of firms) {
      const claimants = [...(await claimantsOf(db, principal)).values()];
      expect(claimants).toHaveLength(700);
      expect(claimants).toContainEqual({ fullName: 'Invented Person 2', bornOn: '1950-01-03' });
      expect(claimants).toContainEqual({ fullName: 'Invented Person 3', bornOn: null });
    }
  });

  it('does not start under another master key, and is as it was', async () => {
    const before = await db.asOwner('select id, sealed_name from claimant order by id limit 5');
    const config = readConfig({
      DATABASE_URL: db.ownerUrl,
      APP_DATABASE_URL: db.appUrl,
      TRACKRECORD_MASTER_KEY: randomBytes(32).toString('base64'),
    });
    await expect(openStore(config, () => undefined)).rejects.toThrow(
      expect.objectContaining({
        name: MasterKeyError.name,
        message: expect.stringContaining('sealed under another master key'),
      }) as Error,
    );
    expect(await db.asOwner('select id, sealed_name from claimant order by id limit 5')).toEqual(before);
  });

  it('starts under its own, and seals what is left plain on the way', async () => {
    const firm = await createTestFirm(db);
    await withoutConstraints(db, () => insertPlain(db, firm, 3));
    const lines: string[] = [];
    const store = await openStore(
      readConfig({
        DATABASE_URL: db.ownerUrl,
        APP_DATABASE_URL: db.appUrl,
        TRACKRECORD_MASTER_KEY: INVENTED_MASTER_KEY.secret.toString('base64'),
      }),
      (line) => lines.push(line),
    );
    await store.close();
    expect(lines).toContain('Names in the database: 3 rows sealed');
    expect(await plainRows(db)).toEqual([{ plain: 0 }]);
  });

  it('says in the history how many were sealed, and who they are nowhere', async () => {
    const rows = await db.asOwner<{ detail: object }>(
      "select detail from audit_event where action = 'CLAIMANTS_SEALED' and detail = '{\"claimants\": 3}'",
    );
    expect(rows).toHaveLength(1);
  });
});

describe('keys that were made of names', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const LOG = [
    'Claimant,Date of Birth,Examiner,Exam Date,Minutes',
    'Pia Lindenau,1970-03-04,Orla Quist,2024-02-03,20',
    'Bram Tollard,,Orla Quist,2024-02-04,30',
    ',1980-05-06,Orla Quist,2024-02-05,40',
    ',1980-05-06,Orla Quist,2024-02-05,40',
  ].join('\n');

  it('tell the examinations of a log again after they were sealed', async () => {
    const { client, principal } = await signedInFirm(server);
    const bytes = Buffer.from(LOG);
    const first = await importFile(server, client, { name: 'log.csv', bytes });
    expect(first.summary).toMatchObject({ accepted: 4, duplicates: 0, rejected: 0 });
    const kinds = await server.asOwner<{ kind: string; n: number }>(
      `select substr(identity_key, 1, 2) as kind, count(*)::integer as n from examination where firm_id = $1
        group by 1 order by 1`,
      [principal.firmId],
    );
    expect(kinds).toEqual([
      { kind: 'd:', n: 2 },
      { kind: 'p:', n: 2 },
    ]);
    const again = await importFile(server, client, { name: 'again.csv', bytes });
    expect(again.summary).toMatchObject({ accepted: 0, duplicates: 4 });
  });

  it('are the same whether a row was imported sealed or sealed afterwards', async () => {
    const { client, principal } = await signedInFirm(server);
    const [examination] = await server.database.withFirm(principal, 'write', async (unitOfWork) =>
      insertExaminations(unitOfWork, [
        { examinerId: await createExaminer(unitOfWork), examinedOn: '2024-02-03' },
      ]),
    );
    await withoutConstraints(server, async () => {
      await server.asOwner(
        "update examination set identity_key = 'c:pia lindenau:1970-03-04' where id = $1",
        [examination],
      );
    });
    expect(await sealStoredRows(server.database, server.ownerUrl)).toBe(1);
    await importFile(server, client, { name: 'log.csv', bytes: Buffer.from(LOG) });
    const keys = await server.asOwner<{ keys: number }>(
      `select count(*)::integer as keys from examination a
        where a.id = $1 and exists (select from examination b
                                     where b.firm_id = a.firm_id and b.id <> a.id and b.identity_key = a.identity_key)`,
      [examination],
    );
    expect(keys).toEqual([{ keys: 1 }]);
    expect((await uploadImport(client, 'log.csv', Buffer.from(LOG))).alreadyImported).not.toBeNull();
  });
});

describe('what imports keep of their files', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const BYTES = Buffer.from(
    [
      'Matter ID,Claimant,Examiner,Exam Date,Minutes',
      'A-1,Pia Lindenau,Orla Quist,2024-02-03,20',
      'A-2,Bram Tollard,Orla Quist,never,30',
    ].join('\n'),
  );
  const STORED = `query ($id: ID!) { importBatch(id: $id) {
    headers columns { header samples } preview { values { field value } }
    problemGroups { field samples } rows(first: 10) { edges { node { recordNumber cells problems { field value } } } }
  } }`;

  it('is read as before after it was sealed', async () => {
    const { client, principal } = await signedInFirm(server);
    const { id } = await importFile(server, client, { name: 'log.csv', bytes: BYTES });
    const before = await client.data(STORED, { id });
    expect(JSON.stringify(before)).toContain('Bram Tollard');
    await makePlain(principal);
    expect(await sealStoredRows(server.database, server.ownerUrl)).toBe(3);
    expect(await client.data(STORED, { id })).toEqual(before);
    // Checked again from the stored file, then its list of rejected records.
    const other = await uploadImport(client, 'log.csv', BYTES);
    await makePlain(principal);
    await sealStoredRows(server.database, server.ownerUrl);
    expect(await runImportStep(server, client, other.id, 'importCheck')).toMatchObject({
      status: 'CHECKED',
      summary: { duplicates: 1, rejected: 1 },
    });
    const list = await client.fetch(`/api/imports/${other.id}/rejected.csv`);
    expect(await list.text()).toContain('Bram Tollard');
  });

  /** Puts what the firm's imports keep back into the columns of an earlier version. */
  async function makePlain(principal: Principal): Promise<void> {
    const { batches, rejects } = await server.database.withFirm(principal, 'read', async (unitOfWork) => {
      const ids = await unitOfWork.query<{ id: string }>('select id from import_batch');
      const opened = await importBatchesByIds(
        unitOfWork,
        ids.map(({ id }) => id),
      );
      const page = { outcome: 'REJECTED' as const, after: null, limit: 10 };
      return {
        batches: opened,
        rejects: await Promise.all(
          opened.map(async ({ id }) => ({ id, rows: (await importRows(unitOfWork, id, page)).rows })),
        ),
      };
    });
    await withoutConstraints(server, async () => {
      await server.asOwner('update import_chunk set bytes = $2, data_key_id = null where firm_id = $1', [
        principal.firmId,
        BYTES,
      ]);
      for (const { id, analysis, summary } of batches) {
        await server.asOwner(
          `update import_batch
              set analysis = $2, summary = $3, sealed_analysis = null, analysis_key_id = null,
                  sealed_summary = null, summary_key_id = null where id = $1`,
          [id, JSON.stringify(analysis), summary === null ? null : JSON.stringify(summary)],
        );
      }
      for (const { id, rows } of rejects) {
        for (const { recordNumber, cells, problems } of rows) {
          await server.asOwner(
            `update import_row set cells = $3, problems = $4, sealed_contents = null, data_key_id = null
              where import_id = $1 and record_number = $2`,
            [id, recordNumber, cells, JSON.stringify(problems)],
          );
        }
      }
    });
  }
});

describe('names that readers proposed', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  it('are read as before after they were sealed, and so is what a person said instead', async () => {
    const { principal } = await createTestFirm(db);
    const inFirm = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
      db.database.withFirm(principal, 'write', work);
    const documentId = await inFirm(async (unitOfWork) => {
      const id = await insertDocument(unitOfWork);
      await recordReading(unitOfWork, { documentId: id, text: REPORT_TEXT, reading: reportReading() });
      return id;
    });
    const proposals = (): Promise<Proposal[]> =>
      inFirm((unitOfWork) => proposalsOfDocuments(unitOfWork, [documentId]));
    const named = (await proposals()).find(({ field }) => field === 'CLAIMANT_NAME');
    if (named === undefined) throw new Error('No name was proposed.');
    await inFirm((unitOfWork) =>
      writeDecisions(unitOfWork, [
        { proposal: named, status: 'CORRECTED', decision: { value: 'Ottilie Brackwater' } },
      ]),
    );
    const before = await proposals();
    expect(before.find(({ id }) => id === named.id)).toMatchObject({
      value: 'Ottoline Brackwater',
      quote: 'Ottoline Brackwater',
      decision: { value: 'Ottilie Brackwater' },
    });
    expect(await inClear(documentId)).toEqual([]);
    await withoutConstraints(db, async () => {
      await db.asOwner(
        `update reading_proposal
            set value = to_jsonb($2::text), quote = $2, decision = $3, sealed_words = null, words_key_id = null,
                sealed_decision = null, decision_key_id = null where id = $1`,
        [named.id, 'Ottoline Brackwater', JSON.stringify({ value: 'Ottilie Brackwater' })],
      );
    });
    expect(await inClear(documentId)).toHaveLength(1);
    expect(await sealStoredRows(db.database, db.ownerUrl)).toBe(1);
    expect(await inClear(documentId)).toEqual([]);
    expect(await proposals()).toEqual(before);
  });

  const inClear = (documentId: string): Promise<unknown[]> =>
    db.asOwner(
      "select from reading_proposal p where document_id = $1 and row_to_json(p)::text ~ 'Otto?line|Ottilie'",
      [documentId],
    );
});
