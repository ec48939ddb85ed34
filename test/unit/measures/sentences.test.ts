import { describe, expect, it } from 'vitest';
import {
  bestEstimateSentence,
  examinerTitle,
  feesSentence,
  fewerReviewedSentence,
  flagSentence,
  intervalSentence,
  medianRankSentence,
  minutesCoverageSentence,
  minutesSentence,
  mmiGapSentence,
  mmiMedianSentence,
  notCountedSentence,
  notYetVerifiedSentence,
  opinionSentence,
  ownFiles,
  pagesSentence,
  pairedSentence,
  peerRangeSentence,
  peerSentence,
  recordReviewSentence,
  reExaminationSentence,
  refusalSentence,
  retentionSentence,
  selectionSentence,
  standingSentence,
  tooFewSentence,
  topPayerSentence,
  type FlagNumbers,
  type MinutesNumbers,
  type PayerCounts,
  type Refusal,
  type SentenceScope,
  type Unknowns,
} from '../../../server/modules/measures/index.js';

const scope: SentenceScope = {
  examiner: examinerTitle('Cole'),
  source: ownFiles('Hathersedge Law'),
  dated: { from: '2021-03-03', to: '2024-05-14' },
  limitedTo: null,
};
const WHERE = "by Dr. Cole dated 3 March 2021 to 14 May 2024 in Hathersedge Law's own files";
const causation = { about: 'causation', finding: 'no causal relationship' };
const noUnknowns: Unknowns = { undetermined: 0, notAddressed: 0, blank: 0, uncoded: 0, unverified: 0 };

describe('S-D1', () => {
  const opening = (n: string) =>
    `Of the ${n} examinations ${WHERE} in which the report states an opinion on causation, the report states no causal relationship in`;
  const one = `In the one examination ${WHERE} in which the report states an opinion on causation, the report`;

  it.each([
    [48, 48, 0, `${opening('48')} all 48 (100%).`],
    [46, 48, 0, `${opening('48')} 46 (96%).`],
    [1, 48, 0, `${opening('48')} 1 (2%).`],
    [0, 48, 0, `${opening('48')} none of the 48.`],
    [999, 1000, 0, `${opening('1,000')} 999 (>99%).`],
    [1, 1000, 0, `${opening('1,000')} 1 (<1%).`],
    [7, 9, 0, `${opening('9')} 7.`],
    [9, 9, 0, `${opening('9')} all 9.`],
    [8, 10, 0, `${opening('10')} 8 (80%).`],
    [40, 50, 12, `${opening('50')} 40 (80%).`],
    [40, 50, 13, `${opening('50')} 40 (63% to 85% with the 13 unknown counted either way).`],
    [1, 1, 0, `${one} states no causal relationship.`],
    [0, 1, 3, `${one} does not state no causal relationship.`],
    [0, 0, 9, `There is no examination ${WHERE} in which the report states an opinion on causation.`],
  ])('%i of %i, %i unknown', (x, n, unknown, text) => {
    expect(opinionSentence(scope, causation, { x, n, unknown })).toMatchObject({
      id: 'S-D1',
      kind: 'DESCRIPTIVE',
      text,
    });
  });

  it('names one day once, no day when nothing is counted, and what the reader chose', () => {
    const narrow = { ...scope, source: ownFiles('Hall & Sons'), limitedTo: 'date range chosen by the user' };
    const dated = { from: '2024-05-14', to: '2024-05-14' };
    expect(opinionSentence({ ...narrow, dated }, causation, { x: 1, n: 1, unknown: 0 }).text).toBe(
      "In the one examination by Dr. Cole dated 14 May 2024 in Hall & Sons' own files (date range chosen by the user) in which the report states an opinion on causation, the report states no causal relationship.",
    );
    expect(opinionSentence({ ...narrow, dated: null }, causation, { x: 0, n: 0, unknown: 0 }).text).toBe(
      "There is no examination by Dr. Cole in Hall & Sons' own files (date range chosen by the user) in which the report states an opinion on causation.",
    );
  });

  it('keeps the values it prints, unrounded', () => {
    expect(opinionSentence(scope, causation, { x: 46, n: 48, unknown: 0 }).fields).toEqual([
      { name: 'n', text: '48', number: 48 },
      { name: 'examiner', text: 'Dr. Cole', number: null },
      { name: 'from', text: '3 March 2021', number: null },
      { name: 'to', text: '14 May 2024', number: null },
      { name: 'source', text: "Hathersedge Law's own files", number: null },
      { name: 'issue', text: 'causation', number: null },
      { name: 'finding', text: 'no causal relationship', number: null },
      { name: 'x', text: '46', number: 46 },
      { name: 'percent', text: '96%', number: 46 / 48 },
    ]);
  });
});

describe('S-D2', () => {
  it.each<[Partial<Unknowns>, string | null]>([
    [{}, null],
    [{ undetermined: 1 }, 'A further 1 examination is not counted: 1 undetermined.'],
    [
      { undetermined: 2, notAddressed: 3, blank: 1, unverified: 4 },
      'A further 6 examinations are not counted: 2 undetermined, 3 not addressed, 1 with nothing recorded; 4 more are not yet verified.',
    ],
    [
      { notAddressed: 3, uncoded: 1, unverified: 1 },
      'A further 4 examinations are not counted: 3 not addressed, 1 not yet coded; 1 more is not yet verified.',
    ],
    [{ unverified: 1 }, 'A further 1 examination is not yet verified and not counted.'],
    [{ unverified: 1200 }, 'A further 1,200 examinations are not yet verified and not counted.'],
  ])('%o', (unknowns, text) => {
    expect(notCountedSentence({ ...noUnknowns, ...unknowns })?.text ?? null).toBe(text);
  });
});

describe('S-D3', () => {
  const group = {
    source: 'these files',
    specialty: 'orthopaedic surgery',
    place: 'California',
    examKind: 'QME',
  };
  const opening = (who: string) => `In these files, ${who} in California (QME) gave an opinion on causation`;

  it.each([
    [
      35,
      492,
      797,
      `${opening('35 other orthopaedic surgery examiners')} in 797 examinations; the reports state no causal relationship in 492 (62%).`,
    ],
    [
      1,
      2,
      4,
      `${opening('1 other orthopaedic surgery examiner')} in 4 examinations; the reports state no causal relationship in 2.`,
    ],
    [
      1,
      1,
      1,
      `${opening('1 other orthopaedic surgery examiner')} in 1 examination; the report states no causal relationship.`,
    ],
    [
      6,
      0,
      30,
      `${opening('6 other orthopaedic surgery examiners')} in 30 examinations; the reports state no causal relationship in none.`,
    ],
    [
      6,
      30,
      30,
      `${opening('6 other orthopaedic surgery examiners')} in 30 examinations; the reports state no causal relationship in all 30 (100%).`,
    ],
    [0, 0, 0, `${opening('no other orthopaedic surgery examiner')}.`],
  ])('%i peers, %i of %i', (examiners, x, n, text) => {
    expect(peerSentence(group, causation, { examiners, x, n })).toMatchObject({ kind: 'DESCRIPTIVE', text });
  });
});

describe('S-0', () => {
  it.each([
    [0, 'There are no examinations to count.'],
    [1, 'Too few examinations (1) to state a percentage.'],
    [9, 'Too few examinations (9) to state a percentage.'],
    [10, null],
  ])('%i', (n, text) => {
    expect(tooFewSentence(n, 10)?.text ?? null).toBe(text);
  });
});

describe('the sentences that rest on assumptions', () => {
  const flag: FlagNumbers = {
    x: 48,
    n: 48,
    tail: 0.00066,
    direction: 'MORE',
    adjusted: 0.0026,
    family: { size: 2, windows: 1 },
  };

  it('S-I1 is conditional, rounds outwards, and says nothing below five', () => {
    const limits = { examiner: 'Dr. Cole', lower: 0.8574, upper: 0.9949 };
    expect(intervalSentence({ ...limits, n: 48 })).toMatchObject({
      kind: 'INFERENTIAL',
      text: "If these 48 examinations were a random sample of Dr. Cole's examinations, a method that is right at least 95% of the time places the rate between 85% and 100%.",
    });
    expect(intervalSentence({ ...limits, n: 5 })).not.toBeNull();
    expect(intervalSentence({ ...limits, n: 4 })).toBeNull();
  });

  it('S-I2', () => {
    expect(peerRangeSentence({ p10: 0.43998, p90: 0.79376 }).text).toBe(
      'Comparable examiners differ among themselves: by the model in appendix A, about 8 in 10 have long-run rates between 44% and 79%.',
    );
  });

  it.each<[Partial<FlagNumbers>, string]>([
    [
      {},
      'By that model, fewer than 1 in 1,000 comparable examiners would have 48 or more such findings in 48 examinations. Doubled to allow for either direction and adjusted for the 2 issues examined, the figure is 0.003.',
    ],
    [
      { tail: 0.0168, x: 46, adjusted: 0.0336, family: { size: 1, windows: 1 } },
      'By that model, about 2 in 100 comparable examiners would have 46 or more such findings in 48 examinations. Doubled to allow for either direction, the figure is 0.034.',
    ],
    [
      { tail: 0.0066, x: 3, direction: 'FEWER', adjusted: 0.0004, family: { size: 9, windows: 3 } },
      'By that model, about 7 in 1,000 comparable examiners would have 3 or fewer such findings in 48 examinations. Doubled to allow for either direction and adjusted for the 9 comparisons examined in 3 windows, the figure is <0.001.',
    ],
    [
      { tail: 0.0099, x: 0, direction: 'FEWER', adjusted: 1 },
      'By that model, about 1 in 100 comparable examiners would have no such findings in 48 examinations. Doubled to allow for either direction and adjusted for the 2 issues examined, the figure is 1.000.',
    ],
  ])('S-I3 %o', (change, text) => {
    expect(flagSentence({ ...flag, ...change })).toMatchObject({ kind: 'INFERENTIAL', text });
  });

  it('S-I4', () => {
    expect(bestEstimateSentence({ rate: 0.94889, lower: 0.86968, upper: 0.99359 }).text).toBe(
      'Allowing for the number of examinations, the best estimate of the long-run rate is 95% (87% to 99%, 95% credible interval).',
    );
  });

  const would = (start: string) =>
    `${start} times as likely as others to reach these files, more so than for other examiners, to account for the whole difference.`;
  it.each([
    [14.7, 3.85, would('Examinations with this finding would have to be 14.7')],
    [null, 7.77, would('Examinations with this finding would have to be at least 7.8')],
    [0.25, 0.1, would('Examinations without this finding would have to be 4')],
    [0, 0.5, would('Examinations without this finding would have to be at least 2')],
    [50_000, 3, would('Examinations with this finding would have to be more than 1,000')],
    [1, 0.8, null],
    [null, 0.9, null],
    [null, null, null],
    [0, 0, null],
    [0, null, null],
  ])('S-I5 with factors %s and %s', (factor, cautious, text) => {
    expect(selectionSentence({ factor, cautious })?.text ?? null).toBe(text);
  });

  it.each([
    [{ is: 'WITHIN' }, 'S-W1', 'Within the range expected among comparable examiners.'],
    [
      { is: 'TOO_FEW_TO_TELL', n: 7, smallestN: 12 },
      'S-W2',
      'Too few examinations to tell (7): among these examiners a difference can show from 12 examinations on.',
    ],
    [{ is: 'TOO_FEW_TO_TELL', n: 7, smallestN: null }, 'S-W2', 'Too few examinations to tell (7).'],
    [{ is: 'OUTSIDE' }, 'S-W3', 'Outside the range expected among comparable examiners.'],
    [{ is: 'FAR_OUTSIDE' }, 'S-W3', 'Far outside the range expected among comparable examiners.'],
    [
      { is: 'DEPENDS_ON_MODEL' },
      'S-W4',
      'Whether this lies outside the range expected depends on modelling choice, so it is not flagged.',
    ],
  ] as const)('%o', (standing, id, text) => {
    expect(standingSentence(standing)).toMatchObject({ id, kind: 'INFERENTIAL', text });
  });
});

describe('S-T', () => {
  const minutes: MinutesNumbers = {
    source: 'REPORT',
    n: 48,
    missing: 6,
    shortest: 7,
    longest: 54,
    median: { lower: 18, upper: 18 },
    interval: { lower: 16, upper: 21 },
    minimum: null,
  };
  const minimum = { minutes: 30, citation: '8 CCR 49.4', below: 9, permitsVariance: true };
  const states =
    'In 48 reports stating face-to-face time, at least half state 18 minutes or less (95% interval for the median 16 to 21)';

  it.each<[Partial<MinutesNumbers>, string, string]>([
    [{}, 'S-T1', `${states}.`],
    [
      { minimum },
      'S-T1',
      `${states}; 9 state fewer than the 30 minutes in 8 CCR 49.4, which permits an explained variance.`,
    ],
    [
      { minimum: { ...minimum, below: 1, permitsVariance: false } },
      'S-T1',
      `${states}; 1 states fewer than the 30 minutes in 8 CCR 49.4.`,
    ],
    [
      { minimum: { ...minimum, below: 0, permitsVariance: false } },
      'S-T1',
      `${states}; none state fewer than the 30 minutes in 8 CCR 49.4.`,
    ],
    [
      { minimum: { ...minimum, below: 48, permitsVariance: false } },
      'S-T1',
      `${states}; all 48 state fewer than the 30 minutes in 8 CCR 49.4.`,
    ],
    [
      { n: 1, shortest: 1, longest: 1, median: null, interval: null },
      'S-T1',
      'The one report stating face-to-face time states 1 minute.',
    ],
    [
      {
        n: 1,
        shortest: 20,
        longest: 20,
        median: null,
        interval: null,
        minimum: { ...minimum, below: 1, permitsVariance: false },
      },
      'S-T1',
      'The one report stating face-to-face time states 20 minutes; that is less than the 30 minutes in 8 CCR 49.4.',
    ],
    [
      {
        n: 1,
        shortest: 30,
        longest: 30,
        median: null,
        interval: null,
        minimum: { ...minimum, below: 0, permitsVariance: false },
      },
      'S-T1',
      'The one report stating face-to-face time states 30 minutes; that is not less than the 30 minutes in 8 CCR 49.4.',
    ],
    [
      { n: 5, interval: null },
      'S-T1',
      'In 5 reports stating face-to-face time, at least half state 18 minutes or less (too few for an interval).',
    ],
    [
      { source: 'RECORDING', median: { lower: 17.5, upper: 17.5 }, interval: { lower: null, upper: 21 } },
      'S-T2',
      'In 48 examinations timed from a recording, at least half lasted 17.5 minutes or less (95% interval for the median: no lower limit can be given, upper limit 21).',
    ],
    [
      { source: 'OBSERVER', median: { lower: 15, upper: 20 } },
      'S-T2',
      'In 48 examinations timed by an observer, the median lies between 15 and 20 minutes (95% interval for the median 16 to 21).',
    ],
    [
      { source: 'FIRM_LOG', n: 0, median: null, interval: null },
      'S-T0',
      `There are no examinations timed in the firm's own log among the examinations ${WHERE}.`,
    ],
  ])('%o', (change, id, text) => {
    expect(minutesSentence(scope, { ...minutes, ...change })).toMatchObject({ id, text });
  });

  it.each<[Partial<MinutesNumbers>, string | null]>([
    [{}, 'Shortest 7, longest 54 minutes. 6 in-person examinations without a time from this source.'],
    [
      { missing: 1 },
      'Shortest 7, longest 54 minutes. 1 in-person examination without a time from this source.',
    ],
    [{ n: 1, missing: 0 }, 'Every in-person examination has a time from this source.'],
    [{ n: 0 }, null],
  ])('S-T3 %o', (change, text) => {
    expect(minutesCoverageSentence({ ...minutes, ...change })?.text ?? null).toBe(text);
  });
});

describe('S-T4', () => {
  const group = { source: 'these files', specialty: 'neurology', place: 'Oregon', examKind: 'IME' };
  it.each([
    [
      12,
      23,
      1,
      20,
      'The median is 12 minutes; in these files, of 23 other neurology examiners in Oregon (IME) with 5 times or more, 1 has a shorter median and 20 a longer one.',
    ],
    [
      1,
      1,
      0,
      1,
      'The median is 1 minute; in these files, of 1 other neurology examiner in Oregon (IME) with 5 times or more, 0 have a shorter median and 1 a longer one.',
    ],
  ])('%d minutes among %i', (median, peers, shorter, longer, text) => {
    expect(medianRankSentence(group, { median, peers, shorter, longer }).text).toBe(text);
  });
});

describe('S-R', () => {
  const place = "in Hathersedge Law's own files dated 3 March 2021 to 14 May 2024";
  it.each([
    [
      46,
      2,
      0,
      0,
      `Dr. Cole was retained by the defense in 46 of 48 examinations ${place} whose side is recorded (96%); by the plaintiff in 2 (4%).`,
    ],
    [
      2,
      46,
      0,
      0,
      `Dr. Cole was retained by the defense in 2 of 48 examinations ${place} whose side is recorded (4%); by the plaintiff in 46 (96%).`,
    ],
    [
      0,
      12,
      3,
      1,
      `Dr. Cole was retained by the defense in none of the 15 examinations ${place} whose side is recorded; by the plaintiff in 12 (80%); as a neutral in 3 (20%). A further 1 examination does not record the side.`,
    ],
    [
      7,
      0,
      0,
      2,
      `Dr. Cole was retained by the defense in all 7 examinations ${place} whose side is recorded; by the plaintiff in none. A further 2 examinations do not record the side.`,
    ],
    [
      0,
      0,
      1,
      0,
      `Dr. Cole was retained as a neutral in the one examination ${place} whose side is recorded.`,
    ],
    [0, 0, 0, 0, `No examination ${place} records who retained Dr. Cole.`],
  ])(
    'S-R1 %i defense, %i plaintiff, %i neutral, %i unknown',
    (defense, plaintiff, neutral, unknown, text) => {
      expect(retentionSentence(scope, { defense, plaintiff, neutral, unknown }).text).toBe(text);
    },
  );

  const carriers: PayerCounts = {
    singular: 'carrier',
    plural: 'carriers',
    most: ['Keystone Mutual'],
    each: 23,
    different: 4,
    known: 35,
    unknown: 0,
  };
  it.each<[Partial<PayerCounts>, string]>([
    [{}, 'Keystone Mutual is the carrier named most often: in 23 of 35 examinations that name one (66%).'],
    [
      { each: 9, known: 19, unknown: 1 },
      'Keystone Mutual is the carrier named most often: in 9 of 19 examinations that name one. 1 examination names none.',
    ],
    [
      { each: 3, different: 1, known: 3, unknown: 2 },
      'Keystone Mutual is the only carrier named, in 3 examinations. 2 examinations name none.',
    ],
    [
      { most: ['Keystone Mutual', 'Vale'], each: 1 },
      'Keystone Mutual and Vale are named most often, in 1 examination each, of 35 that name one.',
    ],
    [
      { most: ['A', 'B', 'C', 'D'], each: 5 },
      '4 carriers are named most often, in 5 examinations each, of 35 that name one.',
    ],
    [
      { most: [], each: 0, different: 0, known: 0, unknown: 4 },
      'No carrier is named. 4 examinations name none.',
    ],
  ])('S-R2 %o', (change, text) => {
    expect(topPayerSentence({ ...carriers, ...change }).text).toBe(text);
  });
});

describe('S-B and S-F', () => {
  it.each([
    [
      12,
      1000,
      640,
      'In the 12 examinations that record both, 640 of 1,000 pages supplied were reviewed (64% of the pages).',
    ],
    [12, 1000, 1200, 'In the 12 examinations that record both, 1,200 of 1,000 pages supplied were reviewed.'],
    [9, 1000, 640, 'In the 9 examinations that record both, 640 of 1,000 pages supplied were reviewed.'],
    [1, 10, 6, 'In the one examination that records both, 6 of 10 pages supplied were reviewed.'],
    [0, 0, 0, 'No examination records both the pages supplied and the pages reviewed.'],
  ])('S-B1 %i examinations, %i pages, %i reviewed', (both, supplied, reviewed, text) => {
    expect(pagesSentence({ both, supplied, reviewed, missing: 0, fewerReviewed: 0 }).text).toBe(text);
  });

  it.each([
    [
      31,
      40,
      'In 31 of the 40 examinations that record both page counts, fewer pages were reviewed than supplied (78%).',
    ],
    [
      40,
      40,
      'In all 40 examinations that record both page counts, fewer pages were reviewed than supplied (100%).',
    ],
    [
      0,
      40,
      'In none of the 40 examinations that record both page counts were fewer pages reviewed than supplied.',
    ],
    [1, 1, 'In the one examination that records both page counts, fewer pages were reviewed than supplied.'],
    [0, 1, 'In the one examination that records both page counts, every page supplied was reviewed.'],
    [0, 0, 'No examination records both page counts.'],
  ])('S-B2 %i of %i', (fewerReviewed, both, text) => {
    expect(fewerReviewedSentence({ both, fewerReviewed, supplied: 0, reviewed: 0, missing: 0 }).text).toBe(
      text,
    );
  });

  it.each([
    [
      112,
      19495500,
      165000,
      90000,
      320050,
      'The fees recorded in 112 examinations total $194,955; at least half are $1,650 or less, from $900 to $3,200.50.',
    ],
    [2, 300000, 150000, 150000, 150000, 'The fees recorded in 2 examinations total $3,000; each is $1,500.'],
    [
      2,
      300001,
      150000.5,
      150000,
      150001,
      'The fees recorded in 2 examinations total $3,000.01; at least half are $1,500.01 or less, from $1,500 to $1,500.01.',
    ],
    [
      3,
      300000,
      null,
      90000,
      110000,
      'The fees recorded in 3 examinations total $3,000; from $900 to $1,100.',
    ],
    [1, 150000, 150000, 150000, 150000, 'The one fee recorded is $1,500.'],
    [0, 0, null, null, null, 'No examination records a fee.'],
  ])('S-F1 %i fees of %i cents', (n, totalCents, medianCents, smallestCents, largestCents, text) => {
    expect(feesSentence({ n, totalCents, medianCents, smallestCents, largestCents }).text).toBe(text);
  });
});

describe('S-M and S-P', () => {
  it.each([
    [
      20,
      3,
      1,
      "Of the 24 examinations with both dates, the examiner's date is earlier in 20, later in 3 and the same day in 1.",
    ],
    [0, 12, 0, "Of the 12 examinations with both dates, the examiner's date is later in all 12."],
    [1, 0, 0, "In the one examination with both dates, the examiner's date is earlier."],
    [0, 0, 1, "In the one examination with both dates, the examiner's date is the same day."],
    [0, 0, 0, 'No examination records both dates of maximum medical improvement.'],
  ])('S-M1 %i earlier, %i later, %i the same', (earlier, later, same, text) => {
    expect(mmiGapSentence({ earlier, later, same }).text).toBe(text);
  });

  it.each([
    [
      { median: 82, isLowerBound: false, interval: { lower: 49, upper: 143 } },
      "At the median the examiner's date is 82 days earlier (95% interval for the median 49 days earlier to 143 days earlier).",
    ],
    [
      { median: 1, isLowerBound: true, interval: { lower: -3.5, upper: null } },
      "At the median the examiner's date is at least 1 day earlier (95% interval for the median: lower limit 3.5 days later, no upper limit can be given).",
    ],
    [
      { median: 0, isLowerBound: false, interval: null },
      "At the median the examiner's date is the same day (too few for an interval).",
    ],
  ])('S-M2 %o', (gap, text) => {
    expect(mmiMedianSentence(gap).text).toBe(text);
  });

  it.each([
    [
      48,
      46,
      0,
      'In 46 of 48 cases the treating doctor stated a causal relationship and Dr. Cole did not; in none the reverse.',
    ],
    [
      48,
      0,
      2,
      'In none of the 48 cases the treating doctor stated a causal relationship and Dr. Cole did not; in 2 the reverse.',
    ],
    [
      1,
      0,
      1,
      'In the one case with both opinions, Dr. Cole stated a causal relationship and the treating doctor did not.',
    ],
    [1, 0, 0, 'In the one case with both opinions, the two agree on a causal relationship.'],
    [
      1,
      1,
      0,
      'In the one case with both opinions, the treating doctor stated a causal relationship and Dr. Cole did not.',
    ],
    [0, 0, 0, 'There is no case in which both the treating doctor and Dr. Cole gave an opinion.'],
  ])('S-P1 of %i pairs, %i and %i', (n, treaterOnly, examinerOnly, text) => {
    expect(pairedSentence(scope, 'a causal relationship', { n, treaterOnly, examinerOnly }).text).toBe(text);
  });
});

describe('what is left out', () => {
  it.each([
    [reExaminationSentence(0), null],
    [reExaminationSentence(1), '1 re-examination of a claimant already counted is left out.'],
    [reExaminationSentence(12), '12 re-examinations of claimants already counted are left out.'],
    [notYetVerifiedSentence(0), null],
    [notYetVerifiedSentence(1), '1 examination is not yet verified and in no figure.'],
    [notYetVerifiedSentence(2), '2 examinations are not yet verified and in no figure.'],
    [recordReviewSentence(0), null],
    [recordReviewSentence(1), '1 record review is left out: nobody was examined.'],
    [recordReviewSentence(3), '3 record reviews are left out: nobody was examined.'],
  ])('%o', (found, text) => {
    expect(found?.text ?? null).toBe(text);
  });
});

describe('S-X', () => {
  it.each<[Refusal, string]>([
    [
      { because: 'TOO_FEW_PEERS', peers: 0, atLeast: 5 },
      'Not compared: there is no comparable examiner, and at least 5 are needed.',
    ],
    [
      { because: 'TOO_FEW_PEERS', peers: 1, atLeast: 5 },
      'Not compared: there is one comparable examiner, and at least 5 are needed.',
    ],
    [
      { because: 'TOO_FEW_PEERS_FOR_FLAG', peers: 7, atLeast: 10 },
      'Compared, but not flagged at any rate: there are 7 comparable examiners, and at least 10 are needed.',
    ],
    [
      { because: 'TOO_FEW_OWN', n: 1, atLeast: 5 },
      'Not compared: of this examiner there is 1 examination, and at least 5 are needed.',
    ],
    [
      { because: 'TOO_FEW_OWN_FOR_FLAG', n: 9, atLeast: 10 },
      'Too few examinations to tell (9): at least 10 are needed.',
    ],
    [
      { because: 'CONCENTRATED_PEERS', share: 0.714, atMost: 0.6 },
      'Not compared: two examiners hold 71% of the examinations by comparable examiners, more than 60%.',
    ],
    [
      { because: 'TOO_MUCH_UNKNOWN', unknown: 13, all: 63, atMost: 0.2 },
      'Not flagged at any rate: of 63 examinations 13 are not known, more than 20%.',
    ],
    [{ because: 'SPECIALTY_UNKNOWN' }, 'Not compared: the specialty of the examiner is not known.'],
    [
      { because: 'BEING_RECOMPUTED' },
      'The comparison is being recomputed; it will be shown here when it is ready.',
    ],
    [{ because: 'NOT_IN_POOL' }, 'There is not enough in the pool to show this safely.'],
  ])('%o', (refusal, text) => {
    expect(refusalSentence(refusal)).toMatchObject({ id: `S-X-${refusal.because}`, text });
  });
});
