import type { ProblemCode, RowProblem } from './examination-row.js';
import type { TargetField } from './mapping.js';
import type { MappedColumn, ReadingPlan } from './reading-plan.js';
import { isPlaceholder, singleLine } from '../../../kernel/cells/cell-text.js';

/** What is wrong and what to do about it, in words for the person who keeps the file. */
export type Refusal = { readonly code: ProblemCode; readonly message: string; readonly remedy: string };

/** One record under a plan: rules take cells from it by field, and leave their problems with it. */
export class RowReader {
  private readonly found: RowProblem[] = [];

  constructor(
    readonly plan: ReadingPlan,
    private readonly cells: readonly string[],
  ) {}

  /** In the order in which the rules found them. */
  get problems(): readonly RowProblem[] {
    return this.found;
  }

  column(field: TargetField): MappedColumn | null {
    return this.plan.column.get(field) ?? null;
  }

  /** The cell as written, trimmed; empty when the field has no column. */
  written(field: TargetField): string {
    const column = this.plan.column.get(field);
    return column === undefined ? '' : this.cellAt(column);
  }

  cellAt({ index }: MappedColumn): string {
    return this.cells[index]?.trim() ?? '';
  }

  /** The cell in one line, or null when it is blank or says that there is nothing to say. */
  stated(field: TargetField): string | null {
    const text = this.written(field);
    return isPlaceholder(text) ? null : singleLine(text);
  }

  /** Leaves a problem with the column of a field; the first field of several that has a column. */
  refuse(field: TargetField | readonly TargetField[], refusal: Refusal): null {
    const column = (typeof field === 'string' ? [field] : field)
      .map((candidate) => this.column(candidate))
      .find((candidate) => candidate !== null);
    if (column === undefined || column === null) throw new RangeError(`No column holds ${String(field)}.`);
    this.found.push({ ...refusal, field: column.header, target: column.field, value: this.cellAt(column) });
    return null;
  }
}
