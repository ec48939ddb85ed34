import { describe, expect, it } from 'vitest';
import { MappingError, analyseFile, readRows } from '../../../server/modules/ingestion/reading/index.js';
import {
  DEFENSE_FIRM,
  PLAINTIFF_FIRM,
  collect,
  csvOf,
  examinationOf,
  problemsOf,
  readBySuggestion,
  textSource,
} from './reading-support.js';

/** One row under the headings of its cells, beside an examiner and a date unless it brings its own. */
async function readRow(cells: Readonly<Record<string, string>>, context = PLAINTIFF_FIRM) {
  const row = { Examiner: 'Dr. Ada Quist', 'Exam date': '6/17/22', ...cells };
  const source = textSource(
    [Object.keys(row), Object.values(row)]
      .map((line) => line.map((cell) => `"${cell}"`).join(';'))
      .join('\n'),
  );
  const { rows } = await readBySuggestion(source, { context });
  return rows[0];
}

describe('a row', () => {
  it.each([
    [{ 'Exam date': '' }, ['Exam date: MISSING_DATE']],
    [{ 'Exam date': '13/45/2021' }, ['Exam date: NOT_A_DATE']],
    [{ 'Exam date': '2026-11-21' }, []],
    [{ 'Exam date': '2026-11-22' }, ['Exam date: DATE_IN_FUTURE']],
    [{ Examiner: '', NPI: '' }, ['Examiner: MISSING_EXAMINER']],
    [{ Examiner: '', NPI: '1000011001' }, []],
    [{ NPI: '100 001 1001' }, []],
    [{ NPI: '1234567890' }, ['NPI: NPI_INVALID']],
    [{ NPI: '12345' }, ['NPI: NPI_INVALID']],
    [{ 'Retained by (side)': 'banana' }, ['Retained by (side): UNKNOWN_SIDE']],
    [{ 'Time in': '1:00 PM', 'Time out': '1:01 PM' }, []],
    [{ 'Time in': '1:00 PM', 'Time out': '1:00 PM' }, ['Time out: ENDS_BEFORE_START']],
    [{ 'Time in': '11:50 PM', 'Time out': '12:20 AM' }, ['Time out: ENDS_BEFORE_START']],
    [{ 'Time in': '8:00 AM', 'Time out': '6:00 PM' }, []],
    [{ 'Time in': '8:00 AM', 'Time out': '6:01 PM' }, ['Time out: DURATION_OUT_OF_RANGE']],
    [{ 'Time in': '25:00', 'Time out': '1:00 PM' }, ['Time in: NOT_A_TIME']],
    [{ Minutes: '600' }, []],
    [{ Minutes: '601' }, ['Minutes: DURATION_OUT_OF_RANGE']],
    [{ Minutes: '0' }, ['Minutes: DURATION_OUT_OF_RANGE']],
    [{ Minutes: '-5' }, ['Minutes: DURATION_OUT_OF_RANGE']],
    [{ Minutes: 'short' }, ['Minutes: NOT_A_DURATION']],
    [{ 'Time in': '1:00 PM', 'Time out': '1:30 PM', Minutes: '31' }, []],
    [{ 'Time in': '1:00 PM', 'Time out': '1:30 PM', Minutes: '32' }, ['Minutes: DURATIONS_DISAGREE']],
    [{ 'Pages sent': '-1' }, ['Pages sent: NEGATIVE']],
    [{ 'Pages sent': 'a box' }, ['Pages sent: NOT_A_NUMBER']],
    [{ 'Pages sent': '10', 'Pages reviewed': '20' }, []],
    [{ Fee: '(500)' }, ['Fee: NEGATIVE']],
    [{ Fee: 'call' }, ['Fee: NOT_MONEY']],
    [{ 'WPI %': '101' }, ['WPI %: OUT_OF_RANGE']],
    [{ 'WPI %': '100' }, []],
    [{ 'MMI date': '2/30/22' }, ['MMI date: NOT_A_DATE']],
    [{ 'MMI date': 'n/a' }, []],
    [{ DOB: '1/1/2030' }, ['DOB: DATE_IN_FUTURE']],
    [{ Causation: 'see letter' }, ['Causation: UNKNOWN_STANCE']],
    [{ 'Type of exam': 'shoulder' }, ['Type of exam: UNKNOWN_KIND']],
    [{ Carrier: 'x'.repeat(301) }, ['Carrier: TEXT_TOO_LONG']],
    [
      { 'Exam date': '2/30/22', Examiner: '', NPI: '', Fee: '-1' },
      ['Exam date: NOT_A_DATE', 'Examiner: MISSING_EXAMINER', 'Fee: NEGATIVE'],
    ],
  ])('%j has the problems %j', async (cells, problems) => {
    // The columns are named here, so that the heading alone decides even where the one cell is wrong.
    const source = csvOf(
      Object.keys({ Examiner: '', 'Exam date': '', ...cells }),
      ...[cells, ...Array.from({ length: 4 }, () => good(cells))].map((row) =>
        Object.values({ Examiner: 'Dr. Ada Quist', 'Exam date': '6/17/22', ...row }),
      ),
    );
    const { rows } = await readBySuggestion(source);
    expect(problemsOf(rows[0])).toEqual(problems);
  });

  it('says what is wrong, where, and what to do', async () => {
    const source = csvOf(
      ['Examiner', 'Date of IME'],
      ['Dr. Ada Quist', '13/45/2021'],
      ['Dr. Ada Quist', '6/17/22'],
    );
    const { rows } = await readBySuggestion(source);
    expect(rows[0]).toMatchObject({
      recordNumber: 2,
      outcome: 'REJECTED',
      problems: [
        {
          field: 'Date of IME',
          target: 'EXAM_DATE',
          value: '13/45/2021',
          message: 'This is not a date of the calendar.',
        },
      ],
    });
  });

  it('holds what the cells state, and null for what they do not', async () => {
    const row = await readRow({
      Claimant: '  Ines   Calder ',
      'File #': 'HL-22',
      Examiner: '  Dr Ada  B. Quist ',
      'Time in': '1:05p',
      'Time out': '13:50',
      Side: 'Def.',
      'Records sent (pp)': '2,400',
      'Amount billed': '$2,015.00',
      Notes: '=2+5',
    });
    expect(examinationOf(row)).toEqual({
      matterReference: 'HL-22',
      claimantName: 'Ines Calder',
      claimantBirthDate: null,
      dateOfInjury: null,
      examiner: {
        nameAsWritten: 'Dr Ada B. Quist',
        npi: null,
        licenceState: null,
        licenceNumber: null,
        specialtyAsWritten: null,
        practiceState: null,
      },
      kind: 'IME',
      examinedOn: '2022-06-17',
      side: 'DEFENSE',
      carrier: null,
      lawFirm: null,
      attorney: null,
      vendor: null,
      timing: { source: 'FIRM_LOG', startedAt: '13:05', endedAt: '13:50', minutes: 45 },
      pagesSupplied: 2_400,
      pagesReviewed: null,
      feeCents: 201_500,
      billingCode: null,
      opinions: [],
      verification: 'FIRM_RECORD',
      venue: null,
      notes: '=2+5',
    });
  });

  it('reads relative words from the side on which the firm practises', async () => {
    const cells = { Causation: 'for client', 'Retained by': 'opposing' };
    const plaintiff = examinationOf(await readRow(cells, PLAINTIFF_FIRM));
    const defense = examinationOf(await readRow(cells, DEFENSE_FIRM));
    expect([plaintiff.opinions[0]?.stance, plaintiff.side]).toEqual(['FAVORS_CLAIMANT', 'DEFENSE']);
    expect([defense.opinions[0]?.stance, defense.side]).toEqual(['FAVORS_DEFENSE', 'PLAINTIFF']);
  });

  it('keeps dates and percentages as details of an opinion that has no stance', async () => {
    const row = await readRow({
      'WPI %': '12',
      'P&S date': '2/1/22',
      'PTP P&S date': '3/1/22',
      'Apportionment %': '20',
      MMI: '',
    });
    expect(examinationOf(row).opinions).toEqual([
      {
        issue: 'APPORTIONMENT',
        stance: null,
        quote: null,
        mmiOn: null,
        treaterMmiOn: null,
        wpiPercent: null,
        apportionmentPercent: 20,
      },
      {
        issue: 'MMI',
        stance: null,
        quote: null,
        mmiOn: '2022-02-01',
        treaterMmiOn: '2022-03-01',
        wpiPercent: null,
        apportionmentPercent: null,
      },
      {
        issue: 'IMPAIRMENT',
        stance: null,
        quote: null,
        mmiOn: null,
        treaterMmiOn: null,
        wpiPercent: 12,
        apportionmentPercent: null,
      },
    ]);
  });

  it('joins the stance and the details of one issue', async () => {
    const row = await readRow({ MMI: 'Defense', 'MMI date': '2/1/22' });
    expect(examinationOf(row).opinions).toMatchObject([
      { issue: 'MMI', stance: 'FAVORS_DEFENSE', mmiOn: '2022-02-01' },
    ]);
  });

  it.each([
    ['PQME', {}, 'QME', 'NEUTRAL'],
    ['AME', { Side: '' }, 'AME', 'NEUTRAL'],
    ['AME', { Side: 'Defense' }, 'AME', 'DEFENSE'],
    ['IME', {}, 'IME', 'UNKNOWN'],
    ['IME', { Side: 'unknown' }, 'IME', 'UNKNOWN'],
  ])('of the kind %s with %j is %s and %s', async (type, cells, kind, side) => {
    const examination = examinationOf(await readRow({ 'Type of exam': type, ...cells }));
    expect([examination.kind, examination.side]).toEqual([kind, side]);
  });

  it('of a record review has no time face to face', async () => {
    expect(
      examinationOf(await readRow({ 'Type of exam': 'Record review', Minutes: '30' })).timing,
    ).toBeNull();
  });

  it('counts time face to face, not the time from arriving to leaving', async () => {
    const row = await readRow({ Arrived: '1:00 PM', Left: '2:00 PM', 'F2F min': '20' });
    expect(examinationOf(row).timing).toEqual({
      source: 'REPORT',
      startedAt: null,
      endedAt: null,
      minutes: 20,
    });
  });

  it('joins a name from two columns', async () => {
    const source = csvOf(
      ['Examiner Last Name', 'Examiner First Name', 'Exam date', 'First Name', 'Last Name'],
      ['van Tongeren', 'Oriel', '6/17/22', 'Ines', 'Calder'],
    );
    const { rows } = await readBySuggestion(source);
    const { examiner, claimantName } = examinationOf(rows[0]);
    expect([examiner.nameAsWritten, claimantName]).toEqual(['van Tongeren, Oriel', 'Ines Calder']);
  });

  it('follows what a person says that words mean', async () => {
    const source = csvOf(
      ['Examiner', 'Exam date', 'Side', 'Causation'],
      ['Dr. Ada Quist', '6/17/22', 'The usual!', 'hmm'],
      ['Dr. Ada Quist', '6/17/22', 'D', 'mixed'],
    );
    const { rows } = await readBySuggestion(source, {
      mapping: (suggested) => ({
        ...suggested,
        values: { side: { 'the usual': 'DEFENSE' }, stance: { hmm: null }, kind: {} },
      }),
    });
    expect(examinationOf(rows[0])).toMatchObject({ side: 'DEFENSE', opinions: [] });
  });
});

describe('rows that are no examinations', () => {
  const table = (...rows: readonly (readonly string[])[]) =>
    readBySuggestion(
      csvOf(
        ['Examiner', 'Exam date', 'Minutes', 'Fee', 'Side'],
        ['Dr. Ada Quist', '6/17/22', '30', '100', 'D'],
        ...rows,
      ),
    );

  it.each([
    ['TOTALS_ROW', ['TOTAL', '', '30', '100', '']],
    ['TOTALS_ROW', ['Grand total:', '', '', '100', '']],
    ['TOTALS_ROW', ['', 'Totals', '30', '100', '']],
    ['TOTALS_ROW', ['', '', '30', '100', '']],
    ['TOTALS_ROW', ['Average (min)', '', '30', '', '']],
    ['TITLE_ROW', ['Examinations of 2023', '', '', '', '']],
    ['REPEATED_HEADER', ['Examiner', 'Exam date', 'Minutes', 'Fee', 'Side']],
  ])('%s: %j', async (code, row) => {
    const { rows } = await table(row);
    expect(problemsOf(rows[1])).toEqual([`Exam date: ${code}`]);
  });

  it.each([
    ['an examiner of that name', ['Dr. Total Summers', '6/17/22', '30', '100', 'D'], []],
    [
      'a note that begins like a total',
      ['Dr. Ada Quist', 'tbd', '30', '100', 'Total knee'],
      ['Exam date: MISSING_DATE', 'Side: UNKNOWN_SIDE'],
    ],
    ['a missing date', ['Dr. Ada Quist', '', '30', '100', 'D'], ['Exam date: MISSING_DATE']],
  ])('leave alone %s', async (_, row, problems) => {
    const { rows } = await table(row);
    expect(problemsOf(rows[1])).toEqual(problems);
  });
});

describe('readRows', () => {
  it('refuses a mapping that does not say who examined, or when, or says it twice', async () => {
    const source = csvOf(['Examiner', 'Exam date', 'Other'], ['Dr. Ada Quist', '6/17/22', 'x']);
    const { format, suggestion } = await analyseFile(source);
    const read = (columns: typeof suggestion.columns) =>
      collect(
        readRows(
          source,
          format,
          { ...suggestion, columns: { ...suggestion.columns, ...columns } },
          PLAINTIFF_FIRM,
        ),
      );
    await expect(read({ 'Exam date': { field: 'IGNORE' } })).rejects.toThrow(MappingError);
    await expect(read({ Examiner: { field: 'IGNORE' } })).rejects.toThrow("the examiner's name or NPI");
    await expect(read({ Other: { field: 'EXAM_DATE' } })).rejects.toThrow('"Exam date" and "Other"');
  });

  it('uses a remembered mapping for a file whose columns stand in another order', async () => {
    const first = csvOf(['Examiner', 'Exam date', 'Fee'], ['Dr. Ada Quist', '6/17/22', '100']);
    const { suggestion } = await analyseFile(first);
    const second = csvOf(['Fee', 'Exam date', 'Examiner'], ['250', '6/18/22', 'Dr. Bo Quist']);
    const { rows } = await readBySuggestion(second, { mapping: () => suggestion });
    expect(examinationOf(rows[0])).toMatchObject({
      feeCents: 25_000,
      examiner: { nameAsWritten: 'Dr. Bo Quist' },
    });
  });
});

/** The same cells made right, so that the column as a whole is recognised. */
function good(cells: Readonly<Record<string, string>>): Record<string, string> {
  const right: Record<string, string> = {
    'Exam date': '6/17/22',
    Examiner: 'Dr. Ada Quist',
    NPI: '1000011001',
    'Retained by (side)': 'D',
    'Time in': '1:00 PM',
    'Time out': '1:30 PM',
    Minutes: '30',
    'Pages sent': '10',
    'Pages reviewed': '5',
    Fee: '100',
    'WPI %': '12',
    'MMI date': '6/1/22',
    DOB: '1/1/1980',
    Causation: 'mixed',
    'Type of exam': 'IME',
    Carrier: 'Tidewater Mutual',
  };
  return Object.fromEntries(Object.keys(cells).map((heading) => [heading, right[heading] ?? '']));
}
