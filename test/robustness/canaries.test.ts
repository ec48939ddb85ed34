import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, runImportStep, uploadImport } from '../support/imports.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { zipFile } from '../support/files/zip-file.js';
import { pdfBytes } from '../support/invented-files.js';
import { subscriber } from '../support/subscriber.js';
import { examinationLog, twoFirms, type FirmFixture } from '../support/two-firms.js';
import { uploadDocument } from '../support/uploads.js';

let server: TestServer;
let firm: FirmFixture;

/** Invented, and in no other text: what would be a claimant's name, birthday, note, quote or a file's name. */
const CANARIES = [
  'Vossberg',
  '1939-07-21',
  'limps since Whitsun',
  'as sound as a bell',
  'Kestrel & Daw',
  'VSB-77',
];
const [NAME, BIRTHDAY, NOTE, QUOTE, CARRIER, REFERENCE] = CANARIES as [
  string,
  string,
  string,
  string,
  string,
  string,
];
/** The fixture's own texts are full of its token. */
const planted = (): string[] => [...CANARIES, firm.token];

beforeAll(async () => {
  server = await startTestServer();
  firm = (await twoFirms(server)).a;
  // Faults that no code foresees, whose message and detail hold the row; they meet what is written by hand,
  // and what is imported.
  await server.asOwner(`
    create function throw_up() returns trigger language plpgsql as $$
    begin
      if new.reference like '%unforeseen%' then
        raise exception 'matter % is unforeseen', new.reference using detail = 'Key is ' || new.reference;
      end if;
      return new;
    end $$;
    grant execute on function throw_up to trackrecord_app;
    create trigger throw_up after insert on matter for each row execute function throw_up()`);
});
afterAll(() => server.close());

/** None of what was planted is in the text. */
function expectClean(where: string, text: string): void {
  const found = planted().filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));
  expect([where, found]).toEqual([where, []]);
}

const CREATE = `mutation ($input: MatterCreateInput!) {
  matterCreate(input: $input) { matter { id } userErrors { code message path } }
}`;
const RECORD = `mutation ($input: ExaminationCreateInput!) {
  examinationCreate(input: $input) { examination { id } userErrors { code message path } }
}`;
const UPDATE = `mutation ($input: ExaminationUpdateInput!) {
  examinationUpdate(input: $input) { examination { id } userErrors { code message path } }
}`;
const LIST = `query ($first: Int!, $after: Cursor, $filter: ExaminationFilter!) {
  examinations(first: $first, after: $after, filter: $filter) { totalCount }
}`;
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code message path } } }';

/** Operations that fail, each with something planted in what is sent; all are answered, with a fault. */
const failing = (): readonly (readonly [string, string, Record<string, unknown>])[] => {
  const examination = {
    examinerName: `${NAME}, Una`,
    kind: 'IME',
    examinedOn: '2024-02-03',
    side: 'DEFENSE',
  };
  return [
    ['a matter that is there', CREATE, { input: { reference: `${firm.token}-1`, claimantName: NAME } }],
    ['a blank claimant', CREATE, { input: { reference: REFERENCE, claimantName: ' ', forum: NAME } }],
    ['a fault in the database', CREATE, { input: { reference: `unforeseen ${NAME}`, claimantName: NAME } }],
    [
      'a date that is none',
      CREATE,
      { input: { reference: REFERENCE, claimantBornOn: `${BIRTHDAY}, ${NAME}` } },
    ],
    ['an unknown input', CREATE, { input: { reference: REFERENCE, [NAME]: NOTE } }],
    ['text for a list', RECORD, { input: { ...examination, timings: NOTE } }],
    ['text for a number', RECORD, { input: { ...examination, feeCents: CARRIER } }],
    ['a word of no vocabulary', RECORD, { input: { ...examination, side: NAME } }],
    [
      'text with the look of a place',
      RECORD,
      { input: { ...examination, side: `x at "${NAME}.y"; ${NOTE}` } },
    ],
    [
      'a time that is none',
      RECORD,
      { input: { ...examination, notes: NOTE, timings: [{ source: 'REPORT', minutes: 9999 }] } },
    ],
    [
      'a day to come',
      RECORD,
      { input: { ...examination, examinedOn: '2199-01-01', notes: NOTE, carrier: CARRIER } },
    ],
    [
      'an opinion twice',
      RECORD,
      {
        input: {
          ...examination,
          opinions: [
            { issue: 'MMI', quote: QUOTE },
            { issue: 'MMI', quote: QUOTE },
          ],
        },
      },
    ],
    ['pages below none', RECORD, { input: { ...examination, pagesSupplied: -1, notes: NOTE } }],
    [
      'an old version',
      UPDATE,
      { input: { id: firm.own.examination, version: 99, notes: NOTE, carrier: CARRIER } },
    ],
    ['an id of nothing', UPDATE, { input: { id: NAME, version: 1, notes: NOTE } }],
    ['a page of a name', LIST, { first: NAME, filter: {} }],
    ['a place that is a name', LIST, { first: 5, after: NAME, filter: {} }],
    ['a figure that is a name', LIST, { first: 5, filter: { figure: `SIDE.${NAME}` } }],
    ['a kind that is a name', LIST, { first: 5, filter: { kinds: [NAME] } }],
    ['an id that is a name', LIST, { first: 5, filter: { matterId: NAME } }],
    ['a filter that is a name', LIST, { first: 5, filter: NAME }],
    [
      'a search of a page',
      `query ($search: String!) { examiners(first: 5, search: $search) { totalCount } }`,
      { search: `${NAME} `.repeat(40) },
    ],
    ['a literal', `{ examinations(first: "${NAME}", filter: {}) { totalCount } }`, {}],
    [
      'a literal in an enumeration',
      `{ examinations(first: 5, filter: { sides: [${NAME}] }) { totalCount } }`,
      {},
    ],
    ['a document cut short', `{ matters(first: 5, search: "${NAME}"`, {}],
    ['a document with a name too many', `{ matters(first: 5) { totalCount } } "${NAME}"`, {}],
    ['a password', SIGN_IN, { input: { email: `${NAME}@example.test`, password: `${NAME} ${NOTE}` } }],
  ];
};

describe('P01 what is planted in rows and requests', () => {
  it('is in no answer that refuses', async () => {
    for (const [what, query, variables] of failing()) {
      const response = await firm.client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      expect([what, text]).toEqual([
        what,
        expect.stringMatching(/"errors":\[|"userErrors":\[\{|"totalCount":0|":null/),
      ]);
      expectClean(`${what}: ${text}`, text);
      expectClean(what, JSON.stringify([...response.headers]));
    }
  });

  it('is in no answer of the plain routes that refuses', async () => {
    const json = { 'content-type': 'application/json' };
    const bytes = {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(`${NAME}.csv`),
    };
    const requests: readonly (readonly [string, string, RequestInit])[] = [
      ['not JSON', '/graphql', { method: 'POST', headers: json, body: `{"query": "${NAME}` }],
      ['no JSON', '/graphql', { method: 'POST', headers: { 'content-type': `text/${NAME}` }, body: NAME }],
      [
        'too much',
        '/graphql',
        { method: 'POST', headers: json, body: JSON.stringify({ query: NAME.repeat(40_000) }) },
      ],
      ['another method', `/graphql?query=${NAME}`, { method: 'DELETE' }],
      ['no such address', `/api/${NAME}`, {}],
      ['no address at all', `/api/${NAME}%zz`, {}],
      ['rows of nothing', `/api/imports/${NAME}/rejected.csv`, {}],
      ['no file', '/api/imports', { method: 'POST', headers: bytes }],
      [
        'a file without a name',
        '/api/imports',
        { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: NAME },
      ],
      [
        'an announcement of nothing',
        '/api/uploads',
        { method: 'POST', headers: json, body: `{"name":"${NAME}"}` },
      ],
      [
        'a piece of nothing',
        `/api/uploads/${NAME}?offset=${NAME}`,
        { method: 'PUT', headers: bytes, body: NAME },
      ],
      ['the end of nothing', `/api/uploads/${NAME}/complete`, { method: 'POST' }],
      ['a link that nobody gave', `/files/${NAME}`, {}],
      [
        'a broken workbook',
        '/api/imports',
        { method: 'POST', headers: bytes, body: `PK\u0003\u0004${NAME}` },
      ],
      [
        'an open quotation mark',
        '/api/imports',
        { method: 'POST', headers: bytes, body: `Claimant,Date Seen\n"${NAME},2024-01-02\n${NOTE}` },
      ],
    ];
    for (const [what, path, init] of requests) {
      const response = await firm.client.fetch(path, init);
      const text = await response.text();
      expect([what, response.status]).toEqual([what, expect.any(Number)]);
      expect(response.status, what).toBeGreaterThanOrEqual(400);
      expectClean(`${what}: ${text}`, text);
    }
  });

  it('is in no refusal over the socket', async () => {
    const socket = subscriber(server, firm.client);
    const refused = socket.open('subscription ($id: ID!) { importProgress(id: $id) { id } }', { id: NAME });
    expectClean('subscription', JSON.stringify(await refused.next()));
    const untyped = socket.open('subscription ($id: ID!) { importProgress(id: $id) { id } }', {
      id: { name: NAME },
    });
    expectClean('variable', JSON.stringify(await untyped.next()));
    const unread = socket.open(`subscription { importProgress(id: "${NAME}") { id `, {});
    expect(await unread.next()).toEqual({
      refused: [expect.objectContaining({ extensions: { code: 'GRAPHQL_PARSE_FAILED' } })],
    });
    const asked = socket.open(`subscription { importProgress(id: ${NAME}) { id } }`, {});
    expectClean('literal', JSON.stringify(await asked.next()));
    // The socket has outlived all of these.
    const own = socket.open('subscription ($id: ID!) { importProgress(id: $id) { status } }', {
      id: firm.own.importBatch,
    });
    expect(await own.next()).toEqual({ data: { importProgress: { status: 'COMMITTED' } } });
    await socket.close();
  });

  it('is in no word on an import that failed inside', async () => {
    const bytes = Buffer.from(
      Buffer.from(examinationLog(firm.token)).toString().replaceAll(`${firm.token}-`, `unforeseen ${NAME}-`),
    );
    const { id } = await uploadImport(firm.client, `${NAME}.csv`, bytes);
    await runImportStep(server, firm.client, id, 'importCheck');
    const failed = await runImportStep(server, firm.client, id, 'importCommit');
    expect(failed.status).toBe('FAILED');
    expectClean('failure', JSON.stringify(failed.failure));
  });

  it('is in no word on a document, and in no job', async () => {
    const folder = `Case of ${NAME}`;
    const page = { name: `${NAME}.pdf`, content: Buffer.from(`<html>${NOTE}</html>`) };
    const refused = uploadDocument(firm.client, { name: `${NAME} page.pdf`, folder, bytes: page.content });
    expectClean('refusal', String(await refused.catch((error: unknown) => error)));
    const [id] = (
      await uploadDocument(firm.client, { name: `${NAME}.pdf`, folder, bytes: pdfBytes(`${NAME} ${NOTE}`) })
    ).documentIds;
    const bytes = zipFile([page, { name: `${NAME}.txt`, content: `${NAME}: ${QUOTE}.` }]);
    await uploadDocument(firm.client, { name: `${NAME}.zip`, bytes });
    const { documentLink } = await firm.client.data<{ documentLink: { link: { url: string } } }>(
      'mutation ($input: DocumentLinkInput!) { documentLink(input: $input) { link { url } } }',
      { input: { id } },
    );
    expectClean('link', documentLink.link.url);
    const file = await firm.client.fetch(documentLink.link.url);
    expect(file.status).toBe(200);
    expectClean('headers of a file', JSON.stringify([...file.headers]));
    const jobs = await server.asOwner<{ name: string }>(
      'select name, data::text, output::text from queue.job',
    );
    expect(jobs.map(({ name }) => name)).toContain('read-document');
    expectClean('jobs', JSON.stringify(jobs));
  });

  it('is in no line of the log, though faults are logged under the id that their answer bears', async () => {
    await importFile(server, firm.client, {
      name: `${NAME} again.csv`,
      bytes: examinationLog(`${firm.token}-again`),
    });
    const answer = await firm.client.graphql(CREATE, { input: { reference: `unforeseen ${NAME}` } });
    expect(answer.errors).toEqual([
      {
        message: 'Internal error',
        path: ['matterCreate'],
        locations: [expect.anything()],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
      },
    ]);
    const log = server.logs.join('');
    expect(log).toContain(`"requestId":"${String(answer.errors?.[0]?.extensions?.['requestId'])}"`);
    expect(log).toContain('"code":"P0001"');
    expect(log).toContain('import failed');
    expectClean('log', log);
  });

  it('is in no line of the database server’s own log', async () => {
    const [row] = await server.asOwner<{ cluster: string }>(
      "select setting as cluster from pg_settings where name = 'data_directory'",
    );
    const log = readFileSync(join(dirname(row?.cluster ?? ''), 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expectClean('postgres.log', log);
  });

  it('is in no entry of the history, and in nothing of what accounts and sessions keep', async () => {
    const history = await server.asOwner<{ action: string }>(
      'select action, object_type, request_id, detail from audit_event where firm_id = $1',
      [firm.principal.firmId],
    );
    expect(new Set(history.map(({ action }) => action)).size).toBeGreaterThan(5);
    expectClean('history', JSON.stringify(history));
    const kept = await server.asOwner(
      "select (select string_agg(s::text, ' ') from session s), (select string_agg(a::text, ' ') from sign_in_attempt a)",
    );
    expectClean('sessions', JSON.stringify(kept));
  });
});
