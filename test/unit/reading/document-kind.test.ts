import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  generateReport,
  reportFamilyNames,
  reportText,
} from '../../../server/modules/demonstration/index.js';
import { transcriptFile } from '../../../server/modules/demonstration/testimony/demonstration-transcript.js';
import { documentKindOf } from '../../../server/reading/document-kind.js';
import { plainDocument } from '../../../server/reading/plain-document.js';
import { structureOf } from '../../../server/reading/structure/index.js';

const REPORTS = join(import.meta.dirname, '../../../../shared/reports/text');
const kindOf = (text: string): string => documentKindOf(text, structureOf(plainDocument(text)));

const testimony = (turns: number): string =>
  transcriptFile({
    heading: 'DEPOSITION OF',
    witness: 'AMBROSE QUILLFEATHER, M.D.',
    takenOn: '2025-03-14',
    exchanges: Array.from({ length: turns }, (_, at) => [
      at % 2 === 0 ? 'Q.' : 'A.',
      `This is what was said at turn ${at}, long enough to need more than one line of the page.`,
    ]),
  });

describe('the kind of a document', () => {
  it.each([6, 12, 29, 60])('is a transcript with %i turns and little else', (turns) => {
    expect(kindOf(testimony(turns))).toBe('TRANSCRIPT');
  });

  it('is none for a letter that quotes a few answers', () => {
    const letter = Array.from(
      { length: 30 },
      (_, at) => `Paragraph ${at} of an invented letter about a claim.`,
    );
    expect(kindOf([...letter, testimony(8)].join('\n'))).not.toBe('TRANSCRIPT');
  });

  it.each(reportFamilyNames)('is no transcript for an invented report: %s', (family) => {
    expect(kindOf(reportText(generateReport({ seed: 'kind', family })))).not.toBe('TRANSCRIPT');
  });

  it.skipIf(!existsSync(REPORTS))('is no transcript for a real report', () => {
    const taken = readdirSync(REPORTS).filter(
      (name) => kindOf(readFileSync(join(REPORTS, name), 'utf8')) === 'TRANSCRIPT',
    );
    expect(taken).toEqual([]);
  });
});
