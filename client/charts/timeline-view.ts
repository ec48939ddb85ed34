import { dateOfDay, dayNumber } from '../lib/day-number.js';

/** The days in view: day numbers, the first included and the last not. */
export interface DayView {
  readonly from: number;
  readonly to: number;
}

/** Nearer than two weeks nothing more comes apart: entries of one day stay together at any zoom. */
export const SHORTEST_VIEW_DAYS = 14;

/** Moves the view inside the bounds without changing how much it shows; a view wider than they are becomes them. */
function within(view: DayView, bounds: DayView): DayView {
  const span = view.to - view.from;
  if (span >= bounds.to - bounds.from) return bounds;
  const from = Math.min(Math.max(view.from, bounds.from), bounds.to - span);
  return { from, to: from + span };
}

/** All that there is, with air at both ends so that the outermost marks are whole. */
export function boundsOf(spans: readonly { readonly from: number; readonly until: number }[]): DayView {
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ until }) => until)) + 1;
  const air = Math.max(7, Math.round((last - first) * 0.03));
  return { from: first - air, to: last + air };
}

/**
 * The view after zooming: factor 0.5 shows half the days. The day that is given keeps its place in the picture.
 */
export function zoomed(view: DayView, factor: number, around: number, bounds: DayView): DayView {
  const share = (around - view.from) / (view.to - view.from);
  const span = Math.max(SHORTEST_VIEW_DAYS, (view.to - view.from) * factor);
  const from = around - share * span;
  return within({ from, to: from + span }, bounds);
}

/** The view moved by a share of itself: 0.5 is half a picture later. */
export function moved(view: DayView, share: number, bounds: DayView): DayView {
  const step = (view.to - view.from) * share;
  return within({ from: view.from + step, to: view.to + step }, bounds);
}

/** The view that shows the days from one to another, with some air; never narrower than the shortest. */
export function viewOf(from: number, until: number, bounds: DayView): DayView {
  const air = Math.max((until - from) * 0.12, (SHORTEST_VIEW_DAYS - (until - from)) / 2, 2);
  return within({ from: from - air, to: until + air }, bounds);
}

/** A line of the scale: the day and how it is called. */
export interface DayTick {
  readonly day: number;
  readonly label: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240];
const MEAN_MONTH_DAYS = 30.44;
const LEAST_TICK_PX = 74;
const WEEK = 7;
// January 5, 1970 was a Monday.
const MONDAY = 4;

/** The lines of the scale, on calendar boundaries, as close as their names allow. */
export function ticksOf(view: DayView, widthPx: number): DayTick[] {
  const days = view.to - view.from;
  const leastDays = (LEAST_TICK_PX / widthPx) * days;
  if (leastDays <= WEEK) return weeklyTicks(view);
  const step = MONTH_STEPS.find((months) => months * MEAN_MONTH_DAYS >= leastDays) ?? 480;
  return monthlyTicks(view, step);
}

function weeklyTicks(view: DayView): DayTick[] {
  const first = Math.ceil((view.from - MONDAY) / WEEK) * WEEK + MONDAY;
  const ticks: DayTick[] = [];
  for (let day = first; day < view.to; day += WEEK) {
    const [, month = '1', date = '1'] = dateOfDay(day).split('-');
    ticks.push({ day, label: `${MONTHS[Number(month) - 1]} ${Number(date)}` });
  }
  return ticks;
}

function monthlyTicks(view: DayView, step: number): DayTick[] {
  const [year = '1970', month = '1'] = dateOfDay(Math.floor(view.from)).split('-');
  const ticks: DayTick[] = [];
  // Counted from year 0, so that the same lines are drawn wherever the view begins.
  for (let index = Math.floor((Number(year) * 12 + Number(month) - 1) / step) * step; ; index += step) {
    const yearOf = Math.floor(index / 12);
    const monthOf = index % 12;
    const day = dayNumber(`${yearOf}-${String(monthOf + 1).padStart(2, '0')}-01`);
    if (day === null || day >= view.to) return ticks;
    if (day >= view.from) {
      ticks.push({ day, label: step >= 12 ? String(yearOf) : `${MONTHS[monthOf]} ${yearOf}` });
    }
  }
}
