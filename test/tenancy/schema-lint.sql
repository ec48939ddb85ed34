-- Every way in which a table, view, function or role could let one firm see another's rows. Answers one
-- row for each finding; none is a pass. Run as owner after every migration.
with firm_table as (
  select distinct c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
   where c.relkind in ('r', 'p') and (a.attname = 'firm_id' or c.relname = 'firm')
), first_column as (
  select i.indexrelid, i.indrelid, i.indisunique, a.attname
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
)
select 'row-level security is off' as finding, relname::text as object from firm_table where not relrowsecurity
union all
select 'row-level security is not forced', relname from firm_table where not relforcerowsecurity
union all
select 'no policy for ' || cmd.name, t.relname
  from firm_table t
 cross join (values ('r', 'select'), ('a', 'insert'), ('w', 'update'), ('d', 'delete')) as cmd (code, name)
 where not exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd::text = cmd.code)
union all
select 'a policy for writing has no check', t.relname || '.' || p.polname
  from firm_table t join pg_policy p on p.polrelid = t.oid
 where p.polcmd in ('a', 'w', '*') and p.polwithcheck is null
union all
select 'a policy speaks to everybody', t.relname || '.' || p.polname
  from firm_table t join pg_policy p on p.polrelid = t.oid where 0 = any (p.polroles)
union all
select 'a unique index does not start with firm_id', f.indexrelid::regclass::text
  from firm_table t join first_column f on f.indrelid = t.oid
 where f.indisunique and t.relname <> 'firm' and f.attname <> 'firm_id'
union all
select 'an index does not start with firm_id', f.indexrelid::regclass::text
  from firm_table t join first_column f on f.indrelid = t.oid
 where not f.indisunique and t.relname <> 'firm' and f.attname <> 'firm_id'
   -- member_account serves one's own memberships; the worker's line is short and partial.
   and f.indexrelid::regclass::text not in ('member_account', 'import_batch_pending')
union all
select 'a foreign key between firm tables does not carry firm_id', k.conrelid::regclass || '.' || k.conname
  from pg_constraint k
  join firm_table child on child.oid = k.conrelid
  join firm_table parent on parent.oid = k.confrelid
 where k.contype = 'f' and parent.relname <> 'firm'
   and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'firm_id')
union all
select 'a view runs with its owner''s rights', c.relname
  from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
 where c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)
union all
select 'a materialised view can not be guarded', c.relname
  from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app') where c.relkind = 'm'
union all
select 'a function runs with its owner''s rights and is not on the list', p.oid::regprocedure::text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname in ('public', 'app')
 where p.prosecdef and p.oid::regprocedure::text not in (
         'app.pending_imports()', 'app.stale_peer_firms(date)', 'app.firms_with_plain_rows()', 'app.master_key_ids()')
union all
select 'a function with its owner''s rights has an open search_path', p.oid::regprocedure::text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname in ('public', 'app')
 where p.prosecdef and not coalesce(array_to_string(p.proconfig, ',') like 'search_path=%', false)
union all
select 'the runtime role is ' || excess.name, r.rolname
  from pg_roles r
 cross join lateral (values ('a superuser', r.rolsuper), ('exempt from row-level security', r.rolbypassrls),
                            ('allowed to create roles', r.rolcreaterole), ('allowed to create databases', r.rolcreatedb),
                            ('allowed to replicate', r.rolreplication)) as excess (name, has)
 where r.rolname = 'trackrecord_app' and excess.has
union all
select 'the runtime role is a member of', g.rolname
  from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
 where r.rolname = 'trackrecord_app'
union all
select 'the runtime role owns', c.relname
  from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'trackrecord_app' and c.relpersistence <> 't'
union all
select 'the runtime role may ' || lower(g.privilege_type), c.relname
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
 cross join lateral aclexplode(c.relacl) g
  join pg_roles r on r.oid = g.grantee
 where r.rolname in ('trackrecord_app') and g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')
union all
select 'everybody may ' || lower(g.privilege_type), c.relname
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
 cross join lateral aclexplode(c.relacl) g
 where g.grantee = 0 and c.relkind in ('r', 'v', 'p', 'S')
union all
select 'the pool role is ' || excess.name, r.rolname
  from pg_roles r
 cross join lateral (values ('a superuser', r.rolsuper), ('exempt from row-level security', r.rolbypassrls),
                            ('allowed to create roles', r.rolcreaterole), ('allowed to create databases', r.rolcreatedb),
                            ('allowed to replicate', r.rolreplication),
                            ('a member of other roles', exists (select from pg_auth_members m where m.member = r.oid)),
                            ('an owner', exists (select from pg_class c where c.relowner = r.oid and c.relpersistence <> 't'))
                    ) as excess (name, has)
 where r.rolname = 'trackrecord_pool' and excess.has
union all
-- The one reader of several firms reads these columns, and no other, of firm tables.
select 'the pool role may ' || lower(g.privilege_type), c.relname || '.' || a.attname
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
 cross join lateral aclexplode(a.attacl) g
  join pg_roles r on r.oid = g.grantee and r.rolname = 'trackrecord_pool'
 where g.privilege_type <> 'SELECT' or not (c.relname, a.attname) in (
       ('pool_opt_in', 'firm_id'), ('pool_opt_in', 'data_class'), ('pool_opt_in', 'withdrawn_at'),
       ('firm', 'id'), ('firm', 'created_at'),
       ('examination', 'firm_id'), ('examination', 'id'), ('examination', 'subject_id'), ('examination', 'claimant_id'),
       ('examination', 'kind'), ('examination', 'examined_on'), ('examination', 'prior_examined_on'),
       ('examination', 'side'), ('examination', 'carrier_id'), ('examination', 'law_firm_id'),
       ('examination', 'attorney_id'), ('examination', 'vendor_id'), ('examination', 'duplicate_of_id'),
       ('examination', 'verification'), ('examination', 'created_at'),
       ('opinion', 'firm_id'), ('opinion', 'examination_id'), ('opinion', 'issue'), ('opinion', 'stance'),
       ('opinion', 'verification'), ('opinion', 'mmi_on'), ('opinion', 'treater_mmi_on'), ('opinion', 'wpi_percent'),
       ('opinion', 'apportionment_percent'),
       ('claimant', 'firm_id'), ('claimant', 'id'), ('claimant', 'sealed_name'), ('claimant', 'sealed_born_on'),
       ('claimant', 'data_key_id'), ('firm_data_key', 'firm_id'), ('firm_data_key', 'id'), ('firm_data_key', 'wrapped'),
       ('firm_data_key', 'purpose'),
       -- Named by the counting view; no policy lets a row of these through.
       ('timing_observation', 'firm_id'), ('timing_observation', 'examination_id'), ('timing_observation', 'source'),
       ('timing_observation', 'minutes'), ('examination_records', 'firm_id'),
       ('examination_records', 'examination_id'), ('examination_records', 'pages_supplied'),
       ('examination_records', 'pages_reviewed'), ('fee', 'firm_id'), ('fee', 'examination_id'), ('fee', 'amount_cents'),
       ('treater_pair', 'firm_id'), ('treater_pair', 'examination_id'), ('treater_pair', 'issue'),
       ('treater_pair', 'stance'), ('treater_pair', 'mmi_on'),
       ('examiner', 'id'), ('examiner', 'specialty_code'), ('examiner_licence', 'examiner_id'),
       ('examiner_licence', 'state'))
union all
select 'the pool role may ' || lower(g.privilege_type), c.relname
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
 cross join lateral aclexplode(c.relacl) g
  join pg_roles r on r.oid = g.grantee and r.rolname = 'trackrecord_pool'
 where not (c.relname, g.privilege_type) in (
       ('pool_release', 'SELECT'), ('pool_release', 'INSERT'), ('pool_cell', 'SELECT'), ('pool_cell', 'INSERT'),
       ('counted_fact', 'SELECT'), ('examiner_place', 'SELECT'))
union all
select 'a policy lets the pool role see more than firms that opted in', p.polrelid::regclass || '.' || p.polname
  from pg_policy p
  join pg_roles r on r.oid = any (p.polroles) and r.rolname = 'trackrecord_pool'
 where p.polcmd <> 'r'
    or not case p.polrelid::regclass::text
         when 'pool_opt_in' then true
         when 'firm' then pg_get_expr(p.polqual, p.polrelid)
           = E'(id IN ( SELECT o.firm_id\n   FROM pool_opt_in o\n  WHERE (o.withdrawn_at IS NULL)))'
         when 'firm_data_key' then pg_get_expr(p.polqual, p.polrelid)
           = E'((purpose = ''SEAL''::text) AND (firm_id IN ( SELECT o.firm_id\n   FROM pool_opt_in o\n  WHERE (o.withdrawn_at IS NULL))))'
         else p.polrelid::regclass::text in ('examination', 'opinion', 'claimant')
          and pg_get_expr(p.polqual, p.polrelid)
            = E'(firm_id IN ( SELECT o.firm_id\n   FROM pool_opt_in o\n  WHERE (o.withdrawn_at IS NULL)))'
       end
union all
select 'what the pool remembers is open to ' || coalesce(r.rolname, 'everybody'), c.relname
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'pool_private'
 cross join lateral aclexplode(c.relacl) g
  left join pg_roles r on r.oid = g.grantee
 where g.grantee <> c.relowner and r.rolname is distinct from 'trackrecord_pool'
union all
select 'the schema of what the pool remembers is open to ' || coalesce(r.rolname, 'everybody'), n.nspname
  from pg_namespace n
 cross join lateral aclexplode(n.nspacl) g
  left join pg_roles r on r.oid = g.grantee
 where n.nspname = 'pool_private' and g.grantee <> n.nspowner and r.rolname is distinct from 'trackrecord_pool';
