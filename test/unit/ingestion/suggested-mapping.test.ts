import { describe, expect, it } from 'vitest';
import { type TargetField, analyseFile } from '../../../server/modules/ingestion/reading/index.js';
import { csvOf, suggestedFields } from './reading-support.js';

const names = ['Ines Calder', "Siobhan O'Dell", 'Kofi Lindgren', 'Maribel Ortega'];
const examiners = ['Dr. Ada Quist', 'QUIST ADA MD', 'Bo T. Fenn; M.D.', 'Dr. Bo Fenn'];
const days = ['6/17/22', '2021-03-04', '9 Jun 2023', '12/1/20'];
const stances = ['DEF', 'mixed', 'for client', 'PLTF'];

/** Cells that each field could hold. */
const cells = {
  CLAIMANT_NAME: names,
  MATTER_REFERENCE: ['M-101', 'M-102', 'M-103', 'M-104'],
  EXAMINER_NAME: examiners,
  EXAMINER_NPI: ['1000011001', '1000011019', '1000011001', ''],
  EXAMINER_SPECIALTY: ['Neurology', 'Psychiatry', 'Pain Medicine', 'Neurology'],
  EXAM_KIND: ['QME', 'AME', 'PQME', 'QME'],
  EXAM_DATE: days,
  START_TIME: ['9:05 AM', '1:20 PM', '2:20 PM', '11:00 AM'],
  END_TIME: ['9:35 AM', '1:50 PM', '2:50 PM', '11:30 AM'],
  DURATION: ['31', '25', '50', '23'],
  SIDE: ['D', 'Plaintiff', 'def.', 'court'],
  CARRIER: ['Tidewater Mutual', 'Copperline Casualty', 'Northgate & Sons Ins.', ''],
  LAW_FIRM: ['Hollis Grange LLP', 'Tan Avery', 'Reyes & Whitlam', 'Osgood PC'],
  ATTORNEY: ['Rhea Pollard', 'Gus Ibarra', 'Rhea Pollard', 'Lea Stroud'],
  PAGES_SUPPLIED: ['2400', '340', '1500', '0'],
  PAGES_REVIEWED: ['2400', '170', '60', '0'],
  FEE: ['$2015.00', '$950.00', '$1250.00', '$2750.00'],
  BILLING_CODE: ['ML201', 'ML202', 'ML201', 'ML203'],
  OPINION_CAUSATION: stances,
  OPINION_PRE_EXISTING: stances,
  OPINION_APPORTIONMENT: stances,
  OPINION_MMI: stances,
  OPINION_TREATMENT_NECESSITY: stances,
  OPINION_MEDICATION: stances,
  OPINION_SURGERY: stances,
  OPINION_WORK_CAPACITY: stances,
  OPINION_IMPAIRMENT: stances,
  OPINION_FUTURE_CARE: stances,
  OPINION_CREDIBILITY: stances,
  OPINION_SEVERITY: stances,
  EXAMINER_MMI_DATE: days,
  TREATER_MMI_DATE: days,
  DATE_OF_INJURY: days,
  CLAIMANT_BIRTH_DATE: days,
  WPI_PERCENT: ['12', '7', '0', '24'],
  APPORTIONMENT_PERCENT: ['20', '0', '50', '10'],
  NOTES: ['brought x-rays', 'see report p. 4', 'observer present', ''],
  IGNORE: ['x', 'y', 'z', ''],
} satisfies Partial<Record<TargetField, readonly string[]>>;
type Held = keyof typeof cells;

/** Analyses a table of the given headings, each above cells of its field. */
async function suggested(columns: readonly (readonly [string, Held, (readonly string[])?])[]) {
  const rows = [0, 1, 2, 3].map((at) => columns.map(([, field, own]) => (own ?? cells[field])[at] ?? ''));
  return suggestedFields(
    await analyseFile(
      csvOf(
        columns.map(([heading]) => heading),
        ...rows,
      ),
    ),
  );
}

describe('the heading of one column', () => {
  it.each<[Held, readonly string[]]>([
    [
      'CLAIMANT_NAME',
      ['Client', 'Plaintiff', 'Injured Worker', 'Applicant', 'IW', 'Employee', 'Examinee', 'Name of client'],
    ],
    [
      'MATTER_REFERENCE',
      [
        'Our File #',
        'Case No.',
        'ADJ No',
        'WCAB #',
        'Matter ID',
        'CaseNo',
        'Claim No.',
        'matter_number',
        'Docket',
      ],
    ],
    ['EXAMINER_NPI', ['NPI', 'NPI #', 'Doctor NPI', 'National Provider Identifier', 'DoctorNPI']],
    ['EXAMINER_SPECIALTY', ['Specialty', 'Field', "Doctor's speciality", 'Discipline', 'Doctor type']],
    [
      'START_TIME',
      ['Time In', 'Arrive', 'Start', 'Began', 'In', 'From', 'StartTime', 'Exam start', 'Checked in'],
    ],
    [
      'SIDE',
      [
        'Hired By (D/P/N)',
        'Retained for',
        'Who Retained',
        'Side',
        'On behalf of',
        'Party',
        'Requested by',
        'For',
      ],
    ],
    [
      'CARRIER',
      ['Carrier', 'Insurer', 'Client carrier', 'Ins. Co.', 'Insurance company', 'TPA/Carrier', 'Client'],
    ],
    [
      'LAW_FIRM',
      ['Retaining Firm', 'Defense counsel', 'Opposing firm', 'Law firm', 'Def. Firm', 'Retained by'],
    ],
    ['ATTORNEY', ['Defense attorney', 'Attorney', 'Opposing atty', 'Defense counsel']],
    [
      'PAGES_SUPPLIED',
      [
        'Recs sent (pp)',
        'Records provided',
        'Rec. pages',
        'Pages supplied',
        'Pgs given',
        'Pages',
        'Records received (pp)',
      ],
    ],
    ['PAGES_REVIEWED', ['Recs reviewed (pp)', 'Reviewed', 'Pages read', 'Pgs rev.', 'Reviewed by Dr']],
    [
      'FEE',
      ["Doctor's bill", 'Invoice', 'Fee charged', 'Amount billed', 'Cost', '$', 'Charge', 'IME fee ($)'],
    ],
    ['BILLING_CODE', ['ML code', 'Billing code', 'Fee code', 'ML', 'Med-legal code', 'Billing']],
    [
      'DURATION',
      [
        'F2F min',
        'Minutes',
        'Duration',
        'Face-to-face (minutes)',
        'Exam length',
        'Minutes in exam',
        'FTF',
        'Time (min)',
      ],
    ],
    ['EXAM_KIND', ['Eval type', 'Type', 'QME/AME', 'Kind of exam', 'Type (QME/AME)']],
    [
      'OPINION_CAUSATION',
      ['Causation', 'Cause', 'Causal relationship?', 'Opinion: causation', 'Related?', 'AOE/COE'],
    ],
    [
      'OPINION_PRE_EXISTING',
      ['Pre-existing?', 'Pre-ex', 'Preexisting condition', 'Prior condition', 'PreExisting'],
    ],
    ['OPINION_APPORTIONMENT', ['Apportionment', 'Apport. opinion']],
    ['OPINION_MMI', ['MMI', 'At MMI', 'P&S', 'Max medical improvement', 'MMI reached?']],
    ['OPINION_TREATMENT_NECESSITY', ['Tx necessary?', 'Med nec', 'Treatment', 'Medical necessity', 'R&N']],
    ['OPINION_MEDICATION', ['Meds', 'Rx', 'Medications', 'Drugs']],
    ['OPINION_SURGERY', ['Surgery', 'Surgery needed?']],
    ['OPINION_WORK_CAPACITY', ['Work capacity', 'RTW', 'Work status']],
    ['OPINION_IMPAIRMENT', ['Impairment', 'Permanent impairment']],
    ['OPINION_FUTURE_CARE', ['Future care', 'Future medical']],
    ['OPINION_CREDIBILITY', ['Credibility', 'Malingering?']],
    ['OPINION_SEVERITY', ['Severity', 'Severity of injury']],
    ['EXAMINER_MMI_DATE', ['P&S date', 'MMI date', 'MMI', 'QME P&S', 'P/S date', 'Date of MMI']],
    [
      'TREATER_MMI_DATE',
      ['PTP P&S date', 'Treater MMI', "PTP's MMI date", 'P&S per PTP', 'Treating MMI date'],
    ],
    ['WPI_PERCENT', ['WPI %', 'WPI', 'Whole person impairment', 'Impairment rating']],
    [
      'APPORTIONMENT_PERCENT',
      ['Apportionment to other factors %', 'Apportionment', 'Non-industrial %', 'Apport. %'],
    ],
    ['DATE_OF_INJURY', ['DOI', 'Date of injury', 'Date of loss', 'D/I', 'Accident date']],
    ['CLAIMANT_BIRTH_DATE', ['DOB', 'Date of birth', 'Client DOB']],
    ['NOTES', ['Notes', 'Comments', 'Remarks', 'Misc.']],
    ['IGNORE', ['Status', 'Adjuster', 'Body part', 'Phone', 'Quux']],
  ])('means %s: %j', async (field, headings) => {
    for (const heading of headings) {
      const fields = await suggested([
        ['Examiner', 'EXAMINER_NAME'],
        ['Exam date', 'EXAM_DATE'],
        [heading, field],
      ]);
      expect({ heading, fields }).toEqual({ heading, fields: ['EXAMINER_NAME', 'EXAM_DATE', field] });
    }
  });

  it.each([
    [
      'EXAMINER_NAME',
      [
        'DME Doctor',
        'IME Physician',
        'Expert',
        'QME/AME',
        'Evaluator',
        'Dr.',
        'Provider',
        'Examined by',
        'Wizard',
      ],
    ],
    [
      'EXAM_DATE',
      ['Exam Date', 'Date of IME', 'Eval date', 'Date Seen', 'DOE', 'Date', 'Appt.', 'IME', 'Moonrise'],
    ],
  ] as const)('means %s: %j', async (field, headings) => {
    for (const heading of headings) {
      const other =
        field === 'EXAM_DATE'
          ? (['Examiner', 'EXAMINER_NAME'] as const)
          : (['Exam date', 'EXAM_DATE'] as const);
      const fields = await suggested([[heading, field], other]);
      expect({ heading, fields }).toEqual({ heading, fields: [field, other[1]] });
    }
  });
});

describe('columns that are easily confused', () => {
  const base = [
    ['Examiner', 'EXAMINER_NAME'],
    ['Exam date', 'EXAM_DATE'],
  ] as const;
  const fields = (columns: Parameters<typeof suggested>[0]) =>
    suggested([...base, ...columns]).then((all) => all.slice(2));

  it('tells a stance, a date of the examiner and a date of the treater apart under MMI', async () => {
    expect(
      await fields([
        ['MMI', 'OPINION_MMI'],
        ['MMI date', 'EXAMINER_MMI_DATE'],
        ['PTP MMI', 'TREATER_MMI_DATE'],
      ]),
    ).toEqual(['OPINION_MMI', 'EXAMINER_MMI_DATE', 'TREATER_MMI_DATE']);
  });

  it('tells two columns of the same heading apart by their contents', async () => {
    expect(
      await fields([
        ['MMI', 'EXAMINER_MMI_DATE'],
        ['MMI', 'OPINION_MMI'],
      ]),
    ).toEqual(['EXAMINER_MMI_DATE', 'OPINION_MMI']);
  });

  it('tells carrier, firm and side apart', async () => {
    expect(
      await fields([
        ['Carrier', 'CARRIER'],
        ['Retained for', 'SIDE'],
        ['Retaining firm', 'LAW_FIRM'],
      ]),
    ).toEqual(['CARRIER', 'SIDE', 'LAW_FIRM']);
  });

  it("leaves other people's columns alone", async () => {
    const columns = [
      ['Treating physician', 'EXAMINER_NAME'],
      ['Report date', 'EXAM_DATE'],
      ['Invoice #', 'MATTER_REFERENCE'],
      ['Date paid', 'EXAM_DATE'],
      ['Adjuster', 'CLAIMANT_NAME'],
      ['No.', 'IGNORE', ['1', '2', '3', '4']],
    ] as const;
    expect(await fields(columns)).toEqual(columns.map(() => 'IGNORE'));
  });

  it('does not take a column for what its heading says when its cells contradict it', async () => {
    expect(
      await fields([
        ['Causation', 'EXAM_DATE'],
        ['Fee', 'EXAMINER_NAME'],
        ['NPI', 'PAGES_SUPPLIED'],
      ]),
    ).toEqual(['IGNORE', 'IGNORE', 'IGNORE']);
  });

  it('takes an empty column by its heading', async () => {
    expect(await fields([['Carrier', 'CARRIER', []]])).toEqual(['CARRIER']);
  });

  it('finds sides and times by their cells alone', async () => {
    expect(
      await fields([
        ['Foo', 'SIDE'],
        ['Bar', 'START_TIME'],
        ['Baz', 'END_TIME'],
      ]),
    ).toEqual(['SIDE', 'START_TIME', 'END_TIME']);
  });
});

describe('the rest of a suggested mapping', () => {
  const mapping = async (...columns: Parameters<typeof suggested>[0]) => {
    const rows = [0, 1, 2, 3].map((at) => columns.map(([, field, own]) => (own ?? cells[field])[at] ?? ''));
    return (
      await analyseFile(
        csvOf(
          columns.map(([heading]) => heading),
          ...rows,
        ),
      )
    ).suggestion;
  };

  it.each([
    ['Minutes', 'FIRM_LOG'],
    ['F2F min', 'REPORT'],
    ['Minutes (recording)', 'RECORDING'],
    ["Observer's minutes", 'OBSERVER'],
    ['Minutes per client', 'CLAIMANT'],
  ])('takes the times under %j from %s', async (heading, source) => {
    expect(
      (await mapping(['Examiner', 'EXAMINER_NAME'], ['Date', 'EXAM_DATE'], [heading, 'DURATION']))
        .timingSource,
    ).toBe(source);
  });

  it.each([
    ['DME Doctor', 'DME'],
    ['QME', 'QME'],
    ['Rule 35 examiner', 'RULE_35'],
    ['Examiner', 'IME'],
  ])('takes the kind of an examination under %j for %s', async (heading, kind) => {
    expect((await mapping([heading, 'EXAMINER_NAME'], ['Date', 'EXAM_DATE'])).defaultKind).toBe(kind);
  });

  it.each([
    [['D', 'P', 'C', 'D'], { c: 'NEUTRAL' }],
    [['D', 'C', 'D', 'C'], { c: 'PLAINTIFF' }],
    [['D', 'A', 'D', 'A'], { a: 'PLAINTIFF' }],
    [['D', 'P', 'D', 'P'], {}],
  ])('reads the initials %j from their company', async (sides, meanings) => {
    expect(
      (await mapping(['Examiner', 'EXAMINER_NAME'], ['Date', 'EXAM_DATE'], ['Side', 'SIDE', sides])).values
        .side,
    ).toEqual(meanings);
  });

  it('reads ratings that are shares of one as such', async () => {
    const wpi = ['0.12', '0.07', '0', '0.24'];
    const suggestion = await mapping(
      ['Examiner', 'EXAMINER_NAME'],
      ['Date', 'EXAM_DATE'],
      ['WPI', 'WPI_PERCENT', wpi],
    );
    expect(suggestion.columns['WPI']).toEqual({ field: 'WPI_PERCENT', asFraction: true });
  });
});
