import { ExamKind, type Issue } from '../../kernel/vocabulary.js';
import { CELL_RULES } from '../../statistics/disclosure/cell-status.js';
import {
  type RateCode,
  releasedValue,
  type ReleasedValue,
} from '../../statistics/disclosure/released-value.js';
import { clopperPearson, type ShareInterval } from '../../statistics/proportion.js';
import { ISSUE_MEASURES } from '../measures/index.js';
import { GROUP_DEPTH } from './cell-release.js';
import type { GroupSummary } from './group-summary.js';
import type { PooledCell } from './pooled-cells.queries.js';

/** The one thing that is said of whatever is not shown, whyever it is not. */
export const NOT_SHOWN = 'Not enough in the pool to show safely.';

/** A released figure with what follows from it; nothing here is computed from anything but the coarse values. */
export type PooledValue = ReleasedValue & { readonly limits: ShareInterval; readonly words: string };

/** An examiner's own cell. */
export type PooledExaminerCell = {
  readonly kind: ExamKind;
  readonly asOfQuarter: string;
  readonly value: PooledValue;
  /** The group without the examiner, as far as the coarse values tell; null when they do not. */
  readonly others: PooledValue | null;
};

/** A group of comparable examiners, the examiner among them. */
export type PooledGroupCell = {
  readonly kind: ExamKind;
  readonly asOfQuarter: string;
  readonly specialtyCode: string;
  readonly state: string;
  readonly value: PooledValue;
  readonly spread: GroupSummary | null;
};

/** What the pool shows of one issue; `isShown` is about the examiner's own cells. */
export type PooledFigure = {
  readonly measure: string;
  readonly issue: Issue;
  readonly cells: readonly PooledExaminerCell[];
  readonly groups: readonly PooledGroupCell[];
  readonly isShown: boolean;
};

/** One figure for each issue, in their fixed order, whatever the pool holds. */
export function pooledFigures(cells: readonly PooledCell[]): PooledFigure[] {
  return ISSUE_MEASURES.map(({ id, issue }) => {
    const ofIssue = cells.filter((cell) => cell.issue === issue);
    const groups = ofIssue.filter(({ path }) => path.length === GROUP_DEPTH);
    const own = ofIssue.filter(({ path }) => path.length > GROUP_DEPTH);
    const shown = own.flatMap((cell) => examinerCell(cell, groups));
    return { measure: id, issue, cells: shown, groups: groups.flatMap(groupCell), isShown: shown.length > 0 };
  });
}

function examinerCell(cell: PooledCell, groups: readonly PooledCell[]): PooledExaminerCell[] {
  const kind = kindOf(cell);
  if (kind === null) return [];
  const group = groups.find((one) => kindOf(one) === kind);
  const others = group === undefined ? null : withoutExaminer(group.value, cell.value);
  return [{ kind, asOfQuarter: cell.asOfQuarter, value: pooledValue(cell.value), others }];
}

function groupCell({ path, value, group, asOfQuarter, ...cell }: PooledCell): PooledGroupCell[] {
  const [, specialtyCode = '', state = ''] = path;
  const kind = kindOf({ path, ...cell });
  if (kind === null) return [];
  return [{ kind, asOfQuarter, specialtyCode, state, value: pooledValue(value), spread: group }];
}

function kindOf({ path }: { readonly path: readonly string[] }): ExamKind | null {
  return Object.values(ExamKind).find((kind) => kind === path[0]) ?? null;
}

/**
 * A group without one examiner, from what is released of both. Never from the exact counts: those of an examiner
 * whose cell is withheld could then be had by taking one from the other.
 */
function withoutExaminer(group: ReleasedValue, own: ReleasedValue): PooledValue | null {
  const n = group.derivedN - own.derivedN;
  const x = group.derivedX - own.derivedX;
  return n < CELL_RULES.minClaimants || x < 0 || x > n ? null : pooledValue(releasedValue(x, n));
}

const RATE_WORDS: Readonly<Record<RateCode, string>> = {
  about: 'about',
  atLeast: 'at least',
  atMost: 'at most',
};

function pooledValue(value: ReleasedValue): PooledValue {
  const { derivedX, derivedN, examsAtLeast, ratePercent, code } = value;
  const limits = clopperPearson(derivedX, derivedN);
  if (limits === null) throw new RangeError('A released cell holds examinations.');
  const words = `${RATE_WORDS[code]} ${ratePercent}% of at least ${examsAtLeast} examinations`;
  return { ...value, limits, words };
}
