import type { UnitOfWork } from '../../platform/database/index.js';
import { carryToCalendar } from './panel-calendar.js';
import { checkedDetails, type PanelDetails } from './panel-details.js';
import { insertName, requireDistinct, storedName, type PanelNameDetails } from './panel-name-details.js';
import { PanelValueError } from './panel.errors.js';
import { FEWEST_NAMES, MOST_NAMES } from './panel-vocabulary.js';

/** A panel with its names, in the order of its letter. */
export type NewPanel = PanelDetails & { readonly names: readonly PanelNameDetails[] };

/**
 * Records a panel and answers its id. The matter's calendar takes the day of assignment when it has none.
 *
 * @throws NotFoundError for a matter, examiner or document that is not there; what checkedDetails and storedName throw;
 *   PanelValueError for fewer than two names or more than six, PanelStateError for an examiner named twice.
 */
export async function createPanel(unitOfWork: UnitOfWork, { names, ...wanted }: NewPanel): Promise<string> {
  if (names.length > MOST_NAMES) throw wrongNumber();
  const details = await checkedDetails(unitOfWork, wanted);
  const id = await inserted(unitOfWork, details);
  for (const name of names) await insertName(unitOfWork, id, await storedName(unitOfWork, name));
  // After the names: whoever names somebody who is not there is told that first.
  if (names.length < FEWEST_NAMES) throw wrongNumber();
  await requireDistinct(unitOfWork, id);
  await carryToCalendar(unitOfWork, { panel: details, ourStrikeOn: null }, null);
  await unitOfWork.audit({
    action: 'PANEL_CREATED',
    objectType: 'Panel',
    objectId: id,
    detail: { kind: details.kind, names: names.length },
  });
  if (details.matterId !== null) await unitOfWork.notify('matter', details.matterId);
  return id;
}

function wrongNumber(): PanelValueError {
  return new PanelValueError(`A panel has ${FEWEST_NAMES} to ${MOST_NAMES} names.`, 'names');
}

async function inserted(unitOfWork: UnitOfWork, details: PanelDetails): Promise<string> {
  const { firmId, memberId } = unitOfWork.principal;
  const { matterId, kind, number, specialty, assignedOn, service, ourSide, issues, documentId, page } =
    details;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into panel (firm_id, matter_id, kind, number, specialty, assigned_on, service, our_side, issues,
                        document_id, page, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      firmId,
      matterId,
      kind,
      number,
      specialty,
      assignedOn,
      service,
      ourSide,
      issues,
      documentId,
      page,
      memberId,
    ],
  );
  if (row === undefined) throw new TypeError('A new panel has no row.');
  return row.id;
}
