import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  batesLabel,
  batesPages,
  batesStretches,
  readBatesRange,
  type BatesRange,
} from '../../../server/modules/records/bates-range.js';

describe('a Bates range', () => {
  it.each([
    ['ABC000123–ABC000187', 'ABC', 123, 187],
    ['ABC000123 - ABC000187', 'ABC', 123, 187],
    ['ABC000123-ABC000187', 'ABC', 123, 187],
    ['ABC000123 to ABC000187', 'ABC', 123, 187],
    ['ABC000123-187', 'ABC', 123, 187],
    ['ABC000123-87', 'ABC', 123, 187],
    ['ABC-000123-ABC-000187', 'ABC-', 123, 187],
    ['ABC 000123 - ABC 000187', 'ABC ', 123, 187],
    ['SMITH_MED_0001', 'SMITH_MED_', 1, 1],
    ['000045 - 000060', '', 45, 60],
    ['D2-0045 through D2-0060', 'D2-', 45, 60],
  ])('%s keeps its prefix and counts its pages', (text, prefix, first, last) => {
    expect(readBatesRange(text)).toMatchObject({ prefix, first, last });
  });

  it.each([
    ['produced', 'UNREADABLE'],
    ['', 'UNREADABLE'],
    ['ABC000187-ABC000123', 'REVERSED'],
    ['ABC000123-XYZ000187', 'PREFIXES_DIFFER'],
    ['ABC000001-ABC900000', 'TOO_LONG'],
  ])('%s is refused as %s', (text, problem) => {
    expect(readBatesRange(text)).toBe(problem);
  });

  it('is read from two cells', () => {
    expect(readBatesRange('ABC000123', 'ABC000187')).toMatchObject({ first: 123, last: 187 });
    expect(readBatesRange('ABC000123', '')).toMatchObject({ first: 123, last: 123 });
  });

  it('reads back what it prints', () => {
    const number = fc.integer({ min: 0, max: 99_999 });
    const prefix = fc.constantFrom('', 'ABC', 'ABC-', 'SMITH_MED_', 'D2-');
    fc.assert(
      fc.property(prefix, number, fc.integer({ min: 0, max: 500 }), (lead, first, length) => {
        const range: BatesRange = { prefix: lead, first, last: first + length, width: 6 };
        const text = `${batesLabel(range, range.first)} - ${batesLabel(range, range.last)}`;
        expect(readBatesRange(text)).toEqual(range);
        expect(batesPages(range)).toBe(length + 1);
      }),
    );
  });
});

describe('the ranges of an index', () => {
  const range = (first: number, last: number, prefix = 'A'): BatesRange => ({
    prefix,
    first,
    last,
    width: 4,
  });

  it('show the pages that none lists and those that several list', () => {
    expect(batesStretches([range(1, 10), range(15, 20), range(18, 25), range(1, 3, 'B')])).toEqual([
      { kind: 'GAP', from: 'A0011', to: 'A0014', pages: 4 },
      { kind: 'OVERLAP', from: 'A0018', to: 'A0020', pages: 3 },
    ]);
  });

  it('agree with a count page by page', () => {
    const ranges = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 }))
        .map(([first, more]) => range(first, first + more)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(ranges, (listed) => {
        const times = new Map<number, number>();
        for (const { first, last } of listed) {
          for (let page = first; page <= last; page += 1) times.set(page, (times.get(page) ?? 0) + 1);
        }
        const pages = [...times.keys()];
        const span = pages.length === 0 ? 0 : Math.max(...pages) - Math.min(...pages) + 1;
        const counted = (kind: string) =>
          batesStretches(listed)
            .filter((found) => found.kind === kind)
            .reduce((sum, found) => sum + found.pages, 0);
        expect(counted('GAP')).toBe(span - pages.length);
        expect(counted('OVERLAP')).toBe([...times.values()].filter((n) => n > 1).length);
      }),
    );
  });
});
