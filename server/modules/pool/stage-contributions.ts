import type { MasterKey } from '../../platform/storage/index.js';
import { PoolDataClass } from './data-class.js';
import type { PoolConnection } from './pool-connection.js';
import { pseudonymOf, type PseudonymKey } from './pseudonym.js';
import { stagePeople } from './stage-people.js';
import type { Quarter } from './quarter.js';

/** Younger accounts do not contribute: a firm could found several to outvote the rules. */
const YOUNGEST_ACCOUNT = '90 days';

/**
 * Collects what may count in a release into the temporary table `staged_contribution`: one row for each issue on
 * which the report of an examination states an opinion, of firms that opted in, for examiners of the directory.
 *
 * The same claimant examined by the same examiner on the same day is one examination whichever firms recorded it,
 * and belongs to the firm that recorded it first. Claimants are told apart by the keyed pseudonym of name and birth
 * date; one without a birth date is nobody else's. `contributor` holds the owners that contribute now.
 */
export async function stageContributions(
  connection: PoolConnection,
  options: {
    readonly key: PseudonymKey;
    readonly masterKey: MasterKey;
    readonly quarter: Quarter;
    readonly now: Date;
  },
): Promise<void> {
  const { key, masterKey, quarter, now } = options;
  await connection.query(
    `create temporary table contributor on commit drop as
     select f.id as firm_id, ${pseudonymOf("'owner:' || coalesce(a.owner_key, f.id::text)")} as owner
       from firm f
       join pool_opt_in o on o.firm_id = f.id and o.data_class = $3 and o.withdrawn_at is null
       left join pool_private.affiliation a on a.firm_id = f.id
      where f.created_at <= $4::timestamptz - interval '${YOUNGEST_ACCOUNT}'`,
    [key.inner, key.outer, PoolDataClass.OPINIONS, now],
  );
  await connection.query('analyze contributor');
  await stagePeople(connection, { key, masterKey });
  await connection.query(EXAMINED, [key.inner, key.outer, quarter.endsOn]);
  await connection.query('analyze examined');
  await connection.query(STAGED, [key.inner, key.outer]);
  await connection.query('create unique index on staged_contribution (content_key)');
  await connection.query('analyze staged_contribution');
}

/** Examinations, each once, with the one before it of the same claimant by the same examiner. */
const EXAMINED = `
create temporary table examined on commit drop as
with recorded as (
  select f.firm_id, p.owner, f.examination_id, f.subject_id, f.kind, f.examined_on, e.created_at,
         coalesce(known.pseudonym, ${pseudonymOf(`case
           when f.claimant_id is not null then 'claimant:' || f.claimant_id
           else 'examination:' || f.examination_id end`)}) as claimant
    from counted_fact f
    join contributor p on p.firm_id = f.firm_id
    join examination e on e.firm_id = f.firm_id and e.id = f.examination_id
    left join person known on known.firm_id = f.firm_id and known.claimant_id = f.claimant_id
   where f.measure = 'EXAMINATION' and f.kind <> 'RECORD_REVIEW' and f.examined_on <= $3::date
     and exists (select from examiner x where x.id = f.subject_id)
     -- What one firm lets its machine accept alone is that firm's choice, and no other's.
     and e.verification <> 'AUTO_ACCEPTED'
), once as (
  select distinct on (subject_id, claimant, examined_on) *
    from recorded order by subject_id, claimant, examined_on, created_at, examination_id
)
select o.*, lag(o.examined_on) over (partition by o.subject_id, o.claimant order by o.examined_on) as prior_on
  from once o`;

/** Over `counted_fact f` of an opinion: a person stands behind it, or the firm's own record. */
export const ACCEPTED_BY_PERSON = `not exists (
         select from opinion o
          where o.firm_id = f.firm_id and o.examination_id = f.examination_id
            and 'OPINION.' || o.issue = f.measure and o.verification = 'AUTO_ACCEPTED')`;

/** One row for each opinion that states something; the finding is what favours the defense. */
const STAGED = `
create temporary table staged_contribution on commit drop as
select md5(concat_ws('|', s.fingerprint, s.owner, s.claimant, s.issue, s.kind, s.specialty_code, s.state,
                     s.examiner_id, s.examined_on, coalesce(s.prior_on::text, '-'), s.has_finding))::uuid as content_key,
       s.*
  from (
    select ${pseudonymOf("'examination:' || x.examination_id")} as fingerprint, x.owner, x.claimant,
           substr(f.measure, length('OPINION.') + 1) as issue, x.kind, p.specialty_code, p.state,
           x.subject_id as examiner_id, x.examined_on, x.prior_on, f.outcome = 'FAVORS_DEFENSE' as has_finding
      from examined x
      join counted_fact f on f.firm_id = x.firm_id and f.examination_id = x.examination_id
      join examiner_place p on p.examiner_id = x.subject_id
     where f.measure like 'OPINION.%' and f.outcome in ('FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT')
       and ${ACCEPTED_BY_PERSON}
  ) s`;
