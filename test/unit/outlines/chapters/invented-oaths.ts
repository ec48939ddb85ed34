import fc from 'fast-check';
import {
  ChallengeKind,
  ChallengeOutcome,
  FeeItem,
  type DisclosureFacts,
} from '../../../../server/modules/disclosures/index.js';
import type {
  OathConflict,
  PropositionRow,
  RecallFailureRow,
  TestimonyFacts,
} from '../../../../server/modules/testimony/index.js';
import { EXAMINATION, id, REPORT, words } from './invented-words.js';

const day = fc.constantFrom('2019-05-17', '2022-11-02', '2025-02-28');
const transcript = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 25 }))
  .map(([page, line]) => ({ kind: 'DOCUMENT', documentId: REPORT, page, line, quote: null }) as const);
const use = fc
  .boolean()
  .map((mayBeUsed) =>
    mayBeUsed
      ? ({ mayBeUsed: true, whyNot: null } as const)
      : ({ mayBeUsed: false, whyNot: 'How the firm came by it is not recorded.' } as const),
  );
const proposition: fc.Arbitrary<PropositionRow> = fc
  .record({ id, words, place: fc.constant('12:3-9'), cite: transcript, use })
  .map(({ use: of, ...row }) => ({
    ...row,
    ...of,
    ...{ testimonyId: row.id, subject: 'SHARE_DEFENSE', issue: null, stance: null, organisationId: null },
    ...{ claim: 'A share.', polarity: 'AFFIRMS', quantity: null, from: null, to: null, givenOn: null },
    ...{ state: 'CONFIRMED', version: 1 },
  }));
const conflict: fc.Arbitrary<OathConflict> = fc
  .record({
    id,
    proposition,
    use,
    against: fc.oneof(
      proposition.map((other) => ({ kind: 'OATH', proposition: other }) as const),
      fc.tuple(fc.nat(80), fc.nat(80)).map(([numerator, more]) => {
        const counted = { numerator, denominator: numerator + more, interval: null };
        return { kind: 'COUNT', figureKey: 'SIDE.DEFENSE', ...counted } as const;
      }),
      words.map((said) => ({ kind: 'REPORT', examinationId: EXAMINATION, words: said }) as const),
    ),
  })
  .map(({ use: of, ...row }) => ({
    ...row,
    ...of,
    statement: 'Sworn: 50 percent; counted otherwise.',
    test: { p: null, adjusted: null, rule: 'oath-conflict' },
    cites: [row.proposition.cite, { kind: 'RECORD', what: 'EXAMINATION', id: EXAMINATION }],
  }));
const recallFailure: fc.Arbitrary<RecallFailureRow> = fc
  .record({ id, question: words, answer: words, cite: transcript, use })
  .map(({ use: of, ...row }) => ({
    ...row,
    ...of,
    ...{ testimonyId: row.id, subject: 'SHARE_DEFENSE', givenOn: null, state: 'CONFIRMED' },
    ...{ place: '40:12-20', version: 1 },
  }));
/** What was sworn, with conflicts that may be used and ones that may not. */
export const inventedTestimony: fc.Arbitrary<TestimonyFacts> = fc.record({
  testimonies: fc.constant([]),
  propositions: fc.array(proposition, { maxLength: 1 }),
  conflicts: fc.uniqueArray(conflict, { maxLength: 7, selector: ({ id: own }) => own }),
  recallFailures: fc.uniqueArray(recallFailure, { maxLength: 4, selector: ({ id: own }) => own }),
  nearAgreements: fc.nat(4),
  comparisonsMade: fc.nat(9),
});

const cents = fc.integer({ min: 1, max: 90_000_000 });
const percent = fc.option(fc.integer({ min: 0, max: 100 }));
const entry = (what: 'FEE' | 'INVOICE' | 'INCOME_ESTIMATE' | 'CHALLENGE') =>
  fc.uuid().map((own) => ({ kind: 'RECORD', what, id: own }) as const);
const rule = words.map((said) => ({ ruleId: 'US-TX-192.3-E', words: `bias ${said}`, verified: false }));

/** Lists, rulings and fees. */
export const inventedDisclosures: fc.Arbitrary<DisclosureFacts> = fc.record({
  fees: fc.uniqueArray(
    fc.record({
      ...{ id, item: fc.constantFrom(...Object.values(FeeItem)), amountCents: cents, cite: entry('FEE') },
      ...{ unit: fc.constant('FLAT'), from: fc.constant(null), to: fc.constant(null) },
    }),
    { maxLength: 7, selector: ({ id: own }) => own },
  ),
  invoices: fc.array(
    fc.record({
      ...{ id, matterId: fc.constant(EXAMINATION), dated: day, amountCents: cents },
      cite: entry('INVOICE'),
    }),
    { maxLength: 3 },
  ),
  estimates: fc.uniqueArray(
    fc.record({
      ...{ id, year: fc.constant(2024), percentLow: percent, percentHigh: percent, swornOn: day },
      ...{ amountLowCents: fc.constant(null), amountHighCents: fc.constant(null) },
      ...{ basis: fc.constant('DEPOSITION'), cite: entry('INCOME_ESTIMATE') },
    }),
    { maxLength: 2, selector: ({ id: own }) => own },
  ),
  challenges: fc.uniqueArray(
    fc.record({
      ...{ id, kind: fc.constantFrom(...Object.values(ChallengeKind)) },
      ...{ outcome: fc.constantFrom(...Object.values(ChallengeOutcome)), decidedOn: fc.option(day) },
      ...{ court: fc.option(words), caseName: words, citation: fc.option(words), basis: fc.constant(null) },
      ...{ words: fc.option(words), cite: entry('CHALLENGE') },
    }),
    { maxLength: 5, selector: ({ id: own }) => own },
  ),
  listAudit: fc.option(
    fc
      .record({
        omissions: fc.uniqueArray(
          fc.record({ testimonyId: id, givenOn: day, caseName: fc.option(words), cite: transcript }),
          { maxLength: 7, selector: ({ testimonyId }) => testimonyId },
        ),
        ...{ entries: fc.nat(40), matched: fc.nat(9), undecided: fc.nat(2), undated: fc.nat(2) },
      })
      .map((audit) => ({
        ...audit,
        ...{
          listId: EXAMINATION,
          disclosedOn: '2025-03-03',
          coversFrom: '2021-03-03',
          coversTo: '2025-03-03',
        },
        cite: { kind: 'RECORD', what: 'DISCLOSED_LIST', id: EXAMINATION } as const,
      })),
  ),
  income: fc.option(
    fc.tuple(cents, cents, fc.option(rule)).map(([low, more, asked]) => ({
      ...{
        from: '2020-01-01',
        to: '2025-12-31',
        lowCents: low,
        highCents: low + more,
        rule: asked,
        byYear: [],
      },
      lines: [
        {
          ...{
            label: 'Examinations',
            countFigureKey: 'EXAMINATION',
            count: 4,
            assumption: null,
            notAdded: null,
            hasFee: true,
          },
          ...{ lowCents: low, highCents: low + more },
          cites: [{ kind: 'RECORD', what: 'FEE', id: EXAMINATION } as const],
        },
      ],
      assumptions: ['Each report is taken for 10 pages.'],
    })),
  ),
});
