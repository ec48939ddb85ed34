import { describe, expect, it } from 'vitest';
import { nameWords, withoutNames } from '../../../../server/modules/outlines/chapters/claimant-words.js';

const names = nameWords('Odessa May Tresmond');

describe('the claimant’s name in a question', () => {
  it.each([
    ['“To a reasonable degree Ms. Tresmond improved.”', '“To a reasonable degree this claimant improved.”'],
    ['“Odessa M. Tresmond, aged 41”', '“this claimant M. this claimant, aged 41”'],
    ['“Odessa May Tresmond’s left leg”', '“this claimant left leg”'],
    ['“TRESMOND, ODESSA was seen.”', '“this claimant was seen.”'],
    ['“The Tresmonde clinic”', '“The Tresmonde clinic”'],
  ])('is not in the words of a document: %s', (said, shown) => {
    expect(withoutNames(said, names)).toBe(shown);
  });

  it('leaves our own words alone', () => {
    expect(withoutNames('You testified on May 6, 2024, correct?', names)).toBe(
      'You testified on May 6, 2024, correct?',
    );
  });

  it('changes nothing where no claimant is known', () => {
    expect(withoutNames('“Ms. Tresmond”', [])).toBe('“Ms. Tresmond”');
  });
});
