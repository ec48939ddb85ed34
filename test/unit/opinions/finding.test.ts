import { describe, expect, it } from 'vitest';
import {
  CONCLUDING_STANCES,
  findingWords,
  ISSUES,
  stanceHeading,
} from '../../../server/modules/opinions/index.js';

const FORBIDDEN =
  /bias|outlier|\bproves?\b|significant|violation|hired gun|always|never|fail|refus|den(y|ied)|fraud|patient|doctor/i;

describe('findings', () => {
  it.each(ISSUES)('%s has three different findings in sober words', (issue) => {
    const words = CONCLUDING_STANCES.map((stance) => findingWords(issue, stance));
    expect(new Set(words).size).toBe(3);
    for (const phrase of words) {
      expect(`the report states ${phrase}`).not.toMatch(FORBIDDEN);
      expect(phrase).not.toMatch(/^states|\.$/);
    }
  });

  it('heads a figure with issue and stance', () => {
    expect(stanceHeading('MMI', 'FAVORS_CLAIMANT')).toBe('Maximum medical improvement: favors the claimant');
  });
});
