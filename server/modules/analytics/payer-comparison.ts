import { Issue, Stance } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { fisherTwoSided, MIN_GROUP, newcombeInterval } from '../../statistics/two-proportions.js';
import { ALPHA, shareOf } from '../../statistics/proportion.js';
import type { Counted as Count } from '../../statistics/counts.js';
import { countedConditions, filterConditions, SqlParameters } from '../examinations/index.js';
import { findingWords } from '../measures/index.js';
import { CONCLUDING_STANCES } from '../opinions/index.js';
import { EstimateUnit, recordedCoverage, SuppressedReason, type Estimate } from './estimate.js';
import type { EstimateMaker, Stated } from './estimate-maker.js';
import type { Payer } from './payer-breakdown.js';
import { examinationFilter } from './profile-filter.js';
import type { OrganisationName } from './profile-statement.js';

/** The one comparison of payers that was declared beforehand: the largest carrier against all other named ones. */
export type PayerComparison = {
  readonly organisation: OrganisationName;
  /** Completes "the report states ...". */
  readonly finding: string;
  readonly top: Count;
  readonly rest: Count;
  /** Share of the largest less that of the rest, -1 to 1. */
  readonly difference: Estimate;
  /** Fisher's exact test, two-sided; null when the difference is not stated. */
  readonly p: number | null;
};

const ISSUE = Issue.CAUSATION;

/** Null when there is no largest carrier, or the filter chose one: nothing is then left to compare with. */
export async function payerComparison(
  unitOfWork: UnitOfWork,
  make: EstimateMaker,
  largest: Payer | null,
): Promise<PayerComparison | null> {
  if (largest === null || make.frame.selection.filter.carrierId !== null) return null;
  const { organisation } = largest;
  const [top, rest] = await conclusionsByPayer(unitOfWork, make, organisation.id);
  const isStated = top.n >= MIN_GROUP && rest.n >= MIN_GROUP;
  const known = top.n + rest.n;
  const difference = make.derived({
    key: `OPINION.${ISSUE}.KNOWN`,
    label: `Causation: ${organisation.name} less the other carriers`,
    numerator: known,
    unknowns: recordedCoverage(known, known),
    unit: EstimateUnit.SHARE,
    method: 'two-proportions',
    states: () => (isStated ? differenceOf(top, rest) : TOO_FEW),
    inputs: () => ({ first: top, second: rest }),
  });
  return {
    organisation,
    finding: findingWords(ISSUE, Stance.FAVORS_DEFENSE),
    top,
    rest,
    difference,
    p: isStated ? fisherTwoSided(top, rest) : null,
  };
}

const TOO_FEW: Stated = {
  value: null,
  limits: null,
  suppressedBecause: SuppressedReason.TOO_FEW_IN_A_GROUP,
};

function differenceOf(top: Count, rest: Count): Stated {
  const [first, second] = [shareOf(top.x, top.n), shareOf(rest.x, rest.n)];
  if (first === null || second === null) return TOO_FEW;
  const limits = newcombeInterval(top, rest);
  return {
    value: first - second,
    limits: limits && { ...limits, method: 'Newcombe', level: 1 - ALPHA },
    suppressedBecause: null,
  };
}

/** Of the examinations that name a carrier and conclude on the issue: those of the one, and those of all others. */
async function conclusionsByPayer(
  unitOfWork: UnitOfWork,
  { frame }: EstimateMaker,
  carrierId: string,
): Promise<[top: Count, rest: Count]> {
  const sql = new SqlParameters();
  const filter = examinationFilter(frame.selection);
  const conditions = [
    ...filterConditions(filter, unitOfWork.principal.firmId, sql),
    ...countedConditions(filter, sql),
    `o.issue = ${sql.bind(ISSUE)}`,
    `o.verification <> 'UNVERIFIED'`,
    `o.stance = any (${sql.bind(CONCLUDING_STANCES)}::text[])`,
    'e.carrier_id is not null',
  ];
  const rows = await unitOfWork.query<Count & { isTop: boolean }>(
    `select e.carrier_id = ${sql.bind(carrierId)}::uuid as "isTop", count(*)::integer as n,
            (count(*) filter (where o.stance = 'FAVORS_DEFENSE'))::integer as x
       from examination e join opinion o on o.firm_id = e.firm_id and o.examination_id = e.id
      where ${conditions.join(' and ')}
      group by 1`,
    sql.values,
  );
  const group = (isTop: boolean): Count => {
    const row = rows.find((candidate) => candidate.isTop === isTop);
    return { x: row?.x ?? 0, n: row?.n ?? 0 };
  };
  return [group(true), group(false)];
}
