import { MedicationReader, type Fill, type Medication } from '../../pharmacology/index.js';
import type { FillRow } from './fill.queries.js';

/** Rows as the computations take them, each with its medication read from the words of the row. */
export function storedFills(rows: readonly FillRow[]): Fill[] {
  const reader = new MedicationReader();
  return rows.map((row) => storedFill(row, reader.medicationOf(row)));
}

function storedFill(row: FillRow, medication: Medication): Fill {
  return {
    id: row.id,
    state: row.state,
    counterpartId: row.counterpartId,
    documentId: row.documentId,
    row: row.row,
    filledOn: row.filledOn,
    writtenOn: row.writtenOn,
    ndc11: row.ndc11,
    ndcAsWritten: row.ndcAsWritten,
    drugName: row.drugName,
    strengthAsWritten: row.strength,
    formAsWritten: row.form,
    medication,
    quantity: row.quantity,
    quantityUnit: row.quantityUnit,
    daysSupply: row.daysSupply,
    prescriber: { npi: row.prescriberNpi, name: row.prescriberName },
    pharmacy: { npi: row.pharmacyNpi, name: row.pharmacyName },
    prescriptionNumber: row.prescriptionNumber,
    fillNumber: row.fillNumber,
    diagnosisCodes: row.diagnosisCodes,
    amountPaidCents: row.amountPaidCents,
  };
}
