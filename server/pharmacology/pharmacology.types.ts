/**
 * The classes of medication that the product speaks of. UNCLASSIFIED: the name is not in the table of
 * schema/pharmacy, and no class is guessed for it.
 */
export const MedicationClass = {
  MUSCLE_RELAXANT: 'MUSCLE_RELAXANT',
  NEUROPATHIC_AGENT: 'NEUROPATHIC_AGENT',
  OPIOID: 'OPIOID',
  NSAID: 'NSAID',
  BENZODIAZEPINE: 'BENZODIAZEPINE',
  UNCLASSIFIED: 'UNCLASSIFIED',
} as const;
export type MedicationClass = (typeof MedicationClass)[keyof typeof MedicationClass];

export const medicationClassLabel: Record<MedicationClass, string> = {
  MUSCLE_RELAXANT: 'Muscle relaxant',
  NEUROPATHIC_AGENT: 'Neuropathic agent',
  OPIOID: 'Opioid',
  NSAID: 'NSAID',
  BENZODIAZEPINE: 'Benzodiazepine',
  UNCLASSIFIED: 'Not classified',
};

/** How the medication is given, as far as its name says so. */
export const DoseForm = {
  TABLET: 'TABLET',
  CAPSULE: 'CAPSULE',
  LIQUID: 'LIQUID',
  PATCH: 'PATCH',
  FILM: 'FILM',
  LOZENGE: 'LOZENGE',
  SPRAY: 'SPRAY',
  SUPPOSITORY: 'SUPPOSITORY',
  INJECTION: 'INJECTION',
  TOPICAL: 'TOPICAL',
} as const;
export type DoseForm = (typeof DoseForm)[keyof typeof DoseForm];

/** What the quantity counts: single units (tablets, patches), millilitres, grams; OTHER: a word we do not know. */
export const QuantityUnit = { EACH: 'EACH', ML: 'ML', GM: 'GM', OTHER: 'OTHER' } as const;
export type QuantityUnit = (typeof QuantityUnit)[keyof typeof QuantityUnit];

export type StrengthUnit = 'MG' | 'MCG' | 'G' | 'PERCENT' | 'UNIT' | 'MEQ';

/** How much of an ingredient is in one unit; `per` is null for a tablet, a capsule or a patch. */
export type Strength = {
  readonly amount: number;
  /** Null: the number stands without a unit. */
  readonly unit: StrengthUnit | null;
  /** "5 mg/5 mL": per 5 ML; "25 mcg/hr": per 1 HOUR. */
  readonly per: { readonly amount: number; readonly unit: 'ML' | 'HOUR' | 'GRAM' | 'ACTUATION' } | null;
};

/** One substance of a medication. `strength` is null when the text does not say whose strength it states. */
export type Ingredient = {
  readonly name: string;
  readonly class: MedicationClass;
  readonly strength: Strength | null;
};

/** What the text of a pharmacy's row says about the medication. */
export type Medication = {
  /** The same for every strength of the same ingredients: "acetaminophen+hydrocodone". */
  readonly key: string;
  /** The same for one strength and form only; early refills compare like with like. */
  readonly productKey: string;
  /** For display: "Hydrocodone / acetaminophen", or the name as written when it is not recognised. */
  readonly name: string;
  /** The class of the ingredient that has one. */
  readonly class: MedicationClass;
  /**
   * The ingredient by which days are counted: the classified one of a combination, so that oxycodone alone and
   * oxycodone with acetaminophen are one ingredient; the key where nothing is classified.
   */
  readonly mainIngredient: string;
  readonly ingredients: readonly Ingredient[];
  /** Null: the text does not say. */
  readonly form: DoseForm | null;
  readonly isExtendedRelease: boolean;
};

/** A person or place as the row names it: neither is compared with a register here. Null: not written. */
export type NamedNpi = { readonly npi: string | null; readonly name: string | null };

/**
 * COUNTED in every figure. DUPLICATE: the same fill written again. REVERSAL: a claim taken back, REVERSED: the fill
 * that it took back. The last three are kept and shown, and no figure counts them.
 */
export const FillState = {
  COUNTED: 'COUNTED',
  DUPLICATE: 'DUPLICATE',
  REVERSED: 'REVERSED',
  REVERSAL: 'REVERSAL',
} as const;
export type FillState = (typeof FillState)[keyof typeof FillState];

/** What a row of a pharmacy's record says, before it is stored. Days are YYYY-MM-DD. */
export type WrittenFill = {
  readonly filledOn: string;
  /** Eleven digits; null when none is written or it could not be read with certainty. */
  readonly ndc11: string | null;
  readonly ndcAsWritten: string | null;
  readonly drugName: string;
  /** The cell of the strength where the file has one beside the name. */
  readonly strengthAsWritten: string | null;
  readonly formAsWritten: string | null;
  readonly medication: Medication;
  /** Negative for a claim taken back. Null: not written. */
  readonly quantity: number | null;
  /** Null: no unit is written. */
  readonly quantityUnit: QuantityUnit | null;
  /** Whole days. Null: not written; the fill then enters no coverage and no dose. */
  readonly daysSupply: number | null;
  readonly prescriber: NamedNpi;
  readonly pharmacy: NamedNpi;
  readonly prescriptionNumber: string | null;
  /** 0 for the first fill of a prescription, as pharmacies count. */
  readonly fillNumber: number | null;
  /** ICD-10-CM codes with their dot, in the order of the row. */
  readonly diagnosisCodes: readonly string[];
  readonly writtenOn: string | null;
  readonly amountPaidCents: number | null;
};

/** A fill on file. Every computation of this layer takes these, and looks at COUNTED ones only. */
export type Fill = WrittenFill & {
  readonly id: string;
  readonly state: FillState;
  /** The fill that this one repeats, takes back or is taken back by; null for a COUNTED one. */
  readonly counterpartId: string | null;
  /** Where it was imported from; row counts from 1. Null when it was entered by hand. */
  readonly documentId: string | null;
  readonly row: number | null;
};

/** Days, both included, YYYY-MM-DD. */
export type DayRange = { readonly from: string; readonly to: string };
/** A range with its number of days. */
export type Stretch = DayRange & { readonly days: number };
/** A range of days with the fills that reach into it. */
export type SuppliedStretch = Stretch & { readonly fillIds: readonly string[] };
