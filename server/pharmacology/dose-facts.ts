import type { MedicationFact } from './medication-answer.types.js';
import { MME_FACTORS } from './mme-factors.js';
import { opioidDoses } from './opioid-dose.js';
import type { DoseStretch, OpioidDoses } from './opioid-dose.types.js';
import { type Fill, MedicationClass } from './pharmacology.types.js';
import { isOfClass } from './read-medication.js';
import { countedFills } from './supply.js';

/**
 * The dose of all opioids together beside the numbers that guidelines name: a guideline speaks of a person's dose per
 * day, not of one medication. A dose that is not complete is never said to lie below a number.
 */
export function doseFacts(
  subject: string,
  disputed: readonly Fill[],
  fills: readonly Fill[],
): readonly MedicationFact[] {
  const isOpioid = ({ medication }: Fill): boolean => isOfClass(medication, MedicationClass.OPIOID);
  if (!disputed.some(isOpioid)) {
    return [{ code: 'DOSE_NOT_DEFINED', subject, helps: false, fillIds: disputed.map(({ id }) => id) }];
  }
  const opioids = countedFills(fills).filter(isOpioid);
  const doses = opioidDoses(opioids);
  const isComplete = doses.withoutDose.length === 0;
  return [
    ...peakFacts(doses, isComplete),
    ...MME_FACTORS.thresholds.flatMap(({ mmePerDay, source }) =>
      thresholdFacts(doses, { threshold: mmePerDay, source }, isComplete),
    ),
    ...(isComplete
      ? []
      : [
          {
            code: 'NO_DOSE' as const,
            helps: false,
            fillIds: doses.withoutDose.map(({ fillId }) => fillId),
            fills: doses.withoutDose.length,
            ofFills: opioids.length,
          },
        ]),
  ];
}

function peakFacts(doses: OpioidDoses, isComplete: boolean): MedicationFact[] {
  const { peak, stretches, medianMmePerDay, completeDays } = doses;
  if (peak === null) return [];
  const lowest = Math.min(...MME_FACTORS.thresholds.map(({ mmePerDay }) => mmePerDay));
  const { fillIds, mmePerDay, from, to } = peak;
  return [
    { code: 'PEAK_DOSE', helps: isComplete && mmePerDay < lowest, fillIds, mmePerDay, from, to, isComplete },
    ...(medianMmePerDay === null
      ? []
      : [
          {
            code: 'TYPICAL_DOSE' as const,
            helps: medianMmePerDay < lowest,
            fillIds: idsOf(stretches.filter((stretch) => stretch.isComplete)),
            mmePerDay: medianMmePerDay,
            days: completeDays,
          },
        ]),
  ];
}

function thresholdFacts(
  { stretches, daysWithDose }: OpioidDoses,
  named: { readonly threshold: number; readonly source: string },
  isComplete: boolean,
): MedicationFact[] {
  const above = stretches.filter(({ mmePerDay }) => mmePerDay >= named.threshold);
  if (above.length > 0) {
    return [
      {
        code: 'AT_OR_ABOVE_THRESHOLD',
        helps: false,
        fillIds: idsOf(above),
        ...named,
        days: above.reduce((sum, { days }) => sum + days, 0),
        ofDays: daysWithDose,
      },
    ];
  }
  return isComplete && stretches.length > 0
    ? [{ code: 'BELOW_THRESHOLD', helps: true, fillIds: idsOf(stretches), ...named }]
    : [];
}

const idsOf = (stretches: readonly DoseStretch[]): readonly string[] => [
  ...new Set(stretches.flatMap(({ fillIds }) => fillIds)),
];
