import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dismissMismatch,
  documentPassages,
  passagesConsumer,
} from '../../../server/modules/passages/index.js';
import type { Principal, UnitOfWork } from '../../../server/platform/database/index.js';
import { plainDocument } from '../../../server/reading/plain-document.js';
import { DocumentKind, type ReportReading } from '../../../server/reading/report-reading.types.js';
import { structureOf } from '../../../server/reading/structure/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFirm } from '../../support/factories.js';
import { fileReport, PARAGRAPHS, reportOf } from '../../support/passages/filed-reports.js';

let db: TestDatabase;
let principal: Principal;

beforeAll(async () => {
  db = await createTestDatabase();
  ({ principal } = await createTestFirm(db));
});
afterAll(() => db.close());

const inFirm = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  db.database.withFirm(principal, 'write', work);

// An invented report that contradicts itself once.
const REPORT = `HISTORY:

Mr. Birch slipped and twisted the right knee on the stair. The right knee swelled within the hour.

DISCUSSION:

The sprain of the left knee has healed and leaves nothing behind that would call for care. ${PARAGRAPHS.wear}
`;

async function consume(
  unitOfWork: UnitOfWork,
  { documentId, written, kind }: { documentId: string; written: string; kind: ReportReading['kind'] },
): Promise<void> {
  const text = plainDocument(written);
  const structure = structureOf(text);
  const reading: ReportReading = {
    reader: { name: 'test', version: '1' },
    ...{ kind, sections: structure.sections, fields: [], records: [], opinions: [] },
  };
  await passagesConsumer.consume(unitOfWork, { documentId, text, structure, reading });
}

const mismatches = (unitOfWork: UnitOfWork, documentId: string) =>
  unitOfWork.query<{ kind: string; says: string; otherSays: string; isDismissed: boolean }>(
    `select kind, here_says as says, there_says as "otherSays", dismissed_at is not null as "isDismissed"
       from copy_mismatch where document_id = $1`,
    [documentId],
  );

describe('a document that was read', () => {
  const slip = { kind: 'SIDE', says: 'left knee', otherSays: 'right knee' };

  it('has its passages and contradictions noted, once however often it is read', () =>
    inFirm(async (unitOfWork) => {
      const documentId = await fileReport(unitOfWork, { text: '' });
      for (let times = 0; times < 2; times += 1) {
        await consume(unitOfWork, { documentId, written: REPORT, kind: DocumentKind.EXAMINATION_REPORT });
      }
      expect(await mismatches(unitOfWork, documentId)).toEqual([{ ...slip, isDismissed: false }]);
      expect(
        (await documentPassages(unitOfWork, documentId))?.sections.map(({ section }) => section),
      ).toEqual(['HISTORY', 'DISCUSSION']);
    }));

  it('keeps what a member dismissed when it is read again', () =>
    inFirm(async (unitOfWork) => {
      const documentId = await fileReport(unitOfWork, { text: '' });
      const read = { documentId, written: REPORT, kind: DocumentKind.EXAMINATION_REPORT };
      await consume(unitOfWork, read);
      const [row] = await unitOfWork.query<{ id: string }>(
        'select id from copy_mismatch where document_id = $1',
        [documentId],
      );
      await dismissMismatch(unitOfWork, row?.id ?? '');
      await dismissMismatch(unitOfWork, row?.id ?? '');
      await consume(unitOfWork, read);
      expect(await mismatches(unitOfWork, documentId)).toEqual([{ ...slip, isDismissed: true }]);
      expect(
        await unitOfWork.query('select action from audit_event where object_id = $1', [row?.id]),
      ).toHaveLength(1);
    }));

  it('loses both when it turns out to be no report', () =>
    inFirm(async (unitOfWork) => {
      const documentId = await fileReport(unitOfWork, { text: '' });
      await consume(unitOfWork, { documentId, written: REPORT, kind: DocumentKind.EXAMINATION_REPORT });
      await consume(unitOfWork, { documentId, written: REPORT, kind: DocumentKind.TREATMENT_RECORD });
      expect(await mismatches(unitOfWork, documentId)).toEqual([]);
      expect(await documentPassages(unitOfWork, documentId)).toBeNull();
    }));

  it('shows nothing when it has no passages', () =>
    inFirm(async (unitOfWork) => {
      const documentId = await fileReport(unitOfWork, { text: reportOf('Too short.') });
      expect(await documentPassages(unitOfWork, documentId)).toBeNull();
    }));
});
