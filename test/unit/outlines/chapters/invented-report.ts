import fc from 'fast-check';
import { Issue } from '../../../../server/kernel/vocabulary.js';
import type {
  MedicationPoint,
  ReportFacts,
} from '../../../../server/modules/outlines/chapters/chapter-facts.types.js';
import { examinationTiming } from '../../../../server/modules/scrutiny/examination-timing.js';
import type { DivergenceEntry } from '../../../../server/modules/treating/index.js';
import { EXAMINATION, id, REPORT, words } from './invented-words.js';

const position = (issue: Issue): fc.Arbitrary<DivergenceEntry> =>
  fc
    .record({
      id,
      state: fc.constantFrom('ENGAGED', 'DISMISSED', 'IGNORED'),
      isProposed: fc.boolean(),
      isStatedAfterReport: fc.boolean(),
      quote: fc.option(words),
      gap: fc.option(fc.integer({ min: -300, max: 900 })),
      isNotYet: fc.boolean(),
    })
    .map(({ id: own, state, isProposed, isStatedAfterReport, quote, gap, isNotYet }) => ({
      ...{ issue, examinationId: EXAMINATION, treaterId: own, agreement: 'DIVERGE', isStatedAfterReport },
      ...{ mmiGapDays: gap, isMmiGapAtLeast: isNotYet, wpiDelta: null, reason: 'Both conclude.' },
      examinerOpinion: {
        ...{ id: own, examinationId: EXAMINATION, issue, stance: 'FAVORS_DEFENSE', quote, page: 3 },
        ...{ documentId: REPORT, certainty: null, isHedged: false, isConditional: false },
        ...{ mmiOn: '2024-03-01', wpiPercent: null },
      },
      treatingOpinion: {
        ...{ id: own, matterId: own, treaterId: own, issue, stance: 'FAVORS_CLAIMANT' },
        ...{ statedOn: '2024-05-09', quote, page: 1, documentId: REPORT, isQuoteChecked: true },
        ...{ reliedOn: [], reasoning: null, mmiOn: isNotYet ? null : '2024-08-11', isNotYetAtMmi: isNotYet },
        ...{ wpiPercent: null, apportionmentPercent: null, medications: [], version: 1 },
      },
      examinerCite: { kind: 'DOCUMENT', documentId: REPORT, page: 3, line: null, quote },
      treaterCite: { kind: 'RECORD', what: 'TREATING_OPINION', id: own },
      examinerReliedOn: [],
      points: [],
      engagement: {
        ...{ id: own, opinionId: own, treatingOpinionId: own, state, isProposed, quote, page: 4 },
        ...{ documentId: quote === null ? null : REPORT, isQuoteChecked: true, note: null },
        ...{ reason: 'No sentence names the treater.', version: 1 },
      },
    }));

const medication: fc.Arbitrary<MedicationPoint> = fc
  .tuple(id, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }), fc.boolean())
  .map(([own, fills, rows, helps]) => {
    const cite = (at: number) =>
      ({ kind: 'FILL', fillId: `${own}${at}`, documentId: null, row: null }) as const;
    return {
      ...{ id: own, subject: 'gabapentin', ground: 'Taken too long' },
      cites: [{ kind: 'RECORD', what: 'EXAMINATION', id: EXAMINATION }],
      answers: [
        {
          fact: {
            ...{ code: 'SUPPLY', subject: 'gabapentin', fills, from: '2023-01-02', to: '2024-02-03' },
            ...{ coveredDays: 300, windowDays: 390, helps, fillIds: [] },
          },
          sentence: `gabapentin: ${fills} ${fills === 1 ? 'fill' : 'fills'}; 300 of 390 days covered.`,
          cites: Array.from({ length: rows }, (_, at) => cite(at)),
        },
      ],
    };
  });

const timing = fc
  .record({
    report: fc.option(fc.integer({ min: 1, max: 120 })),
    observer: fc.option(fc.integer({ min: 1, max: 120 })),
    others: fc.nat(4),
    group: fc.constantFrom('Orthopaedic Surgery', null),
  })
  .map(({ report, observer, others, group }) => {
    const at = (source: 'REPORT' | 'OBSERVER', minutes: number | null) =>
      minutes === null
        ? []
        : [
            {
              ...{ source, minutes, startedAt: null, endedAt: null, asWritten: null, low: null, high: null },
              ...{ documentId: source === 'REPORT' ? REPORT : null, page: 2 },
              quote: `It took ${minutes} minutes.`,
            },
          ];
    return examinationTiming({
      ...{ examinationId: EXAMINATION, kind: 'QME', examinedOn: '2024-03-01' },
      timings: [...at('OBSERVER', observer), ...at('REPORT', report)],
      complexity: { pagesSupplied: null, pagesReviewed: null, recordsListed: 0, testsRecorded: 0 },
      practice: { specialtyGroup: group, states: ['CA'] },
      sameDay: Array.from({ length: others }, (_, index) => ({
        ...{ id: `${EXAMINATION}${index}`, kind: 'QME' as const, timings: [] },
      })),
    });
  });

const foundationFact = fc.record({
  id,
  examinationId: fc.constant(EXAMINATION),
  element: fc.constantFrom(
    ...(['BODY_PART', 'LICENCE', 'BOARD_CERTIFICATION', 'ACTIVE_PRACTICE'] as const),
    ...(['TEST_PERFORMED', 'TEST_INDICATED_NOT_DONE'] as const),
  ),
  state: fc.constant(null),
  code: fc.constant('lumbar spine'),
  note: fc.option(words),
  validFrom: fc.option(fc.constantFrom('2015-06-30', '2025-01-01')),
  validTo: fc.option(fc.constantFrom('2020-06-30', '2029-01-01')),
  isProposed: fc.constant(false),
  reason: fc.constant(null),
  version: fc.constant(1),
  documentId: fc.constantFrom(null, REPORT),
  page: fc.constant(5),
  quote: fc.constant(null),
});

const supplied = fc.record({ id, title: words, state: fc.constantFrom('MISSED', 'MATCHED') });

/** A report with any of what can be recorded against it. */
export const inventedReport: fc.Arbitrary<ReportFacts> = fc
  .record({
    timing,
    facts: fc.uniqueArray(foundationFact, { maxLength: 5, selector: ({ id: own }) => own }),
    opinions: fc.uniqueArray(
      fc.record({
        ...{ id, issue: fc.constantFrom(...Object.values(Issue)), certainty: fc.option(words) },
        ...{ isHedged: fc.boolean(), isConditional: fc.boolean(), quote: fc.option(words) },
      }),
      { maxLength: 6, selector: ({ issue }) => issue },
    ),
    listed: fc.uniqueArray(supplied, { maxLength: 8, selector: ({ id: own }) => own }),
    vague: fc.array(words, { maxLength: 3 }),
    positions: fc
      .subarray(Object.values(Issue), { maxLength: 6 })
      .chain((issues) => fc.tuple(...issues.map(position))),
    medication: fc.uniqueArray(medication, { maxLength: 2, selector: ({ id: own }) => own }),
    mismatches: fc.uniqueArray(fc.record({ id, quote: words, otherQuote: words }), {
      maxLength: 4,
      selector: ({ id: own }) => own,
    }),
    region: fc.constantFrom('Psychiatry', 'Orthopaedic Surgery'),
  })
  .map(
    ({
      timing: times,
      facts,
      opinions,
      listed,
      vague,
      positions,
      medication: disputes,
      mismatches,
      region,
    }) => {
      const missed = listed.filter(({ state }) => state === 'MISSED').length;
      const matched = listed.length - missed;
      return {
        ...{ examinationId: EXAMINATION, documentId: REPORT, positions, medication: disputes },
        scrutiny: {
          timing: times,
          foundation: {
            ...{ examinationId: EXAMINATION, matterId: EXAMINATION, examinedOn: '2024-03-01' },
            ...{ examinerName: 'Invented Examiner', isInDirectory: true, licences: [], reported: [], facts },
            specialties: [{ name: region, group: region }],
            opinions: opinions.map((opinion) => ({
              ...{ ...opinion, stance: 'FAVORS_DEFENSE' as const, documentId: REPORT, page: 6 },
            })),
          },
        },
        records: {
          ...{ examinationId: EXAMINATION, matterId: EXAMINATION, notSupplied: [] },
          sentence: `Of ${listed.length} records supplied: ${matched} listed as reviewed, ${missed} not listed.`,
          counts: {
            ...{ supplied: listed.length, matched, possible: 0, missed, coveredOnlyByVague: 0, later: 0 },
            ...{ reviewed: matched + vague.length, notSupplied: 0, vague: vague.length },
          },
          records: listed.map(({ id: own, title, state }) => ({
            ...{ suppliedRecordId: own, title, state, author: null, kind: 'OTHER', datedOn: null },
            ...{ datedTo: null, pages: null, bates: null, sentence: `${title}: supplied.` },
            touched: [{ issue: 'CAUSATION', reasons: [] }],
            cites: [{ kind: 'RECORD', what: 'SUPPLIED_RECORD', id: own }],
          })),
          vague: vague.map((title) => ({
            title,
            cites: [{ kind: 'DOCUMENT', documentId: REPORT, page: 7, line: null, quote: title }],
          })),
          pagesPerHour: { sentence: '', cites: [] },
        },
        mismatches: mismatches.map((row) => ({
          ...row,
          ...{ documentId: REPORT, kind: 'SIDE', says: 'left', otherSays: 'right', page: 2, otherPage: 9 },
          ...{ confidence: 0.9, isDismissed: false },
        })),
      } satisfies ReportFacts;
    },
  );
