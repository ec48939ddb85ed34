import pg from 'pg';
import { sessionTokenHash } from '../modules/identity/index.js';

/** An invented firm large enough to measure on, and a session of its only member. */
export type GeneratedFirm = {
  readonly firmId: string;
  readonly memberId: string;
  readonly accountId: string;
  readonly sessionToken: string;
  readonly examinations: number;
  /** Examiners by number of examinations, most first. */
  readonly examiners: readonly { readonly id: string; readonly examinations: number }[];
  /** Those of them whose specialty and state are known, so that they have peers; the largest is the first. */
  readonly placed: readonly { readonly id: string; readonly examinations: number }[];
};

const TOKEN = 'bench-session-token';
const EXAMINERS = 400;

// Fixed ids: the same numbers on every run, and nothing to look up.
const FIRM = '00000000-0000-7000-8000-000000000001';
const ACCOUNT = '00000000-0000-7000-8000-000000000002';
const MEMBER = '00000000-0000-7000-8000-000000000003';

/** One statement each; `$n` is the number of examinations where it occurs. */
const STEPS: readonly string[] = [
  `select setseed(0.42)`,
  `insert into firm (id, slug, name, side) values ('${FIRM}', 'bench', 'Bench & Bench LLP', 'PLAINTIFF')`,
  `insert into account (id, email, display_name, password_hash) values ('${ACCOUNT}', 'bench@example.test', 'Bench', '-')`,
  `insert into member (firm_id, id, account_id, role) values ('${FIRM}', '${MEMBER}', '${ACCOUNT}', 'OWNER')`,
  `insert into examiner (npi, last_name, first_name, name_key, search_name)
   select lpad((1000000000 + i)::text, 10, '0'), 'Bench' || i, 'Ada', 'ada bench' || i, 'bench' || i || ' ada'
     from generate_series(1, ${EXAMINERS}) i`,
  `insert into examiner_appearance (firm_id, appearance_key, name_as_written, examiner_id, method)
   select '${FIRM}', 'bench:' || id, first_name || ' ' || last_name, id, 'NPI' from examiner`,
  `insert into organisation (firm_id, kind, name, name_key)
   select '${FIRM}', k.kind, k.kind || ' ' || i, lower(k.kind) || ' ' || i
     from (values ('CARRIER', 40), ('LAW_FIRM', 120), ('ATTORNEY', 200), ('VENDOR', 12)) k (kind, many),
          lateral generate_series(1, k.many) i`,
  // How often an examiner is met falls off steeply: a few in thousands of examinations, most in few.
  `create temporary table drawn as
   select i, app.new_id() as id, 1 + floor(${EXAMINERS} * power(random(), 3))::int as k,
          date '2018-01-01' + floor(random() * 3200)::int as day, random() as r1, random() as r2, random() as r3,
          random() as r4, random() as r5, random() as r6, random() as r7
     from generate_series(1, $n) i`,
  `insert into examination (firm_id, id, appearance_id, subject_id, kind, examined_on, side, carrier_id, law_firm_id,
                            attorney_id, vendor_id, identity_key)
   with p as (select kind, array_agg(id order by name_key) as ids from organisation group by kind)
   select '${FIRM}', d.id, a.id, a.subject_id,
          (array['IME','IME','IME','DME','QME','RULE_35','RECORD_REVIEW'])[1 + floor(d.r1 * 7)::int],
          d.day, (array['DEFENSE','DEFENSE','DEFENSE','DEFENSE','PLAINTIFF','NEUTRAL','UNKNOWN'])[1 + floor(d.r2 * 7)::int],
          case when d.r3 < 0.9 then (select ids[1 + floor(40 * d.r4 * d.r4)::int] from p where kind = 'CARRIER') end,
          case when d.r4 < 0.8 then (select ids[1 + floor(120 * d.r5 * d.r5)::int] from p where kind = 'LAW_FIRM') end,
          case when d.r5 < 0.5 then (select ids[1 + floor(200 * d.r6 * d.r6)::int] from p where kind = 'ATTORNEY') end,
          case when d.r6 < 0.4 then (select ids[1 + floor(12 * d.r7)::int] from p where kind = 'VENDOR') end,
          'x:' || d.i
     from drawn d
     join (select id, subject_id, row_number() over (order by id) as k from examiner_appearance) a using (k)
    order by d.id`,
  // Three groups of about twenty, of all sizes: to fit a group for each of the others would take most of the bench.
  `create temporary table placed as
   select subject_id, r / 7 % 3 as place
     from (select subject_id, row_number() over (order by count(*) desc, subject_id) as r
             from examination group by subject_id) ranked
    where r % 7 = 1`,
  `update examiner e set specialty_code = '207X00000X' from placed p where p.subject_id = e.id`,
  `insert into examiner_licence (examiner_id, state, number)
   select subject_id, (array['CA', 'NY', 'TX'])[1 + place::int], 'BENCH' || row_number() over () from placed`,
  `insert into timing_observation (firm_id, examination_id, source, minutes)
   select '${FIRM}', d.id, s.source, 8 + floor(50 * s.r * s.r)::int
     from drawn d cross join lateral (values ('REPORT', d.r1, d.r2 < 0.8), ('CLAIMANT', d.r3, d.r4 < 0.3)) s (source, r, has)
    where s.has order by d.id`,
  `insert into examination_records (firm_id, examination_id, pages_supplied, pages_reviewed)
   select '${FIRM}', id, 50 + floor(3000 * r4)::int,
          case when r5 < 0.8 then floor((50 + 3000 * r4) * least(1, 0.3 + r6))::int end
     from drawn where r7 < 0.7 order by id`,
  `insert into fee (firm_id, examination_id, amount_cents, billing_code)
   select '${FIRM}', id, 50000 + 5000 * floor(60 * r2)::int, 'ML201' from drawn where r3 < 0.6 order by id`,
  `insert into opinion (firm_id, examination_id, issue, stance, mmi_on, treater_mmi_on)
   select '${FIRM}', d.id, o.issue,
          (array['FAVORS_DEFENSE','FAVORS_DEFENSE','FAVORS_DEFENSE','MIXED','FAVORS_CLAIMANT','UNDETERMINED'])
            [1 + floor(o.r * 6)::int],
          case when o.issue = 'MMI' and d.r6 < 0.4 then d.day end,
          case when o.issue = 'MMI' and d.r6 < 0.4 then d.day + floor(200 * d.r7)::int - 40 end
     from drawn d
    cross join lateral (values ('CAUSATION', d.r1, 0.95), ('PRE_EXISTING', d.r2, 0.8), ('MMI', d.r3, 0.9),
                               ('TREATMENT_NECESSITY', d.r4, 0.8), ('MEDICATION', d.r5, 0.7)) o (issue, r, part)
    where d.r7 < o.part order by d.id`,
];

/** Fills an empty, migrated database as its superuser. About a minute for 200,000 on two cores. */
export async function generateFirm(ownerUrl: string, examinations: number): Promise<GeneratedFirm> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const step of STEPS) await client.query(step.replaceAll('$n', String(examinations)));
    await client.query('vacuum analyze');
    await refreshCounts(client);
    await client.query('vacuum analyze examiner_count');
    await client.query(
      `insert into session (account_id, token_hash, active_firm_id, idle_expires_at, absolute_expires_at)
       values ($1, $2, $3, now() + interval '1 day', now() + interval '1 day')`,
      [ACCOUNT, sessionTokenHash(TOKEN), FIRM],
    );
    const { rows } = await client.query<{ id: string; examinations: number }>(
      `select subject_id as id, sum(n)::integer as examinations from examiner_count
        where measure = 'EXAMINATION' group by 1 order by 2 desc, 1`,
    );
    const { rows: placed } = await client.query<{ id: string }>('select subject_id as id from placed');
    const isPlaced = new Set(placed.map(({ id }) => id));
    return {
      firmId: FIRM,
      memberId: MEMBER,
      accountId: ACCOUNT,
      sessionToken: TOKEN,
      examinations,
      examiners: rows,
      placed: rows.filter(({ id }) => isPlaced.has(id)),
    };
  } finally {
    await client.end();
  }
}

async function refreshCounts(client: pg.Client): Promise<void> {
  await client.query('begin');
  await client.query("select set_config('app.firm_id', $1, true)", [FIRM]);
  // `call` takes no subquery.
  const { rows } = await client.query<{ ids: string[] }>(
    'select array_agg(distinct subject_id) as ids from examination',
  );
  await client.query('call app.refresh_examiner_counts($1::uuid[])', [rows[0]?.ids ?? []]);
  await client.query('commit');
}
