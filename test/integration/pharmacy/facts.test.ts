import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citeOfFill, courseSentences } from '../../../server/pharmacology/index.js';
import { fillRuns } from '../../../server/modules/pharmacy/fill-runs.js';
import { medicationFacts } from '../../../server/modules/pharmacy/medication-facts.js';
import { addChallenge } from '../../../server/modules/pharmacy/record-challenge.js';
import { addStatement } from '../../../server/modules/pharmacy/record-statement.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';
import { createTestDocuments, type TestDocuments } from '../documents/documents.js';
import { fillFile, fillLine, imported, importRow, newMatter } from './pharmacy.js';

let docs: TestDocuments;
let firm: TestFirm;
let matterId: string;
let documentId: string;
beforeAll(async () => {
  docs = await createTestDocuments();
  firm = await createTestFirm(docs);
  matterId = await newMatter(docs, firm.principal);
  const bytes = fillFile(
    fillLine({ day: '2024-03-01', number: '0' }),
    // Ten days early: used after the first.
    fillLine({ day: '2024-03-21', number: '1' }),
    fillLine({ day: '2024-06-01', number: '2' }),
    fillLine({ day: '2024-06-01', number: '2' }),
    fillLine({ day: '2024-06-10', drug: 'Tizanidine 4 mg', days: '', rx: '7900' }),
  );
  const id = await imported(docs, firm.principal, matterId, bytes);
  ({ documentId } = await importRow(docs, firm.principal, id));
});
afterAll(() => docs.close());

describe('the facts on a matter’s medications', () => {
  it('cite the row of the file that each comes from', async () => {
    const facts = await docs.database.withFirm(firm.principal, 'read', (unitOfWork) =>
      medicationFacts(unitOfWork, matterId),
    );
    expect(facts.fills.map(({ row, state }) => [row, state])).toEqual([
      [2, 'COUNTED'],
      [3, 'COUNTED'],
      [4, 'COUNTED'],
      [5, 'DUPLICATE'],
      [6, 'COUNTED'],
    ]);
    const gabapentin = facts.chronology.courses.find(({ ingredient }) => ingredient === 'gabapentin');
    expect(gabapentin).toMatchObject({
      ingredient: 'gabapentin',
      firstFilledOn: '2024-03-01',
      daysSupplied: 90,
    });
    const sentences = gabapentin === undefined ? [] : courseSentences(gabapentin);
    expect(sentences.length).toBeGreaterThan(2);
    expect(sentences.filter(({ cites }) => cites.length === 0)).toEqual([]);
    const [first] = facts.fills;
    expect(first === undefined ? null : citeOfFill(first)).toEqual({
      kind: 'FILL',
      fillId: first?.id,
      documentId,
      row: 2,
    });
  });

  it('say what answers a challenge and where a statement differs, each with its source', async () => {
    const facts = await docs.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const [examinationId = ''] = await insertExaminations(unitOfWork, [
        { examinerId, examinedOn: '2024-07-01', matterId },
      ]);
      await addChallenge(unitOfWork, docs.files, {
        examinationId,
        ground: 'UNNECESSARY',
        medication: 'gabapentin',
      });
      await addStatement(unitOfWork, docs.files, {
        matterId,
        kind: 'DEPOSITION',
        statedOn: '2024-08-01',
        medication: 'tizanidine',
        assertion: 'NEVER_TOOK',
        quote: 'Never.',
        page: 41,
        line: 7,
        documentId: null,
      });
      return medicationFacts(unitOfWork, matterId);
    });
    const [challenge] = facts.challenges;
    expect(challenge?.cites).toMatchObject([{ kind: 'RECORD', what: 'EXAMINATION' }]);
    expect(challenge?.facts.map(({ code }) => code)).toContain('DIAGNOSES_RECORDED');
    const [statement] = facts.statements;
    expect(statement?.cites).toMatchObject([{ kind: 'RECORD', what: 'STATEMENT' }]);
    expect(statement?.discrepancies.map(({ code }) => code)).toEqual(['NEVER_TOOK_BUT_FILLED']);
  });

  it('of a matter without a file are none', async () => {
    const empty = await newMatter(docs, firm.principal);
    const facts = await docs.database.withFirm(firm.principal, 'read', (unitOfWork) =>
      medicationFacts(unitOfWork, empty),
    );
    expect([facts.fills, facts.chronology.courses, facts.statements]).toEqual([[], [], []]);
  });

  it('are not seen by another firm', async () => {
    const stranger = await createTestFirm(docs);
    const seen = await docs.database.withFirm(stranger.principal, 'read', async (unitOfWork) => [
      (await medicationFacts(unitOfWork, matterId)).fills,
      await fillRuns(unitOfWork, matterId),
    ]);
    expect(seen).toEqual([[], []]);
  });
});

describe('the runs of a matter’s fills', () => {
  it('are one for each stretch of days without a gap, and a day where no row says how many', async () => {
    const runs = await docs.database.withFirm(firm.principal, 'read', (unitOfWork) =>
      fillRuns(unitOfWork, matterId),
    );
    expect(runs.map(({ key, from, to, fillIds }) => [key, from, to, fillIds.length])).toEqual([
      ['gabapentin', '2024-03-01', '2024-04-29', 2],
      ['gabapentin', '2024-06-01', '2024-06-30', 1],
      ['tizanidine', '2024-06-10', '2024-06-10', 1],
    ]);
  });
});
