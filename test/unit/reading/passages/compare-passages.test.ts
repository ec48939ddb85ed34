import { describe, expect, it } from 'vitest';
import { overlapsOf } from '../../../../server/reading/passages/compare-passages.js';
import { comparedPassage } from '../../../../server/reading/passages/compared-passage.js';

// Sentences of invented reports.
const GAIT =
  'Mr. Oakes walked into the room without a limp and sat down easily. There was no guarding of the left shoulder when he took off his jacket. Grip was even on five trials, and no tremor was seen at rest.';
const GAIT_OF_ANOTHER =
  'Ms. Birch walked into the room without a limp and sat down easily. There was no guarding of the right shoulder when she took off her jacket. Grip was even on five trials, and no tremor was seen at rest.';
const OPINION =
  'The wear seen on the films took years to form and was there on the day of the fall. A single stumble does not grow bone. I would expect the same picture in anyone of this age who never fell at all.';

const found = (one: string, other: string) => overlapsOf(comparedPassage(one), comparedPassage(other));

describe('what two passages share', () => {
  it('is everything when only name, side and sex differ', () => {
    const [overlap, ...more] = found(GAIT, GAIT_OF_ANOTHER);
    expect(more).toEqual([]);
    expect(overlap?.similarity).toBe(1);
  });

  it('is less than everything when words were edited', () => {
    const edited = GAIT_OF_ANOTHER.replace('even', 'uneven')
      .replace('easily', 'slowly')
      .replace('seen', 'noted');
    expect(found(GAIT, edited)[0]?.similarity).toBeCloseTo(1 - 3 / comparedPassage(GAIT).words.length, 10);
  });

  it('is nothing for texts about other things', () => {
    expect(found(GAIT, OPINION)).toEqual([]);
  });

  it('is a stretch of three sentences within a longer paragraph', () => {
    const longer = `The visit began at noon. The wife of the claimant drove. ${GAIT} Lunch had been skipped that day. Nothing else of note was said by anyone.`;
    const compared = comparedPassage(longer);
    const [overlap] = overlapsOf(compared, comparedPassage(GAIT_OF_ANOTHER));
    const words = compared.words.slice(overlap?.here.start, overlap?.here.end);
    expect(longer.slice(words[0]?.start, words.at(-1)?.end)).toBe(GAIT.slice(0, -1));
    expect(overlap?.there).toEqual({ start: 0, end: comparedPassage(GAIT_OF_ANOTHER).words.length });
  });

  it('is found from either side', () => {
    const longer = `The visit began at noon. ${OPINION} ${GAIT} Lunch had been skipped that day.`;
    const [one] = found(longer, GAIT_OF_ANOTHER);
    const [other] = found(GAIT_OF_ANOTHER, longer);
    expect(other?.here).toEqual(one?.there);
    expect(other?.there).toEqual(one?.here);
  });

  it('is not told of a short sentence that is only alike', () => {
    const short = 'He denies any earlier injury to the neck, the back or either arm.';
    const alike = 'She denies any later trouble with the neck, the hip or either arm.';
    expect(found(short, alike)).toEqual([]);
    expect(found(short, short.replace('He', 'She'))).toHaveLength(1);
  });

  describe('in lists of measured values', () => {
    const measured = (flexion: number, side = 'right') =>
      `Motion of the neck by goniometer: flexion ${flexion} degrees, extension 40 degrees, ${side} rotation 62 degrees, left rotation 60 degrees.`;

    it('is the list when the values are the same', () => {
      expect(found(measured(35), measured(35))).toHaveLength(1);
    });

    it('is nothing when one value differs', () => {
      expect(found(measured(35), measured(38))).toEqual([]);
    });

    it('is nothing when a side differs', () => {
      expect(found(measured(35), measured(35, 'left'))).toEqual([]);
    });

    it('is the prose around them, when a list only ends a paragraph', () => {
      const paragraph = (flexion: number) => `${GAIT} ${measured(flexion)}`;
      expect(found(paragraph(35), paragraph(38))).toHaveLength(1);
    });
  });
});
