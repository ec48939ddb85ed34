import type { DateOrder, DecimalMark } from '../../../kernel/cells/cell-format.js';
import type { ContainerFormat } from '../../../platform/spreadsheets/index.js';

export type { DateOrder, DecimalMark };

/**
 * How hours without AM or PM are read. OFFICE_12H: nothing in the file shows an afternoon (no AM/PM, no hour
 * over 12), so 1:20 is twenty past one in the afternoon: nobody is examined at night.
 */
export type Clock = 'AS_WRITTEN' | 'OFFICE_12H';

/** Everything needed to turn the bytes of one file into cells, and its cells into dates, times and money. */
export type FileFormat = ContainerFormat & {
  /** Record that holds the headings; 0 when the file has none and its columns are numbered instead. */
  readonly headerRecord: number;
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark;
  readonly clock: Clock;
};
