import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { lockAtVersion, requireMatter } from '../matters/index.js';
import { freeText, quotedPassage, type StatedPassage } from '../treating/index.js';
import { PharmacyValueError } from './pharmacy.errors.js';
import { StatementAssertion, type StatementKind } from './pharmacy-vocabulary.js';

const LONGEST_NAME = 200;

/** What somebody said of taking a medication, as a member records it. Absent or null: not stated. */
export type StatedStatement = StatedPassage & {
  readonly kind: StatementKind;
  readonly statedOn: string;
  readonly medication: string;
  readonly assertion: StatementAssertion;
  /** Since when, or from when to when, it was taken according to the statement. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** Line of a transcript's page. */
  readonly line?: number | null | undefined;
};

/**
 * Records what somebody said of a medication.
 *
 * @returns its id.
 * @throws NotFoundError for a matter or document that is not there; PharmacyValueError; what quotedPassage throws.
 */
export async function addStatement(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { matterId, ...stated }: StatedStatement & { readonly matterId: string },
): Promise<string> {
  await requireMatter(unitOfWork, matterId);
  const values = await checkedValues(unitOfWork, storage, stated);
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into medication_statement (firm_id, matter_id, kind, stated_on, medication, assertion, from_on, to_on,
                                       reason, quote, page, source_document_id, line, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [firmId, matterId, ...values, memberId],
  );
  const id = row?.id ?? '';
  await tell(unitOfWork, 'MEDICATION_STATEMENT_ADDED', { id, matterId });
  return id;
}

/**
 * Writes a statement anew at the version that was read; its matter stays.
 *
 * @returns the matter.
 * @throws NotFoundError, StaleVersionError, and what addStatement throws.
 */
export async function updateStatement(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { id, version, ...stated }: StatedStatement & { readonly id: string; readonly version: number },
): Promise<string> {
  await lockAtVersion(unitOfWork, 'medication_statement', id, version);
  const values = await checkedValues(unitOfWork, storage, stated);
  const [row] = await unitOfWork.query<{ matterId: string }>(
    `update medication_statement
        set kind = $3, stated_on = $4, medication = $5, assertion = $6, from_on = $7, to_on = $8, reason = $9,
            quote = $10, page = $11, source_document_id = $12, line = $13, version = version + 1
      where firm_id = $1 and id = $2 returning matter_id as "matterId"`,
    [unitOfWork.principal.firmId, id, ...values],
  );
  return told(unitOfWork, 'MEDICATION_STATEMENT_UPDATED', id, row?.matterId);
}

/**
 * @returns the matter that it was in.
 * @throws NotFoundError, StaleVersionError.
 */
export async function removeStatement(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  await lockAtVersion(unitOfWork, 'medication_statement', id, version);
  const [row] = await unitOfWork.query<{ matterId: string }>(
    'delete from medication_statement where firm_id = $1 and id = $2 returning matter_id as "matterId"',
    [unitOfWork.principal.firmId, id],
  );
  return told(unitOfWork, 'MEDICATION_STATEMENT_REMOVED', id, row?.matterId);
}

async function told(
  unitOfWork: UnitOfWork,
  action: string,
  id: string,
  matterId: string | undefined,
): Promise<string> {
  if (matterId === undefined) throw new NotFoundError('MedicationStatement');
  await tell(unitOfWork, action, { id, matterId });
  return matterId;
}

async function tell(
  unitOfWork: UnitOfWork,
  action: string,
  { id, matterId }: { readonly id: string; readonly matterId: string },
): Promise<void> {
  await unitOfWork.audit({ action, objectType: 'MedicationStatement', objectId: id });
  await unitOfWork.notify('matter', matterId);
}

/** In the order of the columns: kind, day, medication, assertion, from, to, reason, quote, page, document, line. */
async function checkedValues(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedStatement,
): Promise<readonly (string | number | null)[]> {
  const medication = freeText(stated.medication, 'medication', LONGEST_NAME);
  if (medication === null || !/\p{L}/u.test(medication)) {
    throw new PharmacyValueError('Name the medication that the statement is about.', 'medication');
  }
  const from = stated.from ?? null;
  const to = stated.to ?? null;
  if (from !== null && to !== null && to < from) {
    throw new PharmacyValueError('The last day lies before the first one; exchange them.', 'to');
  }
  const reason = freeText(stated.reason, 'reason');
  if (stated.assertion === StatementAssertion.REASON && reason === null) {
    throw new PharmacyValueError('Write the reason that was given for the medication.', 'reason');
  }
  const line = stated.line ?? null;
  if (line !== null && line < 1) throw new PharmacyValueError('Lines are counted from 1.', 'line');
  const { quote, page, documentId } = await quotedPassage(unitOfWork, storage, stated);
  return [
    stated.kind,
    stated.statedOn,
    medication,
    stated.assertion,
    from,
    to,
    reason,
    quote,
    page,
    documentId,
    line,
  ];
}
