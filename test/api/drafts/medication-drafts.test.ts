import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, draftedMatter, type DraftedMatter } from '../../support/drafts/drafted-matter.js';
import type { TestFirm } from '../../support/factories.js';
import { importPharmacyFile } from '../../support/pharmacy.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { readBackDocx, readBackPdf } from '../../support/written/read-back.js';

/** An invented record: an opioid with a gap, a row written twice, a muscle relaxant with a diagnosis. */
const FILLS = [
  'Date Filled,Drug Name,Qty,Days Supply,Prescriber,Rx Number,Diagnosis Code',
  '2024-01-02,Oxycodone HCl 10 MG Tablet,60,30,Ilse Varga,700100,S83.241A',
  '2024-02-01,Oxycodone HCl 10 MG Tablet,60,30,Ilse Varga,700101,S83.241A',
  '2024-02-01,Oxycodone HCl 10 MG Tablet,60,30,Ilse Varga,700101,S83.241A',
  '2024-04-15,Oxycodone HCl 10 MG Tablet,60,30,Ilse Varga,700102,S83.241A',
  '2024-01-10,Cyclobenzaprine 10 MG Tablet,90,30,Ilse Varga,700200,M62.830',
].join('\n');

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let matter: DraftedMatter;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  matter = await draftedMatter(server, firm.client, 'DM-1');
  await importPharmacyFile(firm.client, {
    matterId: matter.matterId,
    name: 'invented-fills.csv',
    bytes: Buffer.from(FILLS),
  });
  await call(firm.client, 'medicationChallengeAdd', {
    input: {
      examinationId: matter.examinationId,
      ground: 'TOO_LONG',
      medicationClass: 'OPIOID',
      quote: 'Opioids were taken for too long.',
    },
    selection: 'challenge { id }',
  });
  await call(firm.client, 'medicationStatementAdd', {
    input: {
      ...{ matterId: matter.matterId, kind: 'DEPOSITION', statedOn: '2024-06-01' },
      ...{ medication: 'cyclobenzaprine', assertion: 'NEVER_TOOK' },
    },
    selection: 'statement { id }',
  });
});
afterAll(() => server.close());

type Block = { form: string; text: string; cells: string[]; cites: { kind: string }[] };
type Draft = { id: string; content: { sections: { heading: string; blocks: Block[] }[] } };

async function written(kind: string): Promise<{ draft: Draft; docx: string; pdf: string }> {
  const { draft, userErrors } = await call<{ draft: Draft }>(firm.client, 'draftCreate', {
    input: {
      ...{ kind, matterId: matter.matterId },
      ...{ examinationId: matter.examinationId, treaterId: matter.treaterId },
    },
    selection: 'draft { id content { sections { heading blocks { form text cells cites { kind } } } } }',
  });
  expect(userErrors).toEqual([]);
  const copy = async (format: string): Promise<Uint8Array> => {
    const response = await firm.client.fetch(`/api/drafts/${draft.id}/1.${format}?audience=OUTSIDE`);
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const flat = ({ text }: { text: string }): string => text.replace(/\s+/g, ' ');
  return {
    draft,
    docx: flat(await readBackDocx(await copy('docx'))),
    pdf: flat(await readBackPdf(await copy('pdf'))),
  };
}

const blocksOf = ({ content }: Draft): Block[] => content.sections.flatMap(({ blocks }) => blocks);

describe('every document about medication', () => {
  it.each([
    'MEDICATION_CHRONOLOGY',
    'CLINICAL_NARRATIVE',
    'PREPARATION_SHEET',
    'FOUNDATION_CARD',
    'REBUTTAL',
  ])('%s has a cite in every statement, and the same statements in both formats', async (kind) => {
    const { draft, docx, pdf } = await written(kind);
    const blocks = blocksOf(draft);
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.filter(({ cites }) => cites.length === 0)).toEqual([]);
    const bare = (text: string): string => text.replace(/[\s\d,[\]]+/g, '');
    for (const { text, cells } of blocks) {
      for (const words of [text, ...cells].filter((part) => part !== '')) {
        expect(bare(docx)).toContain(bare(words));
        expect(bare(pdf)).toContain(bare(words));
      }
    }
  });
});

describe('a medication chronology', () => {
  it('has each counted fill by day with its row, and names the rows that do not count', async () => {
    const { draft, pdf } = await written('MEDICATION_CHRONOLOGY');
    const rows = blocksOf(draft).filter(({ form }) => form === 'ROW');
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['January 2, 2024', 'Oxycodone HCl 10 MG Tablet'],
      ['January 10, 2024', 'Cyclobenzaprine 10 MG Tablet'],
      ['February 1, 2024', 'Oxycodone HCl 10 MG Tablet'],
      ['April 15, 2024', 'Oxycodone HCl 10 MG Tablet'],
    ]);
    expect(pdf).toContain('invented-fills.csv, row 2');
    expect(pdf).toContain('not counted, since it repeats another row');
    // 60 tablets of 10 mg over 30 days: 20 mg of oxycodone, factor 1.5.
    expect(pdf).toContain('highest dose of opioids dispensed is 30 MME per day');
    // 2 March to April 14, 2024.
    expect(pdf).toContain('No supply from March 2, 2024 to April 14, 2024 (44 days)');
  });
});

describe('a clinical narrative', () => {
  it('sets what is on record beside what the examiner disputes, helpful or not', async () => {
    const { pdf } = await written('CLINICAL_NARRATIVE');
    expect(pdf).toContain(
      'Leofric Tamsin, examination of March 18, 2024, disputes medications of the class opioid: taken too long',
    );
    expect(pdf).toContain('“Opioids were taken for too long.”');
    expect(pdf).toContain('On record as well, and no answer to the challenge:');
    expect(pdf).toContain('License number and state');
  });
});

describe('a preparation sheet', () => {
  it('lists every medicine with its dates, prescriber and reason, and where statements differ', async () => {
    const { draft, pdf } = await written('PREPARATION_SHEET');
    const rows = blocksOf(draft).filter(({ form }) => form === 'ROW');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Cyclobenzaprine', 'January 10, 2024', 'January 10, 2024', 'Ilse Varga', 'M62.830'],
      ['Oxycodone', 'January 2, 2024', 'April 15, 2024', 'Ilse Varga', 'S83.241A'],
    ]);
    expect(pdf).toContain(
      'The statement says that cyclobenzaprine was never taken; on file up to that day: 1 fill',
    );
    expect(pdf).toContain(
      'Oxycodone: no medicine on record from March 2, 2024 to April 14, 2024. That is 44 days.',
    );
  });
});
