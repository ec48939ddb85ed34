import type { DayView } from './timeline-view.js';
import { estimatedWidth, shortened } from './text-layout.js';

/** One thing that happened, on a day or from one day to another (both included), as day numbers. */
export interface TimelineItem {
  readonly id: string;
  readonly lane: string;
  /** Entries with the same name share a row of the lane; null: the lane's common row. */
  readonly row: string | null;
  readonly from: number;
  readonly until: number;
  readonly label: string;
}

/** A mark in its row: one entry, or several that lie too close to be told apart at this zoom. */
export interface PlacedMark {
  readonly items: readonly TimelineItem[];
  readonly x: number;
  readonly width: number;
  /** Null where the words would run into the next mark. */
  readonly text: { readonly words: string; readonly x: number; readonly isInside: boolean } | null;
}

export interface PlacedRow {
  /** Null for the common row, which goes by its lane's name. */
  readonly name: string | null;
  readonly y: number;
  readonly marks: readonly PlacedMark[];
}

export interface PlacedLane {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
}

/** The plot within the drawing, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The smallest target there may be (WCAG 2.5.8), and so the nearest that two marks may lie. */
export const MARK_PX = 24;
export const ROW_PX = 26;
/** Above named rows the lane's own name has a line. */
const LANE_HEAD_PX = 22;
const LANE_AIR_PX = 10;
const TEXT_GAP_PX = 4;
const TEXT_PX = 11.5;
const SHORTEST_TEXT_PX = 80;
const MOST_NAMED_ROWS = 12;

/** Where a day lies in the plot. */
export function dayScale(view: DayView, plot: Plot): (day: number) => number {
  const perDay = (plot.right - plot.left) / (view.to - view.from);
  return (day) => plot.left + (day - view.from) * perDay;
}

/**
 * Every lane that has an entry in view, one below the other. Within a row no two marks and no words overlap: what
 * lies too close becomes one mark with a count, and words that do not fit are left to the table and the tooltip.
 */
export function timelineLayout(
  items: readonly TimelineItem[],
  lanes: readonly string[],
  view: DayView,
  plot: Plot,
): { readonly lanes: readonly PlacedLane[]; readonly bottom: number } {
  const x = dayScale(view, plot);
  const visible = items.filter(({ from, until }) => until + 1 > view.from && from < view.to);
  let y = plot.top;
  const placed: PlacedLane[] = [];
  for (const id of lanes) {
    const rows = rowsOf(visible.filter(({ lane }) => lane === id));
    if (rows.length === 0) continue;
    const head = rows.some(({ name }) => name !== null) ? LANE_HEAD_PX : 0;
    const height = head + rows.length * ROW_PX + LANE_AIR_PX;
    placed.push({
      id,
      y,
      height,
      rows: rows.map(({ name, items: inRow }, index) => ({
        name,
        y: y + LANE_AIR_PX / 2 + head + index * ROW_PX,
        marks: withTexts(gathered(inRow, x, plot), name, plot),
      })),
    });
    y += height;
  }
  return { lanes: placed, bottom: y };
}

type Row = { readonly name: string | null; readonly items: readonly TimelineItem[] };

/** Days first, then spans: a long span would hide the days within it. Named rows by their first day. */
function rowsOf(items: readonly TimelineItem[]): Row[] {
  const common = items.filter(({ row }) => row === null);
  const days = common.filter(({ from, until }) => from === until);
  const spans = common.filter(({ from, until }) => from !== until);
  return [
    ...[days, spans].filter((part) => part.length > 0).map((part) => ({ name: null, items: part })),
    ...namedRows(items),
  ];
}

function namedRows(items: readonly TimelineItem[]): Row[] {
  const byName = new Map<string, TimelineItem[]>();
  for (const item of [...items].sort((a, b) => a.from - b.from)) {
    if (item.row !== null) byName.set(item.row, [...(byName.get(item.row) ?? []), item]);
  }
  const rows = [...byName].map(([name, inRow]) => ({ name, items: inRow }));
  if (rows.length <= MOST_NAMED_ROWS) return rows;
  const rest = rows.slice(MOST_NAMED_ROWS - 1);
  return [
    ...rows.slice(0, MOST_NAMED_ROWS - 1),
    { name: `${rest.length} more`, items: rest.flatMap(({ items: inRow }) => inRow) },
  ];
}

type Box = { readonly items: readonly TimelineItem[]; readonly x: number; readonly end: number };

/** One box per entry, at least a target wide and inside the plot; boxes that touch become one. */
function gathered(items: readonly TimelineItem[], x: (day: number) => number, plot: Plot): Box[] {
  const boxes = items.map((item) => boxOf(item, x, plot)).sort((a, b) => a.x - b.x || a.end - b.end);
  const merged: Box[] = [];
  for (const box of boxes) {
    const before = merged.at(-1);
    if (before !== undefined && box.x < before.end) {
      merged[merged.length - 1] = {
        items: [...before.items, ...box.items],
        x: before.x,
        end: Math.max(before.end, box.end),
      };
    } else {
      merged.push(box);
    }
  }
  return merged;
}

function boxOf(item: TimelineItem, x: (day: number) => number, plot: Plot): Box {
  const start = Math.max(plot.left, x(item.from));
  const end = Math.min(plot.right, x(item.until + 1));
  const missing = Math.max(0, MARK_PX - (end - start)) / 2;
  const from = Math.min(Math.max(plot.left, start - missing), plot.right - MARK_PX);
  return { items: [item], x: from, end: Math.max(from + MARK_PX, end) };
}

function withTexts(boxes: readonly Box[], rowName: string | null, plot: Plot): PlacedMark[] {
  return boxes.map(({ items, x, end }, index) => {
    const [item] = items;
    const mark = { items, x, width: end - x };
    // A row that goes by the entry's own name need not say it again.
    if (items.length > 1 || item === undefined || item.label === rowName) return { ...mark, text: null };
    const nextX = boxes[index + 1]?.x ?? plot.right;
    return { ...mark, text: textOf(item.label, mark, nextX) };
  });
}

function textOf(label: string, mark: { x: number; width: number }, nextX: number): PlacedMark['text'] {
  if (estimatedWidth(label, TEXT_PX) + 2 * TEXT_GAP_PX + 4 <= mark.width) {
    return { words: label, x: mark.x + TEXT_GAP_PX + 2, isInside: true };
  }
  const x = mark.x + mark.width;
  const room = nextX - x - 2 * TEXT_GAP_PX;
  if (estimatedWidth(label, TEXT_PX) > room && room < SHORTEST_TEXT_PX) return null;
  return { words: shortened(label, room, TEXT_PX), x, isInside: false };
}

/** The marks in the order in which they happened, whichever lane they are in. */
export function marksInOrder(lanes: readonly PlacedLane[]): readonly (PlacedMark & { readonly y: number })[] {
  return lanes
    .flatMap(({ rows }) => rows.flatMap(({ y, marks }) => marks.map((mark) => ({ ...mark, y }))))
    .sort((a, b) => a.x - b.x || a.y - b.y);
}

/**
 * Where a key leads from the mark at hand: left and right through time, up and down to the nearest mark of the row
 * above or below. Null for keys that do not move.
 */
export function markAfter(
  key: string,
  current: number,
  marks: readonly { readonly x: number; readonly y: number }[],
): number | null {
  const last = marks.length - 1;
  const at = marks[current];
  if (at === undefined) return null;
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowRight':
      return Math.min(last, current + 1);
    case 'ArrowLeft':
      return Math.max(0, current - 1);
    case 'ArrowDown':
      return nearestIn(
        marks,
        at.x,
        rowBeyond(marks, (y) => y > at.y, Math.min),
        current,
      );
    case 'ArrowUp':
      return nearestIn(
        marks,
        at.x,
        rowBeyond(marks, (y) => y < at.y, Math.max),
        current,
      );
    default:
      return null;
  }
}

function rowBeyond(
  marks: readonly { readonly y: number }[],
  isBeyond: (y: number) => boolean,
  pick: (...values: number[]) => number,
): number | null {
  const rows = marks.map(({ y }) => y).filter(isBeyond);
  return rows.length === 0 ? null : pick(...rows);
}

function nearestIn(
  marks: readonly { readonly x: number; readonly y: number }[],
  x: number,
  row: number | null,
  fallback: number,
): number {
  let best = fallback;
  let distance = Infinity;
  marks.forEach((mark, index) => {
    if (mark.y !== row || Math.abs(mark.x - x) >= distance) return;
    best = index;
    distance = Math.abs(mark.x - x);
  });
  return best;
}
