import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  documentIdOf,
  fileReports,
  peopleByTemplate,
  scoreReuse,
} from '../../../server/bench/generated-corpus.js';
import { generatedReport } from '../../../server/bench/generated-reports.js';
import type { Principal } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFirm } from '../../support/factories.js';
import { readReport } from '../../support/passages/filed-reports.js';

const REPORTS = 250;
const EXAMINERS = 12;

let db: TestDatabase;
let principal: Principal;
const reports = Array.from({ length: REPORTS }, (_, number) => generatedReport(number, EXAMINERS));

beforeAll(async () => {
  db = await createTestDatabase();
  ({ principal } = await createTestFirm(db));
  const sealing = await db.database.withFirm(principal, 'write', ({ vault }) => vault.sealing());
  const firm = { firmId: principal.firmId, sealing };
  await fileReports((sql, parameters) => db.asOwner(sql, parameters), firm, reports);
});
afterAll(() => db.close());

describe('reuse planted in generated reports', () => {
  it('is found, and nothing else is, with up to a fifth of the words edited', async () => {
    for (const { number, text } of reports) {
      await db.database.withFirm(principal, 'write', (unitOfWork) =>
        readReport(unitOfWork, documentIdOf(number), text),
      );
    }
    const { planted, found, shown, right } = await db.database.withFirm(principal, 'read', (unitOfWork) =>
      scoreReuse(unitOfWork, reports, peopleByTemplate(reports)),
    );
    expect(planted).toBeGreaterThan(500);
    expect(found / planted).toBeGreaterThan(0.95);
    expect(right / shown).toBeGreaterThan(0.95);
  }, 300_000);
});
