import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  confirmReport,
  proposalsOfDocuments,
  readerScores,
  recordReading,
  setAutoAccept,
} from '../../../server/modules/readings/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import type { ReportReading } from '../../../server/reading/report-reading.types.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';
import {
  documentState,
  field,
  HEADER,
  insertDocument,
  REPORT_TEXT,
  reportReading,
} from '../../support/readings.js';

let db: TestDatabase;
let firm: TestFirm;
const work = <Result>(job: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  db.database.withFirm(firm.principal, 'write', job);

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  firm = await createTestFirm(db);
});

/** The firm's files know the examiner of the invented report as one of the directory. */
async function knowExaminer(): Promise<void> {
  const [examiner] = await db.asOwner<{ id: string }>(
    `insert into examiner (last_name, first_name, name_key, search_name)
     values ('Tamsin', 'Leofric', 'leofric tamsin', 'tamsin leofric') returning id`,
  );
  await db.asOwner(
    `insert into examiner_appearance (firm_id, appearance_key, name_as_written, examiner_id, method)
     values ($1, 'leofric tamsin, md||||', 'Leofric Tamsin, M.D.', $2, 'EXACT_NAME')`,
    [firm.principal.firmId, examiner?.id],
  );
}

const NAMING = ['EXAMINER_NAME', 'CLAIMANT_NAME', 'EXAMINED_ON', 'EXAM_KIND'];
async function rules(subjects: readonly string[], minimumConfidence = 0.9): Promise<void> {
  for (const subject of subjects) {
    await work((unitOfWork) => setAutoAccept(unitOfWork, { subject, minimumConfidence }));
  }
}

async function read(reading: ReportReading = reportReading()): Promise<string> {
  return work(async (unitOfWork) => {
    const documentId = await insertDocument(unitOfWork);
    await recordReading(unitOfWork, { documentId, text: REPORT_TEXT, reading });
    return documentId;
  });
}

const state = (id: string) => work((unitOfWork) => documentState(unitOfWork, id));
const statuses = async (id: string): Promise<string[]> =>
  (await work((unitOfWork) => proposalsOfDocuments(unitOfWork, [id])))
    .filter(({ status }) => status === 'AUTO_ACCEPTED')
    .map(({ field: name, issue, kind }) => name ?? issue ?? kind)
    .sort();
const examinations = () =>
  db.asOwner<Record<string, unknown>>('select id, verification from examination where firm_id = $1', [
    firm.principal.firmId,
  ]);
const counted = () =>
  db.asOwner<Record<string, unknown>>(
    `select measure, outcome, n from examiner_count where firm_id = $1
      and (measure like 'EXAM%' or measure like '%ACCEPTED%' or measure like 'OPINION%') order by 1, 2`,
    [firm.principal.firmId],
  );

describe('automatic acceptance', () => {
  it('accepts nothing while the firm has set no rule', async () => {
    await knowExaminer();
    const id = await read();
    expect(await statuses(id)).toEqual([]);
    expect(await examinations()).toEqual([]);
  });

  it('accepts from the confidence set on, at the boundary as well', async () => {
    await rules(['OPINION.CAUSATION']);
    expect(await statuses(await read())).toEqual(['CAUSATION']);
  });

  it('accepts nothing that the report contradicts', async () => {
    await rules(['CLAIM_NUMBER']);
    const other = field('claimNumber', 'KX-4471', 'KX-4471');
    expect(await statuses(await read(reportReading({ fields: [...HEADER, other] })))).toEqual([]);
  });

  it('records the examination when all that names it is accepted, marked so that figures say so', async () => {
    await knowExaminer();
    await rules([...NAMING, 'OPINION.MMI', 'OPINION.CAUSATION']);
    const id = await read();
    expect(await examinations()).toEqual([expect.objectContaining({ verification: 'AUTO_ACCEPTED' })]);
    expect(await counted()).toEqual([
      { measure: 'AUTO_ACCEPTED', outcome: '', n: 1 },
      { measure: 'AUTO_ACCEPTED.MMI', outcome: '', n: 1 },
      { measure: 'EXAMINATION', outcome: '', n: 1 },
      // One of two passages on causation is below the confidence: that opinion waits.
      { measure: 'OPINION.MMI', outcome: 'FAVORS_DEFENSE', n: 1 },
    ]);
    expect((await state(id)).status).toBe('TO_REVIEW');
  });

  it('is confirmed by a person like any other, and counted apart no more', async () => {
    await knowExaminer();
    await rules(NAMING);
    const id = await read();
    const { version } = await state(id);
    await work((unitOfWork) =>
      confirmReport(unitOfWork, {
        ...{ documentId: id, version, acceptPending: true, matterId: null, examinationId: null },
        ...{
          side: 'DEFENSE',
          kind: 'IME',
          examinedOn: '2024-03-18',
          examiner: { name: 'Leofric Tamsin, M.D.' },
        },
      }),
    );
    expect(await examinations()).toEqual([expect.objectContaining({ verification: 'CONFIRMED' })]);
    expect((await counted()).map(({ measure }) => measure)).toEqual([
      'EXAMINATION',
      'OPINION.CAUSATION',
      'OPINION.MMI',
    ]);
  });

  it('waits for a person when nobody knows the examiner', async () => {
    await rules(NAMING);
    const id = await read();
    expect(await examinations()).toEqual([]);
    expect((await state(id)).status).toBe('TO_REVIEW');
  });

  it('waits for a person when an examination of that day is on file', async () => {
    await knowExaminer();
    await rules(NAMING);
    await read();
    const second = await read(reportReading({ reader: { name: 'built-in', version: '2' } }));
    expect(await examinations()).toHaveLength(1);
    expect(await state(second)).toMatchObject({ status: 'TO_REVIEW', examinationId: null });
  });

  it.each([
    ['SHOE_SIZE', 0.9, 'one of the subjects'],
    ['EXAMINED_ON', 0.4, 'between 0.5 and 1'],
  ])('takes no rule for %s from %d', async (subject, minimumConfidence, message) => {
    await expect(
      work((unitOfWork) => setAutoAccept(unitOfWork, { subject, minimumConfidence })),
    ).rejects.toThrow(message);
  });
});

describe('scores of readers', () => {
  it('come from what people confirmed', async () => {
    const id = await read();
    expect(await work(readerScores)).toEqual([]);
    const { version } = await state(id);
    await work((unitOfWork) =>
      confirmReport(unitOfWork, {
        ...{ documentId: id, version, acceptPending: true, matterId: null, examinationId: null },
        ...{
          side: 'DEFENSE',
          kind: 'QME',
          examinedOn: '2024-03-18',
          examiner: { name: 'Leofric Tamsin, M.D.' },
        },
      }),
    );
    const scores = new Map((await work(readerScores)).map((score) => [score.subject, score]));
    expect(scores.get('OPINION.CAUSATION')).toMatchObject({
      reader: 'built-in',
      proposed: 2,
      accepted: 2,
      missed: 0,
    });
    expect(scores.get('EXAM_KIND')).toMatchObject({ proposed: 1, accepted: 0, corrected: 1 });
    expect(scores.get('CANDIDATE')).toMatchObject({ proposed: 1, accepted: 0, rejected: 0 });
  });
});
