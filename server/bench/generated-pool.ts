import pg from 'pg';

/** How many firms contribute on how many examiners of the directory. */
export type PoolSize = { readonly firms: number; readonly examiners: number };

/** Examinations of each examiner by all firms together, on average. */
const EXAMINATIONS_EACH = 25;

/**
 * One statement each; `$firms`, `$examiners` and `$examinations` are numbers. Some examiners are met by many firms
 * and most by few; examinations after the end of 2026Q2 are those that a second release adds.
 */
const STEPS: readonly string[] = [
  'select setseed(0.42)',
  `insert into firm (slug, name, side, created_at)
   select 'pooled-' || i, 'Pooled ' || i, 'PLAINTIFF', timestamptz '2020-01-01' from generate_series(1, $firms) i`,
  `insert into pool_opt_in (firm_id, data_class, opted_in_at)
   select id, 'OPINIONS', timestamptz '2020-06-01' from firm where slug like 'pooled-%'`,
  `create temporary table specialty_drawn as
   select code, row_number() over (order by code) as k from (select code from specialty order by code limit 12) s`,
  `insert into examiner (npi, last_name, first_name, specialty_code, name_key, search_name)
   select lpad((1100000000 + i)::text, 10, '0'), 'Pooled' || i, 'Ada', s.code, 'ada pooled' || i, 'pooled' || i || ' ada'
     from generate_series(1, $examiners) i join specialty_drawn s on s.k = 1 + i % 12`,
  `insert into examiner_licence (examiner_id, state, number)
   select id, (array['CA','NY','TX','FL','IL','PA','OH','GA','NC','MI','NJ','VA','WA','AZ','MA'])[1 + (substr(npi, 8)::integer / 12) % 15], npi
     from examiner where last_name like 'Pooled%'`,
  `create temporary table pool_firm as
   select id, row_number() over (order by slug) as k from firm where slug like 'pooled-%'`,
  `create temporary table pool_examiner as
   select id, row_number() over (order by npi) as k from examiner where last_name like 'Pooled%'`,
  `create temporary table pool_drawn as
   select f.id as firm_id, x.id as subject_id, d.i, app.new_id() as id, app.new_id() as claimant_id, d.day, d.r
     from (select i, 1 + floor($firms * power(random(), 1.5))::integer as fk,
                  1 + floor($examiners * power(random(), 2))::integer as xk,
                  date '2018-01-01' + floor(random() * 3190)::integer as day, random() as r
             from generate_series(1, $examinations) i) d
     join pool_firm f on f.k = d.fk join pool_examiner x on x.k = d.xk`,
  `insert into examiner_appearance (firm_id, appearance_key, name_as_written, examiner_id, method)
   select distinct firm_id, 'pool:' || subject_id, 'Ada', subject_id, 'NPI' from pool_drawn`,
  `insert into claimant (firm_id, id, full_name, name_key, born_on)
   select firm_id, claimant_id, 'Person ' || i, 'person ' || i, date '1970-01-01' + (i % 9000) from pool_drawn`,
  `insert into examination (firm_id, id, appearance_id, subject_id, claimant_id, kind, examined_on, side, identity_key)
   select d.firm_id, d.id, a.id, d.subject_id, d.claimant_id,
          (array['IME','IME','IME','QME'])[1 + d.i % 4], d.day, 'DEFENSE', 'x:' || d.i
     from pool_drawn d
     join examiner_appearance a on a.firm_id = d.firm_id and a.appearance_key = 'pool:' || d.subject_id`,
  `insert into opinion (firm_id, examination_id, issue, stance)
   select d.firm_id, d.id, o.issue, (array['FAVORS_DEFENSE','FAVORS_DEFENSE','MIXED','FAVORS_CLAIMANT'])[1 + floor(4 * d.r)::integer]
     from pool_drawn d cross join lateral (values ('CAUSATION', true), ('MMI', d.i % 2 = 0)) o (issue, has) where o.has`,
  'vacuum analyze',
];

/** Fills a migrated database as its superuser; answers how many opinions there are. */
export async function generatePool(ownerUrl: string, { firms, examiners }: PoolSize): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const numbers = { $firms: firms, $examiners: examiners, $examinations: examiners * EXAMINATIONS_EACH };
    for (const step of STEPS) {
      const sql = Object.entries(numbers).reduce((text, [name, n]) => text.replaceAll(name, String(n)), step);
      await client.query(sql);
    }
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::integer as count from opinion o join firm f on f.id = o.firm_id where f.slug like 'pooled-%'`,
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
