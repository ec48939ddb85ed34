import pg from 'pg';
import { entities } from '../entities.js';
import { firmId } from '../kernel/ids.js';
import { claimantDigests, sealClaimant } from '../modules/matters/index.js';
import { Database, systemPrincipal, type Sealing } from '../platform/database/index.js';
import { INVENTED_MASTER_KEY } from '../temporary-documents.js';
import type { BenchDatabase } from './bench-database.js';

/** A step that is not SQL alone: names are sealed before they come to the database. */
const SEALED_CLAIMANTS = '-- claimants';

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
  SEALED_CLAIMANTS,
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
export async function generatePool(
  { ownerUrl, appUrl }: Pick<BenchDatabase, 'ownerUrl' | 'appUrl'>,
  { firms, examiners }: PoolSize,
): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const numbers = { $firms: firms, $examiners: examiners, $examinations: examiners * EXAMINATIONS_EACH };
    for (const step of STEPS) {
      if (step === SEALED_CLAIMANTS) {
        await sealClaimants(client, appUrl);
        continue;
      }
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

type DrawnPerson = { readonly id: string; readonly name: string; readonly bornOn: string };

/** A claimant for each examination, firm by firm. Without what the search needs: the pool does not search. */
async function sealClaimants(owner: pg.Client, appUrl: string): Promise<void> {
  const database = await Database.connect({
    url: appUrl,
    poolSize: 2,
    entities,
    masterKey: INVENTED_MASTER_KEY,
  });
  try {
    const { rows: firms } = await owner.query<{ id: string }>(
      'select distinct firm_id as id from pool_drawn',
    );
    for (const { id } of firms) {
      const principal = systemPrincipal(firmId(id), 'BENCH');
      const sealing = await database.withFirm(principal, 'write', ({ vault }) => vault.sealing());
      const { rows: people } = await owner.query<DrawnPerson>(
        `select claimant_id as id, 'Person ' || i as name, (date '1970-01-01' + (i % 9000))::text as "bornOn"
           from pool_drawn where firm_id = $1`,
        [id],
      );
      await insertClaimants(owner, { firm: id, sealing, people });
    }
  } finally {
    await database.close();
  }
}

async function insertClaimants(
  owner: pg.Client,
  plan: { readonly firm: string; readonly sealing: Sealing; readonly people: readonly DrawnPerson[] },
): Promise<void> {
  const { firm, sealing, people } = plan;
  const named = people.map(({ name, bornOn }) => ({ fullName: name, bornOn }));
  const sealed = named.map((person) => sealClaimant(sealing, person));
  const digests = named.map((person) => claimantDigests(sealing, person));
  await owner.query(
    `insert into claimant (firm_id, id, data_key_id, name_words, sealed_name, sealed_born_on, name_digest, person_digest)
     select $1::uuid, p.id, $2::uuid, '{}', p.sealed_name, p.sealed_born_on, p.name_digest, p.person_digest
       from unnest($3::uuid[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[])
            as p (id, sealed_name, sealed_born_on, name_digest, person_digest)`,
    [
      firm,
      sealing.dataKeyId,
      people.map(({ id }) => id),
      sealed.map(({ sealedName }) => sealedName),
      sealed.map(({ sealedBornOn }) => sealedBornOn),
      digests.map(({ nameDigest }) => nameDigest),
      digests.map(({ personDigest }) => personDigest),
    ],
  );
}
