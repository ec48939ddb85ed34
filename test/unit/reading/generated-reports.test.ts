import { beforeAll, describe, expect, it } from 'vitest';
import {
  generateReport,
  reportFamilyNames,
  reportText,
} from '../../../server/modules/demonstration/index.js';
import { plainDocument } from '../../../server/reading/plain-document.js';
import { readReport } from '../../../server/reading/read-report.js';
import { totalsOf, type ReadingTotals } from '../../support/reports/reading-totals.js';

// Six reports of each of ten families, phrased from the whole pool. The bounds are those the reader is held to on
// reports that nobody tuned it on; see docs/reading.md for what it does on real ones.
const SEEDS = 6;

describe('the built-in reader on generated reports', () => {
  let totals: ReadingTotals;

  beforeAll(() => {
    totals = totalsOf(
      reportFamilyNames.flatMap((family) =>
        Array.from({ length: SEEDS }, (_, seed) => {
          const report = generateReport({ seed: `reading ${seed}`, family });
          const text = reportText(report);
          return { text, reading: readReport(plainDocument(text)), truth: report.truth };
        }),
      ),
    );
  });

  it('reads the stated fields', () => {
    expect(totals.fields.f1).toBeGreaterThanOrEqual(0.93);
  });

  it('finds the opinions and little else', () => {
    expect(totals.opinions.precision).toBeGreaterThanOrEqual(0.9);
    expect(totals.opinions.recall).toBeGreaterThanOrEqual(0.92);
  });

  it('tells how they fall, and hardly ever the other way', () => {
    expect(totals.opinions.stance).toBeGreaterThanOrEqual(0.95);
    expect(totals.opinions.opposite).toBeLessThanOrEqual(0.02);
  });

  it('credits next to nothing of what others say to the examiner', () => {
    expect(totals.opinions.credited).toBeLessThanOrEqual(0.01);
  });

  it('offers nearly every opinion to the reviewer, in a list that stays short', () => {
    expect(totals.opinions.capture).toBeGreaterThanOrEqual(0.98);
    expect(totals.opinions.candidates).toBeLessThanOrEqual(25);
  });
});
