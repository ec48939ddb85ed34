import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP } from '../../../server/modules/exhibits/exhibit-content.js';
import { sharedWords } from '../../../server/modules/exhibits/shared-words.js';

const word = fc.constantFrom('the', 'knee', 'was', 'stable', 'on', 'Birch', 'Larch', 'left', 'right', 'exam');
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

describe('sharedWords', () => {
  it('keeps what both texts have at the same place, each in its own case', () => {
    expect(
      sharedWords([
        'Mr. Birch walked into the room without a limp and sat down.',
        'Ms. Larch walked Into the room without a limp and stood up.',
      ]),
    ).toEqual([
      `${GAP} walked into the room without a limp and ${GAP}`,
      `${GAP} walked Into the room without a limp and ${GAP}`,
    ]);
  });

  it('leaves out words that stand together by chance', () => {
    expect(sharedWords(['one two nine ten', 'one two three four'])).toEqual([GAP, GAP]);
  });

  it('gives every text the same words up to case, and none that another lacks', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 3 }), (texts) => {
        const shared = sharedWords(texts);
        expect(new Set(shared.map((one) => one.toLowerCase())).size).toBe(1);
        shared.forEach((one, index) => {
          const own = texts[index]?.split(' ') ?? [];
          for (const said of one.split(' ')) expect(said === GAP || own.includes(said)).toBe(true);
        });
      }),
    );
  });

  it('leaves nothing out of equal texts of three words or more', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 20 }), (words) => {
        const whole = words.join(' ');
        expect(sharedWords([whole, whole])).toEqual([whole, whole]);
      }),
    );
  });
});
