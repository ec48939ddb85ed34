import { pathKey, type CellNode, type CellPath } from '../../statistics/disclosure/cell-tree.js';
import { releasedValue, type ReleasedValue } from '../../statistics/disclosure/released-value.js';
import { groupSummary, type GroupSummary } from './group-summary.js';

/** Names below the issue: kind, specialty, state, examiner. A group of comparable examiners ends with the state. */
export const GROUP_DEPTH = 3;

/** A cell as it is released: its figure, and the release that the figure is of. */
export type CellRelease = {
  readonly path: CellPath;
  readonly asOfRelease: number;
  readonly value: ReleasedValue;
  /** Of groups of five examiners or more; null elsewhere. */
  readonly group: GroupSummary | null;
};

/** What is known of one tree in the release being made. */
export type TreeState = {
  readonly release: number;
  /** Nodes that may be published as they are now. */
  readonly published: ReadonlySet<CellNode>;
  /** Examinations with the finding, by path. */
  readonly findings: ReadonlyMap<string, number>;
  /** What the former release showed, by path. */
  readonly former: ReadonlyMap<string, CellRelease>;
  /** Whether the rows behind a former figure include some of an owner who has withdrawn since. */
  hasLeaver(cell: CellRelease): boolean;
  /** Whether the path was taken out lately because a contributor left. */
  isWithdrawn(path: CellPath): boolean;
};

/** What a release shows of one tree, and the paths that are taken out because a contributor left. */
export type TreeRelease = { readonly shown: readonly CellRelease[]; readonly withdrawn: readonly CellPath[] };

/**
 * Decides what is shown of a tree, from the root down: a node's present figure where it may be published; else the
 * figure of an earlier release, as long as nobody behind it has withdrawn; else nothing, and nothing below either.
 */
export function releaseTree(state: TreeState): TreeRelease {
  const shown = new Map<string, CellRelease>();
  const withdrawn: CellPath[] = [];
  const isBelowShown = (path: CellPath): boolean =>
    path.length === 0 || shown.has(pathKey(path.slice(0, -1)));

  for (const node of state.published) shown.set(pathKey(node.path), presentCell(node, state));
  const former = [...state.former.values()].sort((one, other) => one.path.length - other.path.length);
  for (const cell of former) {
    if (shown.has(pathKey(cell.path))) continue;
    if (state.hasLeaver(cell)) withdrawn.push(cell.path);
    else if (isBelowShown(cell.path) && !state.isWithdrawn(cell.path)) shown.set(pathKey(cell.path), cell);
  }
  return { shown: [...shown.values()], withdrawn };
}

function presentCell(node: CellNode, { release, findings }: TreeState): CellRelease {
  const countsOf = (of: CellNode): { x: number; n: number } => ({
    x: findings.get(pathKey(of.path)) ?? 0,
    n: of.examinations,
  });
  const { x, n } = countsOf(node);
  return {
    path: node.path,
    asOfRelease: release,
    value: releasedValue(x, n),
    group: node.path.length === GROUP_DEPTH ? groupSummary(node.children.map(countsOf)) : null,
  };
}
