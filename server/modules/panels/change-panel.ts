import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion } from '../matters/index.js';
import { namesOfPanels, panelById, strikesOfPanels } from './panel.queries.js';
import type { PanelNameRow, PanelRow, PanelStrikeRow } from './panel.queries.js';

/** A panel as the caller read it. */
export type PanelAtVersion = { readonly id: string; readonly version: number };

/** A panel with all that changes with it. */
export type WholePanel = {
  readonly panel: PanelRow;
  readonly names: readonly PanelNameRow[];
  readonly strikes: readonly PanelStrikeRow[];
};

/** A change, with what the history calls it; ids and counts only. */
export type PanelChange = {
  readonly action: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
};

/** The day on which our side struck; null when it has not, or the day is not recorded. */
export function ourStrikeOn({ panel, strikes }: WholePanel): string | null {
  return strikes.find(({ side }) => side === panel.ourSide)?.struckOn ?? null;
}

/**
 * Changes a panel, its names, strikes or outcome: locks it at the version that was read, raises the version, and writes
 * the history.
 *
 * @param change does the work and answers what the history says of it.
 * @throws NotFoundError, StaleVersionError, and what the change throws.
 */
export async function changePanel(
  unitOfWork: UnitOfWork,
  { id, version }: PanelAtVersion,
  change: (before: WholePanel) => Promise<PanelChange>,
): Promise<void> {
  await lockAtVersion(unitOfWork, 'panel', id, version);
  const before = await wholePanel(unitOfWork, id);
  const { action, detail } = await change(before);
  const [row] = await unitOfWork.query<{ matterId: string | null }>(
    `update panel set version = version + 1 where firm_id = $1 and id = $2 returning matter_id as "matterId"`,
    [unitOfWork.principal.firmId, id],
  );
  await unitOfWork.audit({
    action,
    objectType: 'Panel',
    objectId: id,
    ...(detail === undefined ? {} : { detail }),
  });
  const matters = new Set([before.panel.matterId, row?.matterId ?? null]);
  for (const matterId of matters) if (matterId !== null) await unitOfWork.notify('matter', matterId);
}

/** @throws NotFoundError when it is missing or another firm's. */
export async function wholePanel(unitOfWork: UnitOfWork, id: string): Promise<WholePanel> {
  return {
    panel: await panelById(unitOfWork, id),
    names: await namesOfPanels(unitOfWork, [id]),
    strikes: await strikesOfPanels(unitOfWork, [id]),
  };
}
