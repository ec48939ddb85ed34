import { describe, expect, it } from 'vitest';
import {
  likelyWords,
  priorWords,
  regretWords,
  turnWords,
} from '../../../server/modules/panels/strike-words.js';
import { regretTable, strikesInTurn } from '../../../server/statistics/strike-regret.js';

const named = (title: string, denominator: number, expected: number | null) => ({
  title,
  numerator: 0,
  denominator,
  expected,
  lower: expected === null ? null : expected - 0.105,
  upper: expected === null ? null : expected + 0.105,
});
const NAMES = [named('Dr. Aldane', 20, 0.2), named('Dr. Castell', 20, 0.5), named('Dr. Fennick', 20, 0.85)];
const likely = {
  side: 'DEFENSE',
  prefers: 'HIGH',
  names: NAMES,
  worst: [0.92, 0.08, 0],
  unclear: [],
} as const;

describe('the words of a likely strike', () => {
  it('name the side, the name and the share of draws', () => {
    expect(likelyWords({ ...likely, because: null })).toBe(
      'On this figure the defense would likely strike Dr. Aldane: the long-run rate is the lowest in 92% of the draws.',
    );
  });

  it('say why it cannot be told', () => {
    const few = [named('Dr. Aldane', 0, null), named('Dr. Castell', 3, null), named('Dr. Fennick', 9, null)];
    expect(likelyWords({ ...likely, names: few, because: 'TOO_FEW' })).toBe(
      'Cannot be told whom the defense would strike: Dr. Aldane has none and Dr. Castell has 3, and 5 conclusions of every name are needed.',
    );
    expect(likelyWords({ ...likely, worst: [0.5, 0.3, 0.2], because: 'TOO_CLOSE' })).toBe(
      'Cannot be told whom the defense would strike: nobody’s long-run rate is the lowest in 60% of the draws (Dr. Aldane in 50%).',
    );
    expect(likelyWords({ ...likely, because: 'TOO_MUCH_UNKNOWN', unclear: ['Dr. Castell'] })).toContain(
      'of Dr. Castell more than half of the examinations are unknown',
    );
  });

  it('name the comparable examiners, or that there are none', () => {
    expect(priorWords('orthopaedic surgery examiners in California (QME)')).toContain('California (QME)');
    expect(priorWords(null)).toContain('no comparable examiners are on file');
  });
});

describe('the words of the regret table', () => {
  const cell = (ours: number, theirs: number, names = NAMES) => {
    const rows = regretTable(
      names.map(({ expected }) => expected),
      'LOW',
    );
    const found = rows[ours]?.cells[theirs];
    return found === undefined ? '' : regretWords(names, found);
  };

  it('say who examines, the estimate and the cost', () => {
    expect(cell(2, 0)).toBe(
      'If you strike Dr. Fennick and they strike Dr. Aldane, Dr. Castell examines: best estimate 50% (39% to 61%, credible interval), the best that could remain.',
    );
    expect(cell(1, 0)).toBe(
      'If you strike Dr. Castell and they strike Dr. Aldane, Dr. Fennick examines: best estimate 85% (74% to 96%, credible interval), 35 points from the best that could remain.',
    );
  });

  it('leave open who examines when both strike the same', () => {
    expect(cell(0, 0)).toBe(
      'If both sides strike Dr. Aldane, Dr. Castell and Dr. Fennick remain; who of them examines is open. Between 0 and 35 points from the better of the two.',
    );
  });

  it('say that too little is known', () => {
    const names = [named('Dr. Aldane', 3, null), ...NAMES.slice(1)];
    expect(cell(1, 2, names)).toBe(
      'If you strike Dr. Castell and they strike Dr. Fennick, Dr. Aldane examines; too little is known to say more.',
    );
  });

  it('tell strikes in turn', () => {
    const names = [...NAMES, named('Dr. Garrow', 20, 0.6)];
    const turns = strikesInTurn(
      names.map(({ expected }) => expected),
      'HIGH',
    );
    expect(turns === null ? '' : turnWords(names, 'the defense', turns)).toBe(
      'If the defense begins and each side strikes the worst expected rate in its turn: Dr. Aldane, then Dr. Fennick, then Dr. Castell. Dr. Garrow remains.',
    );
  });

  it('use no word that concludes about a person', () => {
    const all = [cell(0, 0), cell(1, 0), likelyWords({ ...likely, because: null }), priorWords(null)].join(
      ' ',
    );
    expect(all).not.toMatch(/bias|outlier|prove|significant|violation|hired gun|always|never|score|grade/i);
  });
});
