import { MME_FACTORS } from './mme-factors.js';
import { knownIngredient } from './medication-table.js';
import { type DoseStretch, type MmeOfFill, NoDoseReason, type OpioidDoses } from './opioid-dose.types.js';
import { DoseForm, type Fill, type Ingredient, MedicationClass, QuantityUnit } from './pharmacology.types.js';
import { isOfClass } from './read-medication.js';
import { type Supply, asStretch, countedFills, suppliesOf } from './supply.js';

/** Doses are added as whole millionths, so that the sum of a day does not depend on the order of its fills. */
const MILLIONTHS = 1_000_000;
/** Forms for which the published factors are meant; a patch is counted by its rate. */
const ORAL_FORMS: readonly DoseForm[] = [DoseForm.TABLET, DoseForm.CAPSULE, DoseForm.LIQUID];

type Factor = (typeof MME_FACTORS)['factors'][number];

/** MME per day of one fill with its arithmetic, or why there is none. Null for a fill without an opioid. */
export function mmeOfFill(fill: Fill): MmeOfFill | null {
  const opioid = fill.medication.ingredients.find(
    (ingredient) => ingredient.class === MedicationClass.OPIOID,
  );
  if (opioid === undefined) return null;
  const factor = MME_FACTORS.factors.find(({ ingredient }) => ingredient === opioid.name);
  if (factor === undefined) return none(NoDoseReason.NO_FACTOR);
  if (fill.daysSupply === null) return none(NoDoseReason.NO_DAYS_SUPPLY);
  return factor.doseUnit === 'MCG_PER_HOUR'
    ? doseOfPatch(fill, opioid, factor)
    : doseByMouth(fill, fill.daysSupply, opioid, factor);
}

/**
 * MME per day over the days on which an opioid is in supply as dispensed, the fills of a day added. Fills without
 * a dose are named with the reason; a day that has one is not complete.
 */
export function opioidDoses(
  fills: readonly Fill[],
  thresholds: readonly number[] = MME_FACTORS.thresholds.map(({ mmePerDay }) => mmePerDay),
): OpioidDoses {
  const opioids = countedFills(fills).filter(({ medication }) =>
    isOfClass(medication, MedicationClass.OPIOID),
  );
  const doses = new Map(opioids.map((fill) => [fill.id, mmeOfFill(fill)]));
  const stretches = doseStretches(suppliesOf(opioids), (fill) => {
    const dose = doses.get(fill.id);
    return dose?.kind === 'DOSE' ? dose.dose.mmePerDay : null;
  });
  const complete = stretches.filter(({ isComplete }) => isComplete);
  return {
    stretches,
    peak: stretches.reduce<DoseStretch | null>(
      (peak, stretch) => (peak === null || stretch.mmePerDay > peak.mmePerDay ? stretch : peak),
      null,
    ),
    medianMmePerDay: middleDose(complete),
    completeDays: daysOf(complete),
    daysWithDose: daysOf(stretches),
    daysAtOrAbove: thresholds.map((mmePerDay) => ({
      mmePerDay,
      days: daysOf(stretches.filter((stretch) => stretch.mmePerDay >= mmePerDay)),
    })),
    withoutDose: opioids.flatMap(({ id }) => {
      const dose = doses.get(id);
      return dose?.kind === 'NONE' ? [{ fillId: id, reason: dose.reason }] : [];
    }),
  };
}

/** A patch gives its micrograms per hour for as long as it is worn: how many there are does not matter. */
function doseOfPatch(fill: Fill, { name, strength }: Ingredient, { factor }: Factor): MmeOfFill {
  const { form } = fill.medication;
  if (form === null) return none(NoDoseReason.FORM_UNKNOWN);
  if (form !== DoseForm.PATCH) return none(NoDoseReason.FORM_NOT_COVERED);
  if (strength === null) return none(NoDoseReason.NO_STRENGTH);
  if (strength.unit !== 'MCG' || strength.per?.unit !== 'HOUR') return none(NoDoseReason.UNKNOWN_UNIT);
  const perHour = strength.amount / strength.per.amount;
  return {
    kind: 'DOSE',
    dose: {
      ingredient: name,
      factor,
      strength: perHour,
      strengthUnit: 'MCG_PER_HOUR',
      unitsPerDay: null,
      mmePerDay: rounded(perHour * factor),
    },
  };
}

function doseByMouth(fill: Fill, daysSupply: number, opioid: Ingredient, { factor }: Factor): MmeOfFill {
  const { form } = fill.medication;
  const isOral =
    form === null ? knownIngredient(opioid.name)?.isOralOnly === true : ORAL_FORMS.includes(form);
  if (!isOral) return none(form === null ? NoDoseReason.FORM_UNKNOWN : NoDoseReason.FORM_NOT_COVERED);
  if (fill.quantity === null || fill.quantity <= 0) return none(NoDoseReason.NO_QUANTITY);
  if (opioid.strength === null) return none(NoDoseReason.NO_STRENGTH);
  const strength = milligramsPerUnit(fill, opioid.strength);
  if (strength === null) return none(NoDoseReason.UNKNOWN_UNIT);
  const unitsPerDay = fill.quantity / daysSupply;
  return {
    kind: 'DOSE',
    dose: {
      ingredient: opioid.name,
      factor,
      strength,
      strengthUnit: 'MG',
      unitsPerDay,
      mmePerDay: rounded(strength * unitsPerDay * factor),
    },
  };
}

/**
 * Milligrams in what the quantity counts: a tablet, or a millilitre. Null when strength and quantity do not speak of
 * the same thing, as "10 mg" of a liquid that was dispensed by the millilitre.
 */
function milligramsPerUnit(
  fill: Fill,
  { amount, unit, per }: NonNullable<Ingredient['strength']>,
): number | null {
  const milligrams = inMilligrams(amount, unit);
  if (milligrams === null) return null;
  if (per === null) {
    const isCounted = fill.quantityUnit === null || fill.quantityUnit === QuantityUnit.EACH;
    return isCounted && fill.medication.form !== DoseForm.LIQUID ? milligrams : null;
  }
  return per.unit === 'ML' && fill.quantityUnit === QuantityUnit.ML ? milligrams / per.amount : null;
}

function inMilligrams(amount: number, unit: string | null): number | null {
  switch (unit) {
    case 'MG':
      return amount;
    case 'MCG':
      return amount / 1000;
    case 'G':
      return amount * 1000;
    default:
      return null;
  }
}

/** Stretches of days with the same fills in supply; a boundary lies where a fill starts or the day after it ends. */
function doseStretches(
  supplies: readonly Supply[],
  doseOf: (fill: Fill) => number | null,
): readonly DoseStretch[] {
  const days = [...new Set(supplies.flatMap(({ from, to }) => [from, to + 1]))].sort(
    (one, other) => one - other,
  );
  const stretches: DoseStretch[] = [];
  let active: readonly Supply[] = [];
  let next = 0;
  for (const [at, from] of days.entries()) {
    const to = (days[at + 1] ?? from) - 1;
    active = active.filter((supply) => supply.to >= from);
    for (let supply = supplies[next]; supply?.from === from; supply = supplies[next]) {
      active = [...active, supply];
      next += 1;
    }
    const doses = active.map(({ fill }) => doseOf(fill));
    if (to < from || doses.every((dose) => dose === null)) continue;
    const sum = doses.reduce<number>((total, dose) => total + Math.round((dose ?? 0) * MILLIONTHS), 0);
    stretches.push({
      ...asStretch({ from, to }),
      fillIds: active.map(({ fill }) => fill.id),
      mmePerDay: sum / MILLIONTHS,
      isComplete: !doses.includes(null),
    });
  }
  return stretches;
}

/** The lower middle one of all days by dose. */
function middleDose(stretches: readonly DoseStretch[]): number | null {
  let before = Math.ceil(daysOf(stretches) / 2);
  for (const { mmePerDay, days } of [...stretches].sort((one, other) => one.mmePerDay - other.mmePerDay)) {
    before -= days;
    if (before <= 0) return mmePerDay;
  }
  return null;
}

const daysOf = (stretches: readonly DoseStretch[]): number =>
  stretches.reduce((sum, { days }) => sum + days, 0);
const rounded = (mme: number): number => Math.round(mme * MILLIONTHS) / MILLIONTHS;
const none = (reason: NoDoseReason): MmeOfFill => ({ kind: 'NONE', reason });
