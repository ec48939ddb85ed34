import { FillField, FillProblemCode, FillState } from '../../pharmacology/index.js';
import type { StoredProblem } from './fill.queries.js';
import type { SettledFill } from './settle-fills.js';

/** What is said of a row because of other rows; it changes with them. */
export const SETTLING_CODES = [
  FillProblemCode.DUPLICATE,
  FillProblemCode.REVERSED,
  FillProblemCode.REVERSAL_WITHOUT_FILL,
] as const;

/** What a person should know of a row because of how its fill was settled; no more than one thing. */
export function settlingProblems({ state, counterpartId }: SettledFill): StoredProblem[] {
  if (state === FillState.DUPLICATE) return [warning(FillField.FILLED_ON, FillProblemCode.DUPLICATE)];
  if (state === FillState.REVERSED) return [warning(FillField.QUANTITY, FillProblemCode.REVERSED)];
  return state === FillState.REVERSAL && counterpartId === null
    ? [warning(FillField.QUANTITY, FillProblemCode.REVERSAL_WITHOUT_FILL)]
    : [];
}

function warning(field: FillField, code: FillProblemCode): StoredProblem {
  return { field, code, isFatal: false };
}
