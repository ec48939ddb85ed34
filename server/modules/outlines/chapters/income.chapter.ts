import type { FeeFact } from '../../disclosures/index.js';
import type { OutlineFacts } from './chapter-facts.types.js';
import {
  documentExhibits,
  point,
  quoted,
  sentenceCite,
  Unusual,
  unsupported,
  type Built,
  type PlainCite,
  type Point,
} from './point.js';

const ITEMS: Readonly<Record<FeeFact['item'], string>> = {
  EXAMINATION: 'an examination',
  FOLLOW_UP: 'a follow-up examination',
  RECORD_REVIEW: 'a review of records',
  RECORD_REVIEW_HOUR: 'an hour of reviewing records',
  PAGES_OVER_ALLOWANCE: 'each page over the allowance',
  REPORT: 'a report',
  SUPPLEMENTAL: 'a supplemental report',
  DEPOSITION_HOUR: 'an hour of deposition',
  TRIAL_DAY: 'a day at trial',
  NO_SHOW: 'an appointment that is not kept',
  MULTIPLIER: '',
};
const MOST_FEES = 5;
/** A range cites what prices its first lines; the income page lists them all. */
const MOST_LINES = 8;
const CHECK = 'Bring the fee schedule, the invoices of this matter and an estimate of the share of income.';
const OWN_PRICES =
  'Charging for such work is usual, and fees are for time spent; the amounts say nothing of any one opinion.';

/** What the witness is paid for such work. Amounts as recorded, a range with what it takes for granted. */
export function incomeChapter(facts: OutlineFacts): Built {
  const points = [
    ...feePoints(facts),
    ...recordedFees(facts),
    ...invoicePoint(facts),
    ...estimatePoints(facts),
    ...rangePoints(facts),
  ];
  if (points.length === 0) {
    return unsupported(
      'INCOME',
      'No fee, invoice or sworn estimate of income is on file; record a fee schedule, an invoice or an estimate.',
    );
  }
  return {
    topic: 'INCOME',
    heading: 'What the witness is paid for such work',
    goal: 'The witness has agreed to what such work is paid, as far as the venue lets it be asked.',
    points,
    standing: {
      unusual: Unusual.COUNTED,
      words: 'Fees are not compared with peers.',
      adjusted: null,
      examinations: facts.profile.fees.numerator,
    },
  };
}

/** "$2,015" or "$503.75". */
export function dollarsInWords(cents: number): string {
  return (cents / 100).toLocaleString('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  });
}

function feePoints({ disclosures }: OutlineFacts): Point[] {
  return disclosures.fees
    .filter(({ item }) => item !== 'MULTIPLIER')
    .slice(0, MOST_FEES)
    .map(({ id, item, amountCents, cite }) => {
      const amount = dollarsInWords(amountCents);
      return point({
        key: `fee:${id}`,
        text: `You charge ${amount} for ${ITEMS[item]}, correct?`,
        cites: [{ source: cite, detail: `${amount} for ${ITEMS[item]}` }],
        exhibits: documentExhibits([cite]),
        honest: `Yes, ${amount}, as the schedule on file says; say so if it has changed.`,
        denial: { by: 'OTHER_RECORD', put: 'Put the fee schedule on file.' },
        helps: OWN_PRICES,
        bring: CHECK,
      });
    });
}

/** Fees that the examinations on file themselves record: true by counting. */
function recordedFees(facts: OutlineFacts): Point[] {
  const { fees } = facts.profile;
  if (fees.numerator === 0 || fees.sentences.length === 0) return [];
  const n = fees.numerator.toLocaleString('en-US');
  return [
    point({
      key: 'recorded-fees',
      text: `Your fee is on file for ${n} of these examinations, correct?`,
      figures: [quoted(fees, n)],
      cites: [sentenceCite(facts.examinerId, fees)],
      honest: `A fee is on file for ${n}; whether each was paid is for the invoices to say.`,
      denial: { by: 'COUNT', put: 'Open the examinations behind the count, each with its fee.' },
      helps: `A fee that is recorded need not have been paid, or paid to the witness. ${OWN_PRICES}`,
      bring: CHECK,
    }),
  ];
}

function invoicePoint({ disclosures, matterId }: OutlineFacts): Point[] {
  const own = disclosures.invoices.filter((invoice) => invoice.matterId === matterId);
  if (own.length === 0) return [];
  const total = dollarsInWords(own.reduce((sum, { amountCents }) => sum + amountCents, 0));
  const cites = own.map(({ cite, amountCents }, index): PlainCite => ({
    source: cite,
    detail: `${dollarsInWords(amountCents)}${index === 0 ? `; ${total} in all` : ''}`,
  }));
  return [
    point({
      key: 'invoices',
      text: `You have billed ${total} in this matter so far, correct?`,
      cites,
      exhibits: documentExhibits(own.map(({ cite }) => cite)),
      honest: `The invoices on file come to ${total}; say so if there are others.`,
      denial: { by: 'OTHER_RECORD', put: 'Put the invoices one by one.' },
      helps: OWN_PRICES,
      bring: CHECK,
    }),
  ];
}

/** What the venue lets one ask, beside each question on income; nothing where no rule is on file. */
function venueRule({ disclosures: { income } }: OutlineFacts): {
  readonly cites: PlainCite[];
  readonly words: string;
} {
  const rule = income?.rule ?? null;
  if (rule === null) return { cites: [], words: '' };
  const doubt = rule.verified ? '' : ' (Not compared with the text of the rule.)';
  return {
    cites: [{ source: { kind: 'RULE', ruleId: rule.ruleId }, detail: rule.words }],
    words: ` What may be asked here: “${rule.words}”${doubt}`,
  };
}

function estimatePoints(facts: OutlineFacts): Point[] {
  const { disclosures } = facts;
  const asked = venueRule(facts);
  return disclosures.estimates.flatMap(({ id, percentLow, percentHigh, cite }) => {
    const share = rangeWords(percentLow, percentHigh);
    if (share === null) return [];
    return [
      point({
        key: `estimate:${id}`,
        text: `You have estimated that ${share} percent of your income is from such work, correct?`,
        cites: [{ source: cite, detail: `${share} percent, as the witness estimated` }, ...asked.cites],
        exhibits: documentExhibits([cite]),
        honest: `Yes, ${share} percent, as estimated then; say so if it is otherwise now.`,
        denial: { by: 'EARLIER_OATH', put: 'Put the earlier estimate.' },
        helps: `It was an estimate, of its own time; what is left is the order of size.${asked.words}`,
        bring: CHECK,
      }),
    ];
  });
}

function rangeWords(low: number | null, high: number | null): string | null {
  if (low === null) return high === null ? null : `at most ${high}`;
  if (high === null) return `at least ${low}`;
  return low === high ? `${low}` : `${low} to ${high}`;
}

/** Estimates and ranges first, as courts mostly ask for: no exact total. */
function rangePoints(facts: OutlineFacts): Point[] {
  const { income } = facts.disclosures;
  const asked = venueRule(facts);
  const cites = income?.lines.flatMap(({ cites: own }) => own) ?? [];
  const [first, ...others] = cites;
  if (income === null || first === undefined || income.highCents === 0) return [];
  const [low, high] = [dollarsInWords(income.lowCents), dollarsInWords(income.highCents)];
  const told = low === high ? low : `between ${low} and ${high}`;
  const taken =
    income.assumptions.length === 0 ? '' : ` It takes for granted: ${income.assumptions.join(' ')}`;
  return [
    point({
      key: 'income-range',
      text: `At your own fees, the work on file comes to ${told}, correct?`,
      cites: [
        { source: first, detail: `From ${low} to ${high}.${taken}` },
        ...others.slice(0, MOST_LINES - 1).map((source) => ({ source })),
        ...asked.cites,
      ],
      honest: `By that count and the fees on file, ${told}; what was paid may differ.`,
      denial: {
        by: 'COUNT',
        put: 'Put the lines of the range: each count, its fee and what it takes for granted.',
      },
      helps: `A range of what was asked, not of what was earned.${taken}${asked.words}`,
      bring: CHECK,
    }),
  ];
}
