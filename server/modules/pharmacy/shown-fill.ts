import {
  fillProblemText,
  mmeOfFill,
  strengthText,
  type Fill,
  type FillState,
  type MedicationClass,
} from '../../pharmacology/index.js';
import type { FillRow } from './fill.queries.js';
import { noDoseSentence } from './no-dose-words.js';
import { storedFills } from './stored-fill.js';

/** A fill as the API shows it. */
export type ShownFill = {
  readonly id: string;
  readonly documentId: string | null;
  readonly filledOn: string;
  readonly writtenOn: string | null;
  readonly drugName: string;
  readonly ndc: string | null;
  readonly ndcAsWritten: string | null;
  readonly ingredients: readonly string[];
  readonly medicationKey: string;
  readonly medicationClass: MedicationClass;
  readonly strength: string | null;
  readonly form: string | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly daysSupply: number | null;
  readonly prescriberName: string | null;
  readonly prescriberNpi: string | null;
  readonly pharmacyName: string | null;
  readonly prescriptionNumber: string | null;
  readonly fillNumber: number | null;
  readonly diagnosisCodes: readonly string[];
  readonly state: FillState;
  readonly counterpartId: string | null;
  readonly row: number | null;
  readonly warnings: readonly string[];
  readonly mmePerDay: number | null;
  readonly mmeReason: string | null;
};

/** Rows as they are shown, in their order. */
export function shownFills(rows: readonly FillRow[]): ShownFill[] {
  const fills = storedFills(rows);
  return rows.flatMap((row, at) => {
    const fill = fills[at];
    return fill === undefined ? [] : [shownFill(row, fill)];
  });
}

function shownFill(row: FillRow, fill: Fill): ShownFill {
  const { medication, prescriber, pharmacy } = fill;
  const mme = fill.state === 'REVERSAL' ? null : mmeOfFill(fill);
  return {
    id: fill.id,
    documentId: fill.documentId,
    filledOn: fill.filledOn,
    writtenOn: fill.writtenOn,
    drugName: fill.drugName,
    ndc: fill.ndc11,
    ndcAsWritten: fill.ndcAsWritten,
    ingredients: medication.ingredients.map(({ name }) => name),
    medicationKey: medication.mainIngredient,
    medicationClass: medication.class,
    strength: strengthText(medication) ?? fill.strengthAsWritten,
    form: medication.form,
    quantity: fill.quantity,
    unit: fill.quantityUnit,
    daysSupply: fill.daysSupply,
    prescriberName: prescriber.name,
    prescriberNpi: prescriber.npi,
    pharmacyName: pharmacy.name,
    prescriptionNumber: fill.prescriptionNumber,
    fillNumber: fill.fillNumber,
    diagnosisCodes: fill.diagnosisCodes,
    state: fill.state,
    counterpartId: fill.counterpartId,
    row: fill.row,
    warnings: row.problems.map(({ code }) => fillProblemText(code).message),
    mmePerDay: mme?.kind === 'DOSE' ? mme.dose.mmePerDay : null,
    mmeReason: mme?.kind === 'NONE' ? noDoseSentence[mme.reason] : null,
  };
}
