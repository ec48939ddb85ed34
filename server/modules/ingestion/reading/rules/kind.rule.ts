import type { ExamKind } from '../../../../kernel/vocabulary.js';
import type { RowReader } from '../row-reader.js';
import { parseKind } from '../values/parse-kind.js';
import { wordKey } from '../values/word-key.js';

/** The kind of the examination; the file's default where the row does not say, refused when the word is not known. */
export function kindRule(row: RowReader): ExamKind {
  const { defaultKind, values } = row.plan.mapping;
  const text = row.stated('EXAM_KIND');
  if (text === null) return defaultKind;
  const corrected = values.kind[wordKey(text)];
  if (corrected !== undefined) return corrected ?? defaultKind;
  const kind = parseKind(text);
  if (kind !== null) return kind;
  row.refuse('EXAM_KIND', {
    code: 'UNKNOWN_KIND',
    message: 'This is no known kind of examination.',
    remedy:
      'Write IME, DME, QME, AME, Rule 35, record review or designated doctor, or say in the mapping what it means.',
  });
  return defaultKind;
}
