import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  documentPassages,
  forgetPassages,
  repeatedPassages,
  type PassageRepeat,
} from '../../../server/modules/passages/index.js';
import type { Principal, UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFirm } from '../../support/factories.js';
import {
  confirmReport,
  fileReport,
  inventedCast,
  PARAGRAPHS,
  readReport,
  reportOf,
} from '../../support/passages/filed-reports.js';

let db: TestDatabase;
let principal: Principal;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  // A firm of its own: what is filed in one test is not found in another.
  ({ principal } = await createTestFirm(db));
});

const { wear, gait, gaitOfLarch, oath, kitchen, orchard, question, answer } = PARAGRAPHS;
const inFirm = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  db.database.withFirm(principal, 'write', work);

async function repeatsIn(unitOfWork: UnitOfWork, documentId: string): Promise<readonly PassageRepeat[]> {
  const passages = await documentPassages(unitOfWork, documentId);
  return (passages?.sections ?? []).flatMap(({ repeats }) => repeats);
}

const shown = ({ quote, class: ofClass, reports, compared }: PassageRepeat) => ({
  quote: quote.slice(0, 20),
  class: ofClass,
  of: `${reports} of ${compared}`,
});

describe('passages of reports', () => {
  it('show what one examiner uses for another person, with its counts and the earlier report', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      const [examinerId] = examiners;
      const first = await fileReport(unitOfWork, {
        ...{ examinerId, claimantId: claimants[0], examinedOn: '2022-02-01' },
        text: reportOf(gait, kitchen),
      });
      const second = await fileReport(unitOfWork, {
        ...{ examinerId, claimantId: claimants[1], examinedOn: '2023-03-01' },
        text: reportOf(orchard, gaitOfLarch),
      });
      const [repeat, ...more] = await repeatsIn(unitOfWork, second);
      expect(more).toEqual([]);
      expect(repeat).toMatchObject({ quote: gaitOfLarch, class: 'EXAMINER', reports: 2, compared: 2 });
      expect(repeat?.firstSeenOn).toBe('2022-02-01');
      expect(repeat?.best).toMatchObject({ documentId: first, quote: gait, similarity: 1, page: 1 });
      // The earlier report shows the later one as well.
      expect((await repeatsIn(unitOfWork, first)).map(({ best }) => best.documentId)).toEqual([second]);
    }));

  it('say how many words of a section stand in no report on anybody else', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      const [examinerId] = examiners;
      await fileReport(unitOfWork, { examinerId, claimantId: claimants[0], text: reportOf(gait) });
      const id = await fileReport(unitOfWork, {
        ...{ examinerId, claimantId: claimants[1] },
        text: reportOf(orchard, gaitOfLarch),
      });
      const passages = await documentPassages(unitOfWork, id);
      expect(passages?.compared).toBe(1);
      expect(passages?.sections).toHaveLength(1);
      const [section] = passages?.sections ?? [];
      expect(section?.section).toBe('DISCUSSION');
      // "Ms. Larch" is one word of it.
      expect(section?.words).toBe(orchard.split(' ').length + gaitOfLarch.split(' ').length - 1);
      expect(section?.wordsUnique).toBe(orchard.split(' ').length);
    }));

  it('have no class until the examiners are confirmed', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      const [examinerId] = examiners;
      const first = await fileReport(unitOfWork, { text: reportOf(wear) });
      const second = await fileReport(unitOfWork, { text: reportOf(wear) });
      expect((await repeatsIn(unitOfWork, second)).map(shown)).toEqual([
        { quote: wear.slice(0, 20), class: null, of: '2 of 2' },
      ]);
      await confirmReport(unitOfWork, first, { examinerId, claimantId: claimants[0] });
      await confirmReport(unitOfWork, second, { examinerId, claimantId: claimants[1] });
      expect((await repeatsIn(unitOfWork, second)).map((repeat) => repeat.class)).toEqual(['EXAMINER']);
    }));

  it('leave out reports on the same person', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      const report = { examinerId: examiners[0], claimantId: claimants[0], text: reportOf(wear) };
      await fileReport(unitOfWork, { ...report, examinedOn: '2022-01-01' });
      const addendum = await fileReport(unitOfWork, { ...report, examinedOn: '2022-06-01' });
      expect(await repeatsIn(unitOfWork, addendum)).toEqual([]);
      expect(await repeatedPassages(unitOfWork, examiners[0])).toEqual([]);
    }));

  it('leave out what the examiner was asked, even where it is not recognised as a question', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      const asked = `QUESTION: ${question}\n\nANSWER: ${answer}`;
      for (const claimantId of claimants.slice(0, 2)) {
        await fileReport(unitOfWork, { examinerId: examiners[0], claimantId, text: reportOf(wear, asked) });
      }
      const id = await fileReport(unitOfWork, {
        ...{ examinerId: examiners[0], claimantId: claimants[2] },
        text: reportOf(`You wrote as follows. ${question}`),
      });
      expect(await repeatsIn(unitOfWork, id)).toEqual([]);
    }));

  it('are a vendor’s, or the trade’s, by whose reports they stand in', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants, vendorId } = await inventedCast(unitOfWork);
      const texts = [reportOf(wear, gait, oath), reportOf(wear, gait), reportOf(wear, orchard)];
      const ids: string[] = [];
      for (const [index, text] of texts.entries()) {
        const [examinerId, claimantId] = [examiners[index], claimants[index]];
        if (examinerId === undefined || claimantId === undefined) continue;
        ids.push(await fileReport(unitOfWork, { examinerId, claimantId, text }));
      }
      await fileReport(unitOfWork, {
        ...{ examinerId: examiners[0], claimantId: claimants[3], vendorId },
        text: reportOf(oath),
      });
      expect((await repeatsIn(unitOfWork, ids[0] ?? '')).map(shown)).toEqual([
        { quote: wear.slice(0, 20), class: 'INDUSTRY', of: '3 of 4' },
        { quote: gait.slice(0, 20), class: 'VENDOR', of: '2 of 4' },
        // Sworn words are nobody's own, though only one examiner's reports hold them.
        { quote: oath.slice(0, 20), class: 'INDUSTRY', of: '2 of 4' },
      ]);
    }));

  it('change nothing when a report is read again', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      const [examinerId] = examiners;
      await fileReport(unitOfWork, { examinerId, claimantId: claimants[0], text: reportOf(gait, wear) });
      const text = reportOf(orchard, gaitOfLarch);
      const id = await fileReport(unitOfWork, { examinerId, claimantId: claimants[1], text });
      const before = await everything(unitOfWork);
      await readReport(unitOfWork, id, text);
      expect(await everything(unitOfWork)).toEqual(before);
    }));

  it('lose only what a report no longer says, and keep what it still does', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      const [examinerId] = examiners;
      const first = await fileReport(unitOfWork, {
        ...{ examinerId, claimantId: claimants[0] },
        text: reportOf(gait, wear),
      });
      const second = await fileReport(unitOfWork, {
        ...{ examinerId, claimantId: claimants[1] },
        text: reportOf(gaitOfLarch, wear),
      });
      await readReport(unitOfWork, first, reportOf(kitchen, wear));
      expect((await repeatsIn(unitOfWork, second)).map(({ quote }) => quote)).toEqual([wear]);
      expect(await miscounted(unitOfWork)).toEqual([]);
    }));

  it('still show what two reports share when the report that had it first is gone', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      const ids: string[] = [];
      for (const claimantId of claimants.slice(0, 3)) {
        ids.push(
          await fileReport(unitOfWork, { examinerId: examiners[0], claimantId, text: reportOf(wear) }),
        );
      }
      const [first = '', second = ''] = ids;
      await forgetPassages(unitOfWork, first);
      await unitOfWork.query('delete from source_document where firm_id = $1 and id = $2', [
        principal.firmId,
        first,
      ]);
      expect((await repeatsIn(unitOfWork, second)).map(shown)).toEqual([
        { quote: wear.slice(0, 20), class: 'EXAMINER', of: '2 of 2' },
      ]);
      expect(await miscounted(unitOfWork)).toEqual([]);
      for (const id of ids.slice(1)) await forgetPassages(unitOfWork, id);
      expect((await everything(unitOfWork)).flat()).toEqual([]);
    }));

  it('are counted as often as they are found, however many reports say them', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      let last = '';
      for (let number = 0; number < 230; number += 1) {
        const claimantId = claimants[number % 3];
        if (claimantId !== undefined) {
          last = await fileReport(unitOfWork, { examinerId: examiners[0], claimantId, text: reportOf(wear) });
        }
      }
      // 76 or 77 of them are on the same person as the last, which has 153 on others.
      expect((await repeatsIn(unitOfWork, last)).map(shown)).toEqual([
        { quote: wear.slice(0, 20), class: 'EXAMINER', of: '154 of 230' },
      ]);
    }));

  it('of another firm are not compared', async () => {
    const { principal: other } = await createTestFirm(db);
    await db.database.withFirm(other, 'write', (unitOfWork) =>
      fileReport(unitOfWork, { text: reportOf(wear) }),
    );
    await inFirm(async (unitOfWork) => {
      const id = await fileReport(unitOfWork, { text: reportOf(wear) });
      expect(await documentPassages(unitOfWork, id)).toMatchObject({
        compared: 0,
        sections: [{ repeats: [] }],
      });
    });
  });
});

describe('texts that an examiner repeats', () => {
  it('come with their reports, people, days and denominator, the examiner’s own first', () =>
    inFirm(async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      const [examinerId, other] = examiners;
      const texts = [
        [reportOf(gait, oath, kitchen), '2021-01-05'],
        [reportOf(gaitOfLarch, oath), '2022-02-05'],
        [reportOf(orchard, oath), '2023-03-05'],
        [reportOf(`The day was warm. ${gait}`, wear), '2024-04-05'],
      ] as const;
      for (const [index, [text, examinedOn]] of texts.entries()) {
        const claimantId = claimants[index];
        if (claimantId !== undefined)
          await fileReport(unitOfWork, { examinerId, claimantId, examinedOn, text });
      }
      await fileReport(unitOfWork, { examinerId: other, claimantId: claimants[0], text: reportOf(wear) });
      const found = await repeatedPassages(unitOfWork, examinerId);
      expect(
        found.map(
          ({ text, class: ofClass, reports, compared, claimants: people, firstSeenOn, lastSeenOn }) => ({
            ...{ text: text.slice(0, 12), class: ofClass, of: `${reports} of ${compared}`, people },
            from: `${firstSeenOn} to ${lastSeenOn}`,
          }),
        ),
      ).toEqual([
        {
          text: gait.slice(0, 12),
          class: 'EXAMINER',
          of: '3 of 4',
          people: 3,
          from: '2021-01-05 to 2024-04-05',
        },
        {
          text: oath.slice(0, 12),
          class: 'INDUSTRY',
          of: '3 of 4',
          people: 3,
          from: '2021-01-05 to 2023-03-05',
        },
      ]);
      expect(found[0]?.uses.map(({ seenOn }) => seenOn)).toEqual(['2021-01-05', '2022-02-05', '2024-04-05']);
    }));
});

/** All rows, without the ids that the database gives. */
async function everything(unitOfWork: UnitOfWork): Promise<unknown[][]> {
  const firm = [unitOfWork.principal.firmId];
  return [
    await unitOfWork.query('select * from passage where firm_id = $1 order by id', firm),
    await unitOfWork.query('select * from passage_fingerprint where firm_id = $1 order by fingerprint', firm),
    await unitOfWork.query('select * from passage_frequency where firm_id = $1 order by fingerprint', firm),
    await unitOfWork.query(
      'select * from passage_match where firm_id = $1 order by passage_id, other_id',
      firm,
    ),
  ];
}

/** Fingerprints that are not counted as often as they are kept. */
function miscounted(unitOfWork: UnitOfWork): Promise<unknown[]> {
  return unitOfWork.query(
    `select fingerprint from (select fingerprint, count(*) as kept from passage_fingerprint
                               where firm_id = $1 group by 1) k
       full join (select fingerprint, passages from passage_frequency where firm_id = $1) f using (fingerprint)
      where k.kept is distinct from f.passages`,
    [unitOfWork.principal.firmId],
  );
}
