import type { UnitOfWork } from '../../platform/database/index.js';
import { ExaminationValueError } from './examination.errors.js';

/**
 * An examination has taken place. A day of grace, because "today" differs between the firm's clock and the
 * database's.
 *
 * @throws ExaminationValueError when the day is still to come.
 */
export async function checkExaminedOn(unitOfWork: UnitOfWork, examinedOn: string): Promise<void> {
  const [day] = await unitOfWork.query<{ isAhead: boolean }>(
    'select $1::date > current_date + 1 as "isAhead"',
    [examinedOn],
  );
  if (day?.isAhead === true) {
    throw new ExaminationValueError(
      'examinedOn',
      'The day of the examination is still to come; record it afterwards.',
    );
  }
}
