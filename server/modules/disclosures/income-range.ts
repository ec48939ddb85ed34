import type { SourceCite } from '../../kernel/source-cite.js';
import { assumptionWords, type Assumption } from './income-assumptions.js';
import type { FeesOnFile } from './income-fees.js';
import {
  asInvoiced,
  priceOfExamination,
  priceOfTestimony,
  type ExaminationWork,
  type Price,
  type PriceBasis,
  type TestimonyWork,
  type WorkClass,
} from './income-price.js';
import type { IncomeBounds, IncomeLine, IncomeRange, IncomeYear } from './income-range.types.js';

/** An invoice of the examiner. `examinationId` null: for all of the work in the matter. */
export type InvoicedAmount = {
  readonly id: string;
  readonly matterId: string;
  readonly examinationId: string | null;
  readonly invoicedOn: string;
  readonly amountCents: number;
  readonly cite: SourceCite;
};

/** What is on file of an examiner's work and what is asked for it. */
export type IncomeInputs = {
  readonly examinations: readonly ExaminationWork[];
  readonly testimonies: readonly TestimonyWork[];
  readonly invoices: readonly InvoicedAmount[];
  readonly fees: FeesOnFile;
};

/** A line shows as many cites at most; every one is a fee, an invoice or an examination of the list beside it. */
const MOST_CITES = 100;

type Group = 'INVOICE' | WorkClass | 'DEPOSITION' | 'TRIAL' | 'OTHER_TESTIMONY';
/** One piece of work or one invoice. `year` null: its day is not known. */
type Piece = {
  readonly group: Group;
  readonly year: number | null;
  readonly price: Price;
  readonly on: string | null;
};

const GROUPS: readonly (readonly [Group, string])[] = [
  ['INVOICE', 'Invoices'],
  ['EXAMINATION', 'Examinations'],
  ['REEXAMINATION', 'Re-examinations'],
  ['RECORD_REVIEW', 'Record reviews'],
  ['DEPOSITION', 'Depositions'],
  ['TRIAL', 'Testimony at trial'],
  ['OTHER_TESTIMONY', 'Testimony at hearings and arbitrations'],
];
const BASES: readonly (readonly [PriceBasis, string])[] = [
  ['INVOICED', 'covered by an invoice'],
  ['RECORDED_FEE', 'at the fee recorded with each'],
  ['OWN_FEE', "at the examiner's fee"],
  ['PUBLISHED', 'at a published fee schedule'],
  ['NONE', 'no fee on file'],
];

/**
 * What the work on file comes to at the fees on file: at least and at most, under assumptions that are listed. Whole
 * cents throughout; the order of what is on file changes nothing, and one more examination lowers neither bound.
 *
 * @param year a calendar year; null for all.
 * @returns null when neither work nor an invoice is on file for the span.
 */
export function incomeRange(inputs: IncomeInputs, year: number | null): Omit<IncomeRange, 'rule'> | null {
  const isMeant = (on: string | null): boolean => year === null || (on !== null && yearOf(on) === year);
  const examinations = inputs.examinations.filter(({ examinedOn }) => isMeant(examinedOn));
  const mostPages = mostPagesOf(examinations);
  const pieces = [
    ...inputs.invoices.filter(({ invoicedOn }) => isMeant(invoicedOn)).map(invoicePiece),
    ...examinations.map((work) => examinationPiece(work, inputs, mostPages)),
    ...inputs.testimonies
      .filter(({ givenOn }) => isMeant(givenOn))
      .map((work) => testimonyPiece(work, inputs)),
  ];
  if (pieces.length === 0) return null;
  const countOf = (workClass: string): number =>
    examinations.filter((work) => work.class === workClass).length;
  const lines = linesOf(pieces, (group, count) =>
    figureKey(group, count === countOf(group) ? year : undefined),
  );
  const days = pieces.flatMap(({ on }) => on ?? []).toSorted();
  return {
    from: year === null ? (days[0] ?? null) : `${year}-01-01`,
    to: year === null ? (days.at(-1) ?? null) : `${year}-12-31`,
    lowCents: total(pieces, 'low'),
    highCents: total(pieces, 'high'),
    byYear: yearsOf(pieces),
    lines,
    assumptions: assumptionWords(new Set(pieces.flatMap(({ price }) => price.assumptions))),
  };
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const total = (pieces: readonly Piece[], bound: 'low' | 'high'): number =>
  pieces.reduce((sum, { price }) => sum + price[bound], 0);

function isInvoiced(work: ExaminationWork, invoices: readonly InvoicedAmount[]): boolean {
  return invoices.some(({ examinationId, matterId }) =>
    examinationId === null ? matterId === work.matterId : examinationId === work.id,
  );
}

function isInvoicedTestimony({ matterId }: TestimonyWork, invoices: readonly InvoicedAmount[]): boolean {
  return invoices.some((invoice) => invoice.examinationId === null && invoice.matterId === matterId);
}

function mostPagesOf(examinations: readonly ExaminationWork[]): number | null {
  const recorded = examinations
    .flatMap(({ pagesReviewed, pagesSupplied }) => [pagesReviewed, pagesSupplied])
    .filter((pages) => pages !== null);
  return recorded.length === 0 ? null : Math.max(...recorded);
}

function invoicePiece({ invoicedOn, amountCents, cite }: InvoicedAmount): Piece {
  const price: Price = {
    basis: 'RECORDED_FEE',
    low: amountCents,
    high: amountCents,
    notAdded: null,
    assumptions: ['INVOICE'],
    cites: [cite],
  };
  return { group: 'INVOICE', year: yearOf(invoicedOn), price, on: invoicedOn };
}

function examinationPiece(
  work: ExaminationWork,
  { fees, invoices }: IncomeInputs,
  mostPages: number | null,
): Piece {
  const { examinedOn: on } = work;
  const price = priceOfExamination(work, fees, mostPages);
  return {
    group: work.class,
    year: yearOf(on),
    price: isInvoiced(work, invoices) ? asInvoiced(price) : price,
    on,
  };
}

function testimonyPiece(work: TestimonyWork, { fees, invoices }: IncomeInputs): Piece {
  const group = work.kind === 'DEPOSITION' || work.kind === 'TRIAL' ? work.kind : 'OTHER_TESTIMONY';
  const { givenOn: on } = work;
  const price = priceOfTestimony(work, fees);
  return {
    group,
    year: on === null ? null : yearOf(on),
    price: isInvoicedTestimony(work, invoices) ? asInvoiced(price) : price,
    on,
  };
}

function linesOf(
  pieces: readonly Piece[],
  keyOf: (group: Group, count: number) => string | null,
): IncomeLine[] {
  return GROUPS.flatMap(([group, name]) =>
    BASES.flatMap(([basis, by]): IncomeLine[] => {
      const ours = pieces.filter((piece) => piece.group === group && piece.price.basis === basis);
      if (ours.length === 0) return [];
      const assumptions = assumptionWords(
        new Set<Assumption>(ours.flatMap(({ price }) => price.assumptions)),
      );
      return [
        {
          label: group === 'INVOICE' ? name : `${name}, ${by}`,
          countFigureKey: keyOf(group, ours.length),
          count: ours.length,
          lowCents: total(ours, 'low'),
          highCents: total(ours, 'high'),
          notAdded: notAddedOf(ours),
          hasFee: basis !== 'NONE',
          assumption: assumptions.length === 0 ? null : assumptions.join(' '),
          cites: citesOf(ours),
        },
      ];
    }),
  );
}

/** Null where nothing is left out of the sum. */
function notAddedOf(pieces: readonly Piece[]): IncomeBounds | null {
  const left = pieces.flatMap(({ price }) => price.notAdded ?? []);
  if (left.length === 0) return null;
  return {
    lowCents: left.reduce((sum, { lowCents }) => sum + lowCents, 0),
    highCents: left.reduce((sum, { highCents }) => sum + highCents, 0),
  };
}

/** Figures of the profile count whole classes; `year` is absent for a line that holds only a part of one. */
function figureKey(group: Group, year: number | null | undefined): string | null {
  if (year === undefined) return null;
  if (group === 'EXAMINATION') return year === null ? 'EXAMINATION' : `YEAR.${year}`;
  return year === null && (group === 'REEXAMINATION' || group === 'RECORD_REVIEW') ? group : null;
}

/** In an order of their own, so that the order of what is on file does not show. */
function citesOf(pieces: readonly Piece[]): SourceCite[] {
  const byText = new Map(
    pieces.flatMap(({ price }) => price.cites).map((cite) => [JSON.stringify(cite), cite] as const),
  );
  return [...byText]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, MOST_CITES)
    .map(([, cite]) => cite);
}

function yearsOf(pieces: readonly Piece[]): IncomeYear[] {
  const years = new Set(pieces.flatMap(({ year }) => (year === null ? [] : [year])));
  return [...years]
    .toSorted((one, other) => one - other)
    .map((year) => {
      const ours = pieces.filter((piece) => piece.year === year);
      return { year, lowCents: total(ours, 'low'), highCents: total(ours, 'high') };
    });
}
