import type { FirmSide } from '../../kernel/vocabulary.js';
import type { PanelAppearance } from './panel-history.queries.js';
import { SIDE_WORDS } from './strike-words.js';

/** How often a side struck an examiner, of the panels on which a strike of that side is on record. */
export type StruckCount = { readonly side: FirmSide; readonly struck: number; readonly of: number };

/** What the firm's own panels tell of one examiner. Counts; a rate of them would speak of a handful. */
export type PanelHistory = {
  readonly panels: number;
  readonly struck: readonly StruckCount[];
  readonly examined: number;
  /** The counts in words. */
  readonly sentences: readonly string[];
  readonly rows: readonly PanelAppearance[];
};

const SIDES = ['DEFENSE', 'PLAINTIFF'] as const satisfies readonly FirmSide[];

/** @param exceptPanelId the panel beside which it is shown, which is no history yet; null: none is left out. */
export function panelHistory(
  appearances: readonly PanelAppearance[],
  exceptPanelId: string | null,
): PanelHistory {
  const rows = appearances.filter(({ panelId }) => panelId !== exceptPanelId);
  const struck = SIDES.map((side) => ({
    side,
    struck: rows.filter(({ struckBy }) => struckBy.includes(side)).length,
    of: rows.filter(({ sidesThatStruck }) => sidesThatStruck.includes(side)).length,
  }));
  const examined = rows.filter((row) => row.examined).length;
  return {
    panels: rows.length,
    struck,
    examined,
    sentences: sentencesOf(rows.length, struck, examined),
    rows,
  };
}

function sentencesOf(panels: number, struck: readonly StruckCount[], examined: number): string[] {
  if (panels === 0) return ['On no other panel of this firm.'];
  const told = struck.filter(({ of }) => of > 0);
  return [
    `On ${counted(panels, 'other panel')} of this firm.`,
    ...told.map(
      (count) =>
        `Struck by ${SIDE_WORDS[count.side]} in ${count.struck} of ${counted(count.of, 'panel')} with a strike of that side on record.`,
    ),
    ...(examined === 0 ? [] : [`Examined in ${examined} of ${counted(panels, 'panel')}.`]),
  ];
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
