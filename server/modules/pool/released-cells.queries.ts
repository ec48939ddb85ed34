import type { AnalysisWindow } from '../../kernel/analysis-window.js';
import { pathKey, type CellPath } from '../../statistics/disclosure/cell-tree.js';
import { RateCode } from '../../statistics/disclosure/released-value.js';
import type { CellRelease } from './cell-release.js';
import type { PoolConnection } from './pool-connection.js';

/** One tree of cells: an issue in a window. */
export type TreeName = { readonly issue: string; readonly window: AnalysisWindow };

export type CellRow = {
  readonly kind: string | null;
  readonly specialtyCode: string | null;
  readonly state: string | null;
  readonly examinerId: string | null;
  readonly asOfRelease: number;
  readonly examsAtLeast: number;
  readonly ratePercent: number;
  readonly rateCode: string;
  readonly derivedX: number;
  readonly derivedN: number;
  readonly peersAtLeast: number | null;
  readonly meanPercent: number | null;
  readonly p10Percent: number | null;
  readonly p90Percent: number | null;
};

/** The columns of a `CellRow`, of the table alias `c`. */
export const CELL_COLUMNS = `
  c.kind, c.specialty_code as "specialtyCode", c.state, c.examiner_id as "examinerId",
  c.as_of_release as "asOfRelease", c.exams_at_least as "examsAtLeast", c.rate_percent as "ratePercent",
  c.rate_code as "rateCode", c.derived_x as "derivedX", c.derived_n as "derivedN",
  c.peers_at_least as "peersAtLeast", c.peer_mean_percent as "meanPercent", c.peer_p10_percent as "p10Percent",
  c.peer_p90_percent as "p90Percent"`;

export function cellOf(row: CellRow): CellRelease {
  const { asOfRelease, examsAtLeast, ratePercent, derivedX, derivedN } = row;
  const { peersAtLeast, meanPercent, p10Percent, p90Percent } = row;
  const code = Object.values(RateCode).find((known) => known === row.rateCode) ?? RateCode.about;
  const hasGroup =
    peersAtLeast !== null && meanPercent !== null && p10Percent !== null && p90Percent !== null;
  return {
    path: [row.kind, row.specialtyCode, row.state, row.examinerId].filter((name) => name !== null),
    asOfRelease,
    value: { examsAtLeast, ratePercent, code, derivedX, derivedN },
    group: hasGroup ? { peersAtLeast, meanPercent, p10Percent, p90Percent } : null,
  };
}

/** What a release shows of a tree, by path; empty for a release that there was not. */
export async function shownCells(
  connection: PoolConnection,
  release: number,
  { issue, window }: TreeName,
): Promise<Map<string, CellRelease>> {
  const { rows } = await connection.query<CellRow>(
    `select ${CELL_COLUMNS} from pool_cell c where c.release = $1 and c.issue = $2 and c.time_window = $3`,
    [release, issue, window],
  );
  return new Map(rows.map((row) => [pathKey(cellOf(row).path), cellOf(row)]));
}

/** The paths of a tree whose figures were made in each earlier release, in order of the releases. */
export async function madePaths(
  connection: PoolConnection,
  { issue, window }: TreeName,
): Promise<Map<number, Set<string>>> {
  const { rows } = await connection.query<{ release: number; path: string }>(
    `select release, concat_ws('/', kind, specialty_code, state, examiner_id) as path
       from pool_cell where issue = $1 and time_window = $2 and as_of_release = release order by release`,
    [issue, window],
  );
  const made = new Map<number, Set<string>>();
  for (const { release, path } of rows) made.set(release, (made.get(release) ?? new Set()).add(path));
  return made;
}

/** Paths of a tree that were taken out because a contributor left, and are not to come back in this quarter. */
export async function withdrawnPaths(
  connection: PoolConnection,
  { issue, window }: TreeName,
  presentQuarter: number,
): Promise<Set<string>> {
  const { rows } = await connection.query<{ path: string }>(
    `select substr(path, length($1) + 2) as path from pool_private.withdrawn_cell
      where (path = $1 or starts_with(path, $1 || '/')) and time_window = $2 and not_before > $3`,
    [issue, window, presentQuarter],
  );
  return new Set(rows.map(({ path }) => path));
}

/** Remembers that paths were taken out, and for how long. */
export async function withdrawPaths(
  connection: PoolConnection,
  { issue, window }: TreeName,
  { paths, notBefore }: { readonly paths: readonly CellPath[]; readonly notBefore: number },
): Promise<void> {
  await connection.query(
    `insert into pool_private.withdrawn_cell (time_window, path, not_before)
     select $1, unnest($2::text[]), $3
     on conflict (time_window, path) do update set not_before = excluded.not_before`,
    [window, paths.map((path) => pathKey([issue, ...path])), notBefore],
  );
}

const BATCH = 1_000;

/** Writes what a release shows of a tree. */
export async function writeCells(
  connection: PoolConnection,
  { release, cells, tree }: { release: number; cells: readonly CellRelease[]; tree: TreeName },
): Promise<void> {
  for (let start = 0; start < cells.length; start += BATCH) {
    const batch = cells.slice(start, start + BATCH).map(rowOf);
    await connection.query(
      `insert into pool_cell (release, time_window, issue, kind, specialty_code, state, examiner_id, as_of_release,
                              exams_at_least, rate_percent, rate_code, derived_x, derived_n, peers_at_least,
                              peer_mean_percent, peer_p10_percent, peer_p90_percent)
       select $1, $2, $3, r.kind, r."specialtyCode", r.state, r."examinerId", r."asOfRelease", r."examsAtLeast",
              r."ratePercent", r."rateCode", r."derivedX", r."derivedN", r."peersAtLeast", r."meanPercent",
              r."p10Percent", r."p90Percent"
         from jsonb_to_recordset($4::jsonb) as r (
           kind text, "specialtyCode" text, state text, "examinerId" uuid, "asOfRelease" integer,
           "examsAtLeast" integer, "ratePercent" integer, "rateCode" text, "derivedX" integer, "derivedN" integer,
           "peersAtLeast" integer, "meanPercent" integer, "p10Percent" integer, "p90Percent" integer)`,
      [release, tree.window, tree.issue, JSON.stringify(batch)],
    );
  }
}

function rowOf({ path, asOfRelease, value, group }: CellRelease): CellRow {
  const [kind = null, specialtyCode = null, state = null, examinerId = null] = path;
  const { code: rateCode, ...counts } = value;
  return {
    kind,
    specialtyCode,
    state,
    examinerId,
    asOfRelease,
    rateCode,
    ...counts,
    peersAtLeast: group?.peersAtLeast ?? null,
    meanPercent: group?.meanPercent ?? null,
    p10Percent: group?.p10Percent ?? null,
    p90Percent: group?.p90Percent ?? null,
  };
}
