import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { Timeline } from '../../../../client/charts/index.js';
import {
  MARK_PX,
  markAfter,
  marksInOrder,
  timelineLayout,
  type PlacedLane,
  type TimelineItem,
} from '../../../../client/charts/timeline-layout.js';
import {
  boundsOf,
  moved,
  SHORTEST_VIEW_DAYS,
  ticksOf,
  viewOf,
  zoomed,
} from '../../../../client/charts/timeline-view.js';
import { estimatedWidth } from '../../../../client/charts/text-layout.js';
import { dateOfDay, dayNumber, todayOf } from '../../../../client/lib/day-number.js';

const LANES = ['injury', 'fills', 'examinations'];
const plot = { left: 168, right: 1000, top: 26 };

const items = fc
  .array(
    fc.record({
      lane: fc.constantFrom(...LANES),
      row: fc.constantFrom(null, null, 'cyclobenzaprine', 'gabapentin'),
      from: fc.integer({ min: 19_000, max: 21_000 }),
      days: fc.integer({ min: 0, max: 400 }),
      label: fc.string({ maxLength: 40 }),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((all): TimelineItem[] =>
    all.map(({ days, ...item }, index) => ({ ...item, id: String(index), until: item.from + days })),
  );

function rowsOf(lanes: readonly PlacedLane[]) {
  return lanes.flatMap(({ rows }) => rows);
}

describe('timelineLayout', () => {
  it('lets no two marks and no words of a row overlap, and leaves no entry out', () => {
    fc.assert(
      fc.property(items, fc.double({ min: 0.02, max: 1, noNaN: true }), (all, factor) => {
        const bounds = boundsOf(all);
        const view = zoomed(bounds, factor, (bounds.from + bounds.to) / 2, bounds);
        const { lanes } = timelineLayout(all, LANES, view, plot);
        for (const { marks } of rowsOf(lanes)) {
          let end = plot.left;
          for (const mark of marks) {
            expect(mark.x).toBeGreaterThanOrEqual(end - 1e-6);
            expect(mark.width).toBeGreaterThanOrEqual(MARK_PX - 1e-6);
            end = mark.x + mark.width;
            if (mark.text !== null) {
              const textEnd = mark.text.x + estimatedWidth(mark.text.words, 11.5);
              end = Math.max(end, textEnd);
            }
          }
          expect(end).toBeLessThanOrEqual(plot.right + 1e-6);
        }
        const shown = marksInOrder(lanes).flatMap((mark) => mark.items.map(({ id }) => id));
        const inView = all.filter(({ from, until }) => until + 1 > view.from && from < view.to);
        expect([...shown].sort()).toEqual(inView.map(({ id }) => id).sort());
      }),
    );
  });

  it('draws rows one below the other', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { lanes, bottom } = timelineLayout(all, LANES, boundsOf(all), plot);
        const tops = rowsOf(lanes).map(({ y }) => y);
        for (const [index, y] of tops.entries()) {
          expect(y - (tops[index - 1] ?? plot.top - MARK_PX)).toBeGreaterThanOrEqual(MARK_PX);
        }
        expect((tops.at(-1) ?? 0) + MARK_PX).toBeLessThanOrEqual(bottom);
      }),
    );
  });

  it('gathers what is too close and takes it apart again when zoomed in', () => {
    const two = [
      { id: 'a', lane: 'injury', row: null, from: 20_000, until: 20_000, label: 'A' },
      { id: 'b', lane: 'injury', row: null, from: 20_008, until: 20_008, label: 'B' },
      { id: 'c', lane: 'injury', row: null, from: 20_900, until: 20_900, label: 'C' },
    ];
    const bounds = boundsOf(two);
    const sizes = (view: typeof bounds) =>
      marksInOrder(timelineLayout(two, LANES, view, plot).lanes).map((mark) => mark.items.length);
    expect(sizes(bounds)).toEqual([2, 1]);
    expect(sizes(viewOf(20_000, 20_008, bounds))).toEqual([1, 1]);
  });
});

describe('zooming', () => {
  const bounds = { from: 19_000, to: 21_000 };

  it('stays inside what there is and never shows less than two weeks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: 0.1, max: 4, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
        ),
        (steps) => {
          let view = bounds;
          for (const [factor, share] of steps) {
            view = moved(zoomed(view, factor, (view.from + view.to) / 2, bounds), share, bounds);
            expect(view.from).toBeGreaterThanOrEqual(bounds.from - 1e-6);
            expect(view.to).toBeLessThanOrEqual(bounds.to + 1e-6);
            expect(view.to - view.from).toBeGreaterThanOrEqual(SHORTEST_VIEW_DAYS - 1e-6);
          }
        },
      ),
    );
  });

  it('keeps the day at hand in its place', () => {
    const near = zoomed(bounds, 0.5, 19_500, bounds);
    expect((19_500 - near.from) / (near.to - near.from)).toBeCloseTo(0.25, 6);
  });
});

describe('ticksOf', () => {
  it('names months on their first day and years on January 1', () => {
    const day = (date: string) => dayNumber(date) ?? 0;
    const months = ticksOf({ from: day('2025-01-15'), to: day('2025-09-15') }, 700);
    expect(months[0]).toEqual({ day: day('2025-02-01'), label: 'Feb 2025' });
    const years = ticksOf({ from: day('2014-05-01'), to: day('2026-05-01') }, 700);
    expect(years.map(({ label }) => label)).toContain('2020');
  });

  it('keeps room between its names at every zoom', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 22_000 }),
        fc.integer({ min: 14, max: 9_000 }),
        (from, span) => {
          const ticks = ticksOf({ from, to: from + span }, 700);
          for (const [index, { day }] of ticks.entries()) {
            const before = ticks[index - 1];
            if (before !== undefined) expect(((day - before.day) / span) * 700).toBeGreaterThan(60);
          }
        },
      ),
    );
  });
});

describe('markAfter', () => {
  const marks = [
    { x: 0, y: 0 },
    { x: 40, y: 26 },
    { x: 90, y: 0 },
    { x: 100, y: 26 },
  ];

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 2, 3],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['End', 0, 3],
    ['Home', 3, 0],
    ['x', 0, null],
  ] as const)('%s from mark %i leads to %s', (key, current, expected) => {
    expect(markAfter(key, current, marks)).toBe(expected);
  });
});

describe('day numbers', () => {
  it('go to a legal date and back, and refuse days that are none', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => dayNumber(dateOfDay(day)) === day),
    );
    expect(dayNumber('2025-02-30')).toBeNull();
    expect(dayNumber('soon')).toBeNull();
  });

  it("take today from the reader's own calendar", () => {
    expect(todayOf(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-22');
  });
});

describe('Timeline', () => {
  const markup = renderToStaticMarkup(
    createElement(
      MemoryRouter,
      null,
      createElement(Timeline, {
        words: { title: 'Two entries.', caption: 'Invented.', exportNote: '', fileName: 'timeline' },
        lanes: [{ id: 'injury', label: 'Injury', isAccent: false }],
        entries: [
          {
            id: '1',
            lane: 'injury',
            row: null,
            on: '2025-03-02',
            until: null,
            label: 'Injury',
            detail: null,
            days: 'Mar 2, 2025',
            href: '/examinations/1',
          },
          {
            id: '2',
            lane: 'injury',
            row: null,
            on: '2026-03-02',
            until: null,
            label: 'Again',
            detail: null,
            days: 'Mar 2, 2026',
            href: null,
          },
        ],
        today: '2026-11-22',
        narrow: null,
      }),
    ),
  );

  it('gives every mark a name, and one of them a place in the order of the Tab key', () => {
    expect(markup).toContain('aria-label="Mar 2, 2025: Injury. Opens it."');
    expect(markup).toContain('aria-label="Mar 2, 2026: Again."');
    expect(markup.match(/class="chart-mark timeline-mark" tabindex="0"/g)).toHaveLength(1);
  });
});
