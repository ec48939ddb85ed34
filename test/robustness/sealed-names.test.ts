import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDocument } from '../../server/reading/plain-document.js';
import { recordReading, confirmReport } from '../../server/modules/readings/index.js';
import { importFile } from '../support/imports.js';
import {
  documentState,
  HEADER,
  insertDocument,
  REPORT,
  reportReading,
  opinion,
  CAUSATION,
} from '../support/readings.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { signedInFirm } from '../support/sign-in.js';

/** Invented, and in no other text. */
const NAMES = ['Zephyrine', 'Quastenholt', 'Isambard', 'Veltrusk', 'Ottoline', 'Brackwater'];
const BIRTHDAYS = ['1939-07-21', '1944-11-30'];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const CREATE = `mutation ($input: MatterCreateInput!) {
  matterCreate(input: $input) { matter { id version claimant { fullName bornOn } } userErrors { message } }
}`;
const UPDATE = `mutation ($input: MatterUpdateInput!) {
  matterUpdate(input: $input) { matter { claimant { fullName bornOn } } userErrors { message } }
}`;

/** All rows of all tables as text, by table, as whoever has a copy of the database reads them. */
async function everything(): Promise<Map<string, string>> {
  const tables = await server.asOwner<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  const texts = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await server.asOwner<{ text: string | null }>(
      `select string_agg(row_to_json(t)::text, ' ') as text from ${name} t`,
    );
    texts.set(name, (row?.text ?? '').toLowerCase());
  }
  return texts;
}

/** As text, and as the bytes of a column that holds any. */
function forms(text: string): string[] {
  return [text, text.toLowerCase(), text.toUpperCase()].flatMap((form) => [
    form.toLowerCase(),
    Buffer.from(form).toString('hex'),
  ]);
}

describe('P01 a copy of the database', () => {
  it('tells no claimant, whichever way the name came in', async () => {
    const { client, principal } = await signedInFirm(server);
    const log = [
      'Matter ID,Claimant,Date of Birth,Examiner,Exam Date,Minutes',
      'Z-1,Zephyrine Quastenholt,1939-07-21,Orla Quist,2024-02-03,20',
      ',Isambard Veltrusk,1944-11-30,Orla Quist,2024-02-04,30',
      ',Isambard Veltrusk,1944-11-30,Orla Quist,never,30',
      ',,1944-11-30,Orla Quist,2024-02-06,30',
    ].join('\n');
    const { summary } = await importFile(server, client, { name: 'log.csv', bytes: Buffer.from(log) });
    expect(summary).toMatchObject({ accepted: 3, rejected: 1 });

    const created = await client.data<{ matterCreate: { matter: { id: string; version: number } } }>(CREATE, {
      input: { reference: 'Z-2', claimantName: 'Zephyrine Quastenholt', claimantBornOn: '1939-07-21' },
    });
    const { id, version } = created.matterCreate.matter;
    const updated = await client.data(UPDATE, {
      input: { id, version, claimantName: 'Isambard Veltrusk', claimantBornOn: '1944-11-30' },
    });
    expect(updated).toEqual({
      matterUpdate: {
        matter: { claimant: { fullName: 'Isambard Veltrusk', bornOn: '1944-11-30' } },
        userErrors: [],
      },
    });

    await server.database.withFirm(principal, 'write', async (unitOfWork) => {
      const documentId = await insertDocument(unitOfWork);
      const text = plainDocument(REPORT);
      await recordReading(unitOfWork, {
        documentId,
        text,
        reading: reportReading({
          fields: HEADER,
          opinions: [opinion('CAUSATION', 'FAVORS_DEFENSE', CAUSATION)],
        }),
      });
      const { version: documentVersion } = await documentState(unitOfWork, documentId);
      await confirmReport(unitOfWork, {
        documentId,
        version: documentVersion,
        acceptPending: true,
        examiner: { name: 'Leofric Tamsin, M.D.' },
        matterId: null,
        examinationId: null,
        side: 'DEFENSE',
        kind: 'IME',
        examinedOn: '2024-03-18',
      });
    });

    const found: string[] = [];
    for (const [table, text] of await everything()) {
      if ([...NAMES, ...BIRTHDAYS].some((canary) => forms(canary).some((form) => text.includes(form)))) {
        found.push(table);
      }
    }
    expect(found).toEqual([]);
    const search = `query { matters(first: 5, search: "quast") { edges { node { reference claimant { fullName bornOn } } } } }`;
    expect(await client.data(search)).toEqual({
      matters: {
        edges: [
          {
            node: {
              reference: 'Z-1',
              claimant: { fullName: 'Zephyrine Quastenholt', bornOn: '1939-07-21' },
            },
          },
        ],
      },
    });
  });
});
