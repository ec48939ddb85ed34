import { describe, expect, it } from 'vitest';
import {
  type RejectedRow,
  analyseFile,
  headerFingerprint,
  rejectedRowsCsv,
} from '../../../server/modules/ingestion/reading/index.js';
import { examinationOf, joined, readBySuggestion, textSource } from './reading-support.js';

const LOG = [
  'Examiner,Exam date,Fee,Notes',
  'Dr. Ada Quist,2/30/22,100,"=2+5, and ""more"""',
  'Dr. Ada Quist,6/17/22,100,fine',
  ',6/18/22,-50,@home',
  'TOTAL,,150,',
].join('\r\n');

async function rejectedFrom(text: string) {
  const { analysis, rows } = await readBySuggestion(textSource(text));
  const rejected = rows.filter((row): row is RejectedRow => row.outcome === 'REJECTED');
  return { headers: analysis.headers, csv: await joined(rejectedRowsCsv(analysis.headers, rejected)) };
}

describe('rejectedRowsCsv', () => {
  it('lists each rejected row once, with where it stood, what is wrong and what to do', async () => {
    const { csv } = await rejectedFrom(LOG);
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe('\uFEFFExaminer,Exam date,Fee,Notes,Record,Field,Problem,Remedy');
    expect(lines[1]).toMatch(
      /^Dr\. Ada Quist,2\/30\/22,100,"'=2\+5, and ""more""",2,Exam date,This is not a date/,
    );
    expect(lines[2]).toMatch(
      /^,6\/18\/22,-50,'@home,4,"Examiner; Fee","The row does not say who examined\.; A fee/,
    );
    expect(lines[3]).toMatch(/^TOTAL,,150,,5,Exam date,/);
  });

  it('can be corrected and imported: its own columns are ignored, guards undone, the mapping found again', async () => {
    const { headers, csv } = await rejectedFrom(LOG);
    const corrected = textSource(
      csv.replace('2/30/22', '2/28/22').replace('\r\n,6/18/22,-50', '\r\nDr. Bo Quist,6/18/22,50'),
    );
    const { analysis, rows } = await readBySuggestion(corrected);
    expect(analysis.headers.slice(-4).map((header) => analysis.suggestion.columns[header]?.field)).toEqual(
      Array.from({ length: 4 }, () => 'IGNORE'),
    );
    expect(headerFingerprint(analysis.headers)).toBe(headerFingerprint(headers));
    expect(examinationOf(rows[0])).toMatchObject({ examinedOn: '2022-02-28', notes: '=2+5, and "more"' });
    expect(examinationOf(rows[1])).toMatchObject({ feeCents: 5_000, notes: '@home' });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['VALID', 'VALID', 'REJECTED']);
  });

  it('lists what is still wrong without a second set of its columns', async () => {
    const { csv } = await rejectedFrom(LOG);
    const again = await rejectedFrom(csv);
    expect(again.csv.split('\r\n')[0]).toBe('\uFEFFExaminer,Exam date,Fee,Notes,Record,Field,Problem,Remedy');
    expect(again.csv).toContain("'=2+5");
    expect(again.csv).not.toContain("''=2+5");
  });
});

describe('headerFingerprint', () => {
  it('depends on the headings alone, not on their order', () => {
    expect(headerFingerprint(['a', 'b'])).toBe(headerFingerprint(['b', 'a']));
    expect(headerFingerprint(['a', 'b'])).not.toBe(headerFingerprint(['a', 'b', 'c']));
    expect(headerFingerprint(['ab', 'c'])).not.toBe(headerFingerprint(['a', 'bc']));
  });

  it("counts a firm's own column that happens to be called Problem", async () => {
    expect(headerFingerprint(['a', 'Problem'])).not.toBe(headerFingerprint(['a']));
    const { headers } = await analyseFile(
      textSource('Examiner,Exam date,Date,Date\nDr. A. Quist,6/17/22,x,y\n'),
    );
    expect(headers).toEqual(['Examiner', 'Exam date', 'Date', 'Date #2']);
  });
});
