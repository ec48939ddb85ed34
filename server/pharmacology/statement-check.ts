import { dayNumber, dayOfNumber } from '../kernel/calendar-day.js';
import { fillsOf, isKnownName } from './medication-answer.js';
import type { Fill } from './pharmacology.types.js';
import type {
  StatedMedication,
  StatementDiscrepancy,
  StatementDiscrepancyValues,
} from './statement-check.types.js';
import { carriedOver, suppliesOf } from './supply.js';

/** People say "since March" of the 20th: a start that differs by less than this is no discrepancy. */
export const SAME_START_DAYS = 31;

type Found = StatementDiscrepancyValues & { readonly fillIds: readonly string[] };

/**
 * Where the fills and what was said of a medication do not agree, in the order of the statements. Pharmacies record
 * what was dispensed: that it was taken, or came from elsewhere, they can not show, so no statement is called wrong.
 */
export function discrepanciesOf(
  statements: readonly StatedMedication[],
  fills: readonly Fill[],
): readonly StatementDiscrepancy[] {
  return statements.flatMap((statement) => {
    const { medication } = statement;
    const meant = fillsOf({ ingredient: medication, medicationClass: null }, fills);
    const isCompared = meant.length > 0 || isKnownName(medication);
    const found: readonly Found[] = isCompared
      ? check(statement, meant)
      : [{ code: 'NAME_NOT_KNOWN', fillIds: [] }];
    return found.map((each) => ({
      ...each,
      statementId: statement.id,
      medication: medication.trim(),
    }));
  });
}

function check(statement: StatedMedication, fills: readonly Fill[]): readonly Found[] {
  switch (statement.assertion) {
    case 'NEVER_TOOK':
      return neverTook(statement, fills);
    case 'TAKES':
      return takes(statement, fills);
    case 'STOPPED':
      return stopped(statement, fills);
    case 'REASON':
      return reason(fills);
  }
}

/** A fill after the day of the statement does not contradict it. */
function neverTook({ statedOn }: StatedMedication, fills: readonly Fill[]): readonly Found[] {
  const before = fills.filter(({ filledOn }) => filledOn <= statedOn);
  const [first] = before;
  if (first === undefined) return [];
  return [
    {
      code: 'NEVER_TOOK_BUT_FILLED',
      fills: before.length,
      firstFilledOn: first.filledOn,
      lastFilledOn: before.at(-1)?.filledOn ?? first.filledOn,
      fillIds: idsOf(before),
    },
  ];
}

function takes({ statedOn, from }: StatedMedication, fills: readonly Fill[]): readonly Found[] {
  const before = fills.filter(({ filledOn }) => filledOn <= statedOn);
  const [first] = before;
  if (first === undefined) return [{ code: 'TAKES_WITHOUT_FILL', fillIds: [] }];
  return [...supplyOnDay(statedOn, before), ...(from === null ? [] : startOf(from, first))];
}

/** Fills without days' supply may have lasted until then: with one of them nothing can be said. */
function supplyOnDay(day: string, before: readonly Fill[]): readonly Found[] {
  if (before.some(({ daysSupply }) => daysSupply === null)) return [];
  const until = carriedOver(suppliesOf(before)).reduce((last, { to }) => Math.max(last, to), -Infinity);
  if (until >= dayNumber(day)) return [];
  return [
    {
      code: 'TAKES_WITHOUT_SUPPLY',
      statedOn: day,
      suppliedUntil: Number.isFinite(until) ? dayOfNumber(until) : null,
      fillIds: idsOf(before.slice(-1)),
    },
  ];
}

function startOf(saidFrom: string, first: Fill): readonly Found[] {
  const daysLater = dayNumber(first.filledOn) - dayNumber(saidFrom);
  if (Math.abs(daysLater) < SAME_START_DAYS) return [];
  const code = daysLater > 0 ? 'SUPPLIED_LATER_THAN_SAID' : 'SUPPLIED_EARLIER_THAN_SAID';
  return [{ code, saidFrom, firstFilledOn: first.filledOn, fillIds: [first.id] }];
}

/** Stopped on the day that the statement gives, otherwise by the day on which it was made. */
function stopped({ statedOn, to }: StatedMedication, fills: readonly Fill[]): readonly Found[] {
  const stoppedOn = to ?? statedOn;
  const after = fills.filter(({ filledOn }) => filledOn > stoppedOn);
  const last = after.at(-1);
  if (last === undefined) return [];
  return [
    {
      code: 'STOPPED_BUT_FILLED',
      stoppedOn,
      fills: after.length,
      lastFilledOn: last.filledOn,
      fillIds: idsOf(after),
    },
  ];
}

/** The words of a reason are not compared with codes: only that there is nothing to compare them with is said. */
function reason(fills: readonly Fill[]): readonly Found[] {
  if (fills.length === 0) return [{ code: 'REASON_WITHOUT_FILL', fillIds: [] }];
  const isCoded = fills.some(({ diagnosisCodes }) => diagnosisCodes.length > 0);
  return isCoded ? [] : [{ code: 'REASON_WITHOUT_DIAGNOSIS', fills: fills.length, fillIds: idsOf(fills) }];
}

const idsOf = (fills: readonly Fill[]): readonly string[] => fills.map(({ id }) => id);
