import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../server/platform/spreadsheets/index.js';
import { DEFENSE_FIRM, PLAINTIFF_FIRM, readBySuggestion, suggestedFields } from './reading-support.js';
import { countsOf, nameIndex, truthsIn } from './truth.js';

const fixtures = new URL('../../fixtures/imports/', import.meta.url);
/** Logs handed over for acceptance, when they lie beside the working copy. */
const shared = new URL('../../../../shared/imports/', import.meta.url);

async function readsLikeTruth(folder: URL, name: string) {
  const truth = (await truthsIn(folder))[name];
  if (truth === undefined) throw new Error(`There is no truth for ${name}.`);
  const { analysis, rows } = await readBySuggestion(
    memorySource(name, await readFile(new URL(name, folder))),
    {
      context: truth.firm === 'defense firm' ? DEFENSE_FIRM : PLAINTIFF_FIRM,
    },
  );
  const found = countsOf(rows, await nameIndex(folder));
  expect(found.rejected).toEqual(truth.rejected.map(({ record, field }) => ({ record, field })));
  expect(found.duplicates).toEqual(truth.duplicates);
  expect(found.valid).toBe(truth.valid);
  expect(found.gaps).toEqual(truth.mmi_gap_days ?? {});
  const fields = suggestedFields(analysis);
  for (const [npi, expected] of Object.entries(truth.examiners)) {
    // A log without a column of carriers cannot show the ones that its truth was made with.
    const carriers = fields.includes('CARRIER') ? expected.carriers : {};
    expect({ npi, ...found.examiners[npi] }).toEqual({ npi, ...expected, carriers });
  }
  expect(Object.keys(found.examiners).sort()).toEqual(Object.keys(truth.examiners).sort());
}

describe('the logs of three firms, by suggestion alone', () => {
  it.each(['plaintiff-exam-log.csv', 'comp-evaluations.csv', 'defense-register.xlsx'])(
    '%s comes to its truth, examiner by examiner',
    (name) => readsLikeTruth(fixtures, name),
  );

  it('detects how each of them is written', async () => {
    const formatOf = async (name: string) =>
      (await readBySuggestion(memorySource(name, await readFile(new URL(name, fixtures))))).analysis.format;
    expect(await formatOf('plaintiff-exam-log.csv')).toMatchObject({
      encoding: 'UTF-8',
      delimiter: ',',
      dateOrder: 'MDY',
    });
    expect(await formatOf('comp-evaluations.csv')).toMatchObject({
      encoding: 'Windows-1252',
      delimiter: ';',
      dateOrder: 'DMY',
      decimalMark: ',',
    });
    expect(await formatOf('defense-register.xlsx')).toMatchObject({
      sheet: 'Register 2025',
      headerRecord: 5,
    });
  });

  it.each([
    ['tabs', (text: string) => Buffer.from(text.replaceAll(';', '\t'))],
    ['bars', (text: string) => Buffer.from(text.replaceAll(';', '|'))],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-8 and Unix line breaks', (text: string) => Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['a title above', (text: string) => Buffer.from(`Evaluations of the firm\r\n\r\n${text}`)],
  ])('reads the same from a file with %s', async (_, rewrite) => {
    const original = await readFile(new URL('comp-evaluations.csv', fixtures));
    const before = await readBySuggestion(memorySource('log.csv', original));
    const after = await readBySuggestion(memorySource('log.csv', rewrite(original.toString('latin1'))));
    const examinations = (rows: typeof before.rows) =>
      rows.map((row) => (row.outcome === 'VALID' ? row.row : null));
    expect(examinations(after.rows)).toEqual(examinations(before.rows));
  });
});

describe('the logs handed over for acceptance', () => {
  it.for(['plaintiff-dme-log.csv', 'comp-qme-export.csv', 'defense-ime-tracking.xlsx'])(
    '%s comes to its truth',
    async (name, { skip }) => {
      skip(!existsSync(new URL('truth.json', shared)), 'They do not lie beside the working copy.');
      await readsLikeTruth(shared, name);
    },
  );
});
