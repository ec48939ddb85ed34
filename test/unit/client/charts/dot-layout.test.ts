import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedValues, piledDots, totalCount } from '../../../../client/charts/dot-layout.js';

const bins = fc.uniqueArray(
  fc.record({ value: fc.integer({ min: 0, max: 180 }), count: fc.integer({ min: 1, max: 12 }) }),
  { selector: (bin) => bin.value, maxLength: 40 },
);

describe('piledDots', () => {
  it('draws one dot per examination and no two in one place', () => {
    fc.assert(
      fc.property(bins, fc.integer({ min: 1, max: 20 }), (values, slotWidth) => {
        const dots = piledDots(values, (value) => Math.floor(value / slotWidth));
        expect(dots).toHaveLength(totalCount(values));
        expect(new Set(dots.map((dot) => `${dot.slot} ${dot.level}`)).size).toBe(dots.length);
      }),
    );
  });

  it('leaves no gap in a pile', () => {
    fc.assert(
      fc.property(bins, (values) => {
        const dots = piledDots(values, (value) => Math.floor(value / 7));
        const places = new Set(dots.map((dot) => `${dot.slot} ${dot.level}`));
        for (const { slot, level } of dots)
          expect(level === 0 || places.has(`${slot} ${level - 1}`)).toBe(true);
      }),
    );
  });

  it('puts smaller values lower within a slot', () => {
    expect(
      piledDots(
        [
          { value: 12, count: 1 },
          { value: 10, count: 2 },
        ],
        () => 0,
      ),
    ).toEqual([
      { slot: 0, level: 0, value: 10 },
      { slot: 0, level: 1, value: 10 },
      { slot: 0, level: 2, value: 12 },
    ]);
  });
});

describe('countedValues', () => {
  it('counts every value once, ascending', () => {
    expect(countedValues([5, -3, 5, 0])).toEqual([
      { value: -3, count: 1 },
      { value: 0, count: 1 },
      { value: 5, count: 2 },
    ]);
  });
});
