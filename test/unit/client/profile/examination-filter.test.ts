import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterOf,
  filterParameters,
  filterWords,
  isFiltered,
  withFilter,
} from '../../../../client/features/examinations/examination-filter.js';
import { EXAM_KINDS, SIDES } from '../../../../client/lib/vocabulary.js';
import {
  profileAddress,
  rowsAddress,
  valueKey,
} from '../../../../client/features/examiners/profile/profile-address.js';

const year = fc.integer({ min: 1990, max: 2030 });
const filters = fc
  .record({
    years: fc.tuple(year, year),
    kinds: fc.subarray([...EXAM_KINDS]),
    sides: fc.subarray([...SIDES]),
    carrierId: fc.uuid(),
  })
  .map(({ years, kinds, sides, carrierId }) => ({
    fromYear: Math.min(...years),
    toYear: Math.max(...years),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(sides.length > 0 ? { sides } : {}),
    carrierId,
  }));

describe('the filter in the address', () => {
  it('survives the way there and back', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterOf(filterParameters(filter))).toEqual(filter);
      }),
    );
  });

  it.each(['?from=abc', '?kind=EXORCISM', '?side=', '?carrier=', '?unheard=of', '?from=99999999999'])(
    'ignores what it cannot use: %s',
    (query) => {
      expect(filterOf(new URLSearchParams(query))).toEqual({});
    },
  );

  it('reads a backward range the right way round', () => {
    expect(filterOf(new URLSearchParams('?from=2024&to=2020'))).toEqual({ fromYear: 2020, toYear: 2024 });
  });

  it('leaves other parameters in place when it changes', () => {
    const next = withFilter(new URLSearchParams('?figure=SIDE.DEFENSE&from=2020&side=DEFENSE'), {
      toYear: 2024,
    });
    expect(next.toString()).toBe('figure=SIDE.DEFENSE&to=2024');
  });

  it('knows whether it leaves anything out', () => {
    expect(isFiltered({})).toBe(false);
    expect(isFiltered({ sides: [] })).toBe(false);
    expect(isFiltered({ sides: ['DEFENSE'] })).toBe(true);
  });

  it('is said in words', () => {
    const names = new Map([['c1', 'Harbor Mutual']]);
    expect(filterWords({ kinds: ['QME', 'AME'], sides: ['DEFENSE'], carrierId: 'c1' }, names)).toBe(
      'QME or AME, side defense, carrier Harbor Mutual',
    );
    expect(filterWords({ fromYear: 2020 }, names)).toBe('');
  });
});

describe('addresses', () => {
  it('carry the filter into the rows of a figure', () => {
    expect(rowsAddress('RXg6MQ', 'SIDE.DEFENSE', { fromYear: 2020 })).toBe(
      '/examiners/RXg6MQ/examinations?figure=SIDE.DEFENSE&from=2020',
    );
    expect(profileAddress('RXg6MQ', {})).toBe('/examiners/RXg6MQ');
  });

  it('name single values of a series', () => {
    expect(valueKey('MMI_GAP', -5)).toBe('MMI_GAP.-5');
  });
});
