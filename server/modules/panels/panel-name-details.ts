import type { UnitOfWork } from '../../platform/database/index.js';
import { appearAs } from '../examiners/index.js';
import { writtenText } from '../matters/index.js';
import { freeText } from '../treating/index.js';
import { checkDay, checkedSource, optionalText } from './panel-details.js';
import { PanelStateError, PanelValueError } from './panel.errors.js';
import { NAME_NOTE, namesOfPanels } from './panel.queries.js';

/** A name of a panel as a member writes it down. Null: not known. */
export type PanelNameDetails = {
  readonly writtenName: string;
  /** The examiner for whom it stands, chosen by a person; null: nobody, and nothing is known of the name. */
  readonly examinerId: string | null;
  readonly officeCity: string | null;
  readonly distanceMiles: number | null;
  /** The earliest day, YYYY-MM-DD. */
  readonly availableOn: string | null;
  /** Work product; sealed. */
  readonly note: string | null;
  readonly documentId: string | null;
  readonly page: number | null;
};

/** The same, checked, with the columns that it is stored in. */
export type StoredName = Omit<PanelNameDetails, 'examinerId' | 'note'> & {
  readonly appearanceId: string | null;
  readonly subjectId: string | null;
  readonly sealedNote: Buffer | null;
  readonly dataKeyId: string | null;
};

const MOST_MILES = 5_000;

/**
 * @throws NotFoundError for an examiner or a document that is not there; BlankTextError, TextTooLongError,
 *   TreatingValueError, PanelValueError.
 */
export async function storedName(unitOfWork: UnitOfWork, details: PanelNameDetails): Promise<StoredName> {
  const { examinerId, note: typed, distanceMiles: miles, ...rest } = details;
  if (miles !== null && (miles < 0 || miles > MOST_MILES)) {
    throw new PanelValueError(`Give the distance in miles, 0 to ${MOST_MILES}.`, 'distanceMiles');
  }
  checkDay(rest.availableOn, 'availableOn');
  const chosen = examinerId === null ? null : await appearAs(unitOfWork, examinerId);
  const note = freeText(typed, 'note');
  const sealing = note === null ? null : await unitOfWork.vault.sealing();
  return {
    ...rest,
    distanceMiles: miles,
    writtenName: writtenText(rest.writtenName, { field: 'writtenName', label: 'The name' }),
    officeCity: optionalText(rest.officeCity, 'officeCity', 'The city'),
    ...(await checkedSource(unitOfWork, rest)),
    appearanceId: chosen?.appearanceId ?? null,
    subjectId: chosen?.subjectId ?? null,
    sealedNote: sealing === null || note === null ? null : sealing.seal(NAME_NOTE, note),
    dataKeyId: sealing?.dataKeyId ?? null,
  };
}

/** Puts the name at the end of its panel, and answers its id. */
export async function insertName(unitOfWork: UnitOfWork, panelId: string, name: StoredName): Promise<string> {
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into panel_name (firm_id, panel_id, position, written_name, appearance_id, subject_id, office_city,
                             distance_miles, available_on, sealed_note, data_key_id, document_id, page)
     select $1, $2, coalesce(max(n.position), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
       from panel_name n where n.firm_id = $1 and n.panel_id = $2 returning id`,
    [unitOfWork.principal.firmId, panelId, ...columnsOf(name)],
  );
  if (row === undefined) throw new TypeError('A new name of a panel has no row.');
  return row.id;
}

/** The columns that a member can change, in the order of the statements that write them. */
export function columnsOf(name: StoredName): readonly unknown[] {
  const { writtenName, appearanceId, subjectId, officeCity, distanceMiles } = name;
  const { availableOn, sealedNote, dataKeyId, documentId, page } = name;
  const whom = [writtenName, appearanceId, subjectId];
  return [...whom, officeCity, distanceMiles, availableOn, sealedNote, dataKeyId, documentId, page];
}

/** @throws PanelStateError when two names of the panel stand for one examiner. */
export async function requireDistinct(unitOfWork: UnitOfWork, panelId: string): Promise<void> {
  const names = await namesOfPanels(unitOfWork, [panelId]);
  const subjects = names.flatMap(({ subjectId }) => subjectId ?? []);
  if (new Set(subjects).size < subjects.length) {
    throw new PanelStateError(
      'Two names of the panel stand for the same examiner; choose another.',
      'examinerId',
    );
  }
}
