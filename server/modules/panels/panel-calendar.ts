import type { UnitOfWork } from '../../platform/database/index.js';
import type { DatedEvent } from '../../rules/deadline.js';
import { MatterEvent } from '../../rules/rule-vocabulary.js';
import { datesOfMatters, setMatterDate } from '../legal-rules/index.js';
import type { PanelDetails } from './panel-details.js';
import { PanelKind } from './panel-vocabulary.js';

/** The days of a panel that a matter's calendar has too. */
export type PanelDays = {
  readonly panel: Pick<PanelDetails, 'matterId' | 'kind' | 'assignedOn' | 'service'>;
  /** When our side struck; null: not yet, or the day is not recorded. */
  readonly ourStrikeOn: string | null;
};

/**
 * Brings the days of a panel into its matter's calendar, from which deadlines are counted and shown at home. A day that
 * the calendar has from elsewhere stays: it may be of another panel. Panels of another kind have no such days.
 *
 * @param before the panel's days before the change; null for a new panel.
 * @throws ValidationError for a day that no matter has.
 */
export async function carryToCalendar(
  unitOfWork: UnitOfWork,
  now: PanelDays,
  before: PanelDays | null,
): Promise<void> {
  const { matterId, kind } = now.panel;
  if (matterId === null || kind !== PanelKind.QME_PANEL) return;
  const dates = await datesOfMatters(unitOfWork, [matterId]);
  for (const event of [MatterEvent.PANEL_ASSIGNED, MatterEvent.PANEL_STRUCK]) {
    const [day, former] = [dayOfEvent(event, now), before === null ? null : dayOfEvent(event, before)];
    const kept = dates.find((date) => date.kind === event) ?? null;
    const isOurs = kept === null || isSame(kept, former);
    if (day === null || !isOurs || (kept !== null && isSame(kept, day))) continue;
    await setMatterDate(unitOfWork, { matterId, kind: event, ...day, current: kept });
  }
}

function dayOfEvent(event: MatterEvent, { panel, ourStrikeOn }: PanelDays): DatedEvent | null {
  if (event === MatterEvent.PANEL_STRUCK)
    return ourStrikeOn === null ? null : { on: ourStrikeOn, service: null };
  return panel.assignedOn === null ? null : { on: panel.assignedOn, service: panel.service };
}

function isSame(one: DatedEvent, other: DatedEvent | null): boolean {
  return one.on === other?.on && one.service === other.service;
}
