import type { MedicationClass, SuppliedStretch } from '../../pharmacology/index.js';
import { chronologyOf, type Fill } from '../../pharmacology/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { countedFillsOfMatters } from './fill.queries.js';
import { storedFills } from './stored-fill.js';

/** A medication in supply without a break, or a fill that does not say for how many days it is. */
export type FillRun = {
  /** What its fills are found by. */
  readonly key: string;
  readonly medication: string;
  readonly medicationClass: MedicationClass;
  /** Days, both included, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** In order of days. */
  readonly fillIds: readonly string[];
};

/** The runs of supply of a matter's medications by day: supply that overlaps an earlier fill is used after it. */
export async function fillRuns(unitOfWork: UnitOfWork, matterId: string): Promise<FillRun[]> {
  const fills = storedFills(await countedFillsOfMatters(unitOfWork, [matterId]));
  return runsOf(fills);
}

/** The same of fills at hand. */
export function runsOf(fills: readonly Fill[]): FillRun[] {
  return chronologyOf(fills)
    .courses.flatMap(({ ingredient, names, class: medicationClass, coverage, fills: ofCourse }) => {
      const spans = coverage?.withCarryOver.spans ?? [];
      const withoutDays = ofCourse.filter(({ daysSupply }) => daysSupply === null).map(singleDay);
      return [...spans, ...withoutDays].map(({ from, to, fillIds }) => ({
        key: ingredient,
        medication: names[0] ?? ingredient,
        medicationClass,
        from,
        to,
        fillIds,
      }));
    })
    .sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
}

function singleDay({ id, filledOn }: Fill): Pick<SuppliedStretch, 'from' | 'to' | 'fillIds'> {
  return { from: filledOn, to: filledOn, fillIds: [id] };
}
