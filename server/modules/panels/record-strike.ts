import type { FirmSide } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { requireName, type PanelNameAtVersion } from './change-names.js';
import {
  changePanel,
  ourStrikeOn,
  wholePanel,
  type PanelAtVersion,
  type WholePanel,
} from './change-panel.js';
import { carryToCalendar } from './panel-calendar.js';
import { checkDay } from './panel-details.js';
import { PanelStateError, PanelValueError } from './panel.errors.js';
import { PanelKind } from './panel-vocabulary.js';

/** Who struck whom; a day of null is not recorded. */
export type StrikeToRecord = PanelNameAtVersion & {
  readonly side: FirmSide;
  /** YYYY-MM-DD */
  readonly struckOn: string | null;
};

/**
 * Records a strike. Our own one goes into the matter's calendar.
 *
 * @throws NotFoundError, StaleVersionError; PanelValueError for a day before the assignment; PanelStateError when the side
 *   has struck this name already, or has no further strike.
 */
export async function recordStrike(unitOfWork: UnitOfWork, strike: StrikeToRecord): Promise<void> {
  const { nameId, side, struckOn, ...at } = strike;
  checkDay(struckOn, 'struckOn');
  await changePanel(unitOfWork, at, async (before) => {
    requireName(before, nameId);
    requireStrikeLeft(before, strike);
    const { assignedOn } = before.panel;
    if (struckOn !== null && assignedOn !== null && struckOn < assignedOn) {
      throw new PanelValueError('The panel was assigned after this day; check both days.', 'struckOn');
    }
    const { firmId, memberId } = unitOfWork.principal;
    await unitOfWork.query(
      `insert into panel_strike (firm_id, panel_id, panel_name_id, side, struck_on, recorded_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [firmId, at.id, nameId, side, struckOn, memberId],
    );
    const after = await wholePanel(unitOfWork, at.id);
    await carryToCalendar(
      unitOfWork,
      { panel: after.panel, ourStrikeOn: ourStrikeOn(after) },
      { panel: before.panel, ourStrikeOn: ourStrikeOn(before) },
    );
    return { action: 'PANEL_STRIKE_RECORDED', detail: { side } };
  });
}

/** Takes a strike back that was recorded in error. @throws NotFoundError, StaleVersionError. */
export async function removeStrike(
  unitOfWork: UnitOfWork,
  { strikeId, ...at }: PanelAtVersion & { readonly strikeId: string },
): Promise<void> {
  await changePanel(unitOfWork, at, async ({ strikes }) => {
    const strike = strikes.find(({ id }) => id === strikeId);
    if (strike === undefined) throw new NotFoundError('PanelStrike');
    await unitOfWork.query('delete from panel_strike where firm_id = $1 and id = $2', [
      unitOfWork.principal.firmId,
      strikeId,
    ]);
    return { action: 'PANEL_STRIKE_REMOVED', detail: { side: strike.side } };
  });
}

function requireStrikeLeft({ panel, names, strikes }: WholePanel, { nameId, side }: StrikeToRecord): void {
  const ofSide = strikes.filter((strike) => strike.side === side);
  if (ofSide.some((strike) => strike.nameId === nameId)) {
    throw new PanelStateError('This side has struck this name already.', 'nameId');
  }
  if (panel.kind === PanelKind.QME_PANEL && ofSide.length > 0) {
    throw new PanelStateError(
      'Each side strikes one name of such a panel; remove the recorded strike first.',
      'side',
    );
  }
  const struck = new Set([...strikes.map((strike) => strike.nameId), nameId]);
  if (struck.size >= names.length) {
    throw new PanelStateError(
      'One name of a panel remains; remove a strike that was recorded in error.',
      'nameId',
    );
  }
}
