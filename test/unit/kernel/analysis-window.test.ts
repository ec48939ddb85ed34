import { describe, expect, it } from 'vitest';
import { AnalysisWindow, lastQuarterEnd, windowBounds } from '../../../server/kernel/analysis-window.js';

describe('lastQuarterEnd', () => {
  it.each([
    ['2026-01-01', '2025-12-31'],
    ['2026-03-31', '2025-12-31'],
    ['2026-04-01', '2026-03-31'],
    ['2026-07-01', '2026-06-30'],
    ['2026-11-21', '2026-09-30'],
    ['2026-12-31', '2026-09-30'],
    ['2027-01-01', '2026-12-31'],
  ])('on %s is %s', (today, end) => {
    expect(lastQuarterEnd(today)).toBe(end);
  });

  it('is of no other text', () => {
    expect(() => lastQuarterEnd('21.11.2026')).toThrow(RangeError);
  });
});

describe('windowBounds', () => {
  it('has no ends for all dates', () => {
    expect(windowBounds(AnalysisWindow.ALL, '2026-11-21')).toEqual({ from: null, to: null });
  });

  it.each([
    // The year counted from is that of the quarter end, not that of the day asked on.
    [AnalysisWindow.FIVE_YEARS, '2026-11-21', '2022-01-01', '2026-09-30'],
    [AnalysisWindow.THREE_YEARS, '2026-11-21', '2024-01-01', '2026-09-30'],
    [AnalysisWindow.FIVE_YEARS, '2026-02-03', '2021-01-01', '2025-12-31'],
    [AnalysisWindow.THREE_YEARS, '2026-02-03', '2023-01-01', '2025-12-31'],
  ])('%s on %s: %s to %s', (window, today, from, to) => {
    expect(windowBounds(window, today)).toEqual({ from, to });
  });
});
