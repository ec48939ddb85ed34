import { CONCLUDING_STANCES } from '../opinions/index.js';
import { parseFigureKey, type FigureTest } from './figure-key.js';

/**
 * The key of the examinations that a figure is a share of, e.g. "SIDE.KNOWN" of "SIDE.DEFENSE": its rows are the
 * denominator. A count of all, or of what is not recorded, is of all examinations.
 *
 * @throws BadInputError when the key is none.
 */
export function wholeOf(key: string): string {
  const test = parseFigureKey(key);
  const year = key.startsWith('YEAR.') ? key.split('.').slice(0, 2).join('.') : null;
  const whole = wholeOfTest(test);
  return year === null || whole === 'EXAMINATION' ? (year ?? whole) : `${year}.${whole}`;
}

/** Without the year. */
function wholeOfTest(test: FigureTest): string {
  switch (test.kind) {
    case 'EVERY':
      return test.sides === null || test.sides.includes('UNKNOWN') ? 'EXAMINATION' : 'SIDE.KNOWN';
    case 'PAYER':
      return test.payer === 'UNKNOWN' ? 'EXAMINATION' : `${test.measure}.KNOWN`;
    case 'OPINION':
      return isConcluding(test) ? `OPINION.${test.issue}.KNOWN` : 'EXAMINATION';
    case 'MINUTES':
      return test.minutes === 'UNKNOWN' ? 'EXAMINATION' : `MINUTES.${test.source}`;
    case 'NOT_ALL_REVIEWED':
    case 'REVIEWED_PERCENT':
      return 'PAGES.BOTH';
    case 'FEE':
      return test.cents === 'UNKNOWN' ? 'EXAMINATION' : 'FEE';
    case 'MMI_GAP':
      return test.days === 'UNKNOWN' ? 'EXAMINATION' : 'MMI_GAP';
    case 'TREATER_PAIR':
      return test.pairs === 'UNKNOWN' ? 'EXAMINATION' : `TREATER_PAIR.${test.issue}`;
    case 'PAGES':
      return 'EXAMINATION';
    case 'LEFT_OUT':
      return test.reason;
  }
}

function isConcluding({ stances, isNegated }: Extract<FigureTest, { kind: 'OPINION' }>): boolean {
  return !isNegated && (stances ?? []).some((stance) => CONCLUDING_STANCES.some((known) => known === stance));
}
