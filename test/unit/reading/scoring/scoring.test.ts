import { describe, expect, it } from 'vitest';
import { readOpinions } from '../../../../server/reading/opinions/index.js';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import { readReport } from '../../../../server/reading/read-report.js';
import {
  anchorGold,
  challengeText,
  type GoldOpinion,
  scoreChallengeRow,
  scoreFields,
  scoreOpinions,
  scoreQuotes,
  summariseChallenge,
  summariseFields,
  summariseOpinions,
} from '../../../../server/reading/scoring/index.js';
import { structureOf } from '../../../../server/reading/structure/index.js';

// An invented page: three opinions of the author's, one of somebody else.
const TEXT = [
  'DISCUSSION',
  '',
  'The tear was caused by the accident. I think it is related to the accident.',
  'He has reached maximum medical improvement. Dr. Pell thinks that surgery is necessary.',
  'The lumbar fusion performed in May was not medically necessary.',
].join('\n');

function gold(quote: string, issue: string, stance: string, rest: Partial<GoldOpinion> = {}): GoldOpinion {
  const start = TEXT.indexOf(quote);
  return {
    quote,
    span: [start, start + quote.length],
    issue,
    stance,
    also: [],
    altIssues: [],
    optional: false,
    ...rest,
  };
}

const document = plainDocument(TEXT);
const readings = readOpinions(document, structureOf(document));
const CAUSE = gold('The tear was caused by the accident.', 'causation', 'plaintiff', {
  also: [gold('I think it is related to the accident.', 'causation', 'plaintiff')],
});
const MMI = gold('He has reached maximum medical improvement.', 'mmi', 'defense');
const FUSION = gold(
  'The lumbar fusion performed in May was not medically necessary.',
  'treatment',
  'defense',
);

describe('opinions against labels', () => {
  it('count once however many of their sentences are hit, and operations are treatment', () => {
    const summary = summariseOpinions([scoreOpinions(readings, [CAUSE, MMI, FUSION])]);
    expect(summary.precision).toEqual({ k: 4, n: 4 });
    expect(summary.recall).toEqual({ k: 3, n: 3 });
    expect(summary.stance).toEqual({ k: 3, n: 3 });
    expect(summary.capture).toEqual({ k: 3, n: 3 });
    expect(summary.unlabelled).toEqual({ k: 0, n: 4 });
  });

  it('are wrong where nothing is labelled, and where something else is', () => {
    const summary = summariseOpinions([scoreOpinions(readings, [CAUSE, { ...MMI, issue: 'impairment' }])]);
    expect(summary.precision).toEqual({ k: 2, n: 4 });
    expect(summary.unlabelled).toEqual({ k: 1, n: 4 });
    expect(summary.recall).toEqual({ k: 1, n: 2 });
    expect(summary.capture).toEqual({ k: 2, n: 2 });
  });

  it('accept the other labels of an opinion, and neither blame nor praise an optional one', () => {
    const labels = [
      { ...MMI, issue: 'impairment', altIssues: ['mmi'] },
      { ...FUSION, optional: true },
      { ...CAUSE, optional: true },
    ];
    const summary = summariseOpinions([scoreOpinions(readings, labels)]);
    expect(summary.precision).toEqual({ k: 4, n: 4 });
    expect(summary.recall).toEqual({ k: 1, n: 1 });
  });

  it('tell an opposite stance from a merely different one', () => {
    const labels = [
      { ...MMI, stance: 'plaintiff' },
      { ...FUSION, stance: 'neutral' },
    ];
    const summary = summariseOpinions([scoreOpinions(readings, labels)]);
    expect(summary.stance).toEqual({ k: 0, n: 2 });
    expect(summary.opposite).toEqual({ k: 1, n: 2 });
    expect(summary.confusion.get('plaintiff')?.get('defense')).toBe(1);
  });

  it('are calibrated bin by bin, empty bins left out', () => {
    const { calibration } = summariseOpinions([scoreOpinions(readings, [CAUSE, MMI, FUSION])]);
    expect(calibration.reduce((sum, { right }) => sum + right.n, 0)).toBe(4);
    for (const { from, to, meanConfidence } of calibration) {
      expect(meanConfidence).toBeGreaterThanOrEqual(from);
      expect(meanConfidence).toBeLessThanOrEqual(to);
    }
  });
});

describe('labels in another format of the same report', () => {
  it('are found by their words, the same occurrence of them, over other line breaks', () => {
    const plain = 'No. It is related. No. It is not.';
    const other = 'Head\nNo. It is re-\nlated.\nNo. It\nis not.';
    const at = plain.lastIndexOf('No.');
    const [moved] = anchorGold([{ ...MMI, quote: 'No.', span: [at, at + 3] }], plain, other);
    expect(moved?.span).toEqual([other.lastIndexOf('No.'), other.lastIndexOf('No.') + 3]);
  });

  it('can only be missed where the words are gone', () => {
    const [moved] = anchorGold([{ ...MMI, quote: 'abc', span: [0, 3] }], 'abc', 'xyz');
    expect(moved?.span).toEqual([0, 0]);
  });
});

describe('quotes', () => {
  it('are counted where they stand verbatim on the page they name', () => {
    const reading = readReport(document);
    const { quotes, verbatim } = scoreQuotes(document, reading);
    expect(verbatim).toBe(quotes);
    expect(scoreQuotes(plainDocument(TEXT.toUpperCase()), reading).verbatim).toBe(0);
  });
});

describe('fields', () => {
  it('compare as sets, without case, marks and honorifics, and an unlabelled one is wrong', () => {
    const text = 'RE: Mr. Owen Vane\nDate of Injury: May 4, 2021\n\nHISTORY\n\nHe fell.';
    const reading = readReport(plainDocument(text));
    const tallies = scoreFields(reading, {
      claimant: 'OWEN VANE',
      injury_dates: ['2021-05-04', '2021-06-04'],
    });
    expect(tallies.get('claimant')).toEqual({ found: 1, wrong: 0, missed: 0 });
    expect(tallies.get('injury_dates')).toEqual({ found: 1, wrong: 0, missed: 1 });
    expect(scoreFields(reading, {}).get('claimant')).toEqual({ found: 0, wrong: 1, missed: 0 });
    expect(scoreFields(reading, { claimant_count: 1 }).has('claimant')).toBe(false);
    expect(summariseFields([tallies]).byField.has('vendor')).toBe(false);
  });
});

describe('a table of sentences', () => {
  it.each([
    [
      {
        section: 'DISCUSSION',
        sentence: 'The tear is unrelated to the accident.',
        issue: 'causation',
        stance: 'defense',
      },
      [1, 1, 0],
    ],
    [
      {
        section: 'DISCUSSION',
        sentence: 'The tear is unrelated to the accident.',
        issue: 'causation',
        stance: 'plaintiff',
      },
      [1, 0, 0],
    ],
    [
      {
        section: 'HISTORY',
        sentence: 'She says that it is unrelated to the accident.',
        issue: null,
        stance: null,
      },
      [0, 0, 0],
    ],
    [
      {
        section: 'DISCUSSION',
        sentence: 'The tear is unrelated to the accident.',
        issue: null,
        stance: null,
      },
      [0, 0, 1],
    ],
  ])('%#', (row, expected) => {
    const page = plainDocument(challengeText(row));
    const judged = scoreChallengeRow(row, readOpinions(page, structureOf(page)));
    const { recall, stance, falseAlarms } = summariseChallenge([judged]);
    expect([recall.k, stance.k, falseAlarms.k]).toEqual(expected);
  });
});
