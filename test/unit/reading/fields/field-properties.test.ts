import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFields } from '../../../../server/reading/fields/index.js';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import type { FieldReading } from '../../../../server/reading/report-reading.types.js';
import { structureOf } from '../../../../server/reading/structure/index.js';
import { headingBlocks } from './heading-blocks.js';
import { letters } from './letters.js';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const pieces = [...headingBlocks, ...letters].flatMap(({ text }) => text.split('\n'));

/** Lines of reports out of order, cut and mixed with any characters: what damaged files look like. */
const damagedReport = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ maxLength: 40 }),
      fc.constantFrom('', '\f', 'RE:', ':::', '((((', '....'),
    ),
    {
      maxLength: 40,
    },
  )
  .map((lines) => lines.join('\n'));

function read(text: string): { text: string; readings: readonly FieldReading[] } {
  const document = plainDocument(text);
  return { text, readings: readFields(document, structureOf(document)) };
}

function isWellFormed(reading: FieldReading): boolean {
  switch (reading.field) {
    case 'examinedOn':
    case 'reportedOn':
      return DAY.test(reading.value);
    case 'injuredOn':
      return reading.value.length > 0 && reading.value.every((day) => DAY.test(day));
    case 'startedAt':
    case 'endedAt':
      return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(reading.value);
    case 'faceToFaceMinutes':
      return reading.value.minutes >= 1 && reading.value.minutes <= 600;
    case 'pagesDeclared':
      return Number.isInteger(reading.value) && reading.value >= 0 && reading.value <= 200_000;
    case 'npi':
      return /^\d{10}$/.test(reading.value);
    case 'othersPresent':
      return reading.value.every((person) => person.trim() !== '');
    case 'credentials':
    case 'diagnoses':
      return reading.value.length > 0 && reading.value.every((item) => item.trim() !== '');
    default:
      return typeof reading.value === 'string' && reading.value.trim() !== '';
  }
}

describe('field readings of any text', () => {
  it('quote the text where they say they stand', () => {
    fc.assert(
      fc.property(damagedReport, (damaged) => {
        const { text, readings } = read(damaged);
        for (const { citation } of readings) {
          expect(citation.quote).toBe(text.slice(citation.start, citation.end));
          expect(citation.quote.trim()).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are well formed, with a confidence and a cue', () => {
    fc.assert(
      fc.property(damagedReport, (damaged) => {
        for (const reading of read(damaged).readings) {
          expect(reading, JSON.stringify(reading)).toSatisfy(isWellFormed);
          expect(reading.confidence).toBeGreaterThan(0);
          expect(reading.confidence).toBeLessThan(1);
          expect(reading.cues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('come once for a field, or more than once and all disputed', () => {
    fc.assert(
      fc.property(damagedReport, (damaged) => {
        const { readings } = read(damaged);
        for (const { field, isDisputed } of readings) {
          expect(isDisputed).toBe(readings.filter((other) => other.field === field).length > 1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('survive characters of every script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(() => read(text)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['one letter', 'a'],
    ['capitals', 'Aa '],
    ['opening marks', '('],
    ['label marks', 'RE: '],
    ['digits', '1/'],
    ['initials', 'A. '],
    ['commas', 'Al, '],
    ['lines', 'Claimant:\n'],
  ])('take no longer than the text deserves: %s over and over', (_name, piece) => {
    const time = (length: number) => {
      const document = plainDocument(piece.repeat(Math.ceil(length / piece.length)));
      const structure = structureOf(document);
      const before = process.cpuUsage();
      readFields(document, structure);
      const { user } = process.cpuUsage(before);
      return user / 1000;
    };
    time(5_000);

    expect(time(100_000)).toBeLessThan(4_000);
  });
});
