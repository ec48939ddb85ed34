import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { Issue } from '../../../server/kernel/vocabulary.js';
import { inventedExaminers } from '../../../server/modules/demonstration/demonstration-pools.js';
import { demonstrationReports } from '../../../server/modules/demonstration/reports/demonstration-reports.js';
import { canFill } from '../../../server/modules/demonstration/reports/fill-words.js';
import type { GeneratedReport } from '../../../server/modules/demonstration/reports/generated-report.types.js';
import { generateReport } from '../../../server/modules/demonstration/reports/generate-report.js';
import { reportDocx } from '../../../server/modules/demonstration/reports/report-docx.js';
import { reportFamilyNames } from '../../../server/modules/demonstration/reports/report-families.js';
import { reportPdf } from '../../../server/modules/demonstration/reports/report-pdf.js';
import { phrases } from '../../../server/modules/demonstration/reports/report-pools.js';
import { reportScan } from '../../../server/modules/demonstration/reports/report-scan.js';
import { reportText } from '../../../server/modules/demonstration/reports/report-text.js';
import { pdfPageImages, pdfPageTexts } from '../../support/reports/pdf-pages.js';

const reportsOf = (count: number): GeneratedReport[] =>
  reportFamilyNames.flatMap((family) =>
    Array.from({ length: count }, (_, at) => generateReport({ seed: `truth ${at}`, family })),
  );

const quotesOf = ({ truth }: GeneratedReport): string[] => [
  ...truth.opinions.map(({ quote }) => quote),
  ...truth.records.map(({ quote }) => quote),
  ...truth.boilerplate,
  ...truth.errors.map(({ quote }) => quote),
];

const occurrences = (text: string, quote: string): number => text.split(quote).length - 1;
const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');

describe('a generated report', () => {
  it.each(reportFamilyNames)('of the family %s holds every planted quote once', (family) => {
    for (let seed = 0; seed < 40; seed += 1) {
      const report = generateReport({ seed: `once ${seed}`, family, error: 'SIDE' });
      const text = reportText(report);
      for (const quote of quotesOf(report)) expect([quote, occurrences(text, quote)]).toEqual([quote, 1]);
      for (const { quote } of report.truth.decoys) expect(text).toContain(quote);
    }
  });

  it('prints every name and number that it claims to state', () => {
    for (const report of reportsOf(12)) {
      const text = reportText(report);
      const { fields } = report.truth;
      const printed = [
        ...[fields.examinerName, fields.claimNumber, fields.caseNumber, fields.licence],
        ...[
          fields.npi,
          fields.requestingParty,
          fields.carrier,
          fields.lawFirm,
          fields.vendor,
          fields.employer,
        ],
        ...[fields.place, fields.specialty, fields.attestation, fields.historyTakenBy, fields.draftedBy],
        ...(fields.claimantName ?? '').split(' '),
        ...(fields.diagnoses ?? []),
        ...(fields.othersPresent ?? []),
        ...(fields.credentials ?? []),
      ];
      for (const value of printed) if (value !== undefined) expect(text).toContain(value);
    }
  });

  it('is the same for the same seed and another for another', () => {
    const [one, again, other] = ['a', 'a', 'b'].map((seed) => generateReport({ seed }));
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });

  it('says at its foot that it is invented', () => {
    for (const report of reportsOf(1)) expect(reportText(report)).toContain('Invented for demonstration');
  });

  it('takes the people and days it is given', () => {
    const examiner = inventedExaminers[2];
    if (examiner === undefined) throw new Error('The pool is empty.');
    const wishes = { examiner, claimant: 'Alma Redfern', examinedOn: '2026-03-02', injuredOn: '2025-01-09' };
    const { truth } = generateReport({ seed: 'given', family: 'VENDOR_LETTER', ...wishes });
    expect(truth.fields).toMatchObject({
      examinerName: `Corwin B. Halloway`,
      claimantName: 'Alma Redfern',
      examinedOn: '2026-03-02',
      injuredOn: ['2025-01-09'],
    });
  });

  it('repeats the paragraphs of its examiner for other claimants', () => {
    const examiner = inventedExaminers[4];
    if (examiner === undefined) throw new Error('The pool is empty.');
    const [one, other] = ['x', 'y'].map((seed) => generateReport({ seed, family: 'RULE_35', examiner }));
    expect(one?.truth.boilerplate).toEqual(other?.truth.boilerplate);
    expect(one?.truth.fields.claimantName).not.toBe(other?.truth.fields.claimantName);
  });

  it('plants a slip that contradicts the rest', () => {
    const report = generateReport({ seed: 'slip', family: 'VENDOR_LETTER', error: 'DATE' });
    const [error] = report.truth.errors;
    expect(error?.quote).toContain(error?.wrong);
    expect(reportText(report)).toContain(error?.right);
    expect(error?.right).not.toBe(error?.wrong);
  });
});

describe('the pool of phrasings', () => {
  const words = Object.fromEntries(
    'he his him Mr claimant accident part condition degeneration strain surgery treatment medication visits employer job treater other mmiDate wpi share rest pounds priorDate elsewhere'
      .split(' ')
      .map((name) => [name, name]),
  );

  it.each(Object.values(Issue))('has at least eight for each stance on %s, and words for all', (issue) => {
    const stances = Object.values(phrases[issue] ?? {});
    expect(stances).toHaveLength(4);
    for (const pool of stances) {
      expect(pool.length).toBeGreaterThanOrEqual(8);
      expect(pool.filter(({ text }) => !canFill(text, words))).toEqual([]);
    }
  });
});

describe('a rendered report', () => {
  it('keeps the order of the quotes and the words of each in a PDF', async () => {
    for (const report of reportsOf(2)) {
      const pages = await pdfPageTexts(await reportPdf(report));
      // Running heads and feet stand between a quote's halves where a page breaks; take them out by line.
      const kept = pages.map((page) =>
        page
          .split('\n')
          .filter((line) => line !== report.title && line !== report.foot && !/^Page \d+ of \d+$/.test(line))
          .join('\n'),
      );
      const text = withoutSpace(kept.join('\n'));
      const opinions = report.truth.opinions.map(({ quote }) => text.indexOf(withoutSpace(quote)));
      expect(opinions).not.toContain(-1);
      expect(opinions).toEqual([...opinions].sort((one, other) => one - other));
      for (const quote of quotesOf(report)) expect(text).toContain(withoutSpace(quote));
    }
  });

  it('is the same file for the same report', async () => {
    const report = generateReport({ seed: 'file' });
    expect(await reportPdf(report)).toEqual(await reportPdf(report));
  });

  it('opens as a word processor’s file', async () => {
    for (const report of reportsOf(1)) {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(reportDocx(report)) });
      for (const quote of quotesOf(report)) expect(value).toContain(quote);
    }
  });

  it('has as many pictures as pages and no text when scanned', async () => {
    const pdf = await reportPdf(generateReport({ seed: 'scan', family: 'RECORD_REVIEW' }));
    const pages = await pdfPageImages(pdf, 60);
    const scan = await reportScan({ pages, skewDegrees: 0.6, specks: 40 });
    const texts = await pdfPageTexts(scan);
    expect(texts).toHaveLength(pages.length);
    expect(texts.join('')).toBe('');
  });
});

describe('the documents of the demonstration', () => {
  const today = '2026-11-22';

  it('are mostly PDFs, one of them a scan and one cut off', async () => {
    const documents = await demonstrationReports({ today, renderPages: (pdf) => pdfPageImages(pdf, 40) });
    const kinds = documents.map(({ fileName }) => fileName.split('.').at(-1));
    expect(kinds.filter((kind) => kind === 'pdf').length).toBeGreaterThanOrEqual(10);
    expect(kinds).toContain('docx');
    expect(kinds).toContain('txt');
    expect(new Set(documents.map(({ fileName }) => fileName)).size).toBe(documents.length);
    expect(documents.filter(({ isDamaged }) => isDamaged)).toHaveLength(1);
    for (const { bytes, isDamaged } of documents.filter(({ fileName }) => fileName.endsWith('pdf'))) {
      if (isDamaged) await expect(pdfPageTexts(bytes)).rejects.toThrow();
      else expect((await pdfPageTexts(bytes)).length).toBeGreaterThanOrEqual(2);
    }
    const slips = documents.flatMap(({ report }) => report.truth.errors.map(({ kind }) => kind));
    expect(slips).toEqual(['SIDE']);
  });

  it('name examiners of the directory, and two of them share their paragraphs', async () => {
    const documents = await demonstrationReports({ today, renderPages: (pdf) => pdfPageImages(pdf, 40) });
    const names = inventedExaminers.map(({ first, middle, last }) =>
      [first, middle === null ? '' : `${middle}.`, last].filter((word) => word !== '').join(' '),
    );
    for (const { report } of documents) expect(names).toContain(report.truth.fields.examinerName);
    const [one, other] = documents.map(({ report }) => report.truth);
    expect(one?.fields.examinerName).toBe(other?.fields.examinerName);
    expect(one?.boilerplate).toEqual(other?.boilerplate);
    expect(one?.fields.claimantName).not.toBe(other?.fields.claimantName);
  });
});
