import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeOrganisations } from '../../../server/modules/examinations/index.js';
import { mergeExaminer } from '../../../server/modules/examiners/index.js';
import {
  addProposition,
  addRecallFailure,
  addTestimony,
  decideOath,
  linkTranscript,
  proposeOaths,
  removeTestimony,
  testimonyConsumer,
  testimonyFacts,
  updateProposition,
  updateTestimony,
  type NewTestimony,
} from '../../../server/modules/testimony/index.js';
import { readPropositions, readRecallFailures } from '../../../server/modules/testimony/oath.queries.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import {
  createExaminer,
  createOrganisation,
  insertExaminations,
  type PlannedExamination,
} from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';
import { createTestFileStorage, type TestFileStorage } from '../../support/file-storage.js';
import { fileInventedTranscript, readInventedTranscript } from '../../support/testimony.js';
import { spoken } from '../../unit/testimony/spoken.js';

let db: TestDatabase;
let storage: TestFileStorage;
beforeAll(async () => {
  db = await createTestDatabase();
  storage = await createTestFileStorage();
});
afterAll(async () => {
  await db.close();
  await storage.remove();
});

async function inFirm(job: (unitOfWork: UnitOfWork) => Promise<void>): Promise<void> {
  const { principal } = await createTestFirm(db);
  await db.database.withFirm(principal, 'write', job);
}

async function createMatter(unitOfWork: UnitOfWork): Promise<string> {
  const id = randomUUID();
  await unitOfWork.query(
    'insert into matter (firm_id, id, reference, reference_key) values ($1, $2, $3, $3)',
    [unitOfWork.principal.firmId, id, id.toUpperCase()],
  );
  return id;
}

const LINES = spoken(
  ['What percentage of your examinations are for the defense?', 'About half.'],
  ['How many examinations do you do a year?', 'I have no way of knowing.'],
  ['How long does the examination take?', 'I spend thirty to forty-five minutes.'],
  ['Did you bring your file?', 'No.'],
);
const deposition: Omit<NewTestimony, 'examinerId'> = { kind: 'DEPOSITION', provenance: 'OWN_MATTER' };
const about = (examinerId: string, matterId: string | null = null) => ({
  examinerId,
  matterId,
  examinationId: null,
});

async function proposals(unitOfWork: UnitOfWork, testimonyId: string) {
  const wanted = { testimonyIds: [testimonyId] };
  return {
    propositions: await readPropositions(unitOfWork, wanted, ['PROPOSED']),
    recallFailures: await readRecallFailures(unitOfWork, wanted, ['PROPOSED']),
  };
}

/** Defense in `defense` of `n` invented examinations, a day each, all of 2023. */
function examinations(examinerId: string, n: number, defense: number): PlannedExamination[] {
  return Array.from({ length: n }, (_, index) => ({
    examinerId,
    examinedOn: new Date(Date.UTC(2023, 0, 2 + index)).toISOString().slice(0, 10),
    side: index < defense ? ('DEFENSE' as const) : ('PLAINTIFF' as const),
    timings: [{ source: 'RECORDING' as const, minutes: 12 }],
  }));
}

describe('a transcript linked to an examiner', () => {
  it('takes its day from the title page, and proposes what it swears to, with page and line', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const documentId = await fileInventedTranscript(unitOfWork, LINES);
      const id = await addTestimony(unitOfWork, { ...deposition, examinerId, documentId });
      const { propositions, recallFailures } = await proposals(unitOfWork, id);
      expect(propositions.map(({ subject, place, givenOn }) => [subject, place, givenOn])).toEqual([
        ['SHARE_DEFENSE', '1:7-8', '2025-03-14'],
        ['EXAM_MINUTES', '1:11-12', '2025-03-14'],
      ]);
      expect(recallFailures).toMatchObject([
        { subject: 'RETENTIONS_PER_YEAR', place: '1:9-10', answer: 'I have no way of knowing.' },
      ]);
      expect((await testimonyFacts(unitOfWork, about(examinerId))).propositions).toEqual([]);
    });
  });

  it('proposes nothing again of lines that a person decided or entered, and the rest once', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const documentId = await fileInventedTranscript(unitOfWork, LINES);
      const id = await addTestimony(unitOfWork, { ...deposition, examinerId, documentId });
      const { propositions } = await proposals(unitOfWork, id);
      const [first] = propositions;
      if (first === undefined) throw new Error('Nothing was proposed.');
      await decideOath(unitOfWork, 'proposition', { id: first.id, version: 1, isConfirmed: false });
      expect(await proposeOaths(unitOfWork, id)).toEqual({ propositions: 1, recallFailures: 1 });
      expect(await proposeOaths(unitOfWork, id)).toEqual({ propositions: 1, recallFailures: 1 });
      expect((await proposals(unitOfWork, id)).propositions).toHaveLength(1);
    });
  });

  it('is looked through anew when it is read again', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const documentId = await fileInventedTranscript(unitOfWork, LINES);
      const id = await addTestimony(unitOfWork, { ...deposition, examinerId, documentId });
      const more = spoken(
        ['Is it 80 percent defense work?', 'Probably.'],
        ['Is it?', 'Yes.'],
        ['Is it?', 'Yes.'],
      );
      await readInventedTranscript(unitOfWork, documentId, more);
      await testimonyConsumer.consume(unitOfWork, { documentId });
      const { propositions, recallFailures } = await proposals(unitOfWork, id);
      expect(propositions.map(({ claim }) => claim)).toEqual([
        'The share of work for the defense: about 80 percent',
      ]);
      expect(recallFailures).toEqual([]);
    });
  });

  it('is linked once only, also later', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const documentId = await fileInventedTranscript(unitOfWork, LINES);
      const id = await addTestimony(unitOfWork, { ...deposition, examinerId });
      await linkTranscript(unitOfWork, { id, version: 1, documentId });
      expect((await proposals(unitOfWork, id)).propositions).toHaveLength(2);
      await expect(addTestimony(unitOfWork, { ...deposition, examinerId, documentId })).rejects.toThrow(
        /linked already/,
      );
    });
  });
});

describe('what a member enters', () => {
  it('is confirmed, in the words of the lines selected, and keeps them when it is changed', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const documentId = await fileInventedTranscript(unitOfWork, LINES);
      const testimonyId = await addTestimony(unitOfWork, { ...deposition, examinerId, documentId });
      const [line] = await unitOfWork.query<{ position: number }>(
        `select position from transcript_line where firm_id = $1 and text like 'Did you bring%'`,
        [unitOfWork.principal.firmId],
      );
      const fromPosition = line?.position ?? -1;
      const stated = { subject: 'OTHER', polarity: 'DENIES', claim: 'Brought no file.' } as const;
      const place = { testimonyId, fromPosition, toPosition: fromPosition + 1 };
      const id = await addProposition(unitOfWork, storage, { ...stated, ...place });
      await updateProposition(unitOfWork, { ...stated, id, version: 1, from: '2024-01-01' });
      const { propositions } = await testimonyFacts(unitOfWork, about(examinerId));
      expect(propositions).toMatchObject([
        {
          claim: 'Brought no file.',
          words: 'Q Did you bring your file? A No.',
          state: 'CONFIRMED',
          from: '2024-01-01',
          cite: {
            kind: 'DOCUMENT',
            documentId,
            page: 1,
            line: 13,
            quote: 'Q Did you bring your file? A No.',
          },
        },
      ]);
      await addRecallFailure(unitOfWork, storage, { ...place, subject: 'OTHER' });
      expect((await testimonyFacts(unitOfWork, about(examinerId))).recallFailures).toMatchObject([
        { question: 'Did you bring your file?', answer: 'No.', place: '1:13-14' },
      ]);
    });
  });

  it.each([
    ['a percentage above 100', { low: 120, high: 120, unit: 'PERCENT', hedge: 'EXACT' }, /between 0 and 100/],
    ['ends the wrong way round', { low: 9, high: 3, unit: 'COUNT', hedge: 'RANGE' }, /above the high/],
    ['an exact number with two ends', { low: 1, high: 3, unit: 'COUNT', hedge: 'EXACT' }, /one value/],
    ['no number', { low: null, high: null, unit: 'COUNT', hedge: 'ABOUT' }, /Give the number/],
  ] as const)('is refused with %s', async (_what, quantity, message) => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const testimonyId = await addTestimony(unitOfWork, { ...deposition, examinerId });
      const stated = { subject: 'SHARE_DEFENSE', polarity: 'AFFIRMS', testimonyId, quote: 'Words.' } as const;
      await expect(addProposition(unitOfWork, storage, { ...stated, quantity })).rejects.toThrow(message);
    });
  });
});

describe('what is on file of an examiner', () => {
  it('is held against the firm’s counts, and says by which rule', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      await insertExaminations(unitOfWork, examinations(examinerId, 40, 38));
      const testimonyId = await addTestimony(unitOfWork, {
        ...deposition,
        examinerId,
        givenOn: '2024-05-06',
      });
      const share = { subject: 'SHARE_DEFENSE', polarity: 'AFFIRMS', testimonyId } as const;
      const minutes = { subject: 'EXAM_MINUTES', polarity: 'AFFIRMS', testimonyId } as const;
      await addProposition(unitOfWork, storage, {
        ...share,
        quote: 'About half.',
        page: 12,
        quantity: { low: 50, high: 50, unit: 'PERCENT', hedge: 'ABOUT' },
      });
      await addProposition(unitOfWork, storage, {
        ...minutes,
        quote: 'Thirty minutes at least.',
        quantity: { low: 30, high: null, unit: 'MINUTES', hedge: 'AT_LEAST' },
      });
      const facts = await testimonyFacts(unitOfWork, about(examinerId));
      expect(facts.comparisonsMade).toBe(2);
      expect(facts.conflicts.map(({ against }) => against)).toMatchObject([
        { kind: 'COUNT', figureKey: 'SIDE.DEFENSE', numerator: 38, denominator: 40 },
        { kind: 'COUNT', figureKey: 'MINUTES.RECORDING.BELOW.30', numerator: 40, denominator: 40 },
      ]);
      expect(facts.conflicts[0]?.statement).toContain('38 of 40');
    });
  });

  it('counts an example only up to the day of the testimony', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const [planned] = examinations(examinerId, 1, 1);
      if (planned === undefined) throw new Error('Nothing planned.');
      const opinions = [{ issue: 'CREDIBILITY', stance: 'FAVORS_DEFENSE' } as const];
      await insertExaminations(unitOfWork, [{ ...planned, opinions }]);
      const never = {
        subject: 'FINDING_RATE',
        polarity: 'DENIES',
        issue: 'CREDIBILITY',
        stance: 'FAVORS_DEFENSE',
        quote: 'Never.',
      } as const;
      const before = await addTestimony(unitOfWork, { ...deposition, examinerId, givenOn: '2020-01-01' });
      const after = await addTestimony(unitOfWork, { ...deposition, examinerId, givenOn: '2024-01-01' });
      await addProposition(unitOfWork, storage, { ...never, testimonyId: before });
      const id = await addProposition(unitOfWork, storage, { ...never, testimonyId: after });
      const { conflicts } = await testimonyFacts(unitOfWork, about(examinerId));
      expect(conflicts.map(({ proposition }) => proposition.id)).toEqual([id]);
      expect(conflicts[0]?.cites.map(({ kind }) => kind)).toEqual(['RECORD', 'FIGURE', 'RECORD']);
    });
  });

  it.each([
    ['of unknown provenance', { provenance: 'UNKNOWN' }, {}, /not recorded/],
    ['privileged', {}, { permission: 'PRIVILEGED' }, /privileged/],
    ["under another matter's protective order", {}, { permission: 'PROTECTIVE_ORDER' }, /protective order/],
  ] as const)('may not be used when it is %s', async (_what, stated, filed, message) => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const [matterId, otherId] = [await createMatter(unitOfWork), await createMatter(unitOfWork)];
      const documentId = await fileInventedTranscript(unitOfWork, LINES, { ...filed, matterId: otherId });
      const id = await addTestimony(unitOfWork, { ...deposition, ...stated, examinerId, documentId });
      for (const { id: oath } of (await proposals(unitOfWork, id)).propositions) {
        await decideOath(unitOfWork, 'proposition', { id: oath, version: 1, isConfirmed: true });
      }
      const facts = await testimonyFacts(unitOfWork, about(examinerId, matterId));
      expect(facts.propositions).toHaveLength(2);
      for (const row of [...facts.propositions, ...facts.testimonies]) {
        expect(row.mayBeUsed).toBe(false);
        expect(row.whyNot).toMatch(message);
      }
    });
  });

  it('may be used in the matter whose protective order it is', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const matterId = await createMatter(unitOfWork);
      const filed = { permission: 'PROTECTIVE_ORDER', matterId };
      const documentId = await fileInventedTranscript(unitOfWork, LINES, filed);
      await addTestimony(unitOfWork, { ...deposition, examinerId, documentId });
      const { testimonies } = await testimonyFacts(unitOfWork, about(examinerId, matterId));
      expect(testimonies.map(({ mayBeUsed }) => mayBeUsed)).toEqual([true]);
      const elsewhere = await testimonyFacts(unitOfWork, about(examinerId));
      expect(elsewhere.testimonies.map(({ mayBeUsed }) => mayBeUsed)).toEqual([false]);
    });
  });

  it('follows the examiner when two are found to be one', async () => {
    await inFirm(async (unitOfWork) => {
      const [fromId, intoId] = [
        await createExaminer(unitOfWork),
        await createExaminer(unitOfWork, 'Ashgrove'),
      ];
      const id = await addTestimony(unitOfWork, { ...deposition, examinerId: fromId });
      await mergeExaminer(unitOfWork, { fromId, intoId });
      expect((await testimonyFacts(unitOfWork, about(fromId))).testimonies).toEqual([]);
      const { testimonies } = await testimonyFacts(unitOfWork, about(intoId));
      expect(testimonies.map((row) => [row.id, row.examinerId])).toEqual([[id, intoId]]);
    });
  });

  it('names the organisation that another became one with', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const fromId = await createOrganisation(unitOfWork, 'CARRIER', 'Invented Mutual');
      const intoId = await createOrganisation(unitOfWork, 'CARRIER', 'Invented Casualty');
      const testimonyId = await addTestimony(unitOfWork, { ...deposition, examinerId });
      const stated = {
        subject: 'TIMES_FOR_FIRM',
        polarity: 'AFFIRMS',
        testimonyId,
        quote: 'Twice.',
      } as const;
      await addProposition(unitOfWork, storage, { ...stated, organisationId: fromId });
      await mergeOrganisations(unitOfWork, { fromId, intoId });
      const { propositions } = await testimonyFacts(unitOfWork, about(examinerId));
      expect(propositions.map(({ organisationId }) => organisationId)).toEqual([intoId]);
    });
  });

  it('keeps the name of a case sealed, and gone with the testimony', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const stated = { ...deposition, examinerId, caseName: 'Invented v. Imagined', caseNumber: 'X-1' };
      const id = await addTestimony(unitOfWork, stated);
      const { testimonies } = await testimonyFacts(unitOfWork, about(examinerId));
      expect(testimonies).toMatchObject([{ caseName: 'Invented v. Imagined', caseNumber: 'X-1' }]);
      const [row] = await unitOfWork.query<{ text: string }>('select testimony::text as text from testimony');
      expect(row?.text).not.toContain('Invented');
      await updateTestimony(unitOfWork, { ...stated, id, version: 1, caseName: null });
      expect((await testimonyFacts(unitOfWork, about(examinerId))).testimonies[0]?.caseName).toBeNull();
      await removeTestimony(unitOfWork, { id, version: 2 });
      expect((await testimonyFacts(unitOfWork, about(examinerId))).testimonies).toEqual([]);
    });
  });

  it('is nothing of a missing examiner, nor of another firm’s', async () => {
    let foreign = '';
    await inFirm(async (unitOfWork) => {
      foreign = await createExaminer(unitOfWork);
      await addTestimony(unitOfWork, { ...deposition, examinerId: foreign });
    });
    await inFirm(async (unitOfWork) => {
      for (const examinerId of [foreign, randomUUID()]) {
        expect(await testimonyFacts(unitOfWork, about(examinerId))).toEqual({
          testimonies: [],
          propositions: [],
          conflicts: [],
          nearAgreements: 0,
          comparisonsMade: 0,
          recallFailures: [],
        });
        await expect(addTestimony(unitOfWork, { ...deposition, examinerId })).rejects.toThrow(
          'Examiner not found',
        );
      }
    });
  });
});
