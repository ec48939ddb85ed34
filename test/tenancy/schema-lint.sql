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
 where p.prosecdef and p.oid::regprocedure::text not in ('app.pending_imports()')
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
 where g.grantee = 0 and c.relkind in ('r', 'v', 'p', 'S');
