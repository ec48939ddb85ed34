import { deadlinesIn, type Deadline, type EventDays } from '../../rules/deadlines.js';
import { MatterEvent } from '../../rules/rule-vocabulary.js';
import type { RulePlace } from '../../rules/rule.js';
import { RULE_CATALOGUE } from '../legal-rules/index.js';
import { PanelKind, StrikeTiming } from './panel-vocabulary.js';
import type { PanelRow, PanelStrikeRow } from './panel.queries.js';

/** Why no last day is counted. */
export const ClockRefusal = {
  /** The day of assignment is not recorded. */
  NOT_ASSIGNED: 'NOT_ASSIGNED',
  /** The panel's matter, its jurisdiction or its kind of forum is not recorded. */
  PLACE_UNKNOWN: 'PLACE_UNKNOWN',
  /** No rule on file sets a limit for a strike there. */
  NO_RULE: 'NO_RULE',
} as const;
export type ClockRefusal = (typeof ClockRefusal)[keyof typeof ClockRefusal];

/** The last day to strike, or why none is counted. */
export type StrikeClock =
  | { readonly kind: 'RUNS'; readonly deadline: Deadline }
  | { readonly kind: 'REFUSED'; readonly because: ClockRefusal };

/** A QME panel is made under the law of one state alone, so that its place needs no matter. */
const QME_PLACE: RulePlace = { jurisdiction: 'US-CA', forum: 'WORKERS_COMP' };

/**
 * Counts the last day to strike by the rules on file.
 *
 * @param matterPlace of the panel's matter; null when it has none, or its place is not recorded.
 * @param struckOn when our side struck; null: not yet, or the day is not recorded.
 */
export function strikeClock(
  { kind, assignedOn, service }: Pick<PanelRow, 'kind' | 'assignedOn' | 'service'>,
  matterPlace: RulePlace | null,
  struckOn: string | null,
): StrikeClock {
  if (assignedOn === null) return { kind: 'REFUSED', because: ClockRefusal.NOT_ASSIGNED };
  const place = kind === PanelKind.QME_PANEL ? QME_PLACE : matterPlace;
  if (place === null) return { kind: 'REFUSED', because: ClockRefusal.PLACE_UNKNOWN };
  const days: EventDays = new Map([
    [MatterEvent.PANEL_ASSIGNED, { on: assignedOn, service }],
    ...(struckOn === null ? [] : ([[MatterEvent.PANEL_STRUCK, { on: struckOn, service: null }]] as const)),
  ]);
  const deadline = deadlinesIn(place, days, RULE_CATALOGUE).deadlines.find(
    ({ to }) => to === MatterEvent.PANEL_STRUCK,
  );
  return deadline === undefined
    ? { kind: 'REFUSED', because: ClockRefusal.NO_RULE }
    : { kind: 'RUNS', deadline };
}

/** Whether a strike of either side was in time; both have the same days. */
export function strikeTiming(
  { struckOn }: Pick<PanelStrikeRow, 'struckOn'>,
  clock: StrikeClock,
): StrikeTiming {
  if (struckOn === null || clock.kind === 'REFUSED') return StrikeTiming.UNKNOWN;
  if (struckOn <= clock.deadline.conservativeDate) return StrikeTiming.IN_TIME;
  return struckOn <= clock.deadline.date ? StrikeTiming.AFTER_CAREFUL_DAY : StrikeTiming.LATE;
}
