import { describe, expect, it } from 'vitest';
import {
  familyWords,
  levelWords,
  rowWords,
} from '../../../../client/features/examiners/unusual/unusual-words.js';
import type { UnusualFindingRowFragment } from '../../../../client/generated/graphql.js';

const finding: UnusualFindingRowFragment = {
  measure: 'OPINION.CAUSATION',
  kind: 'QME',
  flag: 'OUTSIDE',
  numerator: 46,
  denominator: 48,
  examiner: { id: 'x', displayName: 'Dana Cole, M.D.', isProvisional: false, isDemonstration: true },
};
const words = { title: 'Causation', finding: 'no causal relationship' };

describe('an unusual finding', () => {
  it('is stated with its count before its percentage', () => {
    expect(rowWords(finding, words)).toBe(
      'Causation, QME: the reports state no causal relationship in 46 of 48 (96%)',
    );
  });

  it('has no count where minutes are ranked', () => {
    const minutes = { ...finding, measure: 'MINUTES.REPORT', numerator: null, denominator: 31 };
    expect(rowWords(minutes, { title: 'Minutes, as the report states', finding: '' })).toBe(
      'Minutes, as the report states, QME: median of 31 examinations',
    );
  });

  it('comes with the number of comparisons it was found among', () => {
    expect(familyWords(1)).toMatch(/^1 comparison of one examiner on one measure was looked through/);
    expect(familyWords(412)).toMatch(/^412 comparisons .* were looked through/);
  });

  it('has two levels and no judgement', () => {
    expect(levelWords('OUTSIDE')).toBe('outside the range expected');
    expect(levelWords('FAR_OUTSIDE')).toBe('far outside the range expected');
  });
});
