import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationMatter } from '../../../server/modules/demonstration/matter/demonstration-matter.js';
import { fileDemonstrationMatter } from '../../../server/modules/demonstration/matter/file-demonstration-matter.js';
import { answered } from '../../../server/modules/demonstration/matter/load-demonstration-matter.js';
import { addChallenge, addFeeItem, addIncomeEstimate } from '../../../server/modules/disclosures/index.js';
import { claimantWords } from '../../../server/modules/outlines/facts/claimant-facts.js';
import { generatedOutline, type OutlineAbout } from '../../../server/modules/outlines/generated-outline.js';
import type { OutlineContent } from '../../../server/modules/outlines/outline-content.js';
import { addProposition, addRecallFailure, addTestimony } from '../../../server/modules/testimony/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { eventually } from '../../support/eventually.js';
import { insertExaminations } from '../../support/examinations.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';
import { outlineProblems } from '../../support/outline-checks.js';
import { unresolvedSources } from '../../support/outline-sources.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { fileInventedTranscript } from '../../support/testimony.js';
import { spoken } from '../../unit/testimony/spoken.js';

const TODAY = '2026-11-22';
const LINES = spoken(
  ['What percentage of your examinations are for the defense?', 'About half.'],
  ['How many examinations do you do a year?', 'I have no way of knowing.'],
  ['Have you been deposed before?', 'Yes.'],
  ['Did you bring your file?', 'No.'],
);

let server: TestServer;
let firm: TestFirm;
let about: Omit<OutlineAbout, 'mode'> & { readonly matterId: string };

/** The worked matter of the demonstration, with a history, testimony and rulings of its invented examiner. */
beforeAll(async () => {
  server = await startTestServer();
  firm = await createTestFirm(server);
  const { services } = server.product.documents;
  const written = demonstrationMatter(TODAY);
  const filed = await fileDemonstrationMatter(services, firm.principal, written);
  await eventually(
    async () =>
      (await server.asOwner("select 1 from source_document where status in ('WAITING', 'READING')"))
        .length === 0,
    { patienceMs: 120_000, what: 'both papers are read' },
  );
  await answered(services, firm.principal, { filed, written, today: TODAY });
  await inFirm('write', async (unitOfWork) => {
    const [examined] = await unitOfWork.query<{ id: string; examinerId: string }>(
      'select id, subject_id as "examinerId" from examination where firm_id = $1 and matter_id = $2',
      [firm.principal.firmId, filed.matterId],
    );
    if (examined === undefined) throw new Error('The report was not confirmed.');
    const { id: examinationId, examinerId } = examined;
    about = { examinerId, matterId: filed.matterId, examinationId, today: TODAY };
    await unitOfWork.query(
      'update engagement set is_proposed = false, decided_at = now() where firm_id = $1',
      [firm.principal.firmId],
    );
    await history(unitOfWork, examinerId);
    await testimony(unitOfWork, examinerId);
    await disclosed(unitOfWork, examinerId);
  });
}, 180_000);
afterAll(() => server.close());

function inFirm<Result>(
  mode: 'read' | 'write',
  job: (unitOfWork: UnitOfWork) => Promise<Result>,
  principal = firm.principal,
): Promise<Result> {
  return server.database.withFirm(principal, mode, job);
}

async function history(unitOfWork: UnitOfWork, examinerId: string): Promise<void> {
  await insertExaminations(
    unitOfWork,
    Array.from({ length: 40 }, (_, index) => ({
      examinerId,
      examinedOn: new Date(Date.UTC(2023, 0, 2 + index)).toISOString().slice(0, 10),
      side: index < 38 ? ('DEFENSE' as const) : ('PLAINTIFF' as const),
    })),
  );
}

async function testimony(unitOfWork: UnitOfWork, examinerId: string): Promise<void> {
  const { storage } = server.product.documents.services;
  const documentId = await fileInventedTranscript(unitOfWork, LINES);
  const testimonyId = await addTestimony(unitOfWork, {
    ...{ examinerId, documentId, kind: 'DEPOSITION', provenance: 'OWN_MATTER', givenOn: '2024-05-06' },
  });
  const at = async (text: string): Promise<{ fromPosition: number; toPosition: number }> => {
    const [line] = await unitOfWork.query<{ position: number }>(
      'select position from transcript_line where firm_id = $1 and text like $2',
      [unitOfWork.principal.firmId, `${text}%`],
    );
    const fromPosition = line?.position ?? -1;
    return { fromPosition, toPosition: fromPosition + 1 };
  };
  await addProposition(unitOfWork, storage, {
    ...(await at('What percentage')),
    ...{ testimonyId, subject: 'SHARE_DEFENSE', polarity: 'AFFIRMS' },
    quantity: { low: 50, high: 50, unit: 'PERCENT', hedge: 'ABOUT' },
  });
  await addRecallFailure(unitOfWork, storage, {
    ...(await at('How many')),
    ...{ testimonyId, subject: 'RETENTIONS_PER_YEAR' },
  });
}

async function disclosed(unitOfWork: UnitOfWork, examinerId: string): Promise<void> {
  const { storage } = server.product.documents.services;
  await addFeeItem(unitOfWork, storage, { examinerId, item: 'EXAMINATION', amountCents: 210_050 });
  await addIncomeEstimate(unitOfWork, storage, {
    ...{ examinerId, basis: 'DEPOSITION', percentLow: 60, percentHigh: 70 },
  });
  await addChallenge(unitOfWork, storage, {
    ...{ examinerId, kind: 'SARGON', outcome: 'EXCLUDED', caseName: 'Alder v. Larkspur Freight' },
    ...{ decidedOn: '2022-02-03', quote: 'The opinion rests on no stated method.' },
  });
}

const write = (mode: OutlineAbout['mode'], principal = firm.principal): Promise<OutlineContent> =>
  inFirm('read', (unitOfWork) => generatedOutline(unitOfWork, { ...about, mode }), principal);

describe('the outline of a worked matter', () => {
  it.each(['CROSS', 'PREPARATION'] as const)('rests on what is on file, in %s', async (mode) => {
    const content = await write(mode);
    expect(outlineProblems(content)).toEqual([]);
    const problems = await inFirm('read', (unitOfWork) =>
      unresolvedSources(unitOfWork, about.examinerId, [content]),
    );
    expect(problems).toEqual([]);
  });

  it('has a chapter for each topic that something is recorded of, contradictions before counts', async () => {
    const content = await write('CROSS');
    const topics = content.chapters.map(({ topic }) => topic);
    expect(topics).toEqual(
      expect.arrayContaining([
        ...['RETENTION', 'INCOME', 'BREVITY', 'RECORDS', 'EARLY_MMI', 'MEDICATION', 'ENGAGEMENT'],
        ...['EARLIER_OATHS', 'CHALLENGES'],
      ]),
    );
    expect(topics.indexOf('EARLIER_OATHS')).toBeLessThan(topics.indexOf('RETENTION'));
    expect(topics.indexOf('EARLY_MMI')).toBeLessThan(topics.indexOf('RETENTION'));
    expect(content.unsupported.map(({ topic }) => topic)).toContain('TESTIMONY_LIST');
  });

  it('puts sworn words with their line, and the count beside them', async () => {
    const content = await write('CROSS');
    const chapter = content.chapters.find(({ topic }) => topic === 'EARLIER_OATHS');
    const [sworn, count] = chapter?.questions ?? [];
    expect(sworn?.text).toMatch(/^You testified under oath, when asked “.+”: “About half”, correct\?$/);
    expect(sworn?.cites[0]?.source).toMatchObject({ kind: 'DOCUMENT', page: 1 });
    expect(count?.figures).toMatchObject([{ key: 'SIDE.DEFENSE' }]);
    expect(sworn?.ifDenied?.steps.length).toBeGreaterThan(1);
  });

  it('follows the rules of the place, and says what stands behind each', async () => {
    const steps = (await write('CROSS')).chapters
      .flatMap(({ questions }) => questions.flatMap(({ ifDenied }) => ifDenied?.steps ?? []))
      .join('\n');
    expect(steps).toMatch(/from a secondary source|from memory, not compared with the text/);
  });

  it('names nobody but the examiner and the organisations that retain', async () => {
    const names = await inFirm('read', (unitOfWork) => claimantWords(unitOfWork, about));
    expect(names.length).toBeGreaterThan(1);
    const questions = (await write('CROSS')).chapters.flatMap((chapter) => chapter.questions);
    const told = questions.map(({ text, helpsWitness }) => `${text} ${helpsWitness}`).join(' ');
    for (const name of names) expect(told).not.toContain(name);
  });

  it('is for another firm an outline of nothing', async () => {
    const other = await createTestFirm(server);
    const content = await write('CROSS', other.principal);
    expect(content.chapters).toEqual([]);
  });

  it('prepares with the honest answer, and with what speaks for the witness', async () => {
    const content = await write('PREPARATION');
    const questions = content.chapters.flatMap((chapter) => chapter.questions);
    expect(content.chapters.every(({ heading }) => heading.startsWith('Expect: '))).toBe(true);
    expect(questions.some(({ text }) => text.startsWith('On redirect: '))).toBe(true);
    expect(questions.some(({ expectedAnswer }) => expectedAnswer !== 'Yes.')).toBe(true);
  });
});
