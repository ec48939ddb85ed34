import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import { readRecords } from '../../../../server/reading/records/index.js';
import type { RecordReading } from '../../../../server/reading/report-reading.types.js';
import { structureOf } from '../../../../server/reading/structure/index.js';

function recordsOf(text: string): readonly RecordReading[] {
  const document = plainDocument(text);
  return readRecords(document, structureOf(document));
}

const brief = ({ author, datedOn, datedTo, kind, isVague }: RecordReading) => ({
  author,
  datedOn,
  datedTo,
  kind,
  isVague,
});

describe('the records that a report lists', () => {
  it('are read from a numbered list', () => {
    const records = recordsOf(`RECORDS REVIEWED:
1. Emergency department record, Fallow Creek Hospital, 02/03/2021 (12 pages)
2. MRI of the cervical spine, 3/4/21, read by Lorcan Pell, M.D.
3. Operative report, Dr. Strand, May 6, 2021
4. Physical therapy notes, June 2021 through August 2021
5. Deposition of Hollis Varga, October 1, 2021
6. Various medical records from Quarry Lane Clinic

PHYSICAL EXAMINATION: He walks without a limp and sits without discomfort through the interview.`);

    expect(records.map(brief)).toEqual([
      {
        author: 'Fallow Creek Hospital',
        datedOn: '2021-02-03',
        datedTo: null,
        kind: 'EMERGENCY',
        isVague: false,
      },
      { author: 'Lorcan Pell', datedOn: '2021-03-04', datedTo: null, kind: 'IMAGING', isVague: false },
      { author: 'Dr. Strand', datedOn: '2021-05-06', datedTo: null, kind: 'OPERATIVE', isVague: false },
      { author: null, datedOn: '2021-06-01', datedTo: '2021-08-31', kind: 'THERAPY', isVague: false },
      { author: null, datedOn: '2021-10-01', datedTo: null, kind: 'DEPOSITION', isVague: false },
      { author: 'Quarry Lane Clinic', datedOn: null, datedTo: null, kind: 'TREATMENT', isVague: true },
    ]);
    expect(records[0]?.pages).toBe(12);
  });

  it('are read from one sentence', () => {
    const records =
      recordsOf(`REVIEW OF RECORDS: I have reviewed the office notes of Dr. Strand dated 1/2/21 through 4/5/21; an x-ray report of the left wrist of 1/2/21; and the police report.

EXAMINATION: The wrist moves freely and without pain in all of the directions that were tested today.`);

    expect(records.map(({ kind, datedOn, datedTo }) => [kind, datedOn, datedTo])).toEqual([
      ['TREATMENT', '2021-01-02', '2021-04-05'],
      ['IMAGING', '2021-01-02', null],
      ['ACCIDENT', null, null],
    ]);
  });

  it('are read from lines that begin with their day', () => {
    const records = recordsOf(`MEDICAL RECORDS REVIEW:
01/05/2020 - Fallow Creek Hospital emergency record: He was seen after a fall.
02/07/2020 - Lorcan Pell, M.D.: Orthopedic consultation.

EXAMINATION: The wrist moves freely and without pain in all of the directions that were tested today.`);

    expect(records.map(({ datedOn, kind }) => [datedOn, kind])).toEqual([
      ['2020-01-05', 'EMERGENCY'],
      ['2020-02-07', 'TREATMENT'],
    ]);
  });

  it.each([
    'Multiple treatment records',
    'Medical records from Quarry Lane Clinic',
    'Chart notes of Dr. Strand, including but not limited to therapy notes',
    'Various imaging reports',
  ])('are flagged when they do not say what was read: %s', (entry) => {
    const [record] = recordsOf(`RECORDS REVIEWED:\n1. ${entry}\n\nEXAMINATION: He walks without a limp.`);

    expect(record?.isVague).toBe(true);
  });

  it('are none where the report says that none came', () => {
    expect(recordsOf('RECORDS REVIEWED: No medical records were provided for review.')).toEqual([]);
  });

  it('are not dated by the accident that they follow', () => {
    const [record] = recordsOf('RECORDS REVIEWED:\n1. Police report of the accident of 3/4/2020\n');

    expect(record?.datedOn).toBeNull();
  });

  it('quote the text where they say they stand, whatever the text', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        '1. MRI, 1/2/2020',
        '- notes of Dr. A',
        'Records reviewed:',
        '',
        ';;;',
        'Report from B, and C; D.',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = `RECORDS REVIEWED:\n${lines.join('\n')}`;
        for (const record of recordsOf(text)) {
          expect(record.citation.quote).toBe(text.slice(record.citation.start, record.citation.end));
          expect(record.datedTo === null || record.datedOn !== null).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
