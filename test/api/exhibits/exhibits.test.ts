import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWords, isVerified, keptCheck, parsedManifest } from '../../../server/modules/exhibits/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import type { PlannedExamination } from '../../support/examinations.js';
import { createExaminer, createOrganisation, insertExaminations } from '../../support/examinations.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { signedInMember } from '../../support/two-firms.js';
import { readBackDocx, readBackPdf } from '../../support/written/read-back.js';

/** Every person, firm and file here is invented. */
const FORMULA = '=cmd|calc';
const BANNED = /\b(bias(ed)?|hired gun|fraud|proves|outlier|violation|always|never)\b/i;

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let matterId: string;
let examinerId: string;
let examinationIds: string[];

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server, { name: 'Hathersedge Law' });
  await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    const { firmId } = unitOfWork.principal;
    const [matter] = await unitOfWork.query<{ id: string }>(
      `insert into matter (firm_id, reference, reference_key, jurisdiction, forum_kind)
       values ($1, 'HL-CANARY-7', 'HL-CANARY-7', 'US-FL', 'FEDERAL') returning id`,
      [firmId],
    );
    matterId = matter?.id ?? '';
    examinerId = await createExaminer(unitOfWork);
    const carrierId = await createOrganisation(unitOfWork, 'CARRIER', FORMULA);
    const plan: PlannedExamination[] = Array.from({ length: 14 }, (_, index) => ({
      examinerId,
      examinedOn: `202${index % 4}-0${(index % 8) + 1}-1${index % 9}`,
      side: index < 12 ? 'DEFENSE' : 'PLAINTIFF',
      carrierId,
      matterId: index === 3 ? matterId : null,
      timings: [{ source: 'REPORT', minutes: 14 + index }],
      opinions: [{ issue: 'CAUSATION', stance: index === 0 ? 'FAVORS_CLAIMANT' : 'FAVORS_DEFENSE' }],
    }));
    examinationIds = await insertExaminations(unitOfWork, plan);
  });
});
afterAll(() => server.close());

type Made = { id: string; title: string; sha256: string; rowCount: number };

async function make(kind: string, more: Record<string, unknown> = {}, client = firm.client) {
  const input = {
    kind,
    examinerId: toGlobalId('Examiner', examinerId),
    matterId: toGlobalId('Matter', matterId),
    ...more,
  };
  const { exhibitMake } = await client.data<{
    exhibitMake: { exhibit: Made | null; userErrors: { code: string; message: string }[] };
  }>(
    `mutation ($input: ExhibitMakeInput!) { exhibitMake(input: $input) {
       exhibit { id title sha256 rowCount } userErrors { code message } } }`,
    { input },
  );
  return exhibitMake;
}

async function made(kind: string, more: Record<string, unknown> = {}): Promise<Made> {
  const { exhibit, userErrors } = await make(kind, more);
  if (exhibit === null) throw new Error(JSON.stringify(userErrors));
  return exhibit;
}

const fetchCopy = (id: string, ending: string, audience = 'OUTSIDE', client = firm.client) =>
  client.fetch(`/api/exhibits/${id}.${ending}?audience=${audience}`);

async function bytesOf(id: string, ending: string, audience = 'OUTSIDE'): Promise<Uint8Array> {
  const response = await fetchCopy(id, ending, audience);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

describe('an exhibit', () => {
  it('says what it found, how, and what is missing, with the words of the venue', async () => {
    const { id } = await made('RETENTION_TABLE');
    const { exhibit } = await firm.client.data<{
      exhibit: { title: string; content: Record<string, unknown>; rows: { total: number; rows: string[][] } };
    }>(
      `query ($id: ID!) { exhibit(id: $id) { title
         content { sentences coverage methodNote query scope useWords picture { marks { kind } } tables { caption rows } }
         rows { total rows } } }`,
      { id },
    );
    expect(exhibit.title).toBe(
      'Dr. Quillfeather was retained by the defense in 12, by the plaintiff in 2 and as a neutral in 0 of 14 examinations with a recorded side',
    );
    expect(exhibit.content['useWords']).toBe(
      'Aid to understand other evidence; it is not itself evidence (Fed. R. Evid. 107, 1006; from memory, not compared with the text)',
    );
    expect(exhibit.content['coverage']).toContain(
      'These are the examinations that reached the files described, not all examinations by the doctor.',
    );
    expect(exhibit.rows.total).toBe(14);
    expect(JSON.stringify(exhibit.rows.rows)).toContain('HL-CANARY-7');
    expect(JSON.stringify(exhibit)).not.toMatch(BANNED);
  });

  it('is verified by its id and by the hash that a copy prints', async () => {
    const { id, sha256 } = await made('TIMELINE');
    const fields = 'verdict words faults changeCount';
    const answer = await firm.client.data<Record<string, { verdict: string }>>(
      `query ($id: ID!, $sha256: String!) { exhibitVerify(id: $id) { ${fields} } exhibitVerifyFile(sha256: $sha256) { ${fields} } }`,
      { id, sha256: sha256.toUpperCase() },
    );
    expect(answer['exhibitVerify']?.verdict).toBe('VERIFIED_AND_CURRENT');
    expect(answer['exhibitVerifyFile']).toEqual(answer['exhibitVerify']);
  });

  it('is listed with its examiner and its matter, and can be removed', async () => {
    const { id } = await made('DURATIONS');
    const list = async () => {
      const { examiner, matter } = await firm.client.data<{
        examiner: { exhibits: { id: string }[] };
        matter: { exhibits: { id: string }[] };
      }>(
        'query ($e: ID!, $m: ID!) { examiner(id: $e) { exhibits { id title } } matter(id: $m) { exhibits { id } } }',
        { e: toGlobalId('Examiner', examinerId), m: toGlobalId('Matter', matterId) },
      );
      return [examiner, matter].map(({ exhibits }) => exhibits.some((exhibit) => exhibit.id === id));
    };
    expect(await list()).toEqual([true, true]);
    await firm.client.data(
      'mutation ($input: ExhibitRemoveInput!) { exhibitRemove(input: $input) { deletedId userErrors { code } } }',
      { input: { id } },
    );
    expect(await list()).toEqual([false, false]);
  });

  it('is refused in words where too little is on file', async () => {
    expect(await make('REPEATED_PASSAGES')).toMatchObject({
      exhibit: null,
      userErrors: [{ code: 'VALIDATION', message: expect.stringContaining('too little on file') }],
    });
  });

  it('is not there for a viewer', async () => {
    const { id } = await made('TIMELINE');
    const viewer = await signedInMember(server, firm, 'VIEWER');
    const answer = await viewer.graphql('query ($id: ID!) { exhibit(id: $id) { id } }', { id });
    expect(JSON.stringify(answer)).toContain('FORBIDDEN');
    expect((await fetchCopy(id, 'pdf', 'FIRM_FILE', viewer)).status).toBe(403);
    const { examiner } = await viewer.data<{ examiner: { exhibits: unknown[] } }>(
      'query ($e: ID!) { examiner(id: $e) { exhibits { id } } }',
      { e: toGlobalId('Examiner', examinerId) },
    );
    expect(examiner.exhibits).toEqual([]);
  });
});

describe('a copy of an exhibit', () => {
  it('says the same as Word file and as PDF, hash and rows with it', async () => {
    const { id, sha256, title } = await made('TENDENCIES');
    const [docx, pdf] = [
      await readBackDocx(await bytesOf(id, 'docx')),
      await readBackPdf(await bytesOf(id, 'pdf')),
    ];
    for (const copy of [docx, pdf]) {
      expect(copy.text).toContain(title);
      // A hash wider than its line is broken on paper.
      expect(copy.text.replace(/\s/g, '')).toContain(sha256);
      expect(copy.headings.filter((heading) => heading !== title)).toEqual([
        'By issue',
        'What is not counted',
        'How it was made',
        'The 14 rows behind this exhibit',
      ]);
      expect(copy.text).not.toContain('HL-CANARY-7');
      expect(copy.text).not.toMatch(BANNED);
      expect(copy.text).not.toContain('Independent medical examination');
    }
    // The exhibit is its first page; the rest is how it was made, and of what.
    expect(pdf.pages[0]).toContain('Methods: Exact interval of a share');
    expect(pdf.pages[1]).toMatch(/^How it was made/);
    expect(docx.html).toContain('<img');
  });

  it('names matters in the firm’s own file and is marked there', async () => {
    const { id } = await made('TIMELINE');
    const inside = await readBackPdf(await bytesOf(id, 'pdf', 'FIRM_FILE'));
    expect(inside.text.replace(/\s/g, '')).toContain('HL-CANARY-7');
    expect(inside.feet[0]).toContain('Attorney work product');
  });

  it('gives the rows as CSV in which nothing runs as a formula', async () => {
    const { id } = await made('RETENTION_TABLE');
    const csv = Buffer.from(await bytesOf(id, 'csv')).toString('utf8');
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toBe('No.,Day,Kind,Side,Recorded,Counted');
    expect(lines).toHaveLength(15);
    expect(csv).toContain(`'${FORMULA}`);
    expect(csv).not.toContain('HL-CANARY-7');
  });

  it.each(['OUTSIDE', 'FIRM_FILE'])('as JSON for %s verifies without the database', async (audience) => {
    const { id } = await made('RETENTION_TABLE');
    const text = Buffer.from(await bytesOf(id, 'json', audience)).toString('utf8');
    expect(text.includes('HL-CANARY-7')).toBe(audience === 'FIRM_FILE');
    expect(text.includes(examinationIds[5] ?? 'none')).toBe(audience === 'FIRM_FILE');
    const manifest = parsedManifest(JSON.parse(text));
    expect(checkWords(keptCheck(manifest))).toEqual([]);
    // One row, one figure, one word: each is found.
    const forged = [
      text.replace('"side": "PLAINTIFF"', '"side": "DEFENSE"'),
      text.replace('"numerator": 12', '"numerator": 13'),
      text.replace('by the defense in 12', 'by the defense in 14'),
    ];
    for (const other of forged) {
      expect(other).not.toBe(text);
      expect(isVerified(keptCheck(parsedManifest(JSON.parse(other))))).toBe(false);
    }
  });

  it('is refused to readers outside while a row rests on a restricted document, and says the way out', async () => {
    const whole = await made('RETENTION_TABLE');
    const documents = await server.asOwner<{ id: string }>(
      `insert into source_document (firm_id, examination_id, kind, title, permission)
       values ($1, $2, 'REPORT', 'Canary Otto Birch.pdf', 'PRIVILEGED'), ($1, $3, 'REPORT', 'Other.pdf', 'PROTECTIVE_ORDER')
       returning id`,
      [firm.principal.firmId, examinationIds[6], examinationIds[7]],
    );
    try {
      const refused = await fetchCopy(whole.id, 'json');
      expect(refused.status).toBe(409);
      const text = await refused.text();
      expect(text).toContain(
        'the exhibit rests in 1 row on a privileged document and in 1 row on a document under a protective order. Make the exhibit without them',
      );
      expect(text).not.toContain('Birch');
      expect((await fetchCopy(whole.id, 'pdf', 'FIRM_FILE')).status).toBe(200);
      const without = await made('RETENTION_TABLE', { excludeRestricted: true });
      const pdf = await readBackPdf(await bytesOf(without.id, 'pdf'));
      expect(pdf.text).toContain('2 examinations were left out before counting');
      expect(pdf.text).not.toMatch(/privileged|protective/i);
      expect(pdf.text).toContain('10 of 12');
      const history = await server.asOwner<{ action: string; detail: Record<string, unknown> }>(
        "select action, detail from audit_event where firm_id = $1 and action like 'EXHIBIT_EXPORT%' order by id desc limit 3",
        [firm.principal.firmId],
      );
      expect(history.map(({ action }) => action)).toEqual([
        'EXHIBIT_EXPORTED',
        'EXHIBIT_EXPORTED',
        'EXHIBIT_EXPORT_REFUSED',
      ]);
      expect(history[2]?.detail).toEqual({ audience: 'OUTSIDE', format: 'json', restrictedRows: 2 });
    } finally {
      await server.asOwner('delete from source_document where id = any ($1::uuid[])', [
        documents.map(({ id }) => id),
      ]);
    }
  });

  it('is not given without an audience, in another format, or of what is not there', async () => {
    const { id } = await made('TIMELINE');
    expect((await firm.client.fetch(`/api/exhibits/${id}.pdf`)).status).toBe(400);
    expect((await fetchCopy(id, 'html')).status).toBe(404);
    expect((await fetchCopy(toGlobalId('Exhibit', matterId), 'pdf')).status).toBe(404);
  });

  it('leaves nothing of a claimant or a file in the log', () => {
    expect(server.logs.join('\n')).not.toMatch(/Birch|HL-CANARY-7/);
  });
});
