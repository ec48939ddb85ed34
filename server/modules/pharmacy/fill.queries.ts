import type { FillField, FillProblemCode, FillState, QuantityUnit } from '../../pharmacology/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';

/** A fill as stored. Ids are row ids, days YYYY-MM-DD. Null: not written. */
export type FillRow = {
  readonly id: string;
  readonly matterId: string;
  readonly importId: string;
  readonly documentId: string;
  readonly row: number;
  readonly filledOn: string;
  readonly writtenOn: string | null;
  readonly drugName: string;
  readonly strength: string | null;
  readonly form: string | null;
  readonly ndc11: string | null;
  readonly ndcAsWritten: string | null;
  readonly quantity: number | null;
  readonly quantityUnit: QuantityUnit | null;
  readonly daysSupply: number | null;
  readonly prescriberNpi: string | null;
  readonly prescriberName: string | null;
  readonly pharmacyNpi: string | null;
  readonly pharmacyName: string | null;
  readonly prescriptionNumber: string | null;
  readonly fillNumber: number | null;
  readonly diagnosisCodes: readonly string[];
  readonly amountPaidCents: number | null;
  readonly state: FillState;
  readonly counterpartId: string | null;
  /** Codes and fields of what was odd about the row. */
  readonly problems: readonly StoredProblem[];
};

/** What is odd about a cell of a row: the sentences follow from code and field. */
export type StoredProblem = {
  readonly field: FillField;
  readonly code: FillProblemCode;
  readonly isFatal: boolean;
};

const FILL = `
select f.id, f.matter_id as "matterId", f.import_id as "importId", i.document_id as "documentId",
       f.row_number as row, f.filled_on::text as "filledOn", f.written_on::text as "writtenOn",
       f.drug_name as "drugName", f.strength, f.form, f.ndc11, f.ndc_as_written as "ndcAsWritten",
       f.quantity::float8 as quantity, f.quantity_unit as "quantityUnit", f.days_supply as "daysSupply",
       f.prescriber_npi as "prescriberNpi", f.prescriber_name as "prescriberName",
       f.pharmacy_npi as "pharmacyNpi", f.pharmacy_name as "pharmacyName",
       f.prescription_number as "prescriptionNumber", f.fill_number as "fillNumber",
       f.diagnosis_codes as "diagnosisCodes", f.amount_paid_cents::float8 as "amountPaidCents", f.state,
       f.counterpart_id as "counterpartId", r.problems
  from pharmacy_fill f
  join pharmacy_import i on i.firm_id = f.firm_id and i.id = f.import_id
  join pharmacy_row r on r.firm_id = f.firm_id and r.import_id = f.import_id and r.row_number = f.row_number`;

/** In no particular order; missing ones and another firm's are left out. */
export function fillsByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<FillRow[]> {
  return unitOfWork.query(`${FILL} where f.firm_id = $1 and f.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** Every fill of many matters that figures count, by day. */
export function countedFillsOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<FillRow[]> {
  return unitOfWork.query(
    `${FILL} where f.firm_id = $1 and f.matter_id = any ($2::uuid[]) and f.state = 'COUNTED'
      order by f.filled_on, f.row_number, f.id`,
    [unitOfWork.principal.firmId, matterIds],
  );
}

/** Every fill of a matter, whether it counts or not, by day. */
export function allFillsOfMatter(unitOfWork: UnitOfWork, matterId: string): Promise<FillRow[]> {
  return unitOfWork.query(
    `${FILL} where f.firm_id = $1 and f.matter_id = $2 order by f.filled_on, f.row_number, f.id`,
    [unitOfWork.principal.firmId, matterId],
  );
}

/** The words by which a row names its medication. */
export type WrittenName = {
  readonly drugName: string;
  readonly strength: string | null;
  readonly form: string | null;
};

/** Each way in which the fills of a matter name medications, once. */
export function writtenNamesOfMatter(unitOfWork: UnitOfWork, matterId: string): Promise<WrittenName[]> {
  return unitOfWork.query(
    `select distinct drug_name as "drugName", strength, form
       from pharmacy_fill where firm_id = $1 and matter_id = $2`,
    [unitOfWork.principal.firmId, matterId],
  );
}

/** The newest fills of a matter first. `names` narrows to rows that write one of them; null: all. */
export async function newestFills(
  unitOfWork: UnitOfWork,
  { matterId, names }: { readonly matterId: string; readonly names: readonly WrittenName[] | null },
  page: { readonly limit: number; readonly after: readonly string[] | null },
): Promise<{ rows: FillRow[]; totalCount: number }> {
  const conditions = [unitOfWork.principal.firmId, matterId, names === null ? null : JSON.stringify(names)];
  const rows = await unitOfWork.query<FillRow>(
    `${FILL} where ${MATCHES}
        and ($4::date is null or (f.filled_on, f.id) < ($4::date, $5::uuid))
      order by f.filled_on desc, f.id desc limit $6`,
    [...conditions, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  const [total] = await unitOfWork.query<{ count: number }>(
    `select count(*)::integer as count from pharmacy_fill f where ${MATCHES}`,
    conditions,
  );
  return { rows, totalCount: total?.count ?? 0 };
}

const MATCHES = `
  f.firm_id = $1 and f.matter_id = $2
  and ($3::jsonb is null or exists (
        select from jsonb_to_recordset($3::jsonb) as n ("drugName" text, strength text, form text)
         where n."drugName" = f.drug_name and n.strength is not distinct from f.strength
           and n.form is not distinct from f.form))`;
