import type { CellPath } from '../../statistics/disclosure/cell-tree.js';
import type { PoolConnection } from './pool-connection.js';

/** One version of what counts: the rows of a release within a window's days. */
export type Version = { readonly release: number; readonly from: string; readonly to: string };

/**
 * Either one owner's examinations at a leaf of the tree, or (owner null) all of a node's. `findings` are of these
 * examinations; `hasLeaver` says whether one of them was of an owner who has withdrawn.
 */
export type Tally = {
  readonly path: CellPath;
  readonly owner: string | null;
  readonly examinations: number;
  readonly findings: number;
  readonly claimants: number;
  readonly hasLeaver: boolean;
};

type TallyRow = Omit<Tally, 'path'> & Record<(typeof LEVELS)[number], string | null>;

const LEVELS = ['kind', 'specialty_code', 'state', 'examiner_id'] as const;
const BATCH = 5_000;

/** A contribution counts in a version when it was there, on the version's days, and as the claimant's first in them. */
const counts = (release: string, from: string, to: string): string =>
  `(c.present @> ${release}::integer and c.examined_on between ${from}::date and ${to}::date
    and (c.prior_on is null or c.prior_on < ${from}::date))`;

const tallied = (rows: string): string => `
  select kind, specialty_code, state, examiner_id::text as examiner_id, owner::text as owner,
         count(*)::integer as examinations, (count(*) filter (where has_finding))::integer as findings,
         count(distinct claimant)::integer as claimants, coalesce(bool_or(is_leaver), false) as "hasLeaver"
    from (${rows}) r
   group by grouping sets ((kind, specialty_code, state, examiner_id, owner), (kind, specialty_code, state, examiner_id),
                           (kind, specialty_code, state), (kind, specialty_code), (kind), ())`;

const PRESENT = tallied(`
  select c.*, false as is_leaver from pool_private.contribution c
   where c.issue = $1 and ${counts('$2', '$3', '$4')}`);

// A row that only moved to other days, and counts in both versions, is no change of the cell.
const CHANGED = tallied(`
  select d.kind, d.specialty_code, d.state, d.examiner_id, d.owner, d.claimant, d.has_finding,
         bool_or(d.was_there) and exists (select from leaver l where l.owner = d.owner) as is_leaver
    from (select c.*, ${counts('$2', '$3', '$4')} as was_there from pool_private.contribution c
           where c.issue = $1 and ${counts('$2', '$3', '$4')} <> ${counts('$5', '$6', '$7')}) d
   group by d.fingerprint, d.kind, d.specialty_code, d.state, d.examiner_id, d.owner, d.claimant, d.has_finding
  having bool_and(d.was_there) or not bool_or(d.was_there)`);

/** What counts in the version, by leaf and owner and by node. */
export function talliesOf(
  connection: PoolConnection,
  issue: string,
  { release, from, to }: Version,
): AsyncGenerator<Tally> {
  return read(connection, PRESENT, [issue, release, from, to]);
}

/** What counts in one of the two versions only, by leaf and owner and by node. */
export function changesBetween(
  connection: PoolConnection,
  issue: string,
  { before, now }: { readonly before: Version; readonly now: Version },
): AsyncGenerator<Tally> {
  const parameters = [issue, before.release, before.from, before.to, now.release, now.from, now.to];
  return read(connection, CHANGED, parameters);
}

/** In batches through a cursor of the server: the number of owners and examiners does not bound memory. */
async function* read(
  connection: PoolConnection,
  sql: string,
  parameters: readonly unknown[],
): AsyncGenerator<Tally> {
  const names = new Names();
  await connection.query(`declare tally no scroll cursor for ${sql}`, [...parameters]);
  for (let isOpen = true; isOpen;) {
    const { rows } = await connection.query<TallyRow>(`fetch ${BATCH} from tally`);
    for (const row of rows) yield tallyOf(row, names);
    isOpen = rows.length === BATCH;
  }
  await connection.query('close tally');
}

function tallyOf(row: TallyRow, names: Names): Tally {
  const { examinations, findings, claimants, hasLeaver } = row;
  const path: string[] = [];
  for (const level of LEVELS) {
    const name = row[level];
    if (name !== null) path.push(names.once(name));
  }
  const owner = row.owner === null ? null : names.once(row.owner);
  return { path, owner, examinations, findings, claimants, hasLeaver };
}

/** Each name once: an owner stands in thousands of rows, and a tree would keep as many copies of it. */
class Names {
  private readonly known = new Map<string, string>();

  once(name: string): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, name);
    return name;
  }
}
