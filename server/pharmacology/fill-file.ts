import { readIcd10 } from '../kernel/icd10.js';
import { readNdc, writtenNdc } from '../kernel/ndc.js';
import { isNpi } from '../kernel/npi.js';
import {
  type FillColumns,
  FillField,
  type FillReadingContext,
  type FillRecord,
  type ReadFillRow,
} from './fill-file.types.js';
import { saysElevenDigits } from './fill-headings.js';
import { type FillPlan, FillRow } from './fill-row.js';
import type { NamedNpi, WrittenFill } from './pharmacology.types.js';
import { readAmountPaid, readDaysSupply, readFillNumber, readQuantity } from './read-fill-amounts.js';
import { readFilledOn, readWrittenOn } from './read-fill-days.js';
import { MedicationReader } from './medication-reader.js';

export type FillFile = {
  readonly headings: readonly string[];
  /** Field of each heading. */
  readonly columns: FillColumns;
  readonly records: readonly FillRecord[];
  readonly context: FillReadingContext;
};

/** What each row of a pharmacy's file says, in its order: a fill, or the problems for which it is none. */
export function readFillRows({ headings, columns, records, context }: FillFile): readonly ReadFillRow[] {
  const ndcColumn = columns.indexOf(FillField.NDC);
  const plan: FillPlan = {
    columns,
    context,
    hasElevenDigitNdcs: saysElevenDigits(headings[ndcColumn] ?? ''),
    medications: new MedicationReader(),
  };
  return records.map((record) => {
    const row = new FillRow(plan, record);
    const fill = readFill(row);
    return {
      row: record.row,
      cells: record.cells.map((cell, at) => (columns[at] === FillField.PERSON ? '' : cell)),
      fill: row.isRefused ? null : fill,
      problems: row.problems,
    };
  });
}

function readFill(row: FillRow): WrittenFill | null {
  const filledOn = readFilledOn(row);
  const ndc11 = readNdcCell(row);
  const drugName = readDrugName(row, ndc11);
  const { quantity, unit } = readQuantity(row);
  const daysSupply = readDaysSupply(row, quantity !== null && quantity < 0);
  const strength = row.cell(FillField.STRENGTH);
  const form = row.cell(FillField.FORM);
  const rest = {
    prescriber: readNpiAndName(row, FillField.PRESCRIBER_NPI, FillField.PRESCRIBER_NAME),
    pharmacy: readNpiAndName(row, FillField.PHARMACY_NPI, FillField.PHARMACY_NAME),
    fillNumber: readFillNumber(row),
    diagnosisCodes: readDiagnoses(row),
    writtenOn: readWrittenOn(row, filledOn),
    amountPaidCents: readAmountPaid(row),
  };
  if (filledOn === null || drugName === null) return null;
  return {
    filledOn,
    ndc11,
    ndcAsWritten: row.cell(FillField.NDC),
    drugName,
    strengthAsWritten: strength,
    formAsWritten: form,
    medication: row.plan.medications.medicationOf({ drugName, strength, form }),
    quantity,
    quantityUnit: unit,
    daysSupply,
    prescriptionNumber: row.cell(FillField.PRESCRIPTION_NUMBER),
    ...rest,
  };
}

/** A code that can not be read does not cost the fill: the medication is known by its name. */
function readNdcCell(row: FillRow): string | null {
  const cell = row.cell(FillField.NDC);
  if (cell === null) return null;
  const reading = readNdc(cell, { hasElevenDigits: row.plan.hasElevenDigitNdcs });
  return reading.kind === 'NDC' ? reading.ndc11 : row.warn(FillField.NDC, reading.code);
}

function readDrugName(row: FillRow, ndc11: string | null): string | null {
  const name = row.cell(FillField.DRUG_NAME);
  if (name !== null) return name;
  if (ndc11 === null) return row.refuse(FillField.DRUG_NAME, 'NO_MEDICATION');
  row.warn(FillField.DRUG_NAME, 'NAMED_BY_CODE');
  return `NDC ${writtenNdc(ndc11)}`;
}

function readNpiAndName(row: FillRow, npiField: FillField, nameField: FillField): NamedNpi {
  const npi = row.cell(npiField);
  // Pharmacies often have their NCPDP number in this column; only prescribers are told apart by theirs.
  if (npi !== null && npiField === FillField.PRESCRIBER_NPI && !isNpi(npi))
    row.warn(npiField, 'NPI_NOT_VALID');
  return { npi, name: row.cell(nameField) };
}

function readDiagnoses(row: FillRow): readonly string[] {
  const written = row
    .cells(FillField.DIAGNOSIS_CODE)
    .flatMap((cell) => cell.split(/[\s,;|/]+/))
    .filter(Boolean);
  const codes = written.map(readIcd10);
  if (codes.includes(null)) row.warn(FillField.DIAGNOSIS_CODE, 'DIAGNOSIS_NOT_A_CODE');
  return [...new Set(codes.filter((code) => code !== null))];
}
