import fc from 'fast-check';
import { dayOfNumber, dayNumber } from '../../../server/kernel/calendar-day.js';
import { type Fill, FillState, readMedication } from '../../../server/pharmacology/index.js';

export type InventedFill = Partial<Omit<Fill, 'medication' | 'prescriber'>> & {
  readonly prescriber?: string | null;
};

let counter = 0;

/** A fill of a made-up record; oxycodone 10 mg, 30 tablets for 30 days, unless the test says otherwise. */
export function inventedFill(fill: InventedFill): Fill {
  const { prescriber = 'Ada Invented', drugName = 'Oxycodone HCl 10 mg tablet', ...rest } = fill;
  counter += 1;
  return {
    id: `fill-${counter}`,
    state: FillState.COUNTED,
    counterpartId: null,
    documentId: 'document-1',
    row: counter,
    filledOn: '2024-01-01',
    writtenOn: null,
    ndc11: null,
    ndcAsWritten: null,
    strengthAsWritten: null,
    formAsWritten: null,
    quantity: 30,
    quantityUnit: 'EACH',
    daysSupply: 30,
    pharmacy: { npi: null, name: null },
    prescriptionNumber: null,
    fillNumber: null,
    diagnosisCodes: [],
    amountPaidCents: null,
    ...rest,
    drugName,
    prescriber: { npi: null, name: prescriber },
    medication: readMedication({
      drugName,
      strength: rest.strengthAsWritten ?? null,
      form: rest.formAsWritten ?? null,
    }),
  };
}

const FIRST = dayNumber('2023-11-01');

/** Records across a leap day, with gaps, overlaps and several fills a day. */
export function fillRecords(drugNames: readonly string[]): fc.Arbitrary<readonly Fill[]> {
  const fill = fc.record({
    start: fc.integer({ min: 0, max: 260 }),
    daysSupply: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 45 }) }, fc.constant(null)),
    quantity: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 180 }) }, fc.constant(null)),
    drugName: fc.constantFrom(...drugNames),
    prescriber: fc.constantFrom('Ada Invented', 'Ben Made-Up', null),
    state: fc.oneof(
      { weight: 8, arbitrary: fc.constant(FillState.COUNTED) },
      fc.constant(FillState.DUPLICATE),
    ),
  });
  return fc
    .array(fill, { maxLength: 14 })
    .map((fills) =>
      fills.map(({ start, ...rest }) => inventedFill({ ...rest, filledOn: dayOfNumber(FIRST + start) })),
    );
}
