import { ExamKind, Side } from '../../../../kernel/vocabulary.js';
import type { RowReader } from '../row-reader.js';
import { parseSide } from '../values/parse-side.js';
import { wordKey } from '../values/word-key.js';

/** Chosen by agreement, from a panel, or by the state's agency: nobody's examiner unless the row says so. */
const NEUTRAL_KINDS: ReadonlySet<ExamKind> = new Set([
  ExamKind.QME,
  ExamKind.AME,
  ExamKind.DESIGNATED_DOCTOR,
]);

/** Who retained the examiner. UNKNOWN when the row does not say; refused when a word is not known. */
export function sideRule(row: RowReader, kind: ExamKind): Side {
  const side = statedSide(row);
  if (side !== null && side !== Side.UNKNOWN) return side;
  return NEUTRAL_KINDS.has(kind) ? Side.NEUTRAL : Side.UNKNOWN;
}

function statedSide(row: RowReader): Side | null {
  const text = row.stated('SIDE');
  if (text === null) return null;
  const corrected = row.plan.mapping.values.side[wordKey(text)];
  if (corrected !== undefined) return corrected;
  const side = parseSide(text, row.plan.context.ownSide);
  if (side !== null) return side;
  return row.refuse('SIDE', {
    code: 'UNKNOWN_SIDE',
    message: 'This is no known word for a side.',
    remedy: 'Write defense, plaintiff, neutral or unknown, or say in the mapping what the word means.',
  });
}
