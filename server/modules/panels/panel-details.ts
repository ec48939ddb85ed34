import { Issue, type FirmSide } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { ServiceMethod } from '../../rules/rule-vocabulary.js';
import { documentsByIds } from '../documents/index.js';
import { requireMatter, writtenText } from '../matters/index.js';
import { PanelValueError } from './panel.errors.js';
import type { PanelKind } from './panel-vocabulary.js';

/** A panel as a member writes it down. Null: not known, or of no matter. */
export type PanelDetails = {
  readonly matterId: string | null;
  readonly kind: PanelKind;
  readonly number: string | null;
  readonly specialty: string | null;
  /** YYYY-MM-DD */
  readonly assignedOn: string | null;
  readonly service: ServiceMethod | null;
  readonly ourSide: FirmSide | null;
  /** Those that matter here, the first one most; repeated ones are left out. */
  readonly issues: readonly Issue[];
  /** The letter, and the page of it. */
  readonly documentId: string | null;
  readonly page: number | null;
};

/** Panels are older than no rule on file, and a mistyped year is. */
const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2100-12-31';

/**
 * The same, checked.
 *
 * @throws NotFoundError for a matter or a document that is missing or another firm's; BlankTextError, TextTooLongError,
 *   PanelValueError.
 */
export async function checkedDetails(unitOfWork: UnitOfWork, details: PanelDetails): Promise<PanelDetails> {
  if (details.matterId !== null) await requireMatter(unitOfWork, details.matterId);
  checkDay(details.assignedOn, 'assignedOn');
  if (details.service !== null && details.assignedOn === null) {
    throw new PanelValueError(
      'Give the day on which the panel was assigned, or leave the service open.',
      'assignedOn',
    );
  }
  return {
    ...details,
    number: optionalText(details.number, 'number', 'The panel number'),
    specialty: optionalText(details.specialty, 'specialty', 'The specialty'),
    issues: [...new Set(details.issues)].filter((issue) => Object.hasOwn(Issue, issue)),
    ...(await checkedSource(unitOfWork, details)),
  };
}

/** The document and page that show something of a panel. @throws NotFoundError; PanelValueError for page 0. */
export async function checkedSource(
  unitOfWork: UnitOfWork,
  { documentId, page }: Pick<PanelDetails, 'documentId' | 'page'>,
): Promise<Pick<PanelDetails, 'documentId' | 'page'>> {
  if (documentId === null) return { documentId, page: null };
  if (page !== null && page < 1) throw new PanelValueError('Pages are counted from 1.', 'page');
  const [document] = await documentsByIds(unitOfWork, [documentId]);
  if (document === undefined) throw new NotFoundError('Document');
  return { documentId, page };
}

/** Text of one line as typed; null for none. @throws TextTooLongError. */
export function optionalText(text: string | null, field: string, label: string): string | null {
  return text === null || text.trim() === '' ? null : writtenText(text, { field, label });
}

/** @throws PanelValueError for a year that no panel has. */
export function checkDay(day: string | null, field: string): void {
  if (day !== null && (day < FIRST_DAY || day > LAST_DAY)) {
    throw new PanelValueError('Check the year of this day.', field);
  }
}
