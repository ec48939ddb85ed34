import {
  countedConditions,
  leftOutCondition,
  type ExaminationFilter,
  type SqlParameters,
} from '../examinations/index.js';
import { CONCLUDING_STANCES } from '../opinions/index.js';
import {
  parseFigureKey,
  type FigureTest,
  type PageCount,
  type PairCell,
  type PayerMeasure,
} from './figure-key.js';

/**
 * The examinations that a figure counts, as a condition over `examination e`. Each mirrors the branch of
 * `counted_fact` that the figure is counted by, but is asked of one examination, so that the index by
 * examination serves; a test compares the two for every figure.
 *
 * @throws BadInputError when the key is none.
 */
export function figureCondition(key: string, filter: ExaminationFilter, sql: SqlParameters): string {
  const test = parseFigureKey(key);
  if (test.kind === 'LEFT_OUT') return leftOutCondition(test.reason, filter, sql);
  return [...countedConditions(filter, sql), testCondition(test, sql)].join(' and ');
}

const PAYER_COLUMNS: Readonly<Record<PayerMeasure, string>> = {
  CARRIER: 'e.carrier_id',
  LAW_FIRM: 'e.law_firm_id',
  ATTORNEY: 'e.attorney_id',
  VENDOR: 'e.vendor_id',
};
const RECORDED_PAGES: Readonly<Record<PageCount, string>> = {
  SUPPLIED: 'd.pages_supplied is not null',
  REVIEWED: 'd.pages_reviewed is not null',
  BOTH: 'd.pages_supplied is not null and d.pages_reviewed is not null',
};
const STANCE = `case when d.verification = 'UNVERIFIED' then 'UNVERIFIED' else coalesce(d.stance, 'UNCODED') end`;
// The firm's log first, then the treaters' opinions.
const GAP = `(coalesce(d.treater_mmi_on, (
      select p.mmi_on from treater_pair p
       where p.firm_id = d.firm_id and p.examination_id = d.examination_id and p.issue = 'MMI')) - d.mmi_on)`;
/** Over an examiner's opinion `d` and the treaters' `p`. */
const PAIRS: Readonly<Record<PairCell, string>> = {
  DISAGREES: 'd.stance <> p.stance',
  BOTH: `d.stance = 'FAVORS_DEFENSE' and p.stance = 'FAVORS_DEFENSE'`,
  TREATER_ONLY: `d.stance <> 'FAVORS_DEFENSE' and p.stance = 'FAVORS_DEFENSE'`,
  EXAMINER_ONLY: `d.stance = 'FAVORS_DEFENSE' and p.stance <> 'FAVORS_DEFENSE'`,
  NEITHER: `d.stance <> 'FAVORS_DEFENSE' and p.stance <> 'FAVORS_DEFENSE'`,
};

function testCondition(test: CountedTest, sql: SqlParameters): string {
  switch (test.kind) {
    case 'EVERY':
      return everyCondition(test, sql);
    case 'PAYER':
      return payerCondition(test, sql);
    case 'OPINION':
      return opinionCondition(test, sql);
    case 'MINUTES':
      return minutesCondition(test, sql);
    case 'PAGES':
      return has('examination_records', RECORDED_PAGES[test.count], test.isNegated);
    case 'NOT_ALL_REVIEWED':
      return has('examination_records', 'd.pages_reviewed < d.pages_supplied');
    case 'REVIEWED_PERCENT':
      return has(
        'examination_records',
        // In bigint, as the counts are: pages times a hundred may pass the range of an integer.
        `d.pages_reviewed::bigint * 100 / nullif(d.pages_supplied, 0) = ${sql.bind(test.percent)}`,
      );
    case 'FEE':
      return feeCondition(test, sql);
    case 'MMI_GAP':
      return mmiGapCondition(test, sql);
    case 'TREATER_PAIR':
      return pairCondition(test, sql);
  }
}

type CountedTest = Exclude<FigureTest, { kind: 'LEFT_OUT' }>;
type Test<Kind extends FigureTest['kind']> = Extract<FigureTest, { kind: Kind }>;
type DetailTable = 'opinion' | 'timing_observation' | 'examination_records' | 'fee';

/** That the examination has (or lacks) a detail `d` of which the condition holds. */
function has(table: DetailTable, condition: string, isNegated = false): string {
  return `${isNegated ? 'not ' : ''}exists (
    select from ${table} d where d.firm_id = e.firm_id and d.examination_id = e.id and ${condition})`;
}

function everyCondition({ year, sides }: Test<'EVERY'>, sql: SqlParameters): string {
  const conditions: string[] = [];
  if (year !== null) {
    conditions.push(
      `e.examined_on >= make_date(${sql.bind(year)}::integer, 1, 1)`,
      `e.examined_on < make_date(${sql.bind(year)}::integer + 1, 1, 1)`,
    );
  }
  if (sides !== null) conditions.push(`e.side = any (${sql.bind(sides)}::text[])`);
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

function payerCondition({ measure, payer }: Test<'PAYER'>, sql: SqlParameters): string {
  const column = PAYER_COLUMNS[measure];
  if (payer === 'KNOWN') return `${column} is not null`;
  return payer === 'UNKNOWN' ? `${column} is null` : `${column} = ${sql.bind(payer.id)}::uuid`;
}

function opinionCondition({ issue, stances, isNegated, year }: Test<'OPINION'>, sql: SqlParameters): string {
  const ofIssue = `d.issue = ${sql.bind(issue)}`;
  const ofStance = stances === null ? '' : ` and ${STANCE} = any (${sql.bind(stances)}::text[])`;
  const opinion = has('opinion', `${ofIssue}${ofStance}`, isNegated);
  return year === null
    ? opinion
    : `${everyCondition({ kind: 'EVERY', year, sides: null }, sql)} and ${opinion}`;
}

/** A record review has no face-to-face time: it neither has minutes nor misses them. */
function minutesCondition({ source, minutes }: Test<'MINUTES'>, sql: SqlParameters): string {
  const ofSource = `d.source = ${sql.bind(source)}`;
  const ofValue =
    typeof minutes === 'number'
      ? ` and d.minutes = ${sql.bind(minutes)}`
      : typeof minutes === 'object'
        ? ` and d.minutes < ${sql.bind(minutes.below)}`
        : '';
  return `e.kind <> 'RECORD_REVIEW' and ${has('timing_observation', `${ofSource}${ofValue}`, minutes === 'UNKNOWN')}`;
}

function feeCondition({ cents }: Test<'FEE'>, sql: SqlParameters): string {
  if (typeof cents === 'string') return has('fee', 'd.amount_cents is not null', cents === 'UNKNOWN');
  return has(
    'fee',
    `d.amount_cents >= ${sql.bind(cents.from)} and d.amount_cents < ${sql.bind(cents.below)}`,
  );
}

function mmiGapCondition({ days }: Test<'MMI_GAP'>, sql: SqlParameters): string {
  const ofValue = typeof days === 'number' ? `${GAP} = ${sql.bind(days)}` : `${GAP} is not null`;
  return has(
    'opinion',
    `d.issue = 'MMI' and d.verification <> 'UNVERIFIED' and ${ofValue}`,
    days === 'UNKNOWN',
  );
}

function pairCondition({ issue, pairs }: Test<'TREATER_PAIR'>, sql: SqlParameters): string {
  const ofCell = typeof pairs === 'object' ? ` and ${PAIRS[pairs.cell]}` : '';
  return has(
    'opinion',
    `d.issue = ${sql.bind(issue)} and d.verification <> 'UNVERIFIED' and d.stance = any (${sql.bind(CONCLUDING_STANCES)}::text[])
     and exists (select from treater_pair p
                  where p.firm_id = d.firm_id and p.examination_id = d.examination_id and p.issue = d.issue
                    and p.stance is not null${ofCell})`,
    pairs === 'UNKNOWN',
  );
}
