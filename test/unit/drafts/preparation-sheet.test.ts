import { describe, expect, it } from 'vitest';
import { preparationSheetDraft } from '../../../server/modules/drafts/builders/preparation-sheet.builder.js';
import { readMedication, type Fill } from '../../../server/pharmacology/index.js';
import { MATTER } from './contents.js';

/** An invented fill of thirty days. */
function fill(id: string, filledOn: string, drugName: string): Fill {
  const nobody = { npi: null, name: null };
  return {
    ...{
      id,
      filledOn,
      drugName,
      ndc11: null,
      ndcAsWritten: null,
      strengthAsWritten: null,
      formAsWritten: null,
    },
    medication: readMedication({ drugName, strength: null, form: null }),
    ...{ quantity: 30, quantityUnit: null, daysSupply: 30, prescriber: nobody, pharmacy: nobody },
    ...{
      prescriptionNumber: null,
      fillNumber: null,
      diagnosisCodes: [],
      writtenOn: null,
      amountPaidCents: null,
    },
    ...{ state: 'COUNTED', counterpartId: null, documentId: 'file', row: 2 },
  };
}

const sheet = preparationSheetDraft({
  matterId: MATTER,
  fills: [fill('1', '2024-01-02', 'Gabapentin 300 mg'), fill('2', '2024-03-05', 'Gabapentin 300 mg')],
  discrepancies: [],
});
const statements = sheet.sections.flatMap((section) => section.statements);

/** Flesch-Kincaid grade, with syllables counted as groups of vowels. */
function gradeOf(text: string): number {
  const sentences = text.split(/[.!?]+/).filter((sentence) => /\w/.test(sentence)).length;
  const words = text.match(/[A-Za-z]+/g) ?? [];
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/e$/, '')
            .match(/[aeiouy]+/g) ?? []
        ).length,
      ),
    0,
  );
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

describe('a preparation sheet', () => {
  it('says that what the record lacks is not recorded', () => {
    expect(statements[0]?.cells).toEqual([
      'Gabapentin',
      'January 2, 2024',
      'March 5, 2024',
      'not recorded',
      'not recorded',
    ]);
  });

  it('has a cite for every statement', () => {
    expect(statements.filter(({ cites }) => cites.length === 0)).toEqual([]);
  });

  it('reads at the sixth grade or below, names of medicines aside', () => {
    const text = [
      sheet.title,
      sheet.subtitle ?? '',
      ...sheet.sections.flatMap(({ heading, columns }) => [
        heading,
        ...columns.map((column) => column.heading),
      ]),
      ...statements.map((statement) => statement.text.replaceAll('Gabapentin', 'Drug')),
    ];
    expect(
      gradeOf(
        text
          .filter((part) => part !== '')
          .map((part) => part.replace(/\.?$/, '.'))
          .join(' '),
      ),
    ).toBeLessThan(6.5);
  });
});
