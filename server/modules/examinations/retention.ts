import type { UnitOfWork } from '../../platform/database/index.js';
import { recordOrganisation, type OrganisationKind } from '../matters/index.js';

/** Who retained the examiner, by name as typed. Absent leaves it, null or blank clears it. */
export type RetainedByInput = {
  readonly carrier?: string | null | undefined;
  readonly lawFirm?: string | null | undefined;
  readonly attorney?: string | null | undefined;
  readonly vendor?: string | null | undefined;
};

/** The columns of an examination that the input sets, with the organisations' ids. */
export type RetentionColumns = readonly (readonly [column: string, organisationId: string | null])[];

const PARTIES: readonly (readonly [keyof RetainedByInput, OrganisationKind, string])[] = [
  ['carrier', 'CARRIER', 'carrier_id'],
  ['lawFirm', 'LAW_FIRM', 'law_firm_id'],
  ['attorney', 'ATTORNEY', 'attorney_id'],
  ['vendor', 'VENDOR', 'vendor_id'],
];

/** Finds or records the organisations named. @throws ValidationError for a name without letter or digit. */
export async function retentionColumns(
  unitOfWork: UnitOfWork,
  input: RetainedByInput,
): Promise<RetentionColumns> {
  const columns: [string, string | null][] = [];
  for (const [field, kind, column] of PARTIES) {
    const name = input[field];
    if (name === undefined) continue;
    const isNone = name === null || name.trim() === '';
    columns.push([column, isNone ? null : await recordOrganisation(unitOfWork, kind, name)]);
  }
  return columns;
}
