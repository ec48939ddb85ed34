import type { UnitOfWork } from '../../platform/database/index.js';
import { changePanel, type PanelAtVersion } from './change-panel.js';

/** Removes a panel with its names and strikes. Answers its matter's id. @throws NotFoundError, StaleVersionError. */
export async function deletePanel(unitOfWork: UnitOfWork, at: PanelAtVersion): Promise<string | null> {
  let matterId: string | null = null;
  await changePanel(unitOfWork, at, async ({ panel, names, strikes }) => {
    matterId = panel.matterId;
    await unitOfWork.query('delete from panel where firm_id = $1 and id = $2', [
      unitOfWork.principal.firmId,
      at.id,
    ]);
    return { action: 'PANEL_DELETED', detail: { names: names.length, strikes: strikes.length } };
  });
  return matterId;
}
