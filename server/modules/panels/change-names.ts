import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { changePanel, type PanelAtVersion, type WholePanel } from './change-panel.js';
import {
  columnsOf,
  insertName,
  requireDistinct,
  storedName,
  type PanelNameDetails,
} from './panel-name-details.js';
import { PanelStateError } from './panel.errors.js';
import { FEWEST_NAMES, MOST_NAMES } from './panel-vocabulary.js';

/** A name of a panel that the caller read. */
export type PanelNameAtVersion = PanelAtVersion & { readonly nameId: string };

/**
 * Adds a name to a panel and answers its id.
 *
 * @throws NotFoundError, StaleVersionError; PanelStateError for a seventh name or an examiner named twice; what
 *   storedName throws.
 */
export async function addPanelName(
  unitOfWork: UnitOfWork,
  { id, version, ...details }: PanelAtVersion & PanelNameDetails,
): Promise<string> {
  let nameId = '';
  await changePanel(unitOfWork, { id, version }, async ({ names }) => {
    if (names.length >= MOST_NAMES) {
      throw new PanelStateError(`A panel has at most ${MOST_NAMES} names; remove one first.`, 'writtenName');
    }
    nameId = await insertName(unitOfWork, id, await storedName(unitOfWork, details));
    await requireDistinct(unitOfWork, id);
    return { action: 'PANEL_NAME_ADDED', detail: { names: names.length + 1 } };
  });
  return nameId;
}

/**
 * Changes a name: all of it, as given.
 *
 * @throws NotFoundError, StaleVersionError; PanelStateError for an examiner named twice; what storedName throws.
 */
export async function updatePanelName(
  unitOfWork: UnitOfWork,
  { id, version, nameId, ...details }: PanelNameAtVersion & PanelNameDetails,
): Promise<void> {
  await changePanel(unitOfWork, { id, version }, async (before) => {
    requireName(before, nameId);
    const name = await storedName(unitOfWork, details);
    await unitOfWork.query(
      `update panel_name set written_name = $3, appearance_id = $4, subject_id = $5, office_city = $6,
              distance_miles = $7, available_on = $8, sealed_note = $9, data_key_id = $10, document_id = $11, page = $12
        where firm_id = $1 and id = $2`,
      [unitOfWork.principal.firmId, nameId, ...columnsOf(name)],
    );
    await requireDistinct(unitOfWork, id);
    return { action: 'PANEL_NAME_UPDATED' };
  });
}

/**
 * @throws NotFoundError, StaleVersionError; PanelStateError for one of the last two names, and for one that was struck
 *   or examined: what happened on the panel would be lost.
 */
export async function removePanelName(
  unitOfWork: UnitOfWork,
  { id, version, nameId }: PanelNameAtVersion,
): Promise<void> {
  await changePanel(unitOfWork, { id, version }, async (before) => {
    const name = requireName(before, nameId);
    if (before.names.length <= FEWEST_NAMES) {
      throw new PanelStateError(
        `A panel has at least ${FEWEST_NAMES} names; change this one instead.`,
        'nameId',
      );
    }
    if (name.examined || before.strikes.some((strike) => strike.nameId === nameId)) {
      throw new PanelStateError(
        'The name was struck, or examined; remove the strike or the outcome first.',
        'nameId',
      );
    }
    await unitOfWork.query('delete from panel_name where firm_id = $1 and id = $2', [
      unitOfWork.principal.firmId,
      nameId,
    ]);
    return { action: 'PANEL_NAME_REMOVED', detail: { names: before.names.length - 1 } };
  });
}

/** @throws NotFoundError when the panel has no such name. */
export function requireName({ names }: WholePanel, nameId: string): WholePanel['names'][number] {
  const name = names.find(({ id }) => id === nameId);
  if (name === undefined) throw new NotFoundError('PanelName');
  return name;
}
