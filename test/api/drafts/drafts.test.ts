import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  draftedMatter,
  EXAMINER_QUOTE,
  rowId,
  TREATER_QUOTE,
  type DraftedMatter,
} from '../../support/drafts/drafted-matter.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { signedInMember } from '../../support/two-firms.js';
import { readBackDocx, readBackPdf } from '../../support/written/read-back.js';

type Block = {
  id: string;
  form: string;
  origin: string;
  text: string;
  cells: string[];
  isLeftOut: boolean;
  cites: {
    kind: string;
    label: string;
    detail: string | null;
    page: number | null;
    document: { id: string } | null;
  }[];
};
type Content = { number: number; sections: { id: string; heading: string; blocks: Block[] }[] };
type Draft = {
  id: string;
  kind: string;
  status: string;
  number: number;
  version: number;
  versions: { number: number; hash: string; savedBy: { account: { displayName: string } } | null }[];
  content: Content;
};

const DRAFT = `id kind status number version versions { number hash savedBy { account { displayName } } }
  content { number sections { id heading blocks {
    id form origin text cells isLeftOut cites { kind label detail page document { id } } } } }`;

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let matter: DraftedMatter;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  matter = await draftedMatter(server, firm.client, 'DR-1');
});
afterAll(() => server.close());

async function begin(kind = 'REBUTTAL', client = firm.client): Promise<Draft> {
  const { matterId, treaterId, examinationId } = matter;
  const { draft, userErrors } = await call<{ draft: Draft }>(client, 'draftCreate', {
    input: { kind, matterId, treaterId, examinationId },
    selection: `draft { ${DRAFT} }`,
  });
  expect(userErrors).toEqual([]);
  return draft;
}

const change = (name: string, input: Record<string, unknown>, selection = `draft { ${DRAFT} }`) =>
  call<{ draft: Draft; changes: { kind: string; before: string | null; after: string | null }[] }>(
    firm.client,
    name,
    {
      input,
      selection,
      ...(/^draft(Regenerate|Finalise|Delete)$/.test(name) ? { type: 'DraftIdInput' } : {}),
    },
  );
const blocksOf = ({ content }: Draft): Block[] => content.sections.flatMap(({ blocks }) => blocks);
const blockWith = (draft: Draft, words: string): Block => {
  const found = blocksOf(draft).find(({ text, cells }) => `${text} ${cells.join(' ')}`.includes(words));
  if (found === undefined) throw new Error(`No statement with “${words}”.`);
  return found;
};
const copy = (draft: Draft, file: string, audience = 'OUTSIDE', client = firm.client): Promise<Response> =>
  client.fetch(`/api/drafts/${draft.id}/${file}?audience=${audience}`);
const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());
const permit = (permission: string): Promise<unknown> =>
  server.asOwner('update source_document set permission = $1 where id = $2', [permission, matter.reportId]);

describe('a rebuttal', () => {
  it('sets the treater’s answer beside each point of the report, every statement with its cite', async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ kind: 'REBUTTAL', status: 'DRAFT', number: 1, version: 1 });
    expect(draft.content.sections.map(({ heading }) => heading)).toEqual([
      'Causation',
      'Maximum medical improvement',
      'Surgery',
      'On record for the answer',
      'Time of the examination',
    ]);
    expect(blocksOf(draft).filter(({ cites }) => cites.length === 0)).toEqual([]);
    expect(blockWith(draft, EXAMINER_QUOTE)).toMatchObject({
      form: 'QUOTATION',
      origin: 'RECORD',
      cites: [{ kind: 'DOCUMENT', label: 'Invented report.pdf', detail: 'page 2', page: 2 }],
    });
    expect(blockWith(draft, TREATER_QUOTE).cites).toMatchObject([{ kind: 'RECORD' }]);
    expect(blockWith(draft, 'No answer of Ilse Varga').text).toBe(
      'No answer of Ilse Varga to this point is recorded.',
    );
    expect(blockWith(draft, '124 days').text).toBe(
      'The examiner’s date is 124 days earlier than the treater’s.',
    );
  });

  it('is written and read back with the same words in both formats', async () => {
    const draft = await begin();
    const word = await copy(draft, '1.docx');
    const pdf = await copy(draft, '1.pdf');
    expect([word.status, pdf.status]).toEqual([200, 200]);
    expect(pdf.headers.get('cache-control')).toBe('no-store');
    expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="rebuttal-v1.pdf"');
    const hash = draft.versions[0]?.hash ?? '';
    for (const { text } of [await readBackDocx(await bytesOf(word)), await readBackPdf(await bytesOf(pdf))]) {
      const words = text.replace(/\s+/g, ' ');
      expect(words).toContain(`“${EXAMINER_QUOTE}”`);
      expect(words).toContain(`“${TREATER_QUOTE}”`);
      expect(words).toContain('Invented report.pdf, page 2');
      expect(words).toContain('Withheld from this copy: nothing');
      expect(words.replaceAll(' ', '')).toContain(hash);
      expect(words).toContain('Ilse Varga, M.D.');
    }
  });

  it('marks the copy for the firm’s own file as work product', async () => {
    const draft = await begin();
    const { feet } = await readBackPdf(await bytesOf(await copy(draft, '1.pdf', 'FIRM_FILE')));
    expect(feet[0]).toContain('Attorney work product');
    const { feet: outside } = await readBackPdf(await bytesOf(await copy(draft, '1.pdf')));
    expect(outside[0]).not.toContain('Attorney work product');
  });
});

describe('what persons write', () => {
  it('stands after its statement, cites its author, and survives writing again from the record', async () => {
    const draft = await begin();
    const quoted = blockWith(draft, EXAMINER_QUOTE);
    const [section] = draft.content.sections;
    const saved = await change('draftSave', {
      ...{ id: draft.id, version: draft.version },
      edits: [
        { kind: 'ADD', sectionId: section?.id, afterId: quoted.id, text: 'I do not agree with this.' },
        {
          kind: 'ADD',
          sectionId: section?.id,
          afterId: quoted.id,
          text: 'The page cited says more.',
          citesOf: quoted.id,
        },
        { kind: 'LEAVE_OUT', blockId: blockWith(draft, '124 days').id },
      ],
    });
    expect(saved.userErrors).toEqual([]);
    expect(saved.draft).toMatchObject({ number: 2, version: 2 });
    expect(blockWith(saved.draft, 'I do not agree')).toMatchObject({
      origin: 'AUTHOR',
      cites: [{ kind: 'AUTHOR', label: expect.stringContaining('not taken from the record') }],
    });
    expect(blockWith(saved.draft, 'The page cited').cites.map(({ kind }) => kind)).toEqual([
      'DOCUMENT',
      'AUTHOR',
    ]);

    const untouched = await change(
      'draftRegenerate',
      { id: draft.id, version: 2 },
      `draft { ${DRAFT} } changes { kind before after }`,
    );
    expect([untouched.changes, untouched.draft.number]).toEqual([[], 2]);

    await call(firm.client, 'treatingOpinionAdd', {
      input: {
        ...{ matterId: matter.matterId, treaterId: matter.treaterId, issue: 'SURGERY' },
        ...{ stance: 'FAVORS_CLAIMANT', statedOn: '2024-01-05', quote: 'Arthroscopy is needed.' },
      },
      selection: 'treatingOpinion { id }',
    });
    const again = await change(
      'draftRegenerate',
      { id: draft.id, version: 2 },
      `draft { ${DRAFT} } changes { kind before after }`,
    );
    expect(again.draft.number).toBe(3);
    expect(again.changes.map(({ kind }) => kind).toSorted()).toEqual(['ADDED', 'ADDED', 'REMOVED']);
    const texts = blocksOf(again.draft).map(({ text }) => text);
    expect(texts.indexOf('I do not agree with this.')).toBeGreaterThan(texts.indexOf(`“${EXAMINER_QUOTE}”`));
    expect(blockWith(again.draft, '124 days').isLeftOut).toBe(true);
    const { text } = await readBackPdf(await bytesOf(await copy(again.draft, '3.pdf')));
    expect(text.replace(/\s+/g, ' ')).not.toContain('124 days');
  });

  it('is refused where it would reword the record, in an older version, and once the draft is final', async () => {
    const draft = await begin();
    const edit = (edits: unknown[], version = draft.version) =>
      change('draftSave', { id: draft.id, version, edits });
    const reworded = await edit([
      { kind: 'REWORD', blockId: blockWith(draft, EXAMINER_QUOTE).id, text: 'Other.' },
    ]);
    expect(reworded.userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', 'edits', '0'] }]);
    expect((await edit([{ kind: 'REMOVE', blockId: 'nowhere' }])).userErrors).toMatchObject([
      { code: 'VALIDATION' },
    ]);
    expect((await edit([])).userErrors).toMatchObject([{ code: 'VALIDATION' }]);
    const final = await change('draftFinalise', { id: draft.id, version: draft.version });
    expect(final.draft).toMatchObject({ status: 'FINAL', number: 1, version: 2 });
    const leave = [{ kind: 'LEAVE_OUT', blockId: blockWith(draft, EXAMINER_QUOTE).id }];
    expect((await edit(leave, 1)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect((await edit(leave, 2)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await change('draftRegenerate', { id: draft.id, version: 2 })).userErrors).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    const { feet } = await readBackPdf(await bytesOf(await copy(draft, '1.pdf')));
    expect(feet[0]).toContain('Final copy');
  });

  it('may be signed: the signed copy is a document on file, attached to a final draft only', async () => {
    const draft = await begin();
    const documentId = await globalIdOf(matter.reportId);
    const early = await change('draftAttachSigned', { id: draft.id, version: 1, documentId });
    expect(early.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    await change('draftFinalise', { id: draft.id, version: 1 });
    const attached = await change(
      'draftAttachSigned',
      { id: draft.id, version: 2, documentId },
      'draft { signedCopy { id } version }',
    );
    expect(attached.draft).toEqual({ signedCopy: { id: documentId }, version: 3 });
  });
});

async function globalIdOf(id: string): Promise<string> {
  const { matter: shown } = await firm.client.data<{ matter: { drafts: Draft[] } }>(
    `query ($id: ID!) { matter(id: $id) { drafts { ${DRAFT} } } }`,
    { id: matter.matterId },
  );
  const ids = shown.drafts.flatMap((draft) =>
    blocksOf(draft).flatMap(({ cites }) => cites.flatMap(({ document }) => document?.id ?? [])),
  );
  return ids.find((found) => rowId(found) === id) ?? '';
}

describe('the gate', () => {
  const CHECK = `query ($id: ID!) { draft(id: $id) {
    outside: exportCheck(audience: OUTSIDE) { isAllowed refusal withheld { blockId reason } withheldWords mark }
    file: exportCheck(audience: FIRM_FILE) { isAllowed refusal withheld { blockId reason } withheldWords mark } } }`;

  it('refuses a copy for outside when a statement rests on a privileged document, and says which', async () => {
    const draft = await begin();
    await permit('PRIVILEGED');
    const refused = await copy(draft, '1.docx');
    expect(refused.status).toBe(409);
    const { error } = (await refused.json()) as { error: { message: string } };
    expect(error.message).toContain('“Invented report.pdf” is privileged');
    expect((await copy(draft, '1.docx', 'FIRM_FILE')).status).toBe(200);
    const checked = await firm.client.data<{ draft: unknown }>(CHECK, { id: draft.id });
    expect(checked.draft).toMatchObject({
      outside: { isAllowed: false, refusal: error.message },
      file: { isAllowed: true, refusal: null, mark: 'Attorney work product' },
    });
    await permit('PHI');
  });

  it('withholds what is under a protective order, with the reason in the list of sources', async () => {
    const draft = await begin();
    await permit('PROTECTIVE_ORDER');
    for (const [file, read] of [
      ['1.docx', readBackDocx],
      ['1.pdf', readBackPdf],
    ] as const) {
      const text = (await read(await bytesOf(await copy(draft, file)))).text.replace(/\s+/g, ' ');
      expect(text).not.toContain(EXAMINER_QUOTE);
      expect(text).not.toContain('Invented report.pdf');
      expect(text).toContain('[Withheld: under a protective order]');
      expect(text).toContain('Withheld: rests on a document under a protective order');
      expect(text).toMatch(/Withheld from this copy: \d statements: \d under a protective order/);
      expect(text).toContain(TREATER_QUOTE);
    }
    const own = await readBackPdf(await bytesOf(await copy(draft, '1.pdf', 'FIRM_FILE')));
    expect(own.text.replace(/\s+/g, ' ')).toContain(EXAMINER_QUOTE);
    await permit('PHI');
  });

  it('withholds what stands in another matter’s file', async () => {
    const draft = await begin();
    const { matter: other } = await call<{ matter: { id: string } }>(firm.client, 'matterCreate', {
      input: { reference: 'DR-OTHER' },
      selection: 'matter { id }',
    });
    await server.asOwner('update source_document set matter_id = $1 where id = $2', [
      rowId(other.id),
      matter.reportId,
    ]);
    const { text } = await readBackPdf(await bytesOf(await copy(draft, '1.pdf')));
    expect(text.replace(/\s+/g, ' ')).toContain("[Withheld: from another matter's file]");
    await server.asOwner('update source_document set matter_id = $1 where id = $2', [
      rowId(matter.matterId),
      matter.reportId,
    ]);
  });

  it('writes each copy and each refusal into the history, with counts and no words', async () => {
    const draft = await begin();
    await permit('PROTECTIVE_ORDER');
    await copy(draft, '1.docx');
    await permit('PRIVILEGED');
    await copy(draft, '1.pdf');
    await permit('PHI');
    const events = await server.asOwner<{ action: string; detail: unknown }>(
      `select action, detail from audit_event where object_id = $1 and action like 'DRAFT_EXPORT%' order by action`,
      [rowId(draft.id)],
    );
    expect(events).toEqual([
      {
        action: 'DRAFT_EXPORTED',
        detail: { number: 1, audience: 'OUTSIDE', format: 'docx', withheld: expect.any(Number) },
      },
      {
        action: 'DRAFT_EXPORT_REFUSED',
        detail: { number: 1, audience: 'OUTSIDE', format: 'pdf', documents: 1 },
      },
    ]);
    expect(server.logs.join('\n')).not.toContain('Invented report.pdf');
  });
});

describe('who may', () => {
  it('read drafts: those who may read what concerns claimants', async () => {
    const draft = await begin();
    const viewer = await signedInMember(server, firm, 'VIEWER');
    expect((await copy(draft, '1.pdf', 'OUTSIDE', viewer)).status).toBe(403);
    const { matter: shown } = await viewer.data<{ matter: { drafts: unknown } }>(
      'query ($id: ID!) { matter(id: $id) { drafts { id } } }',
      { id: matter.matterId },
    );
    expect(shown.drafts).toBeNull();
    const other = await signedInFirm(server);
    expect((await copy(draft, '1.pdf', 'OUTSIDE', other.client)).status).toBe(404);
    expect((await copy(draft, '9.pdf')).status).toBe(404);
    expect((await copy(draft, '1.exe')).status).toBe(404);
    expect((await firm.client.fetch(`/api/drafts/${draft.id}/1.pdf`)).status).toBe(400);
  });

  it('keep no word of a draft readable in the database', async () => {
    await begin();
    const [found] = await server.asOwner<{ count: number }>(
      `select count(*)::integer as count from draft_version where position($1::bytea in sealed) > 0`,
      [Buffer.from('meniscus')],
    );
    expect(found?.count).toBe(0);
  });

  it('delete a draft with all its versions', async () => {
    const draft = await begin();
    const gone = await change('draftDelete', { id: draft.id, version: 1 }, 'deletedId');
    expect(gone).toMatchObject({ deletedId: draft.id, userErrors: [] });
    const { draft: shown } = await firm.client.data<{ draft: unknown }>(
      'query ($id: ID!) { draft(id: $id) { id } }',
      { id: draft.id },
    );
    expect(shown).toBeNull();
  });
});

describe('a draft that cannot be written', () => {
  it('says what is missing', async () => {
    const { matterId, examinationId } = matter;
    const wanted = async (input: Record<string, unknown>) => {
      const { userErrors } = await call(firm.client, 'draftCreate', {
        input: { matterId, ...input },
        selection: 'draft { id }',
      });
      return userErrors;
    };
    expect(await wanted({ kind: 'REBUTTAL', examinationId })).toMatchObject([
      { path: ['input', 'treaterId'] },
    ]);
    expect(await wanted({ kind: 'FOUNDATION_CARD' })).toMatchObject([{ path: ['input', 'examinationId'] }]);
    expect(await wanted({ kind: 'MEDICATION_CHRONOLOGY' })).toMatchObject([
      { path: ['input', 'kind'], message: expect.stringContaining('Import the pharmacy record') },
    ]);
  });
});

describe('a divergence table', () => {
  it('has a row for each question, with both positions and the difference', async () => {
    const draft = await begin('DIVERGENCE_TABLE');
    const row = blockWith(draft, 'Causation');
    expect(row).toMatchObject({
      form: 'ROW',
      cites: expect.arrayContaining([expect.objectContaining({ kind: 'DOCUMENT' })]),
    });
    expect(row.cells[3]).toContain('differs');
    const { text } = await readBackDocx(await bytesOf(await copy(draft, '1.docx')));
    expect(text).toContain('Leofric Tamsin, medical examination of March 18, 2024');
  });

  it('calls an examination as the court of the matter does', async () => {
    await server.asOwner(
      "update matter set jurisdiction = 'US-FL', forum_kind = 'CIVIL' where firm_id = $1",
      [firm.principal.firmId],
    );
    const draft = await begin('DIVERGENCE_TABLE');
    const { text } = await readBackDocx(await bytesOf(await copy(draft, '1.docx')));
    expect(text).toContain('Leofric Tamsin, compulsory medical examination of March 18, 2024');
    expect(text).not.toMatch(/independent medical/i);
  });
});
