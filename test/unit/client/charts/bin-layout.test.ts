import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binWidthFor, gatheredBins } from '../../../../client/charts/bin-layout.js';
import { totalCount } from '../../../../client/charts/dot-layout.js';

const bins = fc.uniqueArray(
  fc.record({ value: fc.integer({ min: -400, max: 9_000 }), count: fc.integer({ min: 1, max: 30 }) }),
  { selector: (bin) => bin.value, minLength: 1, maxLength: 60 },
);

describe('gatheredBins', () => {
  it('keeps every examination, in adjacent columns without a gap', () => {
    fc.assert(
      fc.property(bins, fc.constantFrom(10, 100, 500), (values, width) => {
        const gathered = gatheredBins(values, width);
        expect(gathered.reduce((sum, bin) => sum + bin.count, 0)).toBe(totalCount(values));
        gathered.forEach((bin, index) => {
          expect(bin.to - bin.from).toBe(width);
          expect(bin.from).toBe((gathered[0]?.from ?? 0) + index * width);
        });
      }),
    );
  });

  it('counts a value on an edge in the column that starts there', () => {
    expect(gatheredBins([{ value: 100, count: 2 }], 10)).toEqual([{ from: 100, to: 110, count: 2 }]);
  });

  it('has no columns for no values', () => {
    expect(gatheredBins([], 10)).toEqual([]);
  });
});

describe('binWidthFor', () => {
  it.each([
    // highest value, most columns, width
    [900, 10, 100],
    [1_000, 10, 200],
    [99_000, 10, 500],
  ])('values from 0 to %i in at most %i columns: %i', (highest, most, width) => {
    const values = [0, highest].map((value) => ({ value, count: 1 }));
    expect(binWidthFor(values, [100, 200, 500], most)).toBe(width);
  });
});
