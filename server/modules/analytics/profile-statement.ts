import type { ExamKind, Side } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import {
  countedConditions as rowConditions,
  filterConditions,
  SqlParameters,
  type LeftOutReason,
} from '../examinations/index.js';
import type { OrganisationKind } from '../matters/index.js';
import { CONCLUDING_STANCES } from '../opinions/index.js';
import { RULED_KINDS } from './face-to-face-rules.js';
import { examinationFilter, isStored, type ProfileFilter, type ProfileSelection } from './profile-filter.js';

/** How often an outcome of a measure occurs among the examinations selected. */
export type FactCount = readonly [measure: string, outcome: string, n: number];

/** The counts behind a profile, packed by the database; nothing in them is a statistic. */
export type ProfileCounts = {
  readonly asOf: string;
  readonly firmName: string;
  readonly firstExaminedOn: string | null;
  readonly lastExaminedOn: string | null;
  readonly examinations: readonly (readonly [year: number, side: Side, n: number])[];
  /** How many of the examinations are record reviews, which have no face-to-face time. */
  readonly recordReviews: number;
  /** Examinations that the filter selects and no figure counts. */
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
  /** All measures but examinations and pages. */
  readonly facts: readonly FactCount[];
  /** By issue and year: how many reports state the finding of the measure, of how many that conclude. */
  readonly opinionYears: readonly (readonly [measure: string, year: number, x: number, n: number])[];
  /** Of each kind that a rule on file sets a minimum for: how many examinations, and their minutes. */
  readonly ruledMinutes: readonly (readonly [kind: ExamKind, measure: string, minutes: string, n: number])[];
  readonly pages: PageCounts;
  readonly organisations: readonly OrganisationName[];
};

/** Examinations with page counts, and the sums of pages. */
export type PageCounts = {
  readonly supplied: readonly [n: number, pages: number];
  readonly reviewed: readonly [n: number, pages: number];
  readonly both: readonly [n: number, supplied: number, reviewed: number, notAllReviewed: number];
  /** Of those with both and at least one page supplied: whole percent reviewed, rounded down. */
  readonly percents: readonly (readonly [percent: number, n: number])[];
};

export type OrganisationName = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly version: number;
};

/**
 * The counts of one profile in one statement, so in one snapshot. Page counts differ in nearly every
 * examination and are needed as sums only, so they are added up where they are.
 */
export async function profileCounts(
  unitOfWork: UnitOfWork,
  selection: ProfileSelection,
): Promise<ProfileCounts> {
  const { text, values } = profileStatement(unitOfWork.principal.firmId, selection);
  const [row] = await unitOfWork.query<{ profile: ProfileCounts }>(text, values);
  if (row === undefined) throw new Error('The profile statement answered no row.');
  return row.profile;
}

/** Text and parameters of the profile statement; the bench sends the same past the product. */
export function profileStatement(
  firmId: string,
  selection: ProfileSelection,
): { text: string; values: readonly unknown[] } {
  const sql = new SqlParameters();
  const firm = `${sql.bind(firmId)}::uuid`;
  const source = factSource(firm, selection, sql);
  const filter = examinationFilter(selection);
  const rows = [...filterConditions(filter, firmId, sql), ...rowConditions(filter, sql)].join(' and ');
  const fact = `select * from found where is_first and ${kindCondition(selection.filter)} and measure <> 'UNVERIFIED'`;
  const answered = answer(firm, rows, {
    concluding: `${sql.bind(CONCLUDING_STANCES)}::text[]`,
    ruledKinds: `${sql.bind(RULED_KINDS)}::text[]`,
    ofKind: kindCondition(selection.filter),
  });
  return {
    text: `with found as materialized (${source}), fact as materialized (${fact}) ${answered}`,
    values: sql.values,
  };
}

/**
 * Stored counts where they know enough, else facts: those of the examinations with an organisation, and those of
 * the year within which the window ends.
 */
function factSource(firm: string, selection: ProfileSelection, sql: SqlParameters): string {
  const { filter } = selection;
  const selected = selectedConditions(firm, selection, sql).join(' and ');
  const columns = `f.measure, f.outcome, f.kind, f.year, f.side, ${firstOfClaimant(filter, sql)} as is_first`;
  const stored = `select ${columns}, f.n from examiner_count f where ${selected}`;
  const facts = `select ${columns}, 1 as n from counted_fact f where ${selected}`;
  if (filter.lastDay === null) return isStored(filter) ? stored : facts;
  if (isStored(filter) && endsWithYear(filter.lastDay)) {
    return `${stored} and f.year <= ${sql.bind(yearOf(filter.lastDay))}::integer`;
  }
  const upToLastDay = `${facts} and f.examined_on <= ${sql.bind(filter.lastDay)}::date`;
  if (!isStored(filter)) return upToLastDay;
  const lastYear = sql.bind(yearOf(filter.lastDay));
  return `${stored} and f.year < ${lastYear}::integer
    union all ${upToLastDay} and f.examined_on >= make_date(${lastYear}::integer, 1, 1)`;
}

const endsWithYear = (day: string): boolean => day.endsWith('-12-31');
const yearOf = (day: string): number => Number(day.slice(0, 4));

/** What the filter asks for besides its last day, over columns that stored counts and facts have alike. */
function selectedConditions(
  firm: string,
  { examinerId, filter }: ProfileSelection,
  sql: SqlParameters,
): string[] {
  const conditions = [`f.firm_id = ${firm}`, `f.subject_id = ${sql.bind(examinerId)}::uuid`];
  if (filter.fromYear !== null) conditions.push(`f.year >= ${sql.bind(filter.fromYear)}::integer`);
  if (filter.toYear !== null) conditions.push(`f.year <= ${sql.bind(filter.toYear)}::integer`);
  if (filter.kinds.length > 0) conditions.push(`f.kind = any (${sql.bind(filter.kinds)}::text[])`);
  if (filter.sides.length > 0) conditions.push(`f.side = any (${sql.bind(filter.sides)}::text[])`);
  const parties = [
    ['carrier_id', filter.carrierId],
    ['law_firm_id', filter.lawFirmId],
    ['attorney_id', filter.attorneyId],
    ['vendor_id', filter.vendorId],
  ] as const;
  for (const [column, id] of parties) {
    if (id !== null) conditions.push(`f.${column} = ${sql.bind(id)}::uuid`);
  }
  return conditions;
}

/** Record reviews are no examinations; they are counted when they are what was asked for. */
function kindCondition({ kinds }: ProfileFilter): string {
  return kinds.length === 0 ? `kind <> 'RECORD_REVIEW'` : 'true';
}

/** Whether a fact is of the claimant's first examination in the window. */
function firstOfClaimant({ reexaminations, fromYear }: ProfileFilter, sql: SqlParameters): string {
  if (reexaminations) return 'true';
  return fromYear === null ? 'f.prior_year = 0' : `f.prior_year < ${sql.bind(fromYear)}::integer`;
}

const PAYERS = `('CARRIER', 'LAW_FIRM', 'ATTORNEY', 'VENDOR')`;
const REVIEWED = `split_part(outcome, '/', 1)::bigint`;
const SUPPLIED = `split_part(outcome, '/', 2)::bigint`;

/** Pieces of SQL: two lists that are bound, and the condition on kinds. */
type Pieces = { readonly concluding: string; readonly ruledKinds: string; readonly ofKind: string };

const answer = (firm: string, rows: string, { concluding, ruledKinds, ofKind }: Pieces): string => `
, both_counts as materialized (
  select ${REVIEWED} as reviewed, ${SUPPLIED} as supplied, n
    from fact where measure = 'PAGES_REVIEWED_OF_SUPPLIED'
)
select json_build_object(
  'asOf', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'firmName', (select name from firm where id = ${firm}),
  'firstExaminedOn', (select e.examined_on from examination e where ${rows} order by e.examined_on limit 1),
  'lastExaminedOn', (select e.examined_on from examination e where ${rows} order by e.examined_on desc limit 1),
  'examinations', (select coalesce(json_agg(json_build_array(year, side, n)), '[]')
                     from (select year, side, sum(n) as n from fact
                            where measure = 'EXAMINATION' group by year, side) g),
  'recordReviews', (select coalesce(sum(n), 0) from fact where measure = 'EXAMINATION' and kind = 'RECORD_REVIEW'),
  'leftOut', (select json_build_object(
      'REEXAMINATION', coalesce(sum(n) filter (where measure = 'EXAMINATION' and not is_first and kind <> 'RECORD_REVIEW'), 0),
      'RECORD_REVIEW', coalesce(sum(n) filter (where measure = 'EXAMINATION' and not (${ofKind})), 0),
      'UNVERIFIED', coalesce(sum(n) filter (where measure = 'UNVERIFIED'), 0)) from found),
  'facts', (select coalesce(json_agg(json_build_array(measure, outcome, n)), '[]')
              from (select measure, outcome, sum(n) as n from fact
                     where measure <> 'EXAMINATION'
                       and measure not in ('PAGES_SUPPLIED', 'PAGES_REVIEWED', 'PAGES_REVIEWED_OF_SUPPLIED',
                                           'WPI_PERCENT', 'APPORTIONMENT_PERCENT')
                     group by measure, outcome) g),
  'opinionYears', (select coalesce(json_agg(json_build_array(measure, year, x, n) order by measure, year), '[]')
                     from (select measure, year, sum(n) as n,
                                  coalesce(sum(n) filter (where outcome = 'FAVORS_DEFENSE'), 0) as x
                             from fact where measure like 'OPINION.%' and outcome = any (${concluding})
                            group by measure, year) g),
  'ruledMinutes', (select coalesce(json_agg(json_build_array(kind, measure, outcome, n)), '[]')
                     from (select kind, measure, outcome, sum(n) as n from fact
                            where kind = any (${ruledKinds}) and (measure = 'EXAMINATION' or measure like 'MINUTES.%')
                            group by kind, measure, outcome) g),
  'pages', json_build_object(
    'supplied', (select json_build_array(coalesce(sum(n), 0), coalesce(sum(outcome::bigint * n), 0))
                   from fact where measure = 'PAGES_SUPPLIED'),
    'reviewed', (select json_build_array(coalesce(sum(n), 0), coalesce(sum(outcome::bigint * n), 0))
                   from fact where measure = 'PAGES_REVIEWED'),
    'both', (select json_build_array(coalesce(sum(n), 0), coalesce(sum(supplied * n), 0),
                                     coalesce(sum(reviewed * n), 0),
                                     coalesce(sum(n) filter (where reviewed < supplied), 0))
               from both_counts),
    'percents', (select coalesce(json_agg(json_build_array(percent, n)), '[]')
                   from (select reviewed * 100 / supplied as percent, sum(n) as n from both_counts
                          where supplied > 0 group by 1) g)),
  'organisations', (select coalesce(json_agg(json_build_object('id', o.id, 'kind', o.kind, 'name', o.name,
                             'version', o.version)), '[]')
                      from organisation o
                     where o.firm_id = ${firm}
                       and o.id = any (array(select distinct outcome::uuid from fact where measure in ${PAYERS})))
) as profile`;
