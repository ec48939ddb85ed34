import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMatter } from '../../../server/modules/matters/index.js';
import { createOutline } from '../../../server/modules/outlines/index.js';
import type { OutlineContent } from '../../../server/modules/outlines/outline-content.js';
import { savedOutline } from '../../../server/modules/outlines/outline.queries.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { parseGlobalId, toGlobalId } from '../../../server/platform/graphql/index.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import type { TestFirm } from '../../support/factories.js';
import { orderOf, outlineClock, outlineSaying } from '../../support/outlines.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { signedInMember } from '../../support/two-firms.js';
import { uploadDocument } from '../../support/uploads.js';
import { figuresOf, readBackDocx, readBackPdf, structureOf } from '../../support/written/read-back.js';
import { chapter, outline, pageCite, question } from '../../unit/outlines/document-contents.js';

const QUOTED = 'The invented examiner swore to eighteen minutes.';

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let examinerId: string;
let matterId: string;
let transcriptId: string;
let firstExamination: string;
/** Written from the record, with its exhibits. */
let generatedId: string;
/** Says what this file wrote. */
let writtenId: string;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  const { documentIds } = await uploadDocument(firm.client, {
    name: 'Deposition of Leofric Tamsin.pdf',
    bytes: await threePages(),
  });
  transcriptId = parseGlobalId(documentIds[0] ?? '')?.id ?? '';
  await inFirm(async (unitOfWork) => {
    examinerId = await createExaminer(unitOfWork);
    matterId = await createMatter(unitOfWork, { reference: 'EXPORT-1' });
    const years = Array.from({ length: 24 }, (_year, index) => index);
    [firstExamination = ''] = await insertExaminations(
      unitOfWork,
      years.map((index) => ({
        ...{ examinerId, examinedOn: `20${15 + (index % 10)}-03-0${1 + (index % 9)}` },
        side: index === 5 ? 'PLAINTIFF' : 'DEFENSE',
        matterId: index === 23 ? matterId : null,
        timings: [{ source: 'REPORT', minutes: 12 + index }],
        opinions: [{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE' }],
      })),
    );
    await unitOfWork.query(
      `update source_document set matter_id = $3, permission = 'PHI' where firm_id = $1 and id = $2`,
      [firm.principal.firmId, transcriptId, matterId],
    );
    generatedId = await createOutline(unitOfWork, outlineClock, orderOf(examinerId, { mode: 'CROSS' }));
    writtenId = await outlineSaying(unitOfWork, orderOf(examinerId, { matterId, mode: 'CROSS' }), saying());
  });
}, 120_000);
afterAll(() => server.close());

const inFirm = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  server.database.withFirm(firm.principal, 'write', work);

function threePages(): Promise<Buffer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const pdf = new PDFDocument({ size: 'LETTER' });
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    for (const page of [1, 2, 3]) {
      if (page > 1) pdf.addPage();
      pdf.text(`An invented page ${page}. ${QUOTED}`);
    }
    pdf.end();
  });
}

function saying(): OutlineContent {
  const figure = { source: { kind: 'FIGURE' as const, examinerId, key: 'SIDE.DEFENSE' } };
  return outline([
    chapter('oaths', [
      question('sworn', {
        text: 'You swore to eighteen minutes, correct?',
        cites: [pageCite(transcriptId, 2, 7)],
        exhibits: [{ kind: 'DOCUMENT', documentId: transcriptId }],
        ifDenied: { steps: ['Read page 3, line 1.'], cites: [pageCite(transcriptId, 3, 1)] },
      }),
    ]),
    chapter('retention', [
      question('retained', {
        text: 'You examined for the defense in 23 of these 24 examinations, correct?',
        cites: [{ ...figure, label: 'Counted in the firm’s files: SIDE.DEFENSE', detail: null }],
        figures: [{ key: 'SIDE.DEFENSE', numerator: 23, denominator: 24, words: '23 of these 24' }],
        note: 'A note that stays here.',
      }),
    ]),
  ]);
}

const copyOf = (id: string, file: string, audience = 'OUTSIDE', client = firm.client): Promise<Response> =>
  client.fetch(`/api/outlines/${toGlobalId('Outline', id)}/${file}?audience=${audience}`);
async function bytesOf(response: Response): Promise<Uint8Array> {
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}
const permit = (permission: string): Promise<unknown> =>
  server.asOwner('update source_document set permission = $1 where id = $2', [permission, transcriptId]);
const wordsOf = ({ text }: { readonly text: string }): string => text.replace(/\s+/g, ' ');

describe('an outline written from the record', () => {
  it('has its headings, a footnote for every source and the same exhibit numbers in body, list and binder', async () => {
    const { content } = await inFirm((unitOfWork) => savedOutline(unitOfWork, generatedId, 1));
    expect(content.chapters.length).toBeGreaterThan(1);
    const word = await readBackDocx(await bytesOf(await copyOf(generatedId, '1.docx')));
    const chapters = content.chapters.map(({ heading }, index) => `${index + 1}. ${heading}`);
    expect(word.headings).toEqual(expect.arrayContaining(['Chapters', ...chapters, 'Exhibits']));
    const notes = word.html.match(/<li id="footnote-\d+">/g) ?? [];
    expect(notes.length).toBeGreaterThan(0);
    expect(word.html.match(/<table>/g)?.length).toBeGreaterThan(content.chapters.length);

    const bytes = await bytesOf(await copyOf(generatedId, '1.pdf'));
    const pdf = await readBackPdf(bytes);
    expect(pdf.headings).toEqual([...word.headings, 'Sources']);
    expect((pdf.text.match(/\[\d+\] /g) ?? []).length).toBeGreaterThanOrEqual(notes.length);
    const roles = new Set((await structureOf(bytes)).map(({ role }) => role));
    expect([...roles]).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI']),
    );

    const binder = await readBackPdf(await bytesOf(await copyOf(generatedId, '1/binder.pdf')));
    const listed = [...new Set(wordsOf(pdf).match(/Exhibit \d+(?= )/g) ?? [])];
    const bound = binder.headings.filter((heading) => /^Exhibit \d+$/.test(heading));
    expect(bound.length).toBeGreaterThan(0);
    expect(bound).toEqual(bound.map((_heading, index) => `Exhibit ${index + 1}`));
    expect(listed).toEqual(expect.arrayContaining(bound));
    expect(binder.headings.at(-2)).toBe('How this binder was made');
    expect(wordsOf(binder).replaceAll(' ', '')).toMatch(/SHA-256oftherowsandfigures.*[0-9a-f]{64}/);
  });

  it('is the same bytes each time', async () => {
    for (const file of ['1.docx', '1.pdf', '1/binder.pdf']) {
      const [one, other] = [
        await bytesOf(await copyOf(generatedId, file)),
        await bytesOf(await copyOf(generatedId, file)),
      ];
      expect(Buffer.compare(one, other)).toBe(0);
    }
  });
});

describe('a copy of an outline', () => {
  it('is not stored, is named without a name, and holds the numbers as a table for a spreadsheet', async () => {
    const csv = await copyOf(writtenId, '2.csv');
    expect([csv.headers.get('cache-control'), csv.headers.get('content-disposition')]).toEqual([
      'no-store',
      'attachment; filename="outline-figures-v2.csv"',
    ]);
    const [, row] = (await csv.text()).split('\r\n');
    expect(row).toMatch(/^2\.1,"You examined .*",SIDE\.DEFENSE,23,24,23 of these 24,\d{4}-\d\d-\d\d$/);
  });

  it('has the cited pages of a document in the binder, as pictures under their exhibit’s number', async () => {
    const bytes = await bytesOf(await copyOf(writtenId, '2/binder.pdf'));
    const { headings } = await readBackPdf(bytes);
    expect(headings).toEqual(
      expect.arrayContaining([
        'Exhibit 1',
        'Exhibit 1, page 2',
        'Exhibit 1, page 3',
        'How this binder was made',
      ]),
    );
    expect(await figuresOf(bytes)).toEqual([
      'Exhibit 1, page 2, as a picture of the page on file.',
      'Exhibit 1, page 3, as a picture of the page on file.',
    ]);
  });

  it('keeps the notes for the firm’s own file', async () => {
    expect(wordsOf(await readBackPdf(await bytesOf(await copyOf(writtenId, '2.pdf'))))).not.toContain(
      'A note that',
    );
    const own = await readBackPdf(await bytesOf(await copyOf(writtenId, '2.pdf', 'FIRM_FILE')));
    expect(wordsOf(own)).toContain('Note: A note that stays here.');
    expect(own.feet[0]).toContain('Attorney work product');
  });
});

const CHECK = `query ($id: ID!) { outline(id: $id) {
  outside: export(audience: OUTSIDE) { isAllowed refusal withheld withheldWords reasons mark }
  file: export(audience: FIRM_FILE) { isAllowed refusal withheld withheldWords reasons } } }`;
type Check = {
  isAllowed: boolean;
  refusal: string | null;
  withheld: number;
  withheldWords: string;
  reasons: string[];
};
const checked = async (): Promise<{ outside: Check; file: Check }> => {
  const { outline: shown } = await firm.client.data<{ outline: { outside: Check; file: Check } }>(CHECK, {
    id: toGlobalId('Outline', writtenId),
  });
  return shown;
};

describe('the gate of outlines', () => {
  it('refuses a copy for outside when anything rests on a privileged document, and says which and what to do', async () => {
    await permit('PRIVILEGED');
    for (const file of ['2.docx', '2.pdf', '2.csv', '2/binder.pdf']) {
      const refused = await copyOf(writtenId, file);
      expect(refused.status).toBe(409);
      const { error } = (await refused.json()) as { error: { message: string } };
      expect(error.message).toContain('“Deposition of Leofric Tamsin.pdf” is privileged');
      expect((await checked()).outside).toMatchObject({ isAllowed: false, refusal: error.message });
    }
    expect((await copyOf(writtenId, '2.docx', 'FIRM_FILE')).status).toBe(200);
    await permit('PHI');
  });

  it('withholds what a protective order covers: question, steps, exhibit and its pages', async () => {
    await permit('PROTECTIVE_ORDER');
    const { outside, file } = await checked();
    expect([outside.withheld, file.withheld]).toEqual([2, 0]);
    for (const [name, read] of [
      ['2.docx', readBackDocx],
      ['2.pdf', readBackPdf],
      ['2/binder.pdf', readBackPdf],
    ] as const) {
      const words = wordsOf(await read(await bytesOf(await copyOf(writtenId, name))));
      expect(words).not.toMatch(/eighteen minutes|Tamsin|Read page 3|Goal of oaths/);
      expect(words).toContain('[Withheld: under a protective order]');
      expect(words).toContain(`Withheld from this copy: ${outside.withheldWords}`);
      expect(words).toContain('You examined for the defense in 23 of these 24');
    }
    expect(await figuresOf(await bytesOf(await copyOf(writtenId, '2/binder.pdf')))).toEqual([]);
    await permit('PHI');
  });

  it('withholds a number that counts a privileged report, tells the firm how many, and outside none', async () => {
    const [document] = await server.asOwner<{ id: string }>(
      `insert into source_document (firm_id, kind, title, status, permission, examination_id)
       values ($1, 'REPORT', 'Invented report.pdf', 'REVIEWED', 'PRIVILEGED', $2) returning id`,
      [firm.principal.firmId, firstExamination],
    );
    const { outside } = await checked();
    expect(outside.reasons).toEqual([
      '1 counted from documents that stay in the firm',
      'A number is withheld: of its 24 examinations 1 on privileged documents: not for readers outside the firm',
    ]);
    const words = wordsOf(await readBackPdf(await bytesOf(await copyOf(writtenId, '2.pdf'))));
    expect(words).not.toMatch(/23 of these|of its 24|privileged/);
    expect(words).toContain('Withheld: counts examinations whose documents stay in the firm');
    const own = wordsOf(await readBackPdf(await bytesOf(await copyOf(writtenId, '2.pdf', 'FIRM_FILE'))));
    expect(own).toContain('of its 24 examinations 1 on privileged documents');
    const binder = wordsOf(await readBackPdf(await bytesOf(await copyOf(generatedId, '1/binder.pdf'))));
    expect(binder).toContain('[Withheld: its rows rest on documents that stay in the firm]');
    await server.asOwner('delete from source_document where id = $1', [document?.id]);
  });

  it('writes each copy and each refusal into the history, with counts and no words', async () => {
    await server.asOwner(`delete from audit_event where object_id = $1 and action like 'OUTLINE_EXPORT%'`, [
      writtenId,
    ]);
    await permit('PROTECTIVE_ORDER');
    await copyOf(writtenId, '2.docx');
    await permit('PRIVILEGED');
    await copyOf(writtenId, '2/binder.pdf');
    await permit('PHI');
    const events = await server.asOwner<{ action: string; detail: unknown }>(
      `select action, detail from audit_event where object_id = $1 and action like 'OUTLINE_EXPORT%' order by action`,
      [writtenId],
    );
    expect(events).toEqual([
      { action: 'OUTLINE_EXPORTED', detail: { number: 2, audience: 'OUTSIDE', format: 'DOCX', withheld: 2 } },
      {
        action: 'OUTLINE_EXPORT_REFUSED',
        detail: { number: 2, audience: 'OUTSIDE', format: 'BINDER', documents: 1 },
      },
    ]);
    expect(server.logs.join('\n')).not.toMatch(/Tamsin|eighteen minutes/);
  });

  it('gives nothing to whom it is not for, and says no more than that it is not there', async () => {
    const viewer = await signedInMember(server, firm, 'VIEWER');
    const other = await signedInFirm(server);
    const nobody = server.client();
    const asked = async (id: string, file: string, client = firm.client): Promise<number> =>
      (await copyOf(id, file, 'OUTSIDE', client)).status;
    for (const file of ['2.docx', '2/binder.pdf']) {
      expect(await asked(writtenId, file, viewer)).toBe(403);
      expect(await asked(writtenId, file, other.client)).toBe(404);
      expect(await asked(writtenId, file, nobody)).toBe(401);
    }
    for (const file of ['9.docx', '0.docx', '2.exe', '2.docx.pdf', 'x/binder.pdf', '2']) {
      expect(await asked(writtenId, file)).toBe(404);
    }
    expect((await copyOf(writtenId, '2.docx', 'ANYBODY')).status).toBe(400);
  });
});
