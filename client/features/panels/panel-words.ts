import type {
  FirmSide,
  PanelKind,
  PanelOutcome,
  PanelPartsFragment,
  StrikeClockRefusal,
  StrikeTiming,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';

/** How a panel comes about. */
export const panelKindLabel: Record<PanelKind, string> = {
  QME_PANEL: 'QME panel (California)',
  OTHER: 'Another panel',
};
export const PANEL_KINDS = ['QME_PANEL', 'OTHER'] as const satisfies readonly PanelKind[];

/** How a panel ended. */
export const outcomeLabel: Record<PanelOutcome, string> = {
  EXAMINED: 'One of the names examined',
  AGREED_EVALUATOR: 'The sides agreed on somebody else',
  REPLACED: 'Another panel took its place',
  RESOLVED: 'Resolved without an examination',
  OTHER: 'Otherwise',
};
export const OUTCOMES = [
  'EXAMINED',
  'AGREED_EVALUATOR',
  'REPLACED',
  'RESOLVED',
  'OTHER',
] as const satisfies readonly PanelOutcome[];

/** The sides, as a panel of workers' compensation or any other names them. */
export const sideLabel: Record<FirmSide, string> = {
  DEFENSE: 'Defense',
  PLAINTIFF: 'Applicant or plaintiff',
};
export const PANEL_SIDES = ['PLAINTIFF', 'DEFENSE'] as const satisfies readonly FirmSide[];

/** The side across the table. */
export function otherSide(side: FirmSide): FirmSide {
  return side === 'DEFENSE' ? 'PLAINTIFF' : 'DEFENSE';
}

export const timingLabel: Record<StrikeTiming, string> = {
  IN_TIME: 'in time',
  AFTER_CAREFUL_DAY: 'after the careful day, within the days for service',
  LATE: 'after the last day by the rules on file',
  UNKNOWN: 'whether in time is not known',
};

/** Why the clock does not run, and what to do about it. */
export const clockRefusalWords: Record<StrikeClockRefusal, string> = {
  NOT_ASSIGNED: 'Record the day on which the panel was assigned, and the last day to strike is counted.',
  PLACE_UNKNOWN: 'Record the matter with its jurisdiction and forum: the last day to strike depends on both.',
  NO_RULE: 'No rule on file sets a last day to strike there. That is not to say that there is none.',
};

type Named = { readonly writtenName: string; readonly examiner: { readonly displayName: string } | null };

/** The examiner for whom a name stands, else the name as written. */
export function nameOf({ writtenName, examiner }: Named): string {
  return examiner?.displayName ?? writtenName;
}

type Titled = Pick<PanelPartsFragment, 'number' | 'assignedOn' | 'kind'>;

/** "Panel 7600123", else by its day. No text of it names a claimant. */
export function panelTitle({ number, assignedOn }: Titled): string {
  if (number !== null) return `Panel ${number}`;
  return assignedOn === null ? 'Panel' : `Panel of ${formatDate(assignedOn)}`;
}

/** What was typed, or null for nothing. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
