import { dayNumber, dayOfNumber } from '../../kernel/calendar-day.js';
import {
  chronologyOf,
  concurrencies,
  coverageOf,
  coverageSentence,
  EARLY_REFILL_DAYS,
  MEDICATION_TABLE,
  opioidDoses,
  type Concurrency,
  type Coverage,
  type DayRange,
  type DoseStretch,
  type Fill,
  type MedicationCourse,
  type NoDoseReason,
  type SuppliedStretch,
} from '../../pharmacology/index.js';
import { BadInputError } from '../../platform/errors.js';

/** Which days; null: from the first fill on, or to the last day of supply. */
export type AskedRecord = {
  readonly from: string | null;
  readonly to: string | null;
  /** Gaps of so many days or fewer are left out. */
  readonly permittedGapDays: number;
};

/** A medication over the days asked for. */
export type SupplyOfMedication = {
  readonly course: MedicationCourse;
  /** Its counted fills that lie in these days or supply any of them. */
  readonly fills: readonly Fill[];
  readonly coverage: Coverage | null;
  readonly sentence: string;
};

export type RecordOfMedications = {
  readonly days: DayRange;
  readonly fills: readonly Fill[];
  readonly supplies: readonly SupplyOfMedication[];
  readonly doses: readonly DoseStretch[];
  readonly withoutDose: readonly { readonly fill: Fill; readonly reason: NoDoseReason }[];
  readonly concurrencies: readonly Concurrency[];
  readonly notes: readonly string[];
};

/** Longer than that, a gap is no gap that anybody permits. */
const LONGEST_PERMITTED_GAP = 366;
const MOST_MEDICATIONS = 200;

/**
 * What the counted fills of a matter tell over some days: coverage, doses, classes side by side. Null without a
 * counted fill.
 *
 * @throws BadInputError for days that end before they begin, or a permitted gap out of range.
 */
export function medicationRecordOf(all: readonly Fill[], asked: AskedRecord): RecordOfMedications | null {
  checkGap(asked.permittedGapDays);
  const whole = wholeRecord(all);
  if (whole === null) return null;
  const days = { from: asked.from ?? whole.from, to: asked.to ?? whole.to };
  if (days.to < days.from) throw new BadInputError('The days end before they begin.', { path: ['to'] });
  const isWhole = asked.from === null && asked.to === null;
  const until = all.filter(({ filledOn }) => filledOn <= days.to);
  const supplies = suppliesOf(until, days, { ...asked, window: isWhole ? null : days });
  const fills = supplies.flatMap((supply) => supply.fills);
  const ids = new Map(fills.map((fill) => [fill.id, fill]));
  const doses = opioidDoses(until);
  return {
    days,
    fills,
    supplies,
    doses: clipped(doses.stretches, days),
    withoutDose: doses.withoutDose.flatMap(({ fillId, reason }) => {
      const fill = ids.get(fillId);
      return fill === undefined ? [] : [{ fill, reason }];
    }),
    concurrencies: concurrencies(until).map((both) => ({
      ...both,
      stretches: clipped(both.stretches, days),
    })),
    notes: notesOn(fills, asked.permittedGapDays),
  };
}

function checkGap(days: number): void {
  if (days >= 0 && days <= LONGEST_PERMITTED_GAP) return;
  throw new BadInputError(`A permitted gap has 0 to ${LONGEST_PERMITTED_GAP} days.`, {
    path: ['permittedGapDays'],
  });
}

/** From the first fill to the last day that any fill supplies; null without a fill. */
function wholeRecord(fills: readonly Fill[]): DayRange | null {
  const [first] = fills;
  if (first === undefined) return null;
  const starts = fills.map(({ filledOn }) => dayNumber(filledOn));
  const ends = fills.map((fill, at) => (starts[at] ?? 0) + (fill.daysSupply ?? 1) - 1);
  const earliest = starts.reduce((one, other) => Math.min(one, other));
  return { from: dayOfNumber(earliest), to: dayOfNumber(ends.reduce((one, other) => Math.max(one, other))) };
}

function suppliesOf(
  fills: readonly Fill[],
  days: DayRange,
  options: { readonly permittedGapDays: number; readonly window: DayRange | null },
): SupplyOfMedication[] {
  const { window, permittedGapDays } = options;
  return chronologyOf(fills)
    .courses.map((whole): SupplyOfMedication => {
      const coverage = coverageOf(whole.fills, { window, permittedGapDays });
      const supplying = new Set(coverage?.countedFillIds);
      const inside = whole.fills.filter(({ id, filledOn }) => filledOn >= days.from || supplying.has(id));
      const course = { ...whole, coverage };
      const name = course.names[0] ?? course.ingredient;
      const sentence = coverageSentence(course)?.text ?? `${name}: no fill states for how many days it is.`;
      return { course, fills: inside, coverage, sentence };
    })
    .filter((supply) => supply.fills.length > 0)
    .slice(0, MOST_MEDICATIONS);
}

/** What of the stretches lies in the days; the fills of a stretch that is cut stay named. */
function clipped<S extends SuppliedStretch>(stretches: readonly S[], { from, to }: DayRange): S[] {
  return stretches
    .filter((stretch) => stretch.from <= to && stretch.to >= from)
    .map((stretch) => {
      const cut = { from: stretch.from < from ? from : stretch.from, to: stretch.to > to ? to : stretch.to };
      return { ...stretch, ...cut, days: dayNumber(cut.to) - dayNumber(cut.from) + 1 };
    });
}

function notesOn(fills: readonly Fill[], permittedGapDays: number): string[] {
  const withoutDays = fills.filter(({ daysSupply }) => daysSupply === null).length;
  return [
    'Duplicates and claims that were taken back are kept in the list of fills and counted in no figure.',
    'A fill supplies medication from its day on for the days that its row states. Supply that overlaps an earlier ' +
      'fill of the same ingredient is used after it; overlaps, doses and classes side by side are as dispensed.',
    `A refill is called early when it comes more than ${EARLY_REFILL_DAYS} days before the supply on hand runs out.`,
    ...(permittedGapDays === 0
      ? []
      : [`Gaps of ${permittedGapDays} days or fewer are not listed; their days are not covered either.`]),
    ...(withoutDays === 0
      ? []
      : [`Fills whose rows state no days' supply: ${withoutDays}. They are in no figure of days or dose.`]),
    `Classes are those of the table of ${MEDICATION_TABLE.version} (${MEDICATION_TABLE.source}); ` +
      `${MEDICATION_TABLE.reviewedBy === null ? 'nobody has reviewed it yet' : `reviewed by ${MEDICATION_TABLE.reviewedBy}`}. ` +
      'A name that it does not have has no class.',
    'What a pharmacy dispensed is not proof that it was taken.',
  ];
}
