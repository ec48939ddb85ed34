import { describe, expect, it } from 'vitest';
import { impeachmentSteps } from '../../../../server/modules/outlines/chapters/impeachment.js';
import { ImpeachmentSource } from '../../../../server/rules/rule-vocabulary.js';
import { venueOf } from './invented-venues.js';

const oath = { by: ImpeachmentSource.EARLIER_OATH, put: 'Read the earlier testimony at 12:3-9.' } as const;

describe('what is done when a witness denies it', () => {
  it.each([
    ['US-CA', ['Evid. Code 770', 'Evid. Code 1235']],
    ['FEDERAL', ['613(b)', '801(d)(1)(A)']],
    ['US-FL', ['90.614(2)']],
    ['US-TX', ['613(a)']],
  ])('follows the rules of %s and cites them', (where, citations) => {
    const { steps, cites } = impeachmentSteps(oath, venueOf(where));
    expect(steps[0]).toBe(oath.put);
    for (const citation of citations) {
      expect(steps.some((step) => step.includes(citation))).toBe(true);
      expect(cites.some(({ label }) => label?.includes(citation))).toBe(true);
    }
  });

  it('says of every rule that nobody compared with its text that it is so', () => {
    const { steps } = impeachmentSteps(oath, venueOf('US-TX'));
    expect(steps[1]).toContain('from memory, not compared with the text');
  });

  it.each(Object.values(ImpeachmentSource))('is general practice where no rule is on file: %s', (by) => {
    const { steps, cites } = impeachmentSteps({ by, put: 'Put it.' }, venueOf(null));
    expect(cites).toEqual([]);
    expect(steps).toHaveLength(2);
    expect(steps[1]).toMatch(/^General practice, check the venue's rule: /);
  });
});
