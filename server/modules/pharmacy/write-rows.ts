import type { UnitOfWork } from '../../platform/database/index.js';
import type { CheckedFill, CheckedRow } from './check-rows.js';
import { sealCells } from './sealed-cells.js';

/** Rows of one statement: a file of 50,000 takes ten. */
const ROWS_AT_ONCE = 5_000;

/** Writes the rows of an import, in the place of those of an earlier check. */
export async function writeRows(
  unitOfWork: UnitOfWork,
  importId: string,
  rows: readonly CheckedRow[],
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const sealing = await unitOfWork.vault.sealing();
  await unitOfWork.query('delete from pharmacy_row where firm_id = $1 and import_id = $2', [
    firmId,
    importId,
  ]);
  for (const part of parts(rows)) {
    await unitOfWork.query(
      `insert into pharmacy_row (firm_id, import_id, row_number, outcome, sealed_cells, data_key_id, problems,
                                 problem_codes)
       select $1, $2, r.row, r.outcome, r.cells, $3, r.problems,
              array(select distinct p ->> 'code' from jsonb_array_elements(r.problems) p)
         from unnest($4::integer[], $5::text[], $6::bytea[], $7::jsonb[]) as r (row, outcome, cells, problems)`,
      [
        firmId,
        importId,
        sealing.dataKeyId,
        part.map(({ row }) => row),
        part.map(({ outcome }) => outcome),
        part.map(({ cells }) => sealCells(sealing, cells)),
        part.map(({ problems }) => JSON.stringify(problems)),
      ],
    );
  }
}

/** Writes what became of rows that are stored; their cells stay. */
export async function writeOutcomes(
  unitOfWork: UnitOfWork,
  importId: string,
  rows: readonly CheckedRow[],
): Promise<void> {
  for (const part of parts(rows)) {
    await unitOfWork.query(
      `update pharmacy_row r
          set outcome = n.outcome, problems = n.problems,
              problem_codes = array(select distinct p ->> 'code' from jsonb_array_elements(n.problems) p)
         from unnest($3::integer[], $4::text[], $5::jsonb[]) as n (row, outcome, problems)
        where r.firm_id = $1 and r.import_id = $2 and r.row_number = n.row`,
      [
        unitOfWork.principal.firmId,
        importId,
        part.map(({ row }) => row),
        part.map(({ outcome }) => outcome),
        part.map(({ problems }) => JSON.stringify(problems)),
      ],
    );
  }
}

/** Writes the fills of an import's rows, each as it was settled. */
export async function writeFills(
  unitOfWork: UnitOfWork,
  { importId, matterId }: { readonly importId: string; readonly matterId: string },
  rows: readonly CheckedRow[],
): Promise<void> {
  const fills = rows.flatMap(({ row, fill }) => (fill === null ? [] : [{ row, ...fill }]));
  for (const part of parts(fills)) {
    await unitOfWork.query(INSERT_FILLS, [
      unitOfWork.principal.firmId,
      matterId,
      importId,
      JSON.stringify(part.map(columnsOf)),
    ]);
  }
}

const INSERT_FILLS = `
insert into pharmacy_fill (firm_id, id, matter_id, import_id, row_number, filled_on, written_on, drug_name, strength,
                           form, ndc11, ndc_as_written, quantity, quantity_unit, days_supply, prescriber_npi,
                           prescriber_name, pharmacy_npi, pharmacy_name, prescription_number, fill_number,
                           diagnosis_codes, amount_paid_cents, state, counterpart_id, content_key)
select $1, f.id, $2, $3, f.row, f."filledOn", f."writtenOn", f."drugName", f.strength, f.form, f.ndc11,
       f."ndcAsWritten", f.quantity, f."quantityUnit", f."daysSupply", f."prescriberNpi", f."prescriberName",
       f."pharmacyNpi", f."pharmacyName", f."prescriptionNumber", f."fillNumber", f."diagnosisCodes",
       f."amountPaidCents", f.state, f."counterpartId", f."contentKey"
  from jsonb_to_recordset($4::jsonb) as f (
         id uuid, row integer, "filledOn" date, "writtenOn" date, "drugName" text, strength text, form text,
         ndc11 text, "ndcAsWritten" text, quantity numeric, "quantityUnit" text, "daysSupply" integer,
         "prescriberNpi" text, "prescriberName" text, "pharmacyNpi" text, "pharmacyName" text,
         "prescriptionNumber" text, "fillNumber" integer, "diagnosisCodes" text[], "amountPaidCents" bigint,
         state text, "counterpartId" uuid, "contentKey" text)`;

function columnsOf({ id, row, contentKey, written, settled }: CheckedFill & { readonly row: number }) {
  return {
    id,
    row,
    contentKey,
    state: settled.state,
    counterpartId: settled.counterpartId,
    filledOn: written.filledOn,
    writtenOn: written.writtenOn,
    drugName: written.drugName,
    strength: written.strengthAsWritten,
    form: written.formAsWritten,
    ndc11: written.ndc11,
    ndcAsWritten: written.ndcAsWritten,
    quantity: written.quantity,
    quantityUnit: written.quantityUnit,
    daysSupply: written.daysSupply,
    prescriberNpi: written.prescriber.npi,
    prescriberName: written.prescriber.name,
    pharmacyNpi: written.pharmacy.npi,
    pharmacyName: written.pharmacy.name,
    prescriptionNumber: written.prescriptionNumber,
    fillNumber: written.fillNumber,
    diagnosisCodes: written.diagnosisCodes,
    amountPaidCents: written.amountPaidCents,
  };
}

function* parts<Row>(rows: readonly Row[]): Iterable<readonly Row[]> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield rows.slice(at, at + ROWS_AT_ONCE);
}
