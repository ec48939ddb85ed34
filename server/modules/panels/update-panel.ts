import type { UnitOfWork } from '../../platform/database/index.js';
import { changePanel, ourStrikeOn, type PanelAtVersion } from './change-panel.js';
import { carryToCalendar } from './panel-calendar.js';
import { checkedDetails, type PanelDetails } from './panel-details.js';

/**
 * Changes what is recorded of a panel itself: all of it, as given. The matter's calendar follows where it has the day
 * from this panel.
 *
 * @throws NotFoundError, StaleVersionError, and what checkedDetails throws.
 */
export async function updatePanel(
  unitOfWork: UnitOfWork,
  { id, version, ...wanted }: PanelAtVersion & PanelDetails,
): Promise<void> {
  await changePanel(unitOfWork, { id, version }, async (before) => {
    const details = await checkedDetails(unitOfWork, wanted);
    const { matterId, kind, number, specialty, assignedOn, service, ourSide, issues, documentId, page } =
      details;
    await unitOfWork.query(
      `update panel set matter_id = $3, kind = $4, number = $5, specialty = $6, assigned_on = $7, service = $8,
              our_side = $9, issues = $10, document_id = $11, page = $12
        where firm_id = $1 and id = $2`,
      [
        ...[unitOfWork.principal.firmId, id, matterId, kind, number, specialty, assignedOn, service],
        ...[ourSide, issues, documentId, page],
      ],
    );
    const panel = { ...before.panel, ...details };
    const strikeOn = ourStrikeOn({ ...before, panel });
    const wasThere = before.panel.matterId === matterId;
    await carryToCalendar(
      unitOfWork,
      { panel, ourStrikeOn: strikeOn },
      wasThere ? { panel: before.panel, ourStrikeOn: ourStrikeOn(before) } : null,
    );
    return { action: 'PANEL_UPDATED' };
  });
}
