import { describe, expect, it } from 'vitest';
import { isMeasureId, methodAddress } from '../../../../client/features/methods/method-address.js';
import { matching, measureGroups } from '../../../../client/features/methods/method-groups.js';
import { MEASURES, METHODS } from '../../../../server/modules/measures/index.js';

describe('measureGroups', () => {
  it('puts every measure of the product under one heading of its own', () => {
    const groups = measureGroups(MEASURES);
    expect(groups.flatMap(({ measures }) => measures.map(({ id }) => id)).sort()).toEqual(
      MEASURES.map(({ id }) => id).sort(),
    );
    expect(groups.map(({ title }) => title)).not.toContain('Other measures');
  });

  it('keeps a measure of an unknown family', () => {
    expect(measureGroups([{ id: 'WEATHER.RAIN', title: 'Rain' }])).toEqual([
      { title: 'Other measures', measures: [{ id: 'WEATHER.RAIN', title: 'Rain' }] },
    ]);
  });
});

describe('matching', () => {
  const entries = ['Exact interval of a share', 'Median and its interval', 'Funnel limits'];
  it.each([
    ['', entries],
    ['interval', [entries[0], entries[1]]],
    ['INTERVAL  share', [entries[0]]],
    ['nothing of the kind', []],
  ])('%j', (search, expected) => {
    expect(matching(entries, search, (entry) => [entry])).toEqual(expected);
  });
});

describe('addresses', () => {
  it('tells a measure from a method by its id', () => {
    expect(MEASURES.every(({ id }) => isMeasureId(id))).toBe(true);
    expect(METHODS.some(({ id }) => isMeasureId(id))).toBe(false);
  });

  it('escapes what stands in an address', () => {
    expect(methodAddress('OPINION.CAUSATION')).toBe('/methods/OPINION.CAUSATION');
    expect(methodAddress('a/b?c')).toBe('/methods/a%2Fb%3Fc');
  });
});
