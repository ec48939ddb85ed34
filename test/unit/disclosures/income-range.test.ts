import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../../server/modules/disclosures/income-assumptions.js';
import type { FeesOnFile, PricedFee } from '../../../server/modules/disclosures/income-fees.js';
import type { ExaminationWork, TestimonyWork } from '../../../server/modules/disclosures/income-price.js';
import {
  incomeRange,
  type IncomeInputs,
  type InvoicedAmount,
} from '../../../server/modules/disclosures/income-range.js';
import { PUBLISHED_FEES } from '../../../server/modules/disclosures/published-fees.js';

const fee = (item: PricedFee['item'], amountCents: number, more: Partial<PricedFee> = {}): PricedFee => ({
  item,
  amountCents,
  minimumUnits: null,
  allowancePages: item === 'PAGES_OVER_ALLOWANCE' ? 200 : null,
  from: '2024-01-01',
  to: '2024-12-31',
  cite: { kind: 'RECORD', what: 'FEE', id: `${item} ${amountCents}` },
  ...more,
});
const examination = (id: string, more: Partial<ExaminationWork> = {}): ExaminationWork => ({
  id,
  class: 'EXAMINATION',
  kind: 'IME',
  examinedOn: '2024-05-06',
  matterId: null,
  place: null,
  pagesReviewed: null,
  pagesSupplied: null,
  billedMinutes: null,
  statedMinutes: null,
  feeCents: null,
  ...more,
});
const testimony = (id: string, more: Partial<TestimonyWork> = {}): TestimonyWork => ({
  id,
  kind: 'DEPOSITION',
  givenOn: '2024-05-06',
  matterId: null,
  place: null,
  ...more,
});
const invoice = (id: string, more: Partial<InvoicedAmount> = {}): InvoicedAmount => ({
  id,
  matterId: 'm1',
  examinationId: null,
  invoicedOn: '2024-06-07',
  amountCents: 250_000,
  cite: { kind: 'RECORD', what: 'INVOICE', id },
  ...more,
});
const inputs = (more: Partial<IncomeInputs> = {}, own: readonly PricedFee[] = []): IncomeInputs => ({
  examinations: [],
  testimonies: [],
  invoices: [],
  fees: { own, published: [] },
  ...more,
});
const EXAM = fee('EXAMINATION', 150_000);

describe('incomeRange', () => {
  it('is null without work on file', () => {
    expect(incomeRange(inputs({}, [EXAM]), null)).toBeNull();
    expect(incomeRange(inputs({ examinations: [examination('a')] }), 2023)).toBeNull();
  });

  it('says that no fee is on file and adds nothing for it', () => {
    const range = incomeRange(inputs({ examinations: [examination('a')] }), null);
    expect(range).toMatchObject({ lowCents: 0, highCents: 0 });
    expect(range?.lines).toMatchObject([
      {
        label: 'Examinations, no fee on file',
        count: 1,
        hasFee: false,
        countFigureKey: 'EXAMINATION',
        cites: [],
      },
    ]);
    expect(range?.assumptions).toEqual([ASSUMPTIONS.NO_FEE]);
  });

  it.each([
    ['2023-12-31', 0],
    ['2024-01-01', 150_000],
    ['2024-12-31', 150_000],
    ['2025-01-01', 0],
  ])('prices an examination on %s by the fee of that day: %i cents', (examinedOn, cents) => {
    const range = incomeRange(inputs({ examinations: [examination('a', { examinedOn })] }, [EXAM]), null);
    expect(range).toMatchObject({ lowCents: cents, highCents: cents });
  });

  it('charges recorded pages beyond the allowance, and for unrecorded ones the most recorded in the high bound only', () => {
    const pages = fee('PAGES_OVER_ALLOWANCE', 300);
    const examinations = [
      examination('a', { pagesReviewed: 500, pagesSupplied: 600 }),
      examination('b'),
      examination('c', { pagesReviewed: 200 }),
    ];
    const range = incomeRange(inputs({ examinations }, [EXAM, pages]), null);
    expect(range).toMatchObject({
      lowCents: 3 * 150_000 + 300 * 300,
      highCents: 3 * 150_000 + 400 * 300 + 400 * 300,
    });
    expect(range?.assumptions).toContain(ASSUMPTIONS.PAGES_UNKNOWN);
  });

  it('takes a fee recorded with the examination before the fee on file', () => {
    const range = incomeRange(
      inputs({ examinations: [examination('a', { feeCents: 99_901 })] }, [EXAM]),
      null,
    );
    expect(range).toMatchObject({ lowCents: 99_901, highCents: 99_901 });
    expect(range?.lines[0]?.cites).toEqual([{ kind: 'RECORD', what: 'EXAMINATION', id: 'a' }]);
  });

  it('counts an invoice once, and shows what the fees on file would come to without adding it', () => {
    const examinations = [examination('a', { matterId: 'm1' }), examination('b', { matterId: 'm2' })];
    const range = incomeRange(inputs({ examinations, invoices: [invoice('i')] }, [EXAM]), null);
    expect(range).toMatchObject({ lowCents: 250_000 + 150_000, highCents: 250_000 + 150_000 });
    expect(range?.lines).toMatchObject([
      { label: 'Invoices', count: 1, lowCents: 250_000 },
      {
        label: 'Examinations, covered by an invoice',
        count: 1,
        lowCents: 0,
        notAdded: { lowCents: 150_000, highCents: 150_000 },
      },
      { label: "Examinations, at the examiner's fee", count: 1, lowCents: 150_000, countFigureKey: null },
    ]);
  });

  it('takes an invoice that names an examination for that one alone', () => {
    const examinations = [examination('a', { matterId: 'm1' }), examination('b', { matterId: 'm1' })];
    const invoices = [invoice('i', { examinationId: 'a' })];
    expect(incomeRange(inputs({ examinations, invoices }, [EXAM]), null)?.lowCents).toBe(400_000);
  });

  it('takes the least hours of a deposition at the low bound and a day of seven at the high one', () => {
    const hourly = fee('DEPOSITION_HOUR', 50_000, { minimumUnits: 2 });
    const range = incomeRange(inputs({ testimonies: [testimony('t')] }, [hourly]), null);
    expect(range).toMatchObject({ lowCents: 100_000, highCents: 350_000 });
    expect(range?.assumptions).toContain(ASSUMPTIONS.DEPOSITION_HOURS);
  });

  it('can not price testimony without a day, nor a hearing', () => {
    const testimonies = [testimony('t', { givenOn: null }), testimony('u', { kind: 'HEARING' })];
    const range = incomeRange(inputs({ testimonies }, [fee('DEPOSITION_HOUR', 50_000)]), null);
    expect(range).toMatchObject({ lowCents: 0, highCents: 0 });
    expect(range?.lines.every(({ hasFee }) => !hasFee)).toBe(true);
  });

  it('takes the published schedule where the matter is heard under it and no own fee is on file', () => {
    const place = { jurisdiction: 'US-CA', forum: 'WORKERS_COMP' } as const;
    const fees: FeesOnFile = { own: [], published: PUBLISHED_FEES };
    const qme = examination('a', { kind: 'QME', place, pagesReviewed: 1_200 });
    const range = incomeRange({ ...inputs({ examinations: [qme] }), fees }, null);
    // 2,015 dollars, and 3 for each page beyond 200.
    expect(range).toMatchObject({ lowCents: 201_500 + 1_000 * 300, highCents: 201_500 + 1_000 * 300 });
    expect(range?.lines[0]?.cites).toEqual([{ kind: 'RULE', ruleId: 'US-CA-8-CCR-9795' }]);
    const civil = { ...qme, place: { jurisdiction: 'US-CA', forum: 'CIVIL' } as const };
    expect(incomeRange({ ...inputs({ examinations: [civil] }), fees }, null)?.highCents).toBe(0);
    const earlier = { ...qme, examinedOn: '2021-03-31' };
    expect(incomeRange({ ...inputs({ examinations: [earlier] }), fees }, null)?.highCents).toBe(0);
  });

  it('takes smallest and largest where several fees are on file for a day', () => {
    const range = incomeRange(
      inputs({ examinations: [examination('a')] }, [EXAM, fee('EXAMINATION', 180_000)]),
      2024,
    );
    expect(range).toMatchObject({
      lowCents: 150_000,
      highCents: 180_000,
      from: '2024-01-01',
      to: '2024-12-31',
    });
    expect(range?.lines[0]?.countFigureKey).toBe('YEAR.2024');
  });

  const day = fc.constantFrom('2023-06-01', '2024-01-01', '2024-07-08', '2025-01-01');
  const matter = fc.constantFrom('m1', 'm2', 'm3', null);
  const pages = fc.option(fc.integer({ min: 0, max: 5_000 }));
  const minutes = fc.option(fc.integer({ min: 0, max: 900 }));
  const work = fc.record({
    class: fc.constantFrom('EXAMINATION', 'REEXAMINATION', 'RECORD_REVIEW'),
    examinedOn: day,
    matterId: matter,
    pagesReviewed: pages,
    pagesSupplied: pages,
    statedMinutes: minutes,
    isBilled: fc.boolean(),
    feeCents: fc.option(fc.integer({ min: 0, max: 900_000 }), { freq: 4 }),
  });
  const examinations = fc.array(work, { maxLength: 8 }).map((rows) =>
    rows.map(({ isBilled, ...row }, at) =>
      examination(`e${at}`, {
        ...(row as Partial<ExaminationWork>),
        billedMinutes: isBilled ? row.statedMinutes : null,
      }),
    ),
  );
  const fees = fc.array(
    fc
      .record({
        item: fc.constantFrom(
          'EXAMINATION',
          'FOLLOW_UP',
          'RECORD_REVIEW',
          'RECORD_REVIEW_HOUR',
          'PAGES_OVER_ALLOWANCE',
          'REPORT',
          'DEPOSITION_HOUR',
          'TRIAL_DAY',
          'MULTIPLIER',
        ),
        amount: fc.integer({ min: 0, max: 90_000 }),
        from: fc.constantFrom('2023-01-01', '2024-01-01', null),
        to: fc.constantFrom('2024-06-30', null),
        allowance: fc.integer({ min: 0, max: 400 }),
      })
      .map(({ item, amount, from, to, allowance }) =>
        fee(item as PricedFee['item'], item === 'MULTIPLIER' ? 10_000 + amount : amount, {
          from,
          to,
          allowancePages: item === 'PAGES_OVER_ALLOWANCE' ? allowance : null,
        }),
      ),
    { maxLength: 9 },
  );
  const testimonies = fc.array(
    fc.record({
      kind: fc.constantFrom('DEPOSITION' as const, 'TRIAL' as const, 'HEARING' as const),
      givenOn: fc.option(day),
      matterId: matter,
    }),
    { maxLength: 4 },
  );
  const invoices = fc.array(
    fc.record({ matterId: fc.constantFrom('m1', 'm2'), amountCents: fc.integer({ min: 0, max: 900_000 }) }),
    { maxLength: 2 },
  );
  const everything = fc
    .tuple(examinations, fees, testimonies, invoices)
    .map(([seen, own, given, billed]): IncomeInputs =>
      inputs(
        {
          examinations: seen,
          testimonies: given.map((row, at) => testimony(`t${at}`, row)),
          invoices: billed.map((row, at) => invoice(`i${at}`, row)),
        },
        own,
      ),
    );
  const bounds = (range: ReturnType<typeof incomeRange>): [number, number] =>
    range === null ? [0, 0] : [range.lowCents, range.highCents];

  it('never has a low bound above the high one, in whole cents, and its lines and years add up', () => {
    fc.assert(
      fc.property(everything, (all) => {
        const range = incomeRange(all, null);
        const [low, high] = bounds(range);
        expect(low).toBeLessThanOrEqual(high);
        expect(Number.isSafeInteger(low) && Number.isSafeInteger(high)).toBe(true);
        const lines = range?.lines ?? [];
        expect(lines.reduce((sum, line) => sum + line.lowCents, 0)).toBe(low);
        expect(lines.reduce((sum, line) => sum + line.highCents, 0)).toBe(high);
        expect(lines.every((line) => line.lowCents <= line.highCents)).toBe(true);
        const years = range?.byYear ?? [];
        expect(years.reduce((sum, year) => sum + year.lowCents, 0)).toBe(low);
      }),
    );
  });

  it('never falls when an examination is added', () => {
    fc.assert(
      fc.property(everything, examinations, (all, [added]) => {
        if (added === undefined) return;
        const more = { ...all, examinations: [...all.examinations, { ...added, id: 'added' }] };
        const [low, high] = bounds(incomeRange(all, null));
        const [lowAfter, highAfter] = bounds(incomeRange(more, null));
        expect(lowAfter).toBeGreaterThanOrEqual(low);
        expect(highAfter).toBeGreaterThanOrEqual(high);
      }),
    );
  });

  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(everything, (all) => {
        const reversed: IncomeInputs = {
          examinations: all.examinations.toReversed(),
          testimonies: all.testimonies.toReversed(),
          invoices: all.invoices.toReversed(),
          fees: { own: all.fees.own.toReversed(), published: [] },
        };
        const { lines: _, ...rest } = incomeRange(all, null) ?? { lines: [] };
        const { lines: __, ...reversedRest } = incomeRange(reversed, null) ?? { lines: [] };
        expect(reversedRest).toEqual(rest);
        const plain = (range: ReturnType<typeof incomeRange>) =>
          range?.lines.map(({ label, count, lowCents, highCents }) => ({
            label,
            count,
            lowCents,
            highCents,
          }));
        expect(plain(incomeRange(reversed, null))).toEqual(plain(incomeRange(all, null)));
      }),
    );
  });

  it('agrees to the cent with a sum of rows made otherwise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ pages: fc.integer({ min: 0, max: 3_000 }), on: day }), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.integer({ min: 1, max: 500_000 }),
        fc.integer({ min: 1, max: 999 }),
        (rows, base, perPage) => {
          const own = [
            fee('EXAMINATION', base),
            fee('PAGES_OVER_ALLOWANCE', perPage, { allowancePages: 150 }),
          ];
          const seen = rows.map(({ pages: reviewed, on }, at) =>
            examination(`e${at}`, { examinedOn: on, pagesReviewed: reviewed }),
          );
          let expected = 0n;
          for (const { pages: reviewed, on } of rows) {
            if (!on.startsWith('2024')) continue;
            expected += BigInt(base);
            for (let page = 151; page <= reviewed; page += 1) expected += BigInt(perPage);
          }
          expect(bounds(incomeRange(inputs({ examinations: seen }, own), null))).toEqual([
            Number(expected),
            Number(expected),
          ]);
        },
      ),
    );
  });
});
