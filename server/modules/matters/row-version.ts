import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, StaleVersionError } from '../../platform/errors.js';

/** Tables of the firm whose rows carry a version. */
const VERSIONED = {
  matter: 'Matter',
  organisation: 'Organisation',
  party: 'Party',
  matter_task: 'Task',
  matter_date: 'MatterDate',
  examination: 'Examination',
  treater: 'Treater',
  treating_opinion: 'TreatingOpinion',
  treatment_visit: 'TreatmentVisit',
  position_point: 'PositionPoint',
  treater_tie: 'TreaterTie',
  chart_inconsistency: 'ChartInconsistency',
  pharmacy_import: 'PharmacyImport',
  medication_challenge: 'MedicationChallenge',
  medication_statement: 'MedicationStatement',
  record_index: 'RecordIndex',
  supplied_record: 'SuppliedRecord',
  foundation_fact: 'FoundationFact',
  draft: 'Draft',
  testimony: 'Testimony',
  proposition: 'Proposition',
  recall_failure: 'RecallFailure',
  panel: 'Panel',
  outline: 'Outline',
  outline_template: 'OutlineTemplate',
  disclosed_list: 'DisclosedList',
  challenge: 'Challenge',
  fee_item: 'FeeItem',
  invoice: 'Invoice',
  income_estimate: 'IncomeEstimate',
} as const;
export type VersionedTable = keyof typeof VERSIONED;

/**
 * Locks a row for the change that follows, so that of two people who change it at once the second is told.
 *
 * @throws NotFoundError when it is missing or another firm's; StaleVersionError when it is no longer at
 *   `version`.
 */
export async function lockAtVersion(
  unitOfWork: UnitOfWork,
  table: VersionedTable,
  id: string,
  version: number,
): Promise<void> {
  const what = VERSIONED[table];
  const [row] = await unitOfWork.query<{ version: number }>(
    `select version from ${table} where firm_id = $1 and id = $2 for update`,
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new NotFoundError(what);
  if (row.version !== version) throw new StaleVersionError(`The ${inWords(what)}`, row.version);
}

/** "treating opinion" for "TreatingOpinion". */
function inWords(what: string): string {
  return what.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
