import { isNpi } from '../../../../kernel/npi.js';
import { stateCode } from '../../../../kernel/us-state.js';
import type { ExaminerAsWritten } from '../examination-row.js';
import type { RowReader } from '../row-reader.js';
import { textRule } from './text.rule.js';

/** Who examined: a name, or an NPI alone. Refused when there is neither, or when the NPI cannot be one. */
export function examinerRule(row: RowReader): ExaminerAsWritten {
  const nameAsWritten = examinerName(row) ?? '';
  const isNpiStated = row.stated('EXAMINER_NPI') !== null;
  if (nameAsWritten === '' && !isNpiStated) {
    row.refuse(['EXAMINER_NAME', 'EXAMINER_LAST_NAME', 'EXAMINER_NPI'], {
      code: 'MISSING_EXAMINER',
      message: 'The row does not say who examined.',
      remedy: "Enter the examiner's name or NPI.",
    });
  }
  const practiceState = stateOf(textRule(row, 'EXAMINER_PRACTICE_STATE'));
  const licenceNumber = textRule(row, 'EXAMINER_LICENCE_NUMBER');
  const licenceState = stateOf(textRule(row, 'EXAMINER_LICENCE_STATE'));
  return {
    nameAsWritten,
    npi: npiRule(row),
    // Beside a licence number, a state that is said of the examiner is that of the licence.
    licenceState: licenceState ?? (licenceNumber === null ? null : practiceState),
    licenceNumber,
    specialtyAsWritten: textRule(row, 'EXAMINER_SPECIALTY'),
    practiceState,
  };
}

/** A name in one column or in two; two are joined as "Last, First", which name parsing knows. */
function examinerName(row: RowReader): string | null {
  const whole = textRule(row, 'EXAMINER_NAME');
  const last = textRule(row, 'EXAMINER_LAST_NAME');
  const first = textRule(row, 'EXAMINER_FIRST_NAME');
  if (whole !== null && last === null) return first === null ? whole : `${whole}, ${first}`;
  if (whole !== null) return whole;
  return last !== null && first !== null ? `${last}, ${first}` : last;
}

function npiRule(row: RowReader): string | null {
  const text = row.stated('EXAMINER_NPI');
  if (text === null) return null;
  const digits = text.replace(/^npi\s*[#:]?/i, '').replace(/[\s.\-–]/g, '');
  if (isNpi(digits)) return digits;
  return row.refuse('EXAMINER_NPI', {
    code: 'NPI_INVALID',
    message: /^\d{10}$/.test(digits)
      ? 'The check digit of this NPI is wrong, so a digit was mistyped.'
      : 'An NPI has exactly ten digits.',
    remedy:
      'Look the number up in the NPI registry and correct it, or leave the cell blank to go by the name.',
  });
}

/** The code of a state; words that name none stay as they are. */
function stateOf(text: string | null): string | null {
  return text === null ? null : (stateCode(text) ?? text);
}
