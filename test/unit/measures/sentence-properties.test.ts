import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Stance, TimingSource } from '../../../server/kernel/vocabulary.js';
import {
  bestEstimateSentence,
  feesSentence,
  fewerReviewedSentence,
  flagSentence,
  intervalSentence,
  ISSUE_MEASURES,
  medianRankSentence,
  minutesCoverageSentence,
  minutesSentence,
  mmiGapSentence,
  mmiMedianSentence,
  notCountedSentence,
  notYetVerifiedSentence,
  opinionSentence,
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
  type Sentence,
  type SentenceScope,
} from '../../../server/modules/measures/index.js';
import { clopperPearson } from '../../../server/statistics/proportion.js';
import { FORBIDDEN } from './forbidden-words.js';
import { unaccounted } from './sentence-fields.js';

const isoDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const scopes: fc.Arbitrary<SentenceScope> = fc.record({
  examiner: fc.constantFrom('Dr. Cole', "Dr. O'Brien", 'Dr. von Ahn'),
  source: fc.constantFrom("Hathersedge Law's own files", "Larkmoor Partners' own files"),
  dated: fc.option(fc.record({ from: isoDay, to: isoDay })),
  limitedTo: fc.option(fc.constantFrom('QME', 'date range chosen by the user')),
});
/** Small numbers and none are where sentences change their form. */
const count = fc.oneof(fc.nat(2), fc.nat(30), fc.nat(5000));
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** x of n with none and all as often as anything between. */
const counted = count.chain((n) =>
  fc.record({ n: fc.constant(n), x: fc.oneof(fc.constant(0), fc.constant(n), fc.nat(n)) }),
);
const issues = fc
  .constantFrom(...ISSUE_MEASURES)
  .chain(({ about, findings }) =>
    fc.constantFrom(...Object.values(findings)).map((finding) => ({ about, finding })),
  );
const days = fc.integer({ min: -400, max: 400 });
const openInterval = fc.option(fc.record({ lower: fc.option(days), upper: fc.option(days) }));

const opinions = fc
  .tuple(scopes, issues, counted, count)
  .map(([scope, issue, { x, n }, unknown]) => opinionSentence(scope, issue, { x, n, unknown }));
const unknowns = fc
  .record({ undetermined: count, notAddressed: count, blank: count, uncoded: count, unverified: count })
  .map(notCountedSentence);
const peers = fc.tuple(issues, counted, count).map(([issue, { x, n }, examiners]) =>
  peerSentence({ source: 'these files', specialty: 'neurology', place: 'Oregon', examKind: 'IME' }, issue, {
    examiners,
    x,
    n,
  }),
);
const inferred = fc.tuple(counted, share, share, count).map(([{ x, n }, one, other, windows]) => {
  const [lower, upper] = [Math.min(one, other), Math.max(one, other)];
  const limits = clopperPearson(x, n) ?? { lower: 0, upper: 1 };
  return [
    intervalSentence({ examiner: 'Dr. Cole', n, ...limits }),
    peerRangeSentence({ p10: lower, p90: upper }),
    bestEstimateSentence({ rate: (lower + upper) / 2, lower, upper }),
    flagSentence({
      x,
      n,
      tail: lower / 2,
      direction: one < other ? 'MORE' : 'FEWER',
      adjusted: upper,
      family: { size: 1 + (n % 13), windows: 1 + (windows % 3) },
    }),
    selectionSentence({ factor: n === 0 ? null : (x / n) * 9, cautious: lower * 7 }),
    standingSentence({ is: 'TOO_FEW_TO_TELL', n, smallestN: x === 0 ? null : x + 10 }),
  ];
});
const times = fc
  .tuple(
    scopes,
    fc.constantFrom(...Object.values(TimingSource)),
    count,
    fc.array(count, { minLength: 4, maxLength: 4 }),
    openInterval,
  )
  .chain(([scope, source, n, [a = 0, b = 0, c = 0, missing = 0], interval]) =>
    fc.nat(n).map((below) => {
      const minutes = {
        source,
        n,
        missing,
        shortest: Math.min(a, b),
        longest: Math.max(a, b),
        median: n < 2 ? null : { lower: Math.min(a, b) + 0.5, upper: Math.max(a, b) + (c % 2) / 2 + 0.5 },
        interval,
        minimum:
          c % 2 === 0 ? null : { minutes: 30, citation: '8 CCR 49.4', below, permitsVariance: c % 3 === 0 },
      };
      const group = { source: 'these files', specialty: 'neurology', place: 'Oregon', examKind: 'IME' };
      const rank = { median: a / 2, peers: n, shorter: below, longer: n - below };
      return [
        minutesSentence(scope, minutes),
        minutesCoverageSentence(minutes),
        medianRankSentence(group, rank),
      ];
    }),
  );
const retained = fc
  .tuple(scopes, count, count, count, count)
  .map(([scope, defense, plaintiff, neutral, unknown]) => [
    retentionSentence(scope, { defense, plaintiff, neutral, unknown }),
    topPayerSentence({
      singular: 'carrier',
      plural: 'carriers',
      most: ['Keystone Mutual', 'Vale', 'Tern', 'Ash'].slice(0, defense === 0 ? 0 : 1 + (plaintiff % 4)),
      each: defense,
      different: 4,
      known: 4 * defense + neutral + 2,
      unknown,
    }),
  ]);
const recorded = fc
  .tuple(scopes, counted, count, count, days, openInterval)
  .map(([scope, pair, a, b, median, interval]) => [
    pagesSentence({ both: pair.n, missing: b, supplied: a + b, reviewed: a, fewerReviewed: pair.x }),
    fewerReviewedSentence({ both: pair.n, missing: b, supplied: a + b, reviewed: a, fewerReviewed: pair.x }),
    feesSentence({
      n: pair.n,
      totalCents: 100 * a + b,
      medianCents: a % 2 === 0 ? null : a + 0.5,
      smallestCents: a,
      largestCents: a + b,
    }),
    mmiGapSentence({ earlier: a, later: b, same: pair.x }),
    mmiMedianSentence({ median: median / 2, isLowerBound: a % 2 === 0, interval }),
    pairedSentence(scope, 'a causal relationship', {
      n: pair.n,
      treaterOnly: pair.x,
      examinerOnly: pair.n - pair.x,
    }),
    tooFewSentence(pair.n, 10),
    reExaminationSentence(a),
    notYetVerifiedSentence(a),
    recordReviewSentence(b),
  ]);
const refused = fc
  .tuple(count, count, share)
  .map(([a, b, part]) => [
    refusalSentence({ because: 'TOO_FEW_PEERS', peers: a, atLeast: 5 }),
    refusalSentence({ because: 'TOO_FEW_PEERS_FOR_FLAG', peers: a, atLeast: 10 }),
    refusalSentence({ because: 'TOO_FEW_OWN', n: a, atLeast: 5 }),
    refusalSentence({ because: 'TOO_FEW_OWN_FOR_FLAG', n: a, atLeast: 10 }),
    refusalSentence({ because: 'CONCENTRATED_PEERS', share: part, atMost: 0.6 }),
    refusalSentence({ because: 'TOO_MUCH_UNKNOWN', unknown: b, all: a + b, atMost: 0.2 }),
  ]);

const asList = (sentence: Sentence | null): (Sentence | null)[] => [sentence];
const families: readonly (readonly [string, fc.Arbitrary<readonly (Sentence | null)[]>])[] = [
  ['opinions', opinions.map(asList)],
  ['unknowns', unknowns.map(asList)],
  ['peers', peers.map(asList)],
  ['comparisons', inferred],
  ['minutes', times],
  ['retentions', retained],
  ['records', recorded],
  ['refusals', refused],
];

describe.each(families)('whatever the numbers, the sentences about %s', (_name, sentences) => {
  const forEach = (check: (sentence: Sentence) => void): void =>
    fc.assert(
      fc.property(sentences, (found) => {
        for (const sentence of found) if (sentence !== null) check(sentence);
      }),
      { numRuns: 400 },
    );

  it('print no number that is not one of their fields, as it is stored', () => {
    forEach((sentence) => expect([sentence.text, unaccounted(sentence)]).toEqual([sentence.text, []]));
  });

  it('use no forbidden word', () => {
    forEach(({ text }) => expect(text).not.toMatch(FORBIDDEN));
  });

  it('are whole sentences', () => {
    forEach(({ text }) => {
      expect(text).toMatch(/^[A-Z0-9].*\.$/);
      expect(text).not.toMatch(/ {2}| [.,;]|\.\.|undefined|NaN|null/);
      expect(text).not.toMatch(/(?<![\d,.])1 (examinations|reports|cases|days|pages|minutes)\b/);
    });
  });

  it('print all and none as such only when they are', () => {
    forEach(({ fields }) => {
      for (const { text, number } of fields) {
        if (number === null || !['0%', '100%'].includes(text)) continue;
        if (fields.some(({ name }) => /lower|upper/i.test(name))) continue;
        expect([text, number]).toEqual([text, text === '0%' ? 0 : 1]);
      }
    });
  });
});

describe('a counted sentence', () => {
  type Row = { readonly stance: Stance | null; readonly side: 'DEFENSE' | 'PLAINTIFF' | 'NEUTRAL' | null };
  const rows: fc.Arbitrary<Row[]> = fc.array(
    fc.record({
      stance: fc.option(fc.constantFrom(...Object.values(Stance))),
      side: fc.option(fc.constantFrom('DEFENSE', 'PLAINTIFF', 'NEUTRAL')),
    }),
    { maxLength: 120 },
  );
  const scope: SentenceScope = {
    examiner: 'Dr. Cole',
    source: 'these files',
    dated: { from: '2021-03-03', to: '2024-05-14' },
    limitedTo: null,
  };
  /** The numbers of a text in their order, days left out; words for none and one count too. */
  const numbersIn = (text: string): string[] =>
    text.replace(/ dated .*? in these files/, '').match(/\b(?:none|one|\d+)\b(?!%)/g) ?? [];

  it('about an issue can be found again by going through the rows', () => {
    fc.assert(
      fc.property(rows, (examinations) => {
        let [x, n, unknown] = [0, 0, 0];
        for (const { stance } of examinations) {
          if (stance === null || stance === 'UNDETERMINED' || stance === 'NOT_ADDRESSED') unknown += 1;
          else n += 1;
          if (stance === 'FAVORS_DEFENSE') x += 1;
        }
        const { text } = opinionSentence(
          scope,
          { about: 'causation', finding: 'no causal relationship' },
          { x, n, unknown },
        );
        const found = examinations.filter(({ stance }) => stance === 'FAVORS_DEFENSE').length;
        const stated = examinations.filter(({ stance }) => /FAVORS|MIXED/.test(stance ?? '')).length;
        if (stated < 2) return;
        const printed = numbersIn(text).slice(0, 2);
        expect(printed).toEqual([String(stated), found === 0 ? 'none' : String(found)]);
        const percent = / \((\d+)%\)/.exec(text)?.[1];
        const isPercent =
          stated >= 10 && found > 0 && (examinations.length - stated) * 5 <= examinations.length;
        expect(percent !== undefined).toBe(isPercent);
        if (percent !== undefined)
          expect(Math.abs(Number(percent) - (100 * found) / stated)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('about what is not counted adds up to the rows that no denominator holds', () => {
    fc.assert(
      fc.property(rows, fc.nat(9), (examinations, unverified) => {
        const of = (stance: Stance | null): number =>
          examinations.filter((row) => row.stance === stance).length;
        const kinds = {
          undetermined: of('UNDETERMINED'),
          notAddressed: of('NOT_ADDRESSED'),
          blank: of(null),
        };
        const sentence = notCountedSentence({ ...kinds, uncoded: 0, unverified });
        const all = examinations.filter(({ stance }) => !/FAVORS|MIXED/.test(stance ?? '')).length;
        const numbers = numbersIn(sentence?.text ?? '').map(Number);
        const parts = [kinds.undetermined, kinds.notAddressed, kinds.blank].filter((part) => part > 0);
        const expected = [...(all > 0 ? [all, ...parts] : []), ...(unverified > 0 ? [unverified] : [])];
        expect(numbers).toEqual(expected);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
      }),
    );
  });

  it('about retention names each side with its rows', () => {
    fc.assert(
      fc.property(rows, (examinations) => {
        const of = (side: Row['side']): number => examinations.filter((row) => row.side === side).length;
        const counts = {
          defense: of('DEFENSE'),
          plaintiff: of('PLAINTIFF'),
          neutral: of('NEUTRAL'),
          unknown: of(null),
        };
        const known = examinations.filter(({ side }) => side !== null).length;
        const { fields, text } = retentionSentence(scope, counts);
        const printed = new Map(fields.map(({ name, number }) => [name, number]));
        for (const side of ['defense', 'plaintiff', 'neutral'] as const) {
          if (printed.has(side)) expect(printed.get(side)).toBe(counts[side]);
          else expect(known < 2 || (side === 'neutral' && counts.neutral === 0)).toBe(true);
        }
        expect(text.includes('not record the side')).toBe(counts.unknown > 0);
      }),
    );
  });
});
