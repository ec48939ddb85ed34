import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteDocument } from '../../../server/modules/documents/delete-document.js';
import { deleteExamination } from '../../../server/modules/examinations/index.js';
import { createMatter } from '../../../server/modules/matters/index.js';
import { fileExamination } from '../../../server/modules/opinions/index.js';
import {
  addProposal,
  confirmReport,
  decideProposal,
  disagreementsOf,
  draftOf,
  proposalsOfDocuments,
  recordReading,
  reopenReport,
  type Proposal,
} from '../../../server/modules/readings/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import type { ReportReading } from '../../../server/reading/report-reading.types.js';
import { claimantsOf } from '../../support/claimants.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';
import {
  CAUSATION,
  CAUSATION_AGAIN,
  documentState,
  field,
  HEADER,
  insertDocument,
  MMI,
  opinion,
  REPORT_TEXT,
  reportReading,
  UNDECIDED,
} from '../../support/readings.js';

let db: TestDatabase;
let firm: TestFirm;
const work = <Result>(job: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  db.database.withFirm(firm.principal, 'write', job);

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

async function newFirm(): Promise<void> {
  firm = await createTestFirm(db);
}

/** The one claimant of this name. */
async function idOfClaimant(name: string): Promise<string> {
  const named = [...(await claimantsOf(db, firm.principal))].filter(([, { fullName }]) => fullName === name);
  expect(named).toHaveLength(1);
  return named[0]?.[0] ?? '';
}

/** A document of the firm with a reading recorded. */
async function readDocument(reading: ReportReading = reportReading()): Promise<string> {
  return work(async (unitOfWork) => {
    const documentId = await insertDocument(unitOfWork);
    await recordReading(unitOfWork, { documentId, text: REPORT_TEXT, reading });
    return documentId;
  });
}

const proposals = (documentId: string): Promise<Proposal[]> =>
  work((unitOfWork) => proposalsOfDocuments(unitOfWork, [documentId]));

async function proposal(documentId: string, quote: string): Promise<Proposal> {
  const found = (await proposals(documentId)).find((one) => one.quote === quote);
  if (found === undefined) throw new Error('No such proposal.');
  return found;
}

async function confirm(
  documentId: string,
  overrides: Partial<Parameters<typeof confirmReport>[1]> = {},
): Promise<{ examinationId: string; examinerId: string }> {
  const { version } = await work((unitOfWork) => documentState(unitOfWork, documentId));
  return work((unitOfWork) =>
    confirmReport(unitOfWork, {
      documentId,
      version,
      acceptPending: true,
      examiner: { name: 'Leofric Tamsin, M.D.' },
      matterId: null,
      examinationId: null,
      side: 'DEFENSE',
      kind: 'IME',
      examinedOn: '2024-03-18',
      ...overrides,
    }),
  );
}

async function reopen(documentId: string): Promise<void> {
  const { version } = await work((unitOfWork) => documentState(unitOfWork, documentId));
  await work((unitOfWork) => reopenReport(unitOfWork, { id: documentId, version }));
}

const rows = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
  db.asOwner<Row>(sql, [firm.principal.firmId, ...parameters]);

const countedRows = (examinerId: string): Promise<{ measure: string; outcome: string; n: number }[]> =>
  rows(
    `select measure, outcome, n from examiner_count where firm_id = $1 and subject_id = $2
      and (measure in ('EXAMINATION', 'UNVERIFIED', 'AUTO_ACCEPTED') or measure like '%OPINION%' or measure like 'MINUTES%')
      order by 1, 2`,
    examinerId,
  );

describe('recording a reading', () => {
  beforeAll(newFirm);

  it('stores each proposal with the words it rests on', async () => {
    const documentId = await readDocument();
    const stored = await proposals(documentId);
    expect(stored).toHaveLength(11);
    for (const { quote, spanStart, spanEnd, status } of stored) {
      expect(REPORT_TEXT.text.slice(spanStart, spanEnd)).toBe(quote);
      expect(status).toBe('PENDING');
    }
    expect((await work((unitOfWork) => documentState(unitOfWork, documentId))).status).toBe('TO_REVIEW');
  });

  it('changes nothing when the same reading is stored again', async () => {
    const documentId = await readDocument();
    const before = await proposals(documentId);
    await work((unitOfWork) =>
      recordReading(unitOfWork, { documentId, text: REPORT_TEXT, reading: reportReading() }),
    );
    expect(await proposals(documentId)).toEqual(before);
  });

  it('keeps decisions when a newer reader proposes the same again', async () => {
    const documentId = await readDocument();
    const decided = await proposal(documentId, CAUSATION);
    await work((unitOfWork) =>
      decideProposal(unitOfWork, { id: decided.id, version: 1, decision: 'CORRECT', stance: 'MIXED' }),
    );
    await work((unitOfWork) =>
      recordReading(unitOfWork, {
        documentId,
        text: REPORT_TEXT,
        reading: reportReading({
          reader: { name: 'built-in', version: '2' },
          opinions: [
            opinion('CAUSATION', 'FAVORS_CLAIMANT', CAUSATION),
            opinion('MMI', 'FAVORS_DEFENSE', MMI),
          ],
        }),
      }),
    );
    const stored = await proposals(documentId);
    expect(stored.filter(({ quote }) => quote === CAUSATION)).toEqual([
      expect.objectContaining({ id: decided.id, status: 'CORRECTED', readerVersion: '1' }),
    ]);
    expect(stored.filter(({ kind }) => kind === 'OPINION')).toHaveLength(2);
  });

  it('leaves out what is not in the document', async () => {
    const reading = reportReading({ opinions: [] });
    const [first, ...rest] = HEADER;
    const forged = { ...first, citation: { ...first?.citation, quote: 'Leofric Tamsin, D.O.' } } as never;
    const documentId = await work(async (unitOfWork) => {
      const id = await insertDocument(unitOfWork);
      const recorded = await recordReading(unitOfWork, {
        documentId: id,
        text: REPORT_TEXT,
        reading: { ...reading, fields: [forged, ...rest] },
      });
      expect(recorded).toEqual({ proposals: 6, dropped: 1 });
      return id;
    });
    expect((await proposals(documentId)).some(({ field: name }) => name === 'EXAMINER_NAME')).toBe(false);
  });

  it.each([
    ['a document that is no report', { kind: 'OTHER' as const }],
    ['nothing found', { fields: [], records: [], opinions: [] }],
  ])('files %s', async (_what, overrides) => {
    const documentId = await readDocument(reportReading(overrides));
    expect((await work((unitOfWork) => documentState(unitOfWork, documentId))).status).toBe('FILED');
  });
});

describe('deciding', () => {
  let documentId: string;
  beforeAll(async () => {
    await newFirm();
    documentId = await readDocument();
  });

  const tallies = (): Promise<Record<string, unknown>[]> =>
    rows(`select cue, subject, accepted, corrected, rejected from cue_tally
           where firm_id = $1 and cue not like 'confidence%' and accepted + corrected + rejected > 0 order by 1, 2`);

  it('counts agreement by cue, and takes it back when the decision is', async () => {
    const mmi = await proposal(documentId, MMI);
    await work((unitOfWork) =>
      decideProposal(unitOfWork, { id: mmi.id, version: mmi.version, decision: 'ACCEPT' }),
    );
    expect(await tallies()).toEqual([
      { cue: 'mmi.rule', subject: 'OPINION.MMI', accepted: 1, corrected: 0, rejected: 0 },
    ]);
    await work((unitOfWork) =>
      decideProposal(unitOfWork, { id: mmi.id, version: mmi.version + 1, decision: 'REJECT' }),
    );
    expect(await tallies()).toEqual([
      { cue: 'mmi.rule', subject: 'OPINION.MMI', accepted: 0, corrected: 0, rejected: 1 },
    ]);
    await work((unitOfWork) =>
      decideProposal(unitOfWork, { id: mmi.id, version: mmi.version + 2, decision: 'REOPEN' }),
    );
    expect(await tallies()).toEqual([]);
  });

  it('asks which opinion a candidate is', async () => {
    const candidate = await proposal(documentId, UNDECIDED);
    const { id, version } = candidate;
    await expect(
      work((unitOfWork) => decideProposal(unitOfWork, { id, version, decision: 'ACCEPT' })),
    ).rejects.toThrow('Choose the question that the passage answers.');
    await work((unitOfWork) =>
      decideProposal(unitOfWork, {
        ...{ id, version, decision: 'ACCEPT', issue: 'FUTURE_CARE', stance: 'UNDETERMINED' },
      }),
    );
    expect(await proposal(documentId, UNDECIDED)).toMatchObject({
      status: 'ACCEPTED',
      issue: null,
      decision: { issue: 'FUTURE_CARE', stance: 'UNDETERMINED' },
    });
  });

  it.each([
    ['examinedOn', 'March 18, 2024', '18 March', 'Date of examination: write the day as YYYY-MM-DD'],
    ['faceToFaceMinutes', '25 minutes face to face', '900', 'whole minutes, 1 to 600'],
    ['examKind', 'INDEPENDENT MEDICAL EXAMINATION', 'visit', 'Kind of examination: choose one of'],
  ])('refuses a correction of %s that can not be', async (_field, quote, value, message) => {
    const { id, version } = await proposal(documentId, quote);
    await expect(
      work((unitOfWork) => decideProposal(unitOfWork, { id, version, decision: 'CORRECT', value })),
    ).rejects.toThrow(message);
  });

  it('refuses a decision on what somebody else decided meanwhile', async () => {
    const { id, version } = await proposal(documentId, CAUSATION);
    await work((unitOfWork) => decideProposal(unitOfWork, { id, version, decision: 'ACCEPT' }));
    await expect(
      work((unitOfWork) => decideProposal(unitOfWork, { id, version, decision: 'REJECT' })),
    ).rejects.toThrow('was changed meanwhile');
  });

  it('adds what the machine missed, at the words themselves', async () => {
    const id = await work((unitOfWork) =>
      addProposal(unitOfWork, REPORT_TEXT, {
        ...{ documentId, kind: 'OPINION', issue: 'SEVERITY', stance: 'FAVORS_DEFENSE', page: 2 },
        quote: 'no causal\n connection  between the fall',
      }),
    );
    expect((await proposals(documentId)).find((one) => one.id === id)).toMatchObject({
      reader: 'person',
      status: 'ACCEPTED',
      page: 2,
      quote: 'no causal connection between the fall',
    });
  });

  it('refuses words that are not on the page', async () => {
    await expect(
      work((unitOfWork) =>
        addProposal(unitOfWork, REPORT_TEXT, {
          ...{
            documentId,
            kind: 'FIELD',
            field: 'PLACE',
            value: 'Springfield',
            page: 1,
            quote: 'Springfield',
          },
        }),
      ),
    ).rejects.toThrow('These words are not on page 1');
  });
});

describe('confirming a report', () => {
  beforeAll(newFirm);

  it('records examination, opinions, facts and records at once, and counts them', async () => {
    const documentId = await readDocument();
    expect(await rows('select 1 from examination where firm_id = $1')).toEqual([]);
    const { examinationId, examinerId } = await confirm(documentId);
    expect(
      await rows(
        `select e.kind, e.examined_on::text as day, e.side, e.verification, c.id as claimant
           from examination e join claimant c on c.id = e.claimant_id where e.firm_id = $1`,
      ),
    ).toEqual([
      {
        ...{ kind: 'IME', day: '2024-03-18', side: 'DEFENSE', verification: 'CONFIRMED' },
        claimant: await idOfClaimant('Ottoline Brackwater'),
      },
    ]);
    expect(
      await rows(
        `select issue, stance, quote, page, verification, mmi_on::text as mmi from opinion
          where firm_id = $1 order by issue`,
      ),
    ).toEqual([
      {
        ...{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE', quote: CAUSATION, page: 2 },
        ...{ verification: 'CONFIRMED', mmi: null },
      },
      {
        ...{ issue: 'MMI', stance: 'FAVORS_DEFENSE', quote: MMI, page: 2 },
        ...{ verification: 'CONFIRMED', mmi: '2024-02-01' },
      },
    ]);
    expect(await countedRows(examinerId)).toEqual([
      { measure: 'EXAMINATION', outcome: '', n: 1 },
      { measure: 'MINUTES.REPORT', outcome: '25', n: 1 },
      { measure: 'OPINION.CAUSATION', outcome: 'FAVORS_DEFENSE', n: 1 },
      { measure: 'OPINION.MMI', outcome: 'FAVORS_DEFENSE', n: 1 },
    ]);
    expect(
      await rows('select field, value, page from examination_fact where firm_id = $1 order by field'),
    ).toEqual([
      { field: 'CLAIM_NUMBER', value: 'KX-4471-90', page: 1 },
      { field: 'FACE_TO_FACE_MINUTES', value: { minutes: 25, saidBy: 'REPORT' }, page: 1 },
    ]);
    expect(await rows('select title, kind from reviewed_record where firm_id = $1')).toEqual([
      { title: 'Operative report', kind: 'OPERATIVE' },
    ]);
    const state = await work((unitOfWork) => documentState(unitOfWork, documentId));
    expect(state).toMatchObject({ status: 'REVIEWED', examinationId, reviewedBy: firm.principal.memberId });
  });

  it('refuses while something is undecided and may not be accepted unseen', async () => {
    const documentId = await readDocument();
    await expect(confirm(documentId, { acceptPending: false })).rejects.toThrow(
      '10 readings are still undecided',
    );
  });

  it('refuses two readings of one fact until one is rejected', async () => {
    const documentId = await readDocument(
      reportReading({ fields: [...HEADER, field('claimNumber', 'KX-4471', 'KX-4471')] }),
    );
    await expect(confirm(documentId)).rejects.toThrow('different things for: Claim number');
    const { id, version } = await proposal(documentId, 'KX-4471');
    await work((unitOfWork) => decideProposal(unitOfWork, { id, version, decision: 'REJECT' }));
    await confirm(documentId, { examinedOn: '2024-03-19' });
    expect(await proposal(documentId, 'March 18, 2024')).toMatchObject({
      status: 'CORRECTED',
      decision: { value: '2024-03-19' },
    });
  });

  it('records nothing when it fails', async () => {
    const documentId = await readDocument();
    await expect(confirm(documentId, { examinedOn: '2999-01-01' })).rejects.toThrow('still to come');
    expect((await proposals(documentId)).every(({ status }) => status === 'PENDING')).toBe(true);
  });

  it('calls out an examination that is on file, and adds the report to it', async () => {
    const first = await readDocument();
    const { examinationId } = await confirm(first, { examinedOn: '2024-05-01' });
    const second = await readDocument();
    await expect(confirm(second, { examinedOn: '2024-05-01' })).rejects.toThrow('is on file. Choose it');
    expect(await confirm(second, { examinedOn: '2024-05-01', examinationId })).toMatchObject({
      examinationId,
    });
  });
});

describe('a report of an examination that the log knows', () => {
  let documentId: string;
  let examinationId: string;
  let examinerId: string;

  beforeAll(async () => {
    await newFirm();
    documentId = await readDocument();
    await work(async (unitOfWork) => {
      const filed = await fileExamination(unitOfWork, {
        examiner: { nameAsWritten: 'Leofric Tamsin', npi: null },
        claimantName: 'Ottoline Brackwater',
        ...{ kind: 'IME', examinedOn: '2024-03-18', side: 'UNKNOWN' },
        timings: [{ source: 'FIRM_LOG', minutes: 45 }],
        opinions: [
          { issue: 'CAUSATION', stance: 'FAVORS_CLAIMANT' },
          { issue: 'MMI', treaterMmiOn: '2024-06-01' },
        ],
      });
      [examinationId, examinerId] = [filed.id, filed.examinerId];
    });
  });

  const opinions = (): Promise<Record<string, unknown>[]> =>
    rows(
      `select issue, stance, quote, mmi_on::text as mmi, treater_mmi_on::text as treater, verification
         from opinion where firm_id = $1 order by issue`,
    );
  const FILED = [
    {
      ...{ issue: 'CAUSATION', stance: 'FAVORS_CLAIMANT', quote: null, mmi: null, treater: null },
      verification: 'FIRM_RECORD',
    },
    {
      ...{ issue: 'MMI', stance: null, quote: null, mmi: null, treater: '2024-06-01' },
      verification: 'FIRM_RECORD',
    },
  ];

  it('is found, and what differs is said', async () => {
    const stored = await proposals(documentId);
    const draft = await work((unitOfWork) => draftOf(unitOfWork, stored));
    expect(draft.existing.map(({ id }) => id)).toEqual([examinationId]);
    expect(disagreementsOf(stored, draft.existing, null).map(({ message }) => message)).toEqual([
      'An examination of 2024-03-18 that may be this one is on file.',
      'The log says 45 minutes, the report 25.',
      'Causation: on file "Favors claimant", in the report "Favors defense".',
    ]);
  });

  it('fills in what is absent and keeps what differs', async () => {
    await confirm(documentId, { examinationId });
    expect(await opinions()).toEqual([
      FILED[0],
      {
        ...{ issue: 'MMI', stance: 'FAVORS_DEFENSE', quote: MMI, mmi: '2024-02-01', treater: '2024-06-01' },
        verification: 'CONFIRMED',
      },
    ]);
    expect(await countedRows(examinerId)).toEqual([
      { measure: 'EXAMINATION', outcome: '', n: 1 },
      { measure: 'MINUTES.FIRM_LOG', outcome: '45', n: 1 },
      { measure: 'MINUTES.REPORT', outcome: '25', n: 1 },
      { measure: 'OPINION.CAUSATION', outcome: 'FAVORS_CLAIMANT', n: 1 },
      { measure: 'OPINION.MMI', outcome: 'FAVORS_DEFENSE', n: 1 },
    ]);
    expect(await rows('select side, verification from examination where firm_id = $1')).toEqual([
      { side: 'DEFENSE', verification: 'FIRM_RECORD' },
    ]);
  });

  it('gives back exactly what the report changed when it is reopened', async () => {
    await reopen(documentId);
    expect(await opinions()).toEqual(FILED);
    expect(await rows('select side, verification from examination where firm_id = $1')).toEqual([
      { side: 'UNKNOWN', verification: 'FIRM_RECORD' },
    ]);
    expect(await countedRows(examinerId)).toEqual([
      { measure: 'EXAMINATION', outcome: '', n: 1 },
      { measure: 'MINUTES.FIRM_LOG', outcome: '45', n: 1 },
      { measure: 'OPINION.CAUSATION', outcome: 'FAVORS_CLAIMANT', n: 1 },
      { measure: 'OPINION.MMI', outcome: 'UNCODED', n: 1 },
    ]);
    expect(await rows('select 1 from examination_fact where firm_id = $1')).toEqual([]);
  });

  it('lets a correction of the reading stand above the log', async () => {
    const { id, version } = await proposal(documentId, CAUSATION);
    await work((unitOfWork) =>
      decideProposal(unitOfWork, { id, version, decision: 'CORRECT', stance: 'FAVORS_DEFENSE' }),
    );
    await confirm(documentId);
    expect((await opinions())[0]).toMatchObject({ stance: 'FAVORS_DEFENSE', quote: CAUSATION });
  });
});

describe('reopening a report that was recorded as a new examination', () => {
  let first: string;
  let second: string;
  let examinationId: string;
  let examinerId: string;

  beforeAll(async () => {
    await newFirm();
    first = await readDocument();
    ({ examinationId, examinerId } = await confirm(first));
  });

  it('counts it no more, and again once it is confirmed', async () => {
    await reopen(first);
    expect(await countedRows(examinerId)).toEqual([{ measure: 'UNVERIFIED', outcome: '', n: 1 }]);
    expect(await confirm(first, { side: 'NEUTRAL' })).toEqual({ examinationId, examinerId });
    expect(await rows('select side, verification from examination where firm_id = $1')).toEqual([
      { side: 'NEUTRAL', verification: 'CONFIRMED' },
    ]);
  });

  it('leaves it counted where another confirmed report stands behind it', async () => {
    second = await readDocument(
      reportReading({ opinions: [opinion('CAUSATION', 'FAVORS_DEFENSE', CAUSATION_AGAIN)] }),
    );
    await confirm(second, { examinationId });
    await reopen(first);
    expect(await countedRows(examinerId)).toEqual([
      { measure: 'EXAMINATION', outcome: '', n: 1 },
      { measure: 'MINUTES.REPORT', outcome: '25', n: 1 },
      { measure: 'OPINION.CAUSATION', outcome: 'FAVORS_DEFENSE', n: 1 },
      { measure: 'OPINION.MMI', outcome: 'UNVERIFIED', n: 1 },
    ]);
    expect(
      await rows(
        'select quote, source_document_id as source from opinion where firm_id = $1 and issue = $2',
        'CAUSATION',
      ),
    ).toEqual([{ quote: CAUSATION_AGAIN, source: second }]);
  });

  it('counts it no more once neither stands behind it', async () => {
    await reopen(second);
    expect(await countedRows(examinerId)).toEqual([{ measure: 'UNVERIFIED', outcome: '', n: 1 }]);
    await confirm(first, { side: 'PLAINTIFF' });
    expect(await rows('select side, verification from examination where firm_id = $1')).toEqual([
      { side: 'PLAINTIFF', verification: 'CONFIRMED' },
    ]);
  });
});

describe('what a report rests on, when it goes', () => {
  beforeAll(newFirm);

  it('waits for review again when its examination is removed', async () => {
    const documentId = await readDocument();
    const { examinationId } = await confirm(documentId);
    await work((unitOfWork) => deleteExamination(unitOfWork, { id: examinationId, version: 1 }));
    expect(await work((unitOfWork) => documentState(unitOfWork, documentId))).toMatchObject({
      ...{ status: 'TO_REVIEW', examinationId: null, reviewedBy: null },
    });
    await confirm(documentId);
  });

  it('can be removed only while it is not confirmed, and takes along what rests on nothing else', async () => {
    const documentId = await readDocument();
    const { examinationId } = await confirm(documentId, { examinedOn: '2024-06-01' });
    const remove = async (): Promise<void> => {
      const { version } = await work((unitOfWork) => documentState(unitOfWork, documentId));
      await work((unitOfWork) => deleteDocument(unitOfWork, documentId, version));
    };
    await expect(remove()).rejects.toThrow('An examination rests on this document.');
    await reopen(documentId);
    await remove();
    expect(await rows('select 1 from examination where firm_id = $1 and id = $2', examinationId)).toEqual([]);
  });
});

describe('a report that is added to an examination', () => {
  beforeAll(newFirm);

  it('belongs to the examiner of that examination', async () => {
    const { examinationId } = await confirm(await readDocument());
    const other = await confirm(await readDocument(), { examiner: { name: 'Wilmot Ashgrove' } });
    const documentId = await readDocument();
    await expect(
      confirm(documentId, { examinationId, examiner: { examinerId: other.examinerId } }),
    ).rejects.toThrow('of another examiner');
  });

  it.each([
    ['matter', { matterId: randomUUID() }, 'Matter not found.'],
    ['examination', { examinationId: randomUUID() }, 'Examination not found.'],
    ['examiner', { examiner: { examinerId: randomUUID() } }, 'Examiner not found.'],
  ])('names no %s that is not there', async (_what, overrides, message) => {
    await expect(confirm(await readDocument(), overrides)).rejects.toThrow(message);
  });

  it('is filed in the matter of the claim number that it bears', async () => {
    await newFirm();
    const matterId = await work((unitOfWork) => createMatter(unitOfWork, { reference: 'kx 4471/90' }));
    const documentId = await readDocument();
    const draft = await work(async (unitOfWork) =>
      draftOf(unitOfWork, await proposalsOfDocuments(unitOfWork, [documentId])),
    );
    expect(draft.matterIds).toEqual([matterId]);
    await confirm(documentId, { matterId });
    expect(
      await rows(
        `select d.matter_id as document, e.matter_id as examination, c.id as claimant
           from source_document d join examination e on e.id = d.examination_id
           join matter m on m.id = e.matter_id join claimant c on c.id = m.claimant_id where d.firm_id = $1`,
      ),
    ).toEqual([
      { document: matterId, examination: matterId, claimant: await idOfClaimant('Ottoline Brackwater') },
    ]);
  });
});

describe('the firm that reads nothing of another', () => {
  it('finds no proposal and no document there', async () => {
    await newFirm();
    const documentId = await readDocument();
    const [{ id, version } = { id: '', version: 0 }] = await proposals(documentId);
    await newFirm();
    await expect(
      work((unitOfWork) => decideProposal(unitOfWork, { id, version, decision: 'ACCEPT' })),
    ).rejects.toThrow('Proposal not found.');
    await expect(
      work((unitOfWork) => reopenReport(unitOfWork, { id: documentId, version: 1 })),
    ).rejects.toThrow('Document not found.');
  });
});
