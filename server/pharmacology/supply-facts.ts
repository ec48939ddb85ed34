import { dayNumber, dayOfNumber } from '../kernel/calendar-day.js';
import { concurrencies } from './concurrency.js';
import { coverageOf } from './coverage.js';
import type { Coverage } from './coverage.types.js';
import type { MedicationFact } from './medication-answer.types.js';
import type { Fill, Stretch } from './pharmacology.types.js';
import { isOfClass } from './read-medication.js';
import { countedFills } from './supply.js';

/** An end of supply is worth saying when the record goes on for longer than a usual refill interval. */
const RECORD_GOES_ON_DAYS = 30;

/**
 * How long and how steadily it was supplied. Gaps answer that it was taken too long without a break, and help nobody
 * who says that it was needed throughout; with steady supply it is the other way round.
 */
export function supplyFacts(
  subject: string,
  disputed: readonly Fill[],
  fills: readonly Fill[],
  isDurationDisputed: boolean,
): readonly MedicationFact[] {
  const coverage = coverageOf(disputed);
  if (coverage === null) return [];
  const { window, withCarryOver } = coverage;
  const fillIds = coverage.countedFillIds;
  const supply: MedicationFact = {
    code: 'SUPPLY',
    subject,
    helps: true,
    fillIds,
    fills: fillIds.length,
    from: window.from,
    to: window.to,
    coveredDays: withCarryOver.coveredDays,
    windowDays: withCarryOver.windowDays,
  };
  const steadiness =
    withCarryOver.gaps.length === 0
      ? continuousFact(subject, coverage, !isDurationDisputed)
      : gapsFact(subject, coverage, disputed, isDurationDisputed);
  return [
    supply,
    steadiness,
    ...stoppedFacts(subject, coverage, fills, isDurationDisputed),
    ...refillFacts(subject, coverage),
    ...overlapFacts(subject, coverage),
  ];
}

/** Days on which the disputed class runs beside another that examiners ask about. */
export function concurrencyFacts(
  disputed: readonly Fill[],
  fills: readonly Fill[],
): readonly MedicationFact[] {
  return concurrencies(fills)
    .filter(({ classes }) =>
      disputed.some(({ medication }) => classes.some((one) => isOfClass(medication, one))),
    )
    .map(({ classes, days, stretches }) => ({
      code: 'CONCURRENT_CLASS',
      classes,
      days,
      helps: false,
      fillIds: [...new Set(stretches.flatMap((stretch) => stretch.fillIds))],
    }));
}

function continuousFact(
  subject: string,
  { window, countedFillIds }: Coverage,
  helps: boolean,
): MedicationFact {
  return { code: 'CONTINUOUS', subject, helps, fillIds: countedFillIds, from: window.from, to: window.to };
}

function gapsFact(
  subject: string,
  { withCarryOver: { gaps } }: Coverage,
  disputed: readonly Fill[],
  helps: boolean,
): MedicationFact {
  const longest = gaps.reduce<Stretch | null>(
    (most, gap) => (most === null || gap.days > most.days ? gap : most),
    null,
  );
  return {
    code: 'GAPS',
    subject,
    helps,
    fillIds: fillsBeside(gaps, disputed),
    gaps: gaps.length,
    days: gaps.reduce((sum, { days }) => sum + days, 0),
    longestDays: longest?.days ?? 0,
    longestFrom: longest?.from ?? '',
    longestTo: longest?.to ?? '',
  };
}

/** The last fill before and the first one after each gap; the gaps and the fills are in order of days. */
function fillsBeside(gaps: readonly Stretch[], fills: readonly Fill[]): readonly string[] {
  const beside = new Set<string>();
  let next = 0;
  for (const { from } of gaps) {
    while (next < fills.length && (fills[next]?.filledOn ?? '') < from) next += 1;
    for (const fill of [fills[next - 1], fills[next]]) if (fill !== undefined) beside.add(fill.id);
  }
  return [...beside];
}

/** An end of supply tells nothing when the whole record ends there. */
function stoppedFacts(
  subject: string,
  { withCarryOver, window, daysLeftOver }: Coverage,
  fills: readonly Fill[],
  helps: boolean,
): readonly MedicationFact[] {
  const last = withCarryOver.spans.at(-1);
  const recordUntil = countedFills(fills).at(-1)?.filledOn ?? window.to;
  if (last === undefined) return [];
  const lastSuppliedOn = dayNumber(last.to) + daysLeftOver;
  if (dayNumber(recordUntil) - lastSuppliedOn <= RECORD_GOES_ON_DAYS) return [];
  return [
    {
      code: 'STOPPED',
      subject,
      helps,
      fillIds: last.fillIds.slice(-1),
      lastSuppliedOn: dayOfNumber(lastSuppliedOn),
      recordUntil,
    },
  ];
}

function refillFacts(
  subject: string,
  { earlyRefills, earlyRefillDays, countedFillIds }: Coverage,
): MedicationFact[] {
  const thresholdDays = earlyRefillDays;
  if (earlyRefills.length > 0) {
    return [
      {
        code: 'EARLY_REFILLS',
        subject,
        helps: false,
        fillIds: earlyRefills.map(({ fillId }) => fillId),
        refills: earlyRefills.length,
        thresholdDays,
        mostDaysBefore: earlyRefills.reduce((most, { daysBefore }) => Math.max(most, daysBefore), 0),
      },
    ];
  }
  return countedFillIds.length < 2
    ? []
    : [{ code: 'NO_EARLY_REFILLS', subject, helps: true, fillIds: countedFillIds, thresholdDays }];
}

function overlapFacts(subject: string, { overlaps }: Coverage): MedicationFact[] {
  if (overlaps.length === 0) return [];
  return [
    {
      code: 'OVERLAPS',
      subject,
      helps: false,
      fillIds: [...new Set(overlaps.flatMap(({ fillIds }) => fillIds))],
      days: overlaps.reduce((sum, { days }) => sum + days, 0),
      byDifferentPrescribers: overlaps
        .filter(({ isSamePrescriber }) => isSamePrescriber === false)
        .reduce((sum, { days }) => sum + days, 0),
    },
  ];
}
