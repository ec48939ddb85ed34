import type { Client } from 'pg';

/** What the catalogue says of one object, as SQL text. */
type Described = { readonly text: string };

/**
 * The schema as SQL text in a fixed order, from the catalogue's own descriptions: for review and for
 * seeing drift, not for restoring (there is no data and no dependency order).
 */
export async function describeSchema(client: Client): Promise<string> {
  const sections: string[] = [];
  for (const [title, sql] of SECTIONS) {
    const { rows } = await client.query<Described>(sql);
    if (rows.length === 0) continue;
    sections.push(`-- ${title}\n\n${rows.map((row) => row.text.trim()).join('\n\n')}`);
  }
  return `-- Written by "npm run schema:write" from a migrated database. Do not edit.\n\n${sections.join('\n\n')}\n`;
}

const OURS = "n.nspname in ('public', 'app', 'pool_private')";
/** Objects that an extension brought are described by "create extension". */
const NOT_OF_EXTENSION = (catalogue: string, oid: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

const SECTIONS: readonly (readonly [string, string])[] = [
  [
    'Extensions',
    `select format('create extension %s;', extname) as text from pg_extension where extname <> 'plpgsql' order by 1`,
  ],
  [
    'Tables: columns, constraints, indexes, row-level security, policies, grants',
    `select concat_ws(E'\\n',
       format(E'create table %s (\\n%s\\n);', c.oid::regclass, (
         select string_agg(line, E',\\n' order by kind, position, line) from (
           select 1 as kind, a.attnum::int as position,
                  format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                    case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(e.adbin, e.adrelid) || ') stored'
                         when a.attidentity <> '' then ' generated always as identity'
                         when e.adbin is not null then ' default ' || pg_get_expr(e.adbin, e.adrelid) else '' end,
                    case when a.attnotnull then ' not null' else '' end) as line
             from pg_attribute a left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
           union all
           select 2, 0, format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid))
             from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')
         ) lines)),
       (select string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\\n' order by i.indexrelid::regclass::text)
          from pg_index i where i.indrelid = c.oid
           and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))),
       case when c.relrowsecurity then format('alter table %s enable row level security;', c.oid::regclass) end,
       case when c.relforcerowsecurity then format('alter table %s force row level security;', c.oid::regclass) end,
       (select string_agg(format('create policy %I on %s for %s to %s%s%s;', p.polname, c.oid::regclass,
                 case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
                 (select string_agg(case when r.rolname = current_user then 'owner' else r.rolname end, ', ' order by r.rolname)
                    from pg_roles r where r.oid = any (p.polroles)),
                 coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ''),
                 coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')), E'\\n' order by p.polname)
          from pg_policy p where p.polrelid = c.oid),
       (select string_agg(line, E'\\n' order by line) from (
          select format('grant %s on %s to %I;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), c.oid::regclass, r.rolname) as line
            from aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
           where r.rolname in ('trackrecord_app', 'trackrecord_pool') group by r.rolname
          union all
          select format('grant %s (%s) on %s to %I;', lower(g.privilege_type), string_agg(quote_ident(a.attname), ', ' order by a.attnum), c.oid::regclass, r.rolname)
            from pg_attribute a cross join lateral aclexplode(a.attacl) g join pg_roles r on r.oid = g.grantee
           where a.attrelid = c.oid and r.rolname in ('trackrecord_app', 'trackrecord_pool')
           group by r.rolname, g.privilege_type
        ) grants)
     ) as text
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${OURS} and ${NOT_OF_EXTENSION('pg_class', 'c.oid')}
      order by c.relname`,
  ],
  [
    'Views',
    `select format(E'create view %s%s as\\n%s', c.oid::regclass,
                   coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''), pg_get_viewdef(c.oid)) as text
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and ${OURS} and ${NOT_OF_EXTENSION('pg_class', 'c.oid')}
      order by c.relname`,
  ],
  [
    'Functions and procedures',
    `select pg_get_functiondef(p.oid) || ';' as text
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${OURS} and ${NOT_OF_EXTENSION('pg_proc', 'p.oid')}
      order by p.proname, p.oid::regprocedure::text`,
  ],
];
