import { isPlaceholder, singleLine } from '../kernel/cells/cell-text.js';
import {
  type FillColumns,
  type FillField,
  type FillProblem,
  type FillProblemCode,
  type FillReadingContext,
  type FillRecord,
} from './fill-file.types.js';
import { fillProblemText } from './fill-problems.js';
import type { MedicationReader } from './medication-reader.js';

/** What is the same for every row of a file. */
export type FillPlan = {
  readonly columns: FillColumns;
  readonly context: FillReadingContext;
  readonly hasElevenDigitNdcs: boolean;
  readonly medications: MedicationReader;
};

/** One row under a plan: the readers take cells from it by field and leave their problems with it. */
export class FillRow {
  private readonly found: FillProblem[] = [];

  constructor(
    readonly plan: FillPlan,
    private readonly record: FillRecord,
  ) {}

  /** In the order in which the readers found them. */
  get problems(): readonly FillProblem[] {
    return this.found;
  }

  get isRefused(): boolean {
    return this.found.some(({ isFatal }) => isFatal);
  }

  /** The cells of a field that say anything, in one line each; empty when there are none. */
  cells(field: FillField): readonly string[] {
    return this.plan.columns
      .flatMap((column, at) => (column === field ? [singleLine(this.record.cells[at] ?? '')] : []))
      .filter((cell) => !isPlaceholder(cell));
  }

  /** The same joined by blanks; null when no cell of the field says anything. */
  cell(field: FillField): string | null {
    const cells = this.cells(field);
    return cells.length === 0 ? null : cells.join(' ');
  }

  /** Leaves a problem that keeps the row from becoming a fill. */
  refuse(field: FillField, code: FillProblemCode): null {
    return this.leave(field, code, true);
  }

  /** Leaves a problem with a row that becomes a fill all the same. */
  warn(field: FillField, code: FillProblemCode): null {
    return this.leave(field, code, false);
  }

  private leave(field: FillField, code: FillProblemCode, isFatal: boolean): null {
    const { row } = this.record;
    this.found.push({ row, field, code, isFatal, value: this.cell(field), ...fillProblemText(code) });
    return null;
  }
}
