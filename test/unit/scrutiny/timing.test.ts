import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimingSource } from '../../../server/kernel/vocabulary.js';
import { examinationTiming } from '../../../server/modules/scrutiny/examination-timing.js';
import { observedTime } from '../../../server/modules/scrutiny/observed-time.js';
import { timingGap } from '../../../server/modules/scrutiny/timing-gap.js';
import type { RecordedTiming, TimingInputs } from '../../../server/modules/scrutiny/timing.queries.js';

const timing = (
  source: TimingSource,
  minutes: number,
  fields: Partial<RecordedTiming> = {},
): RecordedTiming => ({
  source,
  minutes,
  startedAt: null,
  endedAt: null,
  asWritten: null,
  low: null,
  high: null,
  documentId: null,
  page: null,
  quote: null,
  ...fields,
});

const inputs = (timings: readonly RecordedTiming[], fields: Partial<TimingInputs> = {}): TimingInputs => ({
  examinationId: 'e',
  kind: 'QME',
  examinedOn: '2024-03-01',
  timings,
  complexity: { pagesSupplied: null, pagesReviewed: null, recordsListed: 0, testsRecorded: 0 },
  practice: { specialtyGroup: 'Psychiatry', states: ['CA'] },
  sameDay: [],
  ...fields,
});

describe('the bounds of a time', () => {
  it.each([
    ['those stored', timing('CLAIMANT', 20, { asWritten: 'about 20', low: 15, high: 25 }), 15, 25],
    ['those of the words in the report', timing('REPORT', 20, { quote: 'approximately 20 minutes' }), 15, 25],
    [
      'the minutes where the words say others',
      timing('REPORT', 40, { quote: 'approximately 20 minutes' }),
      40,
      40,
    ],
    ['the minutes where nothing else is said', timing('RECORDING', 18), 18, 18],
    ['open where no end is said', timing('CLAIMANT', 30, { asWritten: 'at least 30', low: 30 }), 30, null],
  ] as const)('are %s', (_, recorded, lower, upper) => {
    expect(observedTime(recorded).range).toEqual({ lower, upper });
  });
});

describe('the time that stands for an examination', () => {
  it.each([
    [['REPORT', 'RECORDING', 'OBSERVER'], 'RECORDING'],
    [['REPORT', 'OBSERVER', 'CLAIMANT'], 'OBSERVER'],
    [['CLAIMANT', 'REPORT', 'FIRM_LOG'], 'REPORT'],
    [['FIRM_LOG', 'CLAIMANT'], 'CLAIMANT'],
    [['FIRM_LOG'], 'FIRM_LOG'],
  ] as const)('of %s is the %s', (sources, chosen) => {
    const { chosen: found, choice } = examinationTiming(inputs(sources.map((source) => timing(source, 20))));
    expect(found?.source).toBe(chosen);
    expect(choice).not.toBe('');
  });

  it('is none when no source states one', () => {
    expect(examinationTiming(inputs([]))).toMatchObject({ chosen: null, gap: null });
  });
});

describe('the gap between report and observation', () => {
  const gap = (...timings: RecordedTiming[]) => timingGap(timings.map(observedTime));

  it.each([
    [timing('REPORT', 45), timing('RECORDING', 18), 27, 27, '27 minutes more in the report'],
    [timing('REPORT', 18), timing('RECORDING', 45), -27, -27, '27 minutes fewer in the report'],
    [timing('REPORT', 20), timing('OBSERVER', 20), 0, 0, 'no difference'],
    [
      timing('REPORT', 45),
      timing('OBSERVER', 20, { asWritten: 'about 20', low: 15, high: 25 }),
      20,
      30,
      '20 to 30 minutes more in the report',
    ],
    [
      timing('REPORT', 25),
      timing('OBSERVER', 20, { asWritten: 'about 20', low: 15, high: 25 }),
      0,
      10,
      'from none to 10 minutes more in the report, so that both may say the same',
    ],
  ] as const)('is stated with its bounds', (reported, observed, low, high, words) => {
    const found = gap(reported, observed);
    expect(found).toMatchObject({ low, high });
    expect(found?.sentence).toContain(words);
  });

  it('is not stated against a recollection', () => {
    expect(gap(timing('REPORT', 45), timing('CLAIMANT', 10))).toBeNull();
  });

  it('holds every pair of times within the bounds, and is reached at both ends', () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 30 }))
      .map(([low, more]) => ({ low, high: low + more }));
    fc.assert(
      fc.property(range, range, (report, recording) => {
        const found = gap(
          timing('REPORT', report.low, { asWritten: 'x', ...report }),
          timing('RECORDING', recording.low, { asWritten: 'x', ...recording }),
        );
        const all: number[] = [];
        for (let a = report.low; a <= report.high; a += 1)
          for (let b = recording.low; b <= recording.high; b += 1) all.push(a - b);
        expect([found?.low, found?.high]).toEqual([Math.min(...all), Math.max(...all)]);
      }),
    );
  });
});

describe('the minimum of a regulation', () => {
  const reviewed = { pagesSupplied: 400, pagesReviewed: 1200, recordsListed: 14, testsRecorded: 0 };

  it.each([
    ['below it', [timing('REPORT', 45)], {}, 'BELOW'],
    ['at it, with nothing else on file', [timing('REPORT', 60)], {}, 'MET'],
    [
      'at it, with records reviewed',
      [timing('REPORT', 60)],
      { complexity: reviewed },
      'MET_NOT_UNCOMPLICATED',
    ],
    [
      'within bounds that hold it',
      [timing('REPORT', 60, { asWritten: 'about an hour', low: 45, high: 75 })],
      {},
      'NOT_KNOWN',
    ],
    ['by recollection alone', [timing('CLAIMANT', 10)], {}, 'NOT_KNOWN'],
    ["by the firm's log alone", [timing('FIRM_LOG', 10)], {}, 'NOT_KNOWN'],
    ['not on file', [], {}, 'NOT_KNOWN'],
    [
      'under a rule from memory',
      [timing('REPORT', 10)],
      { practice: { specialtyGroup: 'Orthopaedic Surgery', states: ['CA'] } },
      'NOT_APPLIED',
    ],
  ] as const)('a time %s is said to be so', (_, timings, fields, state) => {
    const { minimum } = examinationTiming(inputs(timings, fields));
    expect(minimum?.state).toBe(state);
    expect(minimum?.sentence).toContain(minimum?.rule.citation);
  });

  it('says what makes the examination other than uncomplicated', () => {
    const { minimum } = examinationTiming(inputs([timing('REPORT', 61)], { complexity: reviewed }));
    expect(minimum?.reasons).toEqual(['1,200 pages reviewed', '14 records listed as reviewed']);
  });

  it.each([
    ['another kind of examination', { kind: 'IME' }],
    ['another state', { practice: { specialtyGroup: 'Psychiatry', states: ['NY'] } }],
    ['a record review', { kind: 'RECORD_REVIEW' }],
    ['a day before the rule', { examinedOn: '2009-02-16' }],
  ] as const)('is not spoken of for %s', (_, fields) => {
    expect(examinationTiming(inputs([], fields)).minimum).toBeNull();
  });
});

describe('the examiner’s other examinations of the day', () => {
  it('are counted, and their known minutes added within their bounds', () => {
    const { sameDay } = examinationTiming(
      inputs([], {
        sameDay: [
          { id: 'a', kind: 'QME', timings: [timing('REPORT', 30), timing('RECORDING', 20)] },
          {
            id: 'b',
            kind: 'QME',
            timings: [timing('CLAIMANT', 20, { asWritten: 'about 20', low: 15, high: 25 })],
          },
          { id: 'c', kind: 'IME', timings: [] },
        ],
      }),
    );
    expect(sameDay).toMatchObject({
      examinationIds: ['a', 'b', 'c'],
      timed: 2,
      minutes: { lower: 35, upper: 45 },
    });
    expect(sameDay.sentence).toBe(
      "3 other examinations by this examiner on this day are in the firm's own files; the time of 2 is recorded, together 35 to 45 minutes.",
    );
  });
});
