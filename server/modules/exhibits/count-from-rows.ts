import { Side } from '../../kernel/vocabulary.js';
import { RULED_KINDS, type ProfileCounts, type ProfileFilter } from '../analytics/index.js';
import { CONCLUDING_STANCES } from '../opinions/index.js';
import type { CountedExamination, ExhibitFrame } from './kept-record.js';

/** Measures that a profile has as sums of their own, or that no figure of an exhibit counts. */
const NOT_AMONG_FACTS: readonly string[] = ['EXAMINATION', 'UNVERIFIED'];

/**
 * The counts of a profile from kept rows alone, written apart from the statement that the product counts with: that
 * both come to the same is what making an exhibit checks and what verifying it repeats. Pages are not counted, which
 * no exhibit states.
 */
export function countsFromRows(
  rows: readonly CountedExamination[],
  {
    filter,
    firmName,
    organisations,
    asOf,
  }: Omit<ExhibitFrame, 'filter'> & { filter: ProfileFilter; asOf: string },
): ProfileCounts {
  const verified = rows.filter((row) => has(row, 'EXAMINATION'));
  const isOfKind = ({ examKind }: CountedExamination): boolean =>
    filter.kinds.length > 0 || examKind !== 'RECORD_REVIEW';
  const counted = verified.filter((row) => isFirst(row, filter) && isOfKind(row));
  const days = counted.map(({ examinedOn }) => examinedOn).sort();
  return {
    asOf,
    firmName,
    organisations,
    firstExaminedOn: days.at(0) ?? null,
    lastExaminedOn: days.at(-1) ?? null,
    examinations: tallied(counted, (row) => [[yearOf(row), row.side] as const]).map(([[year, side], n]) => [
      year,
      side,
      n,
    ]),
    recordReviews: counted.filter(({ examKind }) => examKind === 'RECORD_REVIEW').length,
    leftOut: {
      REEXAMINATION: verified.filter((row) => !isFirst(row, filter) && row.examKind !== 'RECORD_REVIEW')
        .length,
      RECORD_REVIEW: verified.filter((row) => !isOfKind(row)).length,
      UNVERIFIED: rows.filter((row) => has(row, 'UNVERIFIED')).length,
    },
    facts: tallied(counted, ({ facts }) =>
      facts.filter(([measure]) => !NOT_AMONG_FACTS.includes(measure)),
    ).map(([[measure, outcome], n]) => [measure, outcome, n]),
    opinionYears: opinionYears(counted),
    ruledMinutes: tallied(
      counted.filter(({ examKind }) => RULED_KINDS.includes(examKind)),
      ({ examKind, facts }) =>
        facts
          .filter(([measure]) => measure === 'EXAMINATION' || measure.startsWith('MINUTES.'))
          .map(([measure, outcome]) => [examKind, measure, outcome] as const),
    ).map(([[kind, measure, minutes], n]) => [kind, measure, minutes, n]),
    pages: { supplied: [0, 0], reviewed: [0, 0], both: [0, 0, 0, 0], percents: [] },
  };
}

/** Whether the examination is in the counts at all. */
export function isCounted(row: CountedExamination, filter: ProfileFilter): boolean {
  return (
    has(row, 'EXAMINATION') &&
    isFirst(row, filter) &&
    (filter.kinds.length > 0 || row.examKind !== 'RECORD_REVIEW')
  );
}

/** The claimant's first examination by this examiner in the window. */
function isFirst({ priorYear }: CountedExamination, { reexaminations, fromYear }: ProfileFilter): boolean {
  return reexaminations || (fromYear === null ? priorYear === 0 : priorYear < fromYear);
}

function has({ facts }: CountedExamination, measure: string): boolean {
  return facts.some(([of]) => of === measure);
}

export function yearOf({ examinedOn }: CountedExamination): number {
  return Number(examinedOn.slice(0, 4));
}

function opinionYears(counted: readonly CountedExamination[]): ProfileCounts['opinionYears'] {
  const concluding: readonly string[] = CONCLUDING_STANCES;
  const found = tallied(counted, (row) =>
    row.facts
      .filter(([measure, outcome]) => measure.startsWith('OPINION.') && concluding.includes(outcome))
      .map(([measure, outcome]) => [measure, yearOf(row), outcome === 'FAVORS_DEFENSE'] as const),
  );
  const years = new Map<string, [measure: string, year: number, x: number, n: number]>();
  for (const [[measure, year, isFinding], n] of found) {
    const entry = years.get(`${measure} ${year}`) ?? [measure, year, 0, 0];
    years.set(`${measure} ${year}`, [measure, year, entry[2] + (isFinding ? n : 0), entry[3] + n]);
  }
  return [...years.values()];
}

/** How often each tuple occurs, in the order of first occurrence. */
function tallied<Tuple extends readonly (string | number | boolean)[]>(
  rows: readonly CountedExamination[],
  tuplesOf: (row: CountedExamination) => readonly Tuple[],
): readonly (readonly [tuple: Tuple, n: number])[] {
  const found = new Map<string, [tuple: Tuple, n: number]>();
  for (const tuple of rows.flatMap((row) => tuplesOf(row))) {
    const key = JSON.stringify(tuple);
    const entry = found.get(key);
    if (entry === undefined) found.set(key, [tuple, 1]);
    else entry[1] += 1;
  }
  return [...found.values()];
}

/** Sides in the order in which papers give them. */
export const SIDES_IN_ORDER: readonly Side[] = [Side.DEFENSE, Side.PLAINTIFF, Side.NEUTRAL, Side.UNKNOWN];
