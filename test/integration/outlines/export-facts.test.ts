import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecordedEntry, type SourceCite } from '../../../server/kernel/source-cite.js';
import {
  estimatesOf,
  EVERYTHING,
  figureCondition,
  profileCounts,
  profileFrom,
  wholeOf,
} from '../../../server/modules/analytics/index.js';
import { citeFacts } from '../../../server/modules/drafts/index.js';
import {
  EVERY_EXAMINATION,
  filterConditions,
  SqlParameters,
} from '../../../server/modules/examinations/index.js';
import { createMatter } from '../../../server/modules/matters/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, createOrganisation, insertExaminations } from '../../support/examinations.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';

let db: TestDatabase;
let firm: TestFirm;
beforeAll(async () => {
  db = await createTestDatabase();
  firm = await createTestFirm(db);
});
afterAll(() => db.close());

const inFirm = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  db.database.withFirm(firm.principal, 'write', work);
const inserted = async (unitOfWork: UnitOfWork, sql: string, values: readonly unknown[]): Promise<string> => {
  const [row] = await unitOfWork.query<{ id: string }>(`${sql} returning id`, [
    unitOfWork.principal.firmId,
    ...values,
  ]);
  if (row === undefined) throw new Error('Nothing was inserted.');
  return row.id;
};
const filedReport = (
  unitOfWork: UnitOfWork,
  examinationId: string | null,
  permission: string,
): Promise<string> =>
  inserted(
    unitOfWork,
    `insert into source_document (firm_id, kind, title, status, permission, examination_id)
     values ($1, 'REPORT', 'Invented report.pdf', 'REVIEWED', $3, $2)`,
    [examinationId, permission],
  );
const factsOf = (unitOfWork: UnitOfWork, ...sources: SourceCite[]) =>
  citeFacts(
    unitOfWork,
    sources.map((source) => ({ source })),
  );

describe('the examinations behind a number', () => {
  it('are for every share as many as its denominator, with those that it counts among them', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const carrierId = await createOrganisation(unitOfWork, 'CARRIER', 'Invented Mutual');
      await insertExaminations(unitOfWork, [
        {
          ...{ examinerId, examinedOn: '2023-02-03', side: 'DEFENSE', carrierId, feeCents: 120_000 },
          timings: [{ source: 'REPORT', minutes: 18 }],
          ...{ pagesSupplied: 40, pagesReviewed: 12 },
          opinions: [
            { issue: 'CAUSATION', stance: 'FAVORS_DEFENSE' },
            { issue: 'MMI', stance: 'FAVORS_DEFENSE', mmiGapDays: 124 },
          ],
        },
        { examinerId, examinedOn: '2023-09-03', side: 'PLAINTIFF', pagesSupplied: 8 },
        {
          ...{ examinerId, examinedOn: '2024-03-04', side: 'UNKNOWN' },
          timings: [{ source: 'REPORT', minutes: 31 }],
          opinions: [{ issue: 'CAUSATION', stance: 'UNDETERMINED' }],
        },
        {
          ...{ examinerId, examinedOn: '2024-05-04', side: 'DEFENSE', carrierId, kind: 'RECORD_REVIEW' },
          opinions: [{ issue: 'CAUSATION', stance: 'MIXED' }],
        },
      ]);
      const selection = { examinerId, filter: EVERYTHING };
      const profile = profileFrom(await profileCounts(unitOfWork, selection), selection, 'Dr. Quillfeather');
      const filter = { ...EVERY_EXAMINATION, examinerId };
      const rows = async (key: string): Promise<Set<string>> => {
        const sql = new SqlParameters();
        const conditions = [
          ...filterConditions(filter, firm.principal.firmId, sql),
          figureCondition(key, filter, sql),
        ];
        const found = await unitOfWork.query<{ id: string }>(
          `select e.id from examination e where ${conditions.join(' and ')}`,
          sql.values,
        );
        return new Set(found.map(({ id }) => id));
      };
      const shares = [...estimatesOf(profile)].filter(({ unit }) => unit === 'SHARE');
      expect(shares.length).toBeGreaterThan(8);
      for (const { key, numerator, denominator } of estimatesOf(profile)) {
        const counted = await rows(key);
        const whole = await rows(wholeOf(key));
        if (shares.some((share) => share.key === key)) {
          expect([key, counted.size, whole.size]).toEqual([key, numerator, denominator]);
        }
        expect([key, [...counted].filter((id) => !whole.has(id))]).toEqual([key, []]);
      }
    });
  });

  it('are told apart by the documents that they rest on, filed as the report or named by a detail', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork, 'Marchbanks');
      const plan = { examinerId, side: 'DEFENSE', timings: [{ source: 'REPORT', minutes: 20 }] } as const;
      const ids = await insertExaminations(unitOfWork, [
        { ...plan, examinedOn: '2023-02-03' },
        { ...plan, examinedOn: '2023-03-03', opinions: [{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE' }] },
        { ...plan, examinedOn: '2023-04-03' },
        { ...plan, examinedOn: '2023-05-03', side: 'PLAINTIFF' },
      ]);
      const figure = { kind: 'FIGURE', examinerId, key: 'SIDE.DEFENSE' } as const;
      const standing = async () =>
        (await factsOf(unitOfWork, figure)).figures.get(`${examinerId} SIDE.DEFENSE`);
      expect(await standing()).toEqual({ examinations: 4, privileged: 0, underOrder: 0 });

      await filedReport(unitOfWork, ids[0] ?? '', 'PROTECTIVE_ORDER');
      const named = await filedReport(unitOfWork, null, 'PRIVILEGED');
      await unitOfWork.query(
        'update opinion set source_document_id = $3 where firm_id = $1 and examination_id = $2',
        [firm.principal.firmId, ids[1], named],
      );
      // Both of one examination: it is counted once, by the graver.
      await filedReport(unitOfWork, ids[1] ?? '', 'PROTECTIVE_ORDER');
      await filedReport(unitOfWork, ids[3] ?? '', 'PRIVILEGED');
      await filedReport(unitOfWork, ids[2] ?? '', 'PHI');
      expect(await standing()).toEqual({ examinations: 4, privileged: 2, underOrder: 1 });

      const unknown = await factsOf(unitOfWork, { ...figure, key: 'NO.SUCH.FIGURE' });
      expect([...unknown.figures]).toEqual([]);
      const nobody = await factsOf(unitOfWork, { ...figure, examinerId: randomUUID() });
      expect([...nobody.figures.values()]).toEqual([{ examinations: 0, privileged: 0, underOrder: 0 }]);
    });
  });
});

describe('an entry of the firm', () => {
  it('is looked for where it is kept, of every kind, and is gone when it is not there or another firm’s', async () => {
    const foreign = await createTestFirm(db);
    const matterOfOthers = await db.database.withFirm(foreign.principal, 'write', (unitOfWork) =>
      createMatter(unitOfWork, { reference: 'FOREIGN-1' }),
    );
    await inFirm(async (unitOfWork) => {
      for (const what of Object.values(RecordedEntry)) {
        for (const id of [randomUUID(), 'no id']) {
          expect((await factsOf(unitOfWork, { kind: 'RECORD', what, id })).entries.size).toBe(0);
        }
      }
      const others = await factsOf(unitOfWork, { kind: 'RECORD', what: 'MATTER', id: matterOfOthers });
      expect(others.entries.size).toBe(0);
    });
  });

  it('tells its matter, and the documents that it names', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork, 'Bellweather');
      const matterId = await createMatter(unitOfWork, { reference: 'FACTS-1' });
      const [examinationId = ''] = await insertExaminations(unitOfWork, [
        { examinerId, matterId, examinedOn: '2023-02-03', timings: [{ source: 'REPORT', minutes: 20 }] },
      ]);
      const documentId = await filedReport(unitOfWork, examinationId, 'PROTECTIVE_ORDER');
      await unitOfWork.query(
        'update timing_observation set document_id = $3 where firm_id = $1 and examination_id = $2',
        [firm.principal.firmId, examinationId, documentId],
      );
      const facts = await factsOf(unitOfWork, { kind: 'RECORD', what: 'TIMING', id: examinationId });
      expect(facts.entries.get(`TIMING ${examinationId}`)).toEqual({
        ...{ matterId, isOfExaminer: false, isOfPublicRecord: false, isOfUnknownProvenance: false },
        documentIds: [documentId],
      });
      expect(facts.documents.get(documentId)).toMatchObject({ permission: 'PROTECTIVE_ORDER', matterId });
    });
  });

  it('of testimony tells its provenance, also of what was sworn there and of its transcript', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork, 'Hollyoak');
      const documentId = await filedReport(unitOfWork, null, 'FIRM');
      const testimonyId = await inserted(
        unitOfWork,
        `insert into testimony (firm_id, appearance_id, subject_id, document_id, kind, provenance)
         select firm_id, id, subject_id, $3, 'DEPOSITION', 'UNKNOWN' from examiner_appearance
          where firm_id = $1 and subject_id = $2`,
        [examinerId, documentId],
      );
      const source = { kind: 'RECORD', what: 'TESTIMONY', id: testimonyId } as const;
      const unknown = await factsOf(unitOfWork, source);
      expect(unknown.entries.get(`TESTIMONY ${testimonyId}`)).toMatchObject({
        ...{ matterId: null, isOfExaminer: true, isOfUnknownProvenance: true },
        documentIds: [documentId],
      });
      expect(unknown.documents.get(documentId)).toMatchObject({ isOfUnknownProvenance: true });
      await unitOfWork.query(
        `update testimony set provenance = 'PUBLIC_RECORD' where firm_id = $1 and id = $2`,
        [firm.principal.firmId, testimonyId],
      );
      const known = await factsOf(unitOfWork, source);
      expect(known.entries.get(`TESTIMONY ${testimonyId}`)).toMatchObject({
        ...{ isOfPublicRecord: true, isOfUnknownProvenance: false },
      });
      expect(known.documents.get(documentId)).toMatchObject({ isOfUnknownProvenance: false });
    });
  });
});
