import { cellStatus, type CellReason } from './cell-status.js';
import type { Contributions } from './contributions.js';

/** `safe` without a change: nothing is learnt from seeing the same twice. */
export type DeltaStatus = {
  readonly changed: boolean;
  readonly safe: boolean;
  readonly reasons: readonly CellReason[];
};

/**
 * Whether a second version of a cell (a later release, another window) may stand beside a first one: what was
 * added or removed between them must be nothing, or pass the cell rules itself. Counts per firm are all that is
 * given here, so a swap of rows within a firm does not show: `deltaOfRows` sees it.
 */
export function deltaStatus(one: Contributions, other: Contributions): DeltaStatus {
  const firms = new Set([...one.firms.keys(), ...other.firms.keys()]);
  const firmExams = [...firms].map((firm) =>
    Math.abs((one.firms.get(firm) ?? 0) - (other.firms.get(firm) ?? 0)),
  );
  return statusOf({ firmExams, claimants: Math.abs(one.claimants - other.claimants) });
}

/** One contribution, as far as telling versions apart needs it: who, of whom, and what the row says. */
export type ContributionRow = {
  readonly fingerprint: string;
  readonly firm: string;
  readonly claimant: string;
};

/**
 * The same for two sets of rows: the rows that only one of them holds. A row that says something else by now
 * must have another fingerprint; it then counts as removed and as added.
 */
export function deltaOfRows(one: readonly ContributionRow[], other: readonly ContributionRow[]): DeltaStatus {
  const firms = new Map<string, number>();
  const claimants = new Set<string>();
  for (const [rows, others] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = new Set(others.map(({ fingerprint }) => fingerprint));
    for (const { fingerprint, firm, claimant } of rows) {
      if (known.has(fingerprint)) continue;
      firms.set(firm, (firms.get(firm) ?? 0) + 1);
      claimants.add(claimant);
    }
  }
  return statusOf({ firmExams: [...firms.values()], claimants: claimants.size });
}

function statusOf(change: { firmExams: readonly number[]; claimants: number }): DeltaStatus {
  if (change.firmExams.every((count) => count === 0) && change.claimants === 0) {
    return { changed: false, safe: true, reasons: [] };
  }
  return { changed: true, ...cellStatus(change) };
}
