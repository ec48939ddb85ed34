import { searchWords } from '../../kernel/name-text.js';
import type { Side } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import {
  EXAMINER_COLUMNS,
  EXAMINERS,
  FIGURES,
  lastExaminedOn,
  type ExaminerFigures,
  type ExaminerRow,
} from './examiner.queries.js';

/** What the list may be narrowed to. Null and absent: not narrowed. */
export type ExaminerFilter = Readonly<{
  specialtyCode?: string | null;
  /** Two-letter code of a licence. */
  state?: string | null;
  /** At least one examination retained by this side. */
  side?: Side | null;
  onlyWithExaminations?: boolean | null;
  minExaminations?: number | null;
  provisional?: boolean | null;
}>;

/** How the list is ordered; each order ends in name and id, so that pages neither skip nor repeat. */
export const ExaminerOrder = {
  RELEVANCE: 'RELEVANCE',
  NAME: 'NAME',
  EXAMINATIONS: 'EXAMINATIONS',
  LAST_EXAMINATION: 'LAST_EXAMINATION',
} as const;
export type ExaminerOrder = (typeof ExaminerOrder)[keyof typeof ExaminerOrder];

/** Why an examiner is in the results of a search. */
export const MatchReason = {
  NPI: 'NPI',
  NAME_PREFIX: 'NAME_PREFIX',
  ALIAS: 'ALIAS',
  NAME_SIMILAR: 'NAME_SIMILAR',
} as const;
export type MatchReason = (typeof MatchReason)[keyof typeof MatchReason];

/** What is asked of the list. */
export type ExaminerListQuery = Readonly<{
  search: string | null;
  filter: ExaminerFilter;
  orderBy: ExaminerOrder;
  limit: number;
  /** Sort values of the row before the page, from `sortValues`. */
  after: readonly string[] | null;
}>;

/** A row of the list with its figures and its place. */
export type ExaminerListRow = ExaminerRow &
  Readonly<{ figures: ExaminerFigures; matchedBy: MatchReason | null; sortValues: readonly string[] }>;

/** Similar names are offered only when fewer than this match by prefix: a number of its own, so that the
 * length of the list does not hang on the size of the page. */
const SIMILAR_BELOW = 10;
/** Word similarity (pg_trgm) from which a misspelt name is offered; measured on one- and two-letter slips. */
const SIMILAR_ENOUGH = 0.4;
/** Words of a search that are used; a name has no more. */
const MOST_WORDS = 6;
/** Titles that people type before a name, and degrees after it. */
const NOT_SEARCHED: ReadonlySet<string> = new Set(['dr', 'doctor', 'prof', 'md', 'do', 'phd']);

const REASONS = [
  MatchReason.NPI,
  MatchReason.NAME_PREFIX,
  MatchReason.ALIAS,
  MatchReason.NAME_SIMILAR,
] as const;

/**
 * One page and the size of the whole list, in one statement: search by the beginnings of words in any order,
 * by NPI, by aliases, and by similarity where those give little. Ids are found, counted and sorted first; the
 * rest of a row is read for the page alone.
 */
export async function listExaminers(
  unitOfWork: UnitOfWork,
  query: ExaminerListQuery,
): Promise<{ rows: ExaminerListRow[]; totalCount: number }> {
  const parameters = new Parameters([unitOfWork.principal.firmId]);
  const hits = hitsSql(query.search, parameters);
  const keys = SORT_KEYS[query.orderBy];
  const order = keys.map((key) => key.sql).join(', ');
  const sql = `
    with ${hits ?? EVERYBODY},
    counted as materialized (
      select f.*, ${lastExaminedOn('f.subject_id')} as "lastExaminedOn"
        from (select c.subject_id, ${FIGURES} from examiner_count c
               where c.firm_id = $1 and c.measure = 'EXAMINATION' group by c.subject_id) f
    ), matched as materialized (
      select h.*, coalesce(c.examinations, 0) as examinations, coalesce(c.defense, 0) as defense,
             coalesce(c.plaintiff, 0) as plaintiff, coalesce(c.neutral, 0) as neutral,
             coalesce(c.unknown, 0) as unknown, c."lastExaminedOn"
        from hit h ${requiresExaminations(query.filter) ? '' : 'left'} join counted c on c.subject_id = h.id
       where ${conditions(query.filter, parameters).join(' and ')}
    ), page as materialized (
      select m.* from matched m ${query.after === null ? '' : `where ${afterSql(keys, query.after, parameters)}`}
       order by ${order} limit ${parameters.add(query.limit)}
    ), shown as (
      select ${EXAMINER_COLUMNS}, m.rank, m.examinations, m.defense, m.plaintiff, m.neutral, m.unknown,
             m."lastExaminedOn", array[${keys.map((key) => `(${key.sql})::text`).join(', ')}] as "sortValues",
             row_number() over (order by ${order}) as place
        from page m
        join ${EXAMINERS} x on x.id = m.id and x.id = any (array(select id from page))
        left join specialty s on s.code = x.specialty_code
    )
    select (select count(*)::integer from matched) as total, shown.*
      from (select 1) as always left join shown on true
     order by shown.place`;
  const rows = await unitOfWork.query<ListRow>(sql, parameters.values);
  return {
    totalCount: rows[0]?.total ?? 0,
    rows: rows.flatMap((row) => (row.id === null ? [] : rowOf({ ...row, id: row.id }, hits !== null))),
  };
}

/** Every examiner whom this firm can see, when nothing is searched for; $1 is the firm. */
const EVERYBODY = `hit as (
  select e.id, e.search_name, false as is_provisional, 0 as rank, 0 as closeness from examiner e
   union all
  select p.id, p.search_name, true, 0, 0 from provisional_examiner p where p.firm_id = $1 and ${isNamed('p')})`;

/** A provisional examiner whose names were all moved elsewhere is not shown. */
function isNamed(provisional: string): string {
  return `exists (select from examiner_appearance n where n.firm_id = $1 and n.subject_id = ${provisional}.id)`;
}

type ListRow = Omit<ExaminerRow, 'id'> &
  ExaminerFigures & { id: string | null; total: number; rank: number; place: string; sortValues: string[] };

function rowOf(row: ListRow & { id: string }, isSearch: boolean): ExaminerListRow {
  const {
    total: _total,
    place: _place,
    rank,
    sortValues,
    examinations,
    defense,
    plaintiff,
    neutral,
    unknown,
    lastExaminedOn,
    ...rest
  } = row;
  return {
    ...rest,
    figures: { examinations, defense, plaintiff, neutral, unknown, lastExaminedOn },
    matchedBy: isSearch ? (REASONS[rank] ?? null) : null,
    sortValues,
  };
}

/** Every key sorts upwards, so that one row comparison finds the page. */
type SortKey = { readonly sql: string; readonly type: 'integer' | 'text' | 'uuid' };
const BY_NAME: readonly SortKey[] = [
  { sql: 'm.search_name collate "C"', type: 'text' },
  { sql: 'm.id', type: 'uuid' },
];
const MOST_FIRST: SortKey = { sql: '-m.examinations', type: 'integer' };
const SORT_KEYS: Record<ExaminerOrder, readonly SortKey[]> = {
  RELEVANCE: [
    { sql: 'm.rank', type: 'integer' },
    { sql: '-m.closeness', type: 'integer' },
    MOST_FIRST,
    ...BY_NAME,
  ],
  NAME: BY_NAME,
  EXAMINATIONS: [MOST_FIRST, ...BY_NAME],
  // Days until a day beyond all others: the latest first, those never examined last.
  LAST_EXAMINATION: [
    { sql: `coalesce(date '9999-12-31' - m."lastExaminedOn"::date, 9999999)`, type: 'integer' },
    ...BY_NAME,
  ],
};

function afterSql(keys: readonly SortKey[], after: readonly string[], parameters: Parameters): string {
  const values = keys.map(({ type }, index) => `${parameters.add(after[index] ?? null)}::${type}`);
  return `(${keys.map((key) => key.sql).join(', ')}) > (${values.join(', ')})`;
}

function requiresExaminations(filter: ExaminerFilter): boolean {
  return (
    filter.onlyWithExaminations === true ||
    (filter.minExaminations ?? 0) > 0 ||
    (filter.side ?? null) !== null
  );
}

const SIDE_COLUMN: Record<Side, string> = {
  DEFENSE: 'c.defense',
  PLAINTIFF: 'c.plaintiff',
  NEUTRAL: 'c.neutral',
  UNKNOWN: 'c.unknown',
};

function conditions(filter: ExaminerFilter, parameters: Parameters): string[] {
  const { specialtyCode, state, side, minExaminations, provisional } = filter;
  return [
    'true',
    ...whenSet(specialtyCode, (code) => {
      const parameter = parameters.add(code);
      return `(exists (select from examiner_specialty o where o.examiner_id = h.id and o.specialty_code = ${parameter})
            or exists (select from provisional_examiner o
                        where o.firm_id = $1 and o.id = h.id and o.specialty_code = ${parameter}))`;
    }),
    ...whenSet(state, (code) => {
      const parameter = parameters.add(code.toUpperCase());
      return `exists (select from examiner_licence l where l.examiner_id = h.id and l.state = ${parameter})`;
    }),
    ...whenSet(side, (name) => `${SIDE_COLUMN[name]} > 0`),
    ...whenSet(minExaminations, (least) => `coalesce(c.examinations, 0) >= ${parameters.add(least)}`),
    ...whenSet(provisional, (wanted) => `h.is_provisional = ${parameters.add(wanted)}`),
  ];
}

function whenSet<Value>(value: Value | null | undefined, sql: (value: Value) => string): string[] {
  return value === null || value === undefined ? [] : [sql(value)];
}

/** The rows that a search finds, each with its best reason; null when nothing is searched for. */
function hitsSql(search: string | null, parameters: Parameters): string | null {
  const words = wordsOf(search ?? '');
  if (words.length === 0) return null;
  const beginnings = words.map((word) => parameters.add(word.replace(/[\\%_]/g, '\\$&')));
  const named = (column: string): string =>
    beginnings
      .map((word) => `(${column} like ${word} || '%' or ${column} like '% ' || ${word} || '%')`)
      .join(' and ');
  const text = parameters.add(words.join(' '));
  const npi = parameters.add(words.length === 1 ? (words[0] ?? '') : '');
  return `
    certain as materialized (
      select found.id, min(found.search_name) as search_name, bool_or(found.is_provisional) as is_provisional,
             min(found.rank) as rank
        from (
          select e.id, e.search_name, false as is_provisional, case when e.npi = ${npi} then 0 else 1 end as rank
            from examiner e where e.npi = ${npi} or (${named('e.search_name')})
          union all
          select p.id, p.search_name, true, case when p.npi = ${npi} then 0 else 1 end
            from provisional_examiner p
           where p.firm_id = $1 and (p.npi = ${npi} or (${named('p.search_name')})) and ${isNamed('p')}
          union all
          select e.id, e.search_name, false, 2
            from examiner_alias a join examiner e on e.id = a.examiner_id where ${named('a.search_name')}
        ) found
       group by found.id
    ), hit as materialized (
      select c.*, 1000 as closeness from certain c
      union all
      select near.*, 3, round(1000 * word_similarity(${text}, near.search_name))::integer
        from (
          select e.id, e.search_name, false as is_provisional
            from examiner e where ${text} <% e.search_name and ${SIMILAR_GATE}
          union all
          select p.id, p.search_name, true
            from provisional_examiner p
           where p.firm_id = $1 and ${text} <% p.search_name and ${isNamed('p')} and ${SIMILAR_GATE}
        ) near
       where near.id not in (select id from certain)
    )`;
}

// Both subqueries are evaluated once, before any row is looked at: the second sets the threshold that the
// operator compares with, for this transaction alone.
const SIMILAR_GATE = `(select count(*) < ${SIMILAR_BELOW} from certain)
  and (select set_config('pg_trgm.word_similarity_threshold', '${SIMILAR_ENOUGH}', true)) is not null`;

function wordsOf(search: string): string[] {
  const words = searchWords(search);
  const names = words.filter((word) => !NOT_SEARCHED.has(word));
  return (names.length === 0 ? words : names).slice(0, MOST_WORDS);
}

/** Parameters of a statement that is put together: a value is never part of the text. */
class Parameters {
  constructor(readonly values: unknown[]) {}

  /** The placeholder of the value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
