import { describe, expect, it } from 'vitest';
import { poolDecisions } from '../../../../client/features/pool/pool-decisions.js';
import { columnHeading, previewColumns } from '../../../../client/features/pool/pool-preview-columns.js';
import {
  CONFIRMATION,
  contributionWords,
  isConfirmed,
  quarterWords,
} from '../../../../client/features/pool/pool-words.js';
import { POOL_COLUMNS } from '../../../../server/modules/pool/pool-columns.js';

const period = {
  optedInAt: '2026-03-02T12:00:00Z',
  optedInBy: { account: { displayName: 'Mara Ortiz' } },
  withdrawnAt: null,
  withdrawnBy: null,
};
const withdrawn = { ...period, withdrawnAt: '2026-05-04T12:00:00Z', withdrawnBy: null };

describe('contributionWords', () => {
  it('is off until the firm opts in', () => {
    expect(contributionWords({ isOn: false, history: [] })).toBe(
      'Off. Nothing of this kind leaves your firm.',
    );
  });

  it('says since when it is on, and from when it is not', () => {
    expect(contributionWords({ isOn: true, history: [period] })).toMatch(/^On since Mar 2, 2026\./);
    expect(contributionWords({ isOn: false, history: [withdrawn] })).toMatch(/^Withdrawn on May 4, 2026\./);
  });
});

describe('poolDecisions', () => {
  it('takes periods apart into dated acts, newest first', () => {
    const history = [{ ...period, optedInAt: '2026-06-01T12:00:00Z' }, withdrawn];
    const decisions = poolDecisions([{ dataClass: 'OPINIONS', isOn: true, history }]);
    expect(decisions.map(({ act, by }) => [act, by])).toEqual([
      ['Opted in', 'Mara Ortiz'],
      ['Withdrew', null],
      ['Opted in', 'Mara Ortiz'],
    ]);
  });
});

describe('previewColumns', () => {
  it('shows every column that leaves, each under a heading of its own', () => {
    const names = POOL_COLUMNS.map(({ name }) => name);
    expect(previewColumns(names).map(({ key }) => key)).toEqual(names);
    expect(new Set(names.map(columnHeading)).size).toBe(names.length);
  });

  it('refuses to leave out a column that it cannot show', () => {
    expect(() => previewColumns(['examiner', 'claimantName'])).toThrow(/claimantName/);
  });
});

describe('the typed confirmation', () => {
  it.each([
    ['CONTRIBUTE', true],
    [' contribute ', true],
    ['', false],
    ['CONTRIB', false],
    ['WITHDRAW', false],
  ])('%j: %j', (typed, expected) => expect(isConfirmed(typed, CONFIRMATION.optIn)).toBe(expected));
});

describe('quarterWords', () => {
  it.each([
    ['2026Q3', 'third quarter of 2026'],
    ['2026Q5', '2026Q5'],
    ['soon', 'soon'],
  ])('%j as %j', (quarter, expected) => expect(quarterWords(quarter)).toBe(expected));
});
