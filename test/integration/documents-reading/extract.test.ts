import { afterAll, describe, expect, it } from 'vitest';
import { createReaderPool } from '../../../server/platform/documents/index.js';
import { extractionLines } from '../../../server/start/extraction-lines.js';
import { extractionOf } from '../../../server/start/extraction.js';
import { compiledReaderEntry } from '../../support/files/compiled-reader.js';
import { htmlPage } from '../../support/files/hostile-files.js';
import { printedPdf } from '../../support/files/printed-pdf.js';

const reader = createReaderPool({ entry: compiledReaderEntry(), processes: 1 });
afterAll(() => reader.close());

const REPORT = [
  'INDEPENDENT MEDICAL EXAMINATION',
  'Claim Number: 12-34567',
  'DISCUSSION',
  'In my opinion, the claimant has reached maximum medical improvement as of June 2, 2024.',
];

describe('an extraction', () => {
  it('cites words that stand on the page it names', async () => {
    const bytes = await printedPdf((document) => {
      for (const paragraph of REPORT) document.text(paragraph).moveDown();
    });
    const extraction = await extractionOf({ name: 'report.pdf', bytes }, reader);
    expect(extraction).toMatchObject({ file: 'report.pdf', format: 'PDF', pages: 1, notes: [], error: null });
    expect(extraction.fields).toContainEqual(
      expect.objectContaining({ field: 'claimNumber', value: '12-34567' }),
    );
    const opinion = extraction.opinions.find(({ issue }) => issue === 'MMI');
    expect(opinion).toMatchObject({ citation: { page: 1, endPage: 1 } });
    expect(REPORT.join(' ')).toContain(opinion?.citation.quote);
    const lines = extractionLines(extraction);
    expect(lines[0]).toMatch(/^report\.pdf \(PDF, .*, 1 pages\)$/);
    expect(lines.join('\n')).toMatch(/claimNumber: 12-34567 \(\d+ %\)\n {4}page 1: "12-34567"/);
  });

  it('of a file that can not be read says why', async () => {
    const extraction = await extractionOf({ name: 'report.pdf', bytes: htmlPage() }, reader);
    expect(extraction).toMatchObject({ format: null, pages: null, error: { code: 'NOT_WHAT_IT_SAYS' } });
    expect(extractionLines(extraction)[0]).toMatch(/^report\.pdf: NOT_WHAT_IT_SAYS\. The file is not/);
  });
});
