/**
 * What the examinations of some examiners show of each measure, kind and window, from the one definition of what is
 * counted. $1 firm, $2 examiners (null: all), $3 windows as [{name, from, to}], $4 measures as
 * [{id, kind, findings, conclusions}].
 *
 * An examination is its claimant's first in a window when the one before it lies before the window. Whatever is not
 * known has no row: it is the examinations less the rows of the measure.
 */
export const PEER_COUNTS = `
with time_window as (
  select w.name, w."from" as day_from, w."to" as day_to
    from jsonb_to_recordset($3::jsonb) as w (name text, "from" date, "to" date)
), measure as (
  select m.id, m.kind, m.findings, m.conclusions
    from jsonb_to_recordset($4::jsonb) as m (id text, kind text, findings text[], conclusions text[])
), fact as materialized (
  select f.subject_id, f.kind, w.name as time_window, f.year, f.measure, f.outcome
    from counted_fact f
    join time_window w on (w.day_from is null or f.examined_on >= w.day_from)
                      and (w.day_to is null or f.examined_on <= w.day_to)
                      and (f.prior_examined_on is null or f.prior_examined_on < w.day_from)
   where f.firm_id = $1 and ($2::uuid[] is null or f.subject_id = any ($2::uuid[]))
     and f.kind <> 'RECORD_REVIEW'
     and (f.measure = 'EXAMINATION' or f.measure = any (select id from measure))
), total as (
  select subject_id, kind, time_window, count(*)::integer as examinations
    from fact where measure = 'EXAMINATION' group by 1, 2, 3
), of_year as (
  select f.subject_id, f.kind, f.time_window, f.measure, f.year,
         count(*) filter (where f.outcome = any (m.findings)) as x,
         count(*) filter (where f.outcome = any (m.conclusions)) as n,
         count(*) filter (where f.outcome = 'UNDETERMINED') as undetermined,
         count(*) filter (where f.outcome = 'NOT_ADDRESSED') as not_addressed,
         count(*) filter (where f.outcome = 'UNCODED') as uncoded,
         count(*) filter (where f.outcome = 'UNVERIFIED') as unverified,
         count(*) as recorded
    from fact f join measure m on m.id = f.measure and m.kind = 'SHARE'
   group by 1, 2, 3, 4, 5
), share as (
  select subject_id, kind, time_window, measure, sum(x)::integer as x, sum(n)::integer as n,
         sum(undetermined)::integer as undetermined, sum(not_addressed)::integer as not_addressed,
         sum(uncoded)::integer as uncoded, sum(unverified)::integer as unverified,
         sum(recorded)::integer as recorded,
         coalesce(jsonb_agg(jsonb_build_array(year, x, n) order by year) filter (where n > 0), '[]') as years
    from of_year group by 1, 2, 3, 4
), minutes as (
  select f.subject_id, f.kind, f.time_window, f.measure, count(*)::integer as n,
         -- The average of the two middle values, as R's type 2 has it.
         percentile_cont(0.5) within group (order by f.outcome::integer)::numeric as median
    from fact f join measure m on m.id = f.measure and m.kind = 'MINUTES'
   group by 1, 2, 3, 4
)
select s.subject_id, s.kind, s.time_window, s.measure, s.x, s.n, null::numeric as median, s.undetermined,
       s.not_addressed, t.examinations - s.recorded as blank, s.uncoded, s.unverified, s.years
  from share s join total t using (subject_id, kind, time_window)
union all
select m.subject_id, m.kind, m.time_window, m.measure, null, m.n, m.median, 0, 0, t.examinations - m.n, 0, 0, '[]'
  from minutes m join total t using (subject_id, kind, time_window)`;
