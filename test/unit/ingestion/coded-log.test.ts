import { describe, expect, it } from 'vitest';
import { analyseFile } from '../../../server/modules/ingestion/reading/index.js';
import { csvOf, examinationOf, problemsOf, readBySuggestion, suggestedFields } from './reading-support.js';

const HEADINGS = [
  'exam_id',
  'examiner',
  'specialty',
  'state',
  'exam_type',
  'claimant',
  'exam_date',
  'causation',
  'treatment',
  'face_minutes',
  'payer',
  'review',
];
const row = (changes: Record<string, string> = {}): string[] => {
  const cells: Record<string, string> = {
    exam_id: 'x1',
    examiner: 'X07',
    specialty: 'orthopaedics',
    state: 'Nevada',
    exam_type: 'QME',
    claimant: 'k100',
    exam_date: '2023-05-04',
    causation: 'found',
    treatment: 'further',
    face_minutes: '25',
    payer: 'Copperline Casualty',
    review: 'verified',
    ...changes,
  };
  return HEADINGS.map((heading) => cells[heading] ?? '');
};
const log = (...changes: Record<string, string>[]) =>
  csvOf(HEADINGS, row(), ...changes.map((change, at) => row({ exam_id: `y${at}`, ...change })));

describe('a log of coded reports', () => {
  it('is mapped by its headings and cells alone', async () => {
    const analysis = await analyseFile(
      log({ causation: 'none', treatment: 'no_further', review: 'unreviewed' }),
    );
    expect(suggestedFields(analysis)).toEqual([
      'IGNORE',
      'EXAMINER_NAME',
      'EXAMINER_SPECIALTY',
      'EXAMINER_PRACTICE_STATE',
      'EXAM_KIND',
      'CLAIMANT_NAME',
      'EXAM_DATE',
      'OPINION_CAUSATION',
      'OPINION_FUTURE_CARE',
      'DURATION',
      'CARRIER',
      'VERIFICATION',
    ]);
    // Face to face, but the log does not say who measured it.
    expect(analysis.suggestion.timingSource).toBe('FIRM_LOG');
    expect(analysis.unknownWords).toEqual([]);
    expect(analysis.warnings).toContain('Under "causation", "none" is read as the opposite of "found".');
  });

  it.each([
    ['none', 'FAVORS_DEFENSE'],
    ['found', 'FAVORS_CLAIMANT'],
    ['partial', 'MIXED'],
    ['undetermined', 'UNDETERMINED'],
    ['not_addressed', 'NOT_ADDRESSED'],
    ['', undefined],
  ])('reads "%s" on causation as %s', async (causation, stance) => {
    const { rows } = await readBySuggestion(log({ causation }));
    expect(examinationOf(rows[1]).opinions.find(({ issue }) => issue === 'CAUSATION')?.stance).toBe(stance);
  });

  it.each([
    ['no_further', 'FAVORS_DEFENSE'],
    ['further', 'FAVORS_CLAIMANT'],
    ['not_addressed', 'NOT_ADDRESSED'],
  ])('reads "%s" on treatment as %s on future care', async (treatment, stance) => {
    const { rows } = await readBySuggestion(log({ treatment }));
    const opinions = examinationOf(rows[1]).opinions.filter(({ issue }) => issue !== 'CAUSATION');
    expect(opinions).toMatchObject([{ issue: 'FUTURE_CARE', stance }]);
  });

  it('keeps specialty and state of the examiner', async () => {
    const { rows } = await readBySuggestion(log());
    expect(examinationOf(rows[0]).examiner).toMatchObject({
      specialtyAsWritten: 'orthopaedics',
      practiceState: 'NV',
      licenceState: null,
    });
  });
});

describe('"none" on causation', () => {
  it('says nothing where no report is said to have found any', async () => {
    const { rows, analysis } = await readBySuggestion(
      csvOf(
        ['Examiner', 'Exam date', 'Causation'],
        ['X07', '2023-05-04', 'none'],
        ['X07', '2023-05-05', 'DEF'],
      ),
    );
    expect(examinationOf(rows[0]).opinions).toMatchObject([{ stance: 'NOT_ADDRESSED' }]);
    expect(analysis.warnings.filter((warning) => warning.includes('none'))).toEqual([]);
  });
});

describe('verification', () => {
  const headed = async (heading: string, cell: string) =>
    (
      await readBySuggestion(
        csvOf(
          ['Examiner', 'Exam date', heading],
          ['X07', '2023-05-04', 'verified'],
          ['X07', '2023-05-05', 'unreviewed'],
          ['X07', '2023-05-06', cell],
        ),
      )
    ).rows[2];

  it.each([
    ['verified', 'CONFIRMED'],
    ['Confirmed', 'CONFIRMED'],
    ['yes', 'CONFIRMED'],
    ['Unreviewed', 'UNVERIFIED'],
    ['not yet verified', 'UNVERIFIED'],
    ['no', 'UNVERIFIED'],
    ['pending', 'UNVERIFIED'],
    // Where some rows are marked as checked, one that is not marked was not.
    ['', 'UNVERIFIED'],
  ])('"%s" is %s', async (cell, verification) => {
    for (const heading of ['Verified?', 'review', 'Coding verified']) {
      expect(examinationOf(await headed(heading, cell)).verification).toBe(verification);
    }
  });

  it('is asked about when its word is not known', async () => {
    expect(problemsOf(await headed('Verified', 'banana'))).toEqual(['Verified: UNKNOWN_VERIFICATION']);
  });

  it("is the firm's own record where the file does not speak of it", async () => {
    const { rows } = await readBySuggestion(csvOf(['Examiner', 'Exam date'], ['X07', '2023-05-04']));
    expect(examinationOf(rows[0]).verification).toBe('FIRM_RECORD');
  });

  it('is not what a count of pages reviewed or a confirmed appointment says', async () => {
    const analysis = await analyseFile(
      csvOf(
        ['Examiner', 'Exam date', 'Reviewed', 'Confirmed'],
        ['X07', '2023-05-04', '120', 'yes'],
        ['X07', '2023-05-05', '80', 'no'],
      ),
    );
    expect(suggestedFields(analysis)).toEqual(['EXAMINER_NAME', 'EXAM_DATE', 'PAGES_REVIEWED', 'IGNORE']);
  });
});

describe("the examiner's state", () => {
  it.each([
    ['State', 'EXAMINER_PRACTICE_STATE'],
    ['Examiner State', 'EXAMINER_PRACTICE_STATE'],
    ['License State', 'EXAMINER_LICENCE_STATE'],
    ['Claimant state', 'VENUE'],
  ])('"%s" is %s', async (heading, field) => {
    const analysis = await analyseFile(
      csvOf(['Examiner', 'Exam date', heading], ['X07', '2023-05-04', 'CA'], ['X08', '2023-05-05', 'NV']),
    );
    expect(suggestedFields(analysis)[2]).toBe(field);
  });

  it('is that of the licence beside a licence number', async () => {
    const { rows } = await readBySuggestion(
      csvOf(['Examiner', 'Exam date', 'State', 'License #'], ['X07', '2023-05-04', 'CA', 'A12345']),
    );
    expect(examinationOf(rows[0]).examiner).toMatchObject({ licenceState: 'CA', practiceState: 'CA' });
  });
});
