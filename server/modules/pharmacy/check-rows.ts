import { FillState, type ReadFillRow, type WrittenFill } from '../../pharmacology/index.js';
import { contentKeyOf, isReversal } from './content-key.js';
import type { StoredProblem } from './fill.queries.js';
import type { ImportCounts } from './pharmacy-import.queries.js';
import { RowOutcome } from './pharmacy-vocabulary.js';
import { settlingProblems } from './settling-problems.js';
import { settleFills, type FillToSettle, type SettledFill } from './settle-fills.js';

/** What becomes of a row of the file. */
export type CheckedRow = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly outcome: RowOutcome;
  readonly problems: readonly StoredProblem[];
  /** Null for a rejected row. */
  readonly fill: CheckedFill | null;
};

export type CheckedFill = {
  readonly id: string;
  readonly contentKey: string;
  readonly written: WrittenFill;
  readonly settled: SettledFill;
};

/** A file against the fills that are on file, nothing written yet. */
export type CheckedFile = {
  readonly rows: readonly CheckedRow[];
  readonly counts: ImportCounts;
  /** What becomes of the fills on file: the new ones can take a claim back. */
  readonly settled: ReadonlyMap<string, SettledFill>;
};

export type FileToCheck = {
  readonly importId: string;
  /** Its rows, each read by itself. */
  readonly rows: readonly ReadFillRow[];
  /** Fills of the matter in the order of their imports and rows. */
  readonly onFile: readonly FillToSettle[];
  /** One for each row at least. */
  readonly newIds: readonly string[];
};

/**
 * What each row of a file becomes: a fill, a repetition, a claim taken back, or nothing, with every reason. Each row
 * is one of these, so that nothing of a file is lost.
 */
export function checkRows({ importId, rows: written, onFile, newIds }: FileToCheck): CheckedFile {
  const read = written.map((row, at) => ({
    ...row,
    id: newIds[at] ?? '',
    contentKey: row.fill === null ? '' : contentKeyOf(row.fill),
  }));
  const added = read.flatMap(({ id, fill, contentKey }): FillToSettle[] =>
    fill === null ? [] : [{ id, importId, contentKey, isReversal: isReversal(fill) }],
  );
  const settled = settleFills([...onFile, ...added]);
  const rows = read.map(({ row, cells, problems, fill, id, contentKey }): CheckedRow => {
    const stored = problems.map(({ field, code, isFatal }) => ({ field, code, isFatal }));
    const state = settled.get(id);
    if (fill === null || state === undefined) {
      return { row, cells, outcome: RowOutcome.REJECTED, problems: stored, fill: null };
    }
    return {
      row,
      cells,
      outcome: outcomeOf(state),
      problems: [...stored, ...settlingProblems(state)],
      fill: { id, contentKey, written: fill, settled: state },
    };
  });
  return { rows, counts: countsOf(rows), settled };
}

function outcomeOf({ state }: SettledFill): RowOutcome {
  if (state === FillState.DUPLICATE) return RowOutcome.DUPLICATE;
  return state === FillState.REVERSAL ? RowOutcome.REVERSAL : RowOutcome.FILL;
}

function countsOf(rows: readonly CheckedRow[]): ImportCounts {
  const having = (wanted: RowOutcome): number => rows.filter(({ outcome }) => outcome === wanted).length;
  return {
    rows: rows.length,
    fills: having(RowOutcome.FILL),
    duplicates: having(RowOutcome.DUPLICATE),
    reversals: having(RowOutcome.REVERSAL),
    rejected: having(RowOutcome.REJECTED),
    warnings: rows.filter(({ outcome, problems }) => outcome !== 'REJECTED' && problems.length > 0).length,
  };
}
