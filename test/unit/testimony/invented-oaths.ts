import type { FirmCounts, ReportFacts } from '../../../server/modules/testimony/conflicts/comparison.js';
import type { PropositionRow } from '../../../server/modules/testimony/index.js';
import type { OathQuantity } from '../../../server/reading/oaths/index.js';
import { Distribution } from '../../../server/statistics/distribution.js';

const BLANK: PropositionRow = {
  id: 'a',
  testimonyId: 't',
  subject: 'SHARE_DEFENSE',
  issue: null,
  stance: null,
  organisationId: null,
  claim: 'As claimed',
  words: 'As sworn.',
  polarity: 'AFFIRMS',
  quantity: null,
  from: null,
  to: null,
  givenOn: '2024-05-06',
  state: 'CONFIRMED',
  place: '12:3-9',
  cite: { kind: 'RECORD', what: 'PROPOSITION', id: 'a' },
  version: 1,
  mayBeUsed: true,
  whyNot: null,
};

/** An invented sworn statement; what is not said is open. */
export function oath(stated: Partial<PropositionRow> & { readonly id?: string }): PropositionRow {
  const id = stated.id ?? 'a';
  return { ...BLANK, cite: { kind: 'RECORD', what: 'PROPOSITION', id }, ...stated };
}

/** "ABOUT 90 95 PERCENT"; a dash is an open end. */
export function quantity(text: string): OathQuantity {
  const [hedge = '', low = '', high = '', unit = ''] = text.split(' ');
  const end = (written: string): number | null => (written === '-' ? null : Number(written));
  return {
    hedge: hedge as OathQuantity['hedge'],
    low: end(low),
    high: end(high),
    unit: unit as OathQuantity['unit'],
  };
}

/** Invented counts of a firm; what is not said is not counted. */
export function counts(stated: Partial<FirmCounts> = {}): FirmCounts {
  return {
    examinerId: 'e',
    shares: new Map(),
    years: new Map(),
    minutes: [],
    knownByThen: new Map(),
    ...stated,
  };
}

export function shareOf(key: string, x: number, n: number, unknown = 0): FirmCounts {
  return counts({ shares: new Map([[key, { x, n, unknown }]]) });
}

export function minutesOf(values: readonly number[]): FirmCounts {
  return counts({ minutes: [{ source: 'RECORDING', values: Distribution.ofValues(values), missing: 0 }] });
}

/** An invented report: the minutes that it states, and how many records its list does not name. */
export function report(minutes: number | null, missed: number | null = null): ReportFacts {
  const cite = { kind: 'RECORD', what: 'EXAMINATION', id: 'x' } as const;
  return {
    examinationId: 'x',
    minutes: minutes === null ? null : { lower: minutes, upper: minutes, words: `${minutes} minutes`, cite },
    records:
      missed === null ? null : { missed, sentence: `${missed} records are not listed.`, cites: [cite] },
  };
}
