import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Principal } from '../../platform/database/index.js';
import { calculatorHere, type CellCalculator } from './cell-calculator.js';
import { countPeers } from './count-peers.js';
import { cellCounts, outdatedCells, type CellWork } from './peer-cell.queries.js';
import { peerMeasure } from './peer-measures.js';
import { clearMarks, hasMarks, markOutdated, settle, staleMarks } from './stale-marks.js';
import { writeComparisons } from './write-comparisons.js';

/** Examiners counted in one transaction, and compared in one task: short enough for others to come between. */
const COUNTED_AT_ONCE = 50;
const COMPARED_AT_ONCE = 40;
const TRY_LOCK_AGAIN_MS = 50;

export type RefreshOptions = {
  /** YYYY-MM-DD; decides which quarter was the last to end. */
  readonly today: string;
  readonly calculator: CellCalculator;
  /** Asked between steps; what is left is found again at the next start. */
  shouldStop(): boolean;
};

/** What a refresh did. */
export type RefreshReport = { readonly counted: number; readonly fitted: number; readonly compared: number };

/**
 * Brings all comparisons of a firm up to date, whoever else is at it: returns when nothing is left to do. For
 * commands and tests; the server does the same in the background (`PeerRefresher`).
 */
export async function refreshPeers(
  database: Database,
  principal: Principal,
  today: string,
): Promise<RefreshReport> {
  let report: RefreshReport | null = null;
  while (report === null) {
    await database.withProcessLock(lockOf(principal), async () => {
      report = await refreshFirm(database, principal, {
        today,
        calculator: calculatorHere,
        shouldStop: () => false,
      });
    });
    if (report === null) await pause(TRY_LOCK_AGAIN_MS);
  }
  return report;
}

/** The lock under which one process at a time refreshes a firm. */
export function lockOf({ firmId }: Pick<Principal, 'firmId'>): string {
  return `peers:${firmId}`;
}

/**
 * Counts whoever is marked, then fits the cells whose counts are others than those of their comparisons: first for
 * the marked, whose comparisons are withheld meanwhile, then for their peers. Every step is a transaction of its
 * own and knows from the stored texts of the counts what there is to do, so that it can end anywhere.
 */
export async function refreshFirm(
  database: Database,
  principal: Principal,
  options: RefreshOptions,
): Promise<RefreshReport> {
  const refresh = new FirmRefresh(database, principal, options);
  await database.withFirm(principal, 'write', (unitOfWork) => markOutdated(unitOfWork, options.today));
  while (!options.shouldStop()) {
    await refresh.marked();
    if (await refresh.others()) break;
  }
  return refresh.report;
}

class FirmRefresh {
  private counted = 0;
  private fitted = 0;
  private compared = 0;

  constructor(
    private readonly database: Database,
    private readonly principal: Principal,
    private readonly options: RefreshOptions,
  ) {}

  get report(): RefreshReport {
    return { counted: this.counted, fitted: this.fitted, compared: this.compared };
  }

  /** Counts and compares the marked; only then are their marks taken away. */
  async marked(): Promise<void> {
    const marks = await this.database.withFirm(this.principal, 'read', staleMarks);
    if (marks.length === 0) return;
    for (const some of inSlices(marks, COUNTED_AT_ONCE)) {
      if (this.options.shouldStop()) return;
      await this.database.withFirm(this.principal, 'write', (unitOfWork) =>
        countPeers(
          unitOfWork,
          some.map(({ subjectId }) => subjectId),
          this.options.today,
        ),
      );
      this.counted += some.length;
    }
    const cells = await this.database.withFirm(this.principal, 'read', (unitOfWork) =>
      outdatedCells(unitOfWork, true),
    );
    for (const cell of cells) {
      if (this.options.shouldStop()) return;
      await this.compareAll(cell);
    }
    await this.database.withFirm(this.principal, 'write', (unitOfWork) => clearMarks(unitOfWork, marks));
  }

  /** Compares the peers of those whose counts changed. @returns true when nothing is left, also no mark. */
  async others(): Promise<boolean> {
    const cells = await this.database.withFirm(this.principal, 'read', (unitOfWork) =>
      outdatedCells(unitOfWork, false),
    );
    for (const cell of cells) {
      if (this.options.shouldStop() || (await this.database.withFirm(this.principal, 'read', hasMarks))) {
        return false;
      }
      await this.compareAll(cell);
    }
    return this.database.withFirm(this.principal, 'write', async (unitOfWork) => {
      if (cells.length > 0 || (await hasMarks(unitOfWork))) return false;
      await settle(unitOfWork);
      return true;
    });
  }

  private async compareAll(work: CellWork): Promise<void> {
    for (const subjectIds of inSlices(work.subjectIds, COMPARED_AT_ONCE)) {
      if (this.options.shouldStop()) return;
      const counts = await this.database.withFirm(this.principal, 'read', (unitOfWork) =>
        cellCounts(unitOfWork, work),
      );
      if (counts === null) return;
      const { kind } = peerMeasure(work.measure);
      const outcome = await this.options.calculator.calculate({ kind, members: counts.members, subjectIds });
      await this.database.withFirm(this.principal, 'write', (unitOfWork) =>
        writeComparisons(unitOfWork, work, counts, outcome),
      );
      if (outcome.grid !== null) this.fitted += 1;
      this.compared += outcome.compared.length;
    }
  }
}

function inSlices<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
