import type { ChartWords, DoseStep, NamedDose, SupplyGroup, SupplyLane } from '../../charts/index.js';
import type {
  MedicationRecordPictureFragment,
  MedicationSupplyLaneFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCountOf, formatDecimal, formatList, formatQuantity } from '../../lib/format.js';
import { MEDICATION_CLASSES, daysWords, medicationClassLabel } from './pharmacy-words.js';

type Record = MedicationRecordPictureFragment;
type Supply = MedicationSupplyLaneFragment;

/** The lanes of a record: medications under their class, then the days on which two classes run at once. */
export function supplyGroups({ medications, concurrency }: Record): readonly SupplyGroup[] {
  const byClass = MEDICATION_CLASSES.map((medicationClass) => ({
    label: medicationClassLabel[medicationClass],
    tone: 'accent' as const,
    lanes: medications.filter((supply) => supply.medicationClass === medicationClass).map(laneOf),
  }));
  const bands: SupplyGroup = {
    label: 'Two classes at once',
    tone: 'hatch',
    lanes: concurrentLanes(concurrency),
  };
  return [...byClass, bands].filter(({ lanes }) => lanes.length > 0);
}

function laneOf(supply: Supply): SupplyLane {
  const { key, name, spans, gaps, overlaps, earlyRefills } = supply;
  return {
    key,
    label: name,
    reading: supplyReading(supply),
    spans,
    gaps,
    overlaps,
    earlyOn: earlyRefills.map(({ on }) => on),
  };
}

/** "310 of 427 days covered; 1 gap, 30 days; overlaps on 4 days; 2 early refills". Every part that is not nothing. */
export function supplyReading({
  windowDays,
  coveredDays,
  gaps,
  overlaps,
  earlyRefills,
  fills,
}: Supply): string {
  if (windowDays === 0) return `${formatQuantity(fills, 'fill')}; no row states for how many days.`;
  const daysOf = (stretches: readonly { readonly days: number }[]) =>
    stretches.reduce((sum, { days }) => sum + days, 0);
  const parts = [
    `${formatQuantity(fills, 'fill')}; ${formatCountOf(coveredDays, windowDays)} days covered`,
    gaps.length === 0
      ? 'no gap'
      : `${formatQuantity(gaps.length, 'gap')}, ${formatQuantity(daysOf(gaps), 'day')} in all`,
    ...(overlaps.length === 0 ? [] : [`overlaps on ${formatQuantity(daysOf(overlaps), 'day')}`]),
    ...(earlyRefills.length === 0 ? [] : [formatQuantity(earlyRefills.length, 'early refill')]),
  ];
  return `${parts.join('; ')}.`;
}

/** One lane for each pair of classes. */
function concurrentLanes(concurrency: Record['concurrency']): readonly SupplyLane[] {
  const pairs = new Map<string, Record['concurrency']>();
  for (const both of concurrency) {
    const label = formatList(both.classes.map((each) => medicationClassLabel[each]));
    pairs.set(label, [...(pairs.get(label) ?? []), both]);
  }
  return [...pairs].map(([label, spans]) => ({
    key: label,
    label,
    reading: `${formatQuantity(
      spans.reduce((sum, { days }) => sum + days, 0),
      'day',
    )} with both in supply, as dispensed.`,
    spans,
    gaps: [],
    overlaps: [],
    earlyOn: [],
  }));
}

/** The words around the picture of supply. */
export function supplyWords(record: Record): ChartWords {
  const days = daysWords(record);
  return {
    title: `${formatQuantity(record.fills, 'fill')} of ${formatQuantity(record.medications.length, 'medication')} from ${days}`,
    caption:
      'Bars are days in supply by the rows’ own days’ supply, oversupply carried over; overlaps and classes side by side are as dispensed. Triangles mark early refills. What was dispensed is not proof that it was taken.',
    exportNote: '',
    fileName: 'medication-supply',
  };
}

/** The steps of the dose. */
export function doseSteps({ doses }: Record): readonly DoseStep[] {
  return doses.map(({ from, to, mmePerDay, isComplete }) => ({ from, to, perDay: mmePerDay, isComplete }));
}

/** The doses that published texts name, as lines of the picture. */
export function namedDoses({ doseMethod: { thresholds } }: Record): readonly NamedDose[] {
  return thresholds.map(({ mmePerDay, source }) => ({ perDay: mmePerDay, label: source }));
}

/** The words around the picture of the dose; the title says the highest one and when. */
export function doseWords({ doseMethod }: Record): ChartWords {
  const { peak, peakOn, factorsVersion } = doseMethod;
  return {
    title:
      peak === null || peakOn === null
        ? 'No dose of opioids can be stated'
        : `Opioids dispensed: at most ${formatDecimal(peak)} MME per day, first on ${formatDate(peakOn)}`,
    caption: `Morphine milligram equivalents of all opioids in supply on a day, as dispensed, by the factors of ${factorsVersion}. Broken lines: this much or more. A line at a dose that a text names is no judgement.`,
    exportNote: '',
    fileName: 'opioid-dose',
  };
}
