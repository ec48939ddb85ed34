import type { UnitOfWork } from '../../../platform/database/index.js';

/** A step of the write, in the order of the foreign keys. */
type Step = { readonly sql: string };

/**
 * Writes the accepted records as organisations, claimants, matters and examinations with all that is
 * recorded of them: set-based, in key order, in the caller's transaction.
 *
 * @param onStep called after each step with how many of all steps are done.
 */
export async function writeExaminations(
  unitOfWork: UnitOfWork,
  importId: string,
  onStep: (done: number, total: number) => void,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const { id: dataKeyId } = await unitOfWork.vault.dataKeyInUse();
  const total = STEPS.length + 1;
  for (const [index, { sql }] of STEPS.entries()) {
    // Steps differ in what they name; the driver wants exactly the parameters used.
    const parameters = [firmId, importId, dataKeyId].slice(0, parametersOf(sql));
    await unitOfWork.query(sql, parameters);
    onStep(index + 1, total);
  }
  const subjects = await unitOfWork.query<{ id: string }>(
    "select distinct subject_id as id from decided where outcome = 'ACCEPTED'",
  );
  await unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [
    subjects.map((subject) => subject.id),
  ]);
  onStep(total, total);
}

function parametersOf(sql: string): number {
  return ['$1', '$2', '$3'].filter((parameter) => sql.includes(parameter)).length;
}

const STEPS: readonly Step[] = [
  {
    sql: `
insert into organisation (firm_id, kind, name, name_key, import_id)
select $1, named.kind, named.name, named.key, $2
  from (select distinct on (o.kind, o.key) o.kind, o.key, o.name
          from staged s join decided d using (record_number)
         cross join lateral (values ('CARRIER', s.carrier_key, s.carrier), ('LAW_FIRM', s.law_firm_key, s.law_firm),
                                    ('ATTORNEY', s.attorney_key, s.attorney), ('VENDOR', s.vendor_key, s.vendor)
                            ) o (kind, key, name)
         where d.outcome = 'ACCEPTED' and o.key is not null
         order by o.kind, o.key, s.record_number) named
 where not exists (select from organisation_alias a
                    where a.firm_id = $1 and a.kind = named.kind and a.name_key = named.key)
on conflict (firm_id, kind, name_key) do nothing`,
  },
  {
    // Which row of the firm each name stands for, aliases included.
    sql: `
create temporary table named_organisation on commit drop as
select o.kind, o.name_key, o.id from organisation o where o.firm_id = (select app.current_firm_id())
union all
select a.kind, a.name_key, a.organisation_id from organisation_alias a where a.firm_id = (select app.current_firm_id())`,
  },
  {
    sql: `
insert into matter (firm_id, reference, reference_key, forum, injured_on, import_id)
select distinct on (s.matter_key) $1::uuid, s.matter_reference, s.matter_key, s.forum, s.injured_on, $2::uuid
  from staged s join decided d using (record_number)
 where d.outcome = 'ACCEPTED' and s.matter_key is not null
 order by s.matter_key, s.record_number
on conflict (firm_id, reference_key) do nothing`,
  },
  {
    // A claimant is known within a matter; the same name in another matter may be somebody else. Rows
    // without a matter share a claimant when name and date of birth agree.
    sql: `
create temporary table named_claimant on commit drop as
select distinct on (coalesce(s.matter_key, ''), s.person_digest)
       coalesce(s.matter_key, '') as matter_key, s.person_digest, s.claimant_digest, s.sealed_claimant_name,
       s.sealed_claimant_born_on, s.claimant_words, m.id as matter_id, s.record_number, null::uuid as claimant_id, false as is_new
  from staged s
  join decided d using (record_number)
  left join matter m on m.firm_id = $1 and m.reference_key = s.matter_key
 where d.outcome = 'ACCEPTED' and s.person_digest is not null
 order by coalesce(s.matter_key, ''), s.person_digest, s.record_number`,
  },
  {
    sql: `
update named_claimant n set claimant_id = known.id
  from (select distinct on (x.matter_key, x.person_digest) x.matter_key, x.person_digest, c.id
          from named_claimant x
          join claimant c on c.firm_id = $1 and c.name_digest = x.claimant_digest
                         and (c.person_digest = x.person_digest
                              or (x.matter_id is not null
                                  and (c.sealed_born_on is null or x.sealed_claimant_born_on is null)))
         where case when x.matter_id is not null
                    then exists (select from matter m where m.firm_id = $1 and m.id = x.matter_id and m.claimant_id = c.id)
                      or exists (select from examination e where e.firm_id = $1 and e.matter_id = x.matter_id
                                                             and e.claimant_id = c.id)
                    else not exists (select from matter m where m.firm_id = $1 and m.claimant_id = c.id) end
         order by x.matter_key, x.person_digest, c.id) known
 where n.matter_key = known.matter_key and n.person_digest = known.person_digest`,
  },
  { sql: `update named_claimant set claimant_id = app.new_id(), is_new = true where claimant_id is null` },
  {
    sql: `
insert into claimant (firm_id, id, sealed_name, sealed_born_on, data_key_id, name_digest, person_digest, name_words,
                      import_id)
select $1, n.claimant_id, n.sealed_claimant_name, n.sealed_claimant_born_on, $3, n.claimant_digest, n.person_digest,
       n.claimant_words, $2
  from named_claimant n where n.is_new order by n.claimant_id`,
  },
  {
    sql: `
update matter m set claimant_id = first.claimant_id
  from (select distinct on (n.matter_id) n.matter_id, n.claimant_id from named_claimant n
         where n.matter_id is not null order by n.matter_id, n.record_number) first
 where m.firm_id = $1 and m.id = first.matter_id and m.claimant_id is null`,
  },
  {
    sql: `
insert into examination (firm_id, id, appearance_id, subject_id, matter_id, claimant_id, kind, examined_on, side,
                         carrier_id, law_firm_id, attorney_id, vendor_id, notes, identity_key, verification,
                         duplicate_of_id, import_id, record_number)
select $1, d.examination_id, d.appearance_id, d.subject_id, m.id, n.claimant_id, s.kind, s.examined_on, s.side,
       carrier.id, law_firm.id, attorney.id, vendor.id, s.notes, d.identity_key, s.verification,
       -- Only until the next steps turn the two around: no two may count at once.
       d.displaced_id, $2, s.record_number
  from decided d
  join staged s using (record_number)
  left join matter m on m.firm_id = $1 and m.reference_key = s.matter_key
  left join named_claimant n on n.matter_key = coalesce(s.matter_key, '') and n.person_digest = s.person_digest
  left join named_organisation carrier on carrier.kind = 'CARRIER' and carrier.name_key = s.carrier_key
  left join named_organisation law_firm on law_firm.kind = 'LAW_FIRM' and law_firm.name_key = s.law_firm_key
  left join named_organisation attorney on attorney.kind = 'ATTORNEY' and attorney.name_key = s.attorney_key
  left join named_organisation vendor on vendor.kind = 'VENDOR' and vendor.name_key = s.vendor_key
 where d.outcome = 'ACCEPTED'
 order by d.examination_id`,
  },
  {
    // An unverified examination, and what repeated it, now repeats the verified one.
    sql: `
update examination e set duplicate_of_id = d.examination_id
  from decided d
 where e.firm_id = $1 and d.displaced_id is not null and e.id <> d.examination_id
   and (e.id = d.displaced_id or e.duplicate_of_id = d.displaced_id)`,
  },
  {
    sql: `
update examination e set duplicate_of_id = null
  from decided d
 where e.firm_id = $1 and e.id = d.examination_id and d.displaced_id is not null`,
  },
  {
    sql: `
insert into timing_observation (firm_id, examination_id, source, started_at, ended_at, minutes)
select $1, d.examination_id, s.timing_source, s.started_at, s.ended_at, s.minutes
  from decided d join staged s using (record_number)
 where d.outcome = 'ACCEPTED' and s.minutes is not null order by d.examination_id`,
  },
  {
    sql: `
insert into examination_records (firm_id, examination_id, pages_supplied, pages_reviewed)
select $1, d.examination_id, s.pages_supplied, s.pages_reviewed
  from decided d join staged s using (record_number)
 where d.outcome = 'ACCEPTED' and num_nonnulls(s.pages_supplied, s.pages_reviewed) > 0 order by d.examination_id`,
  },
  {
    sql: `
insert into fee (firm_id, examination_id, amount_cents, billing_code)
select $1, d.examination_id, s.fee_cents, s.billing_code
  from decided d join staged s using (record_number)
 where d.outcome = 'ACCEPTED' and num_nonnulls(s.fee_cents, s.billing_code) > 0 order by d.examination_id`,
  },
  {
    sql: `
insert into opinion (firm_id, examination_id, issue, stance, quote, mmi_on, treater_mmi_on, wpi_percent,
                     apportionment_percent)
select $1, d.examination_id, o.issue, o.stance, o.quote, o."mmiOn", o."treaterMmiOn", o."wpiPercent",
       o."apportionmentPercent"
  from decided d
  join staged s using (record_number)
 cross join lateral jsonb_to_recordset(s.opinions) as o (
         issue text, stance text, quote text, "mmiOn" date, "treaterMmiOn" date, "wpiPercent" numeric,
         "apportionmentPercent" numeric)
 where d.outcome = 'ACCEPTED' and s.opinions is not null order by d.examination_id, o.issue`,
  },
];
