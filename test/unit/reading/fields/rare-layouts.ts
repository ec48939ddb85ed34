import type { Layout } from './read-fields.js';

/** Rarer layouts: forms, memoranda, joint reports, scans. Every person, company and number is invented. */
export const rareLayouts: readonly Layout[] = [
  {
    layout: 'a memorandum',
    text: `MEMORANDUM

TO:      Granite State Claims Services, attention Ms. Priddy
FROM:    Horatio B. Lindgren, M.D.
DATE:    January 5, 2024
SUBJECT: Independent record review, Cordelia Ames (claim 2023-8841)

I was asked to perform a record review. I did not examine Ms. Ames.`,
    states: {
      examinerName: 'Horatio B. Lindgren',
      reportedOn: '2024-01-05',
      claimantName: 'Cordelia Ames',
      claimNumber: '2023-8841',
      examKind: 'RECORD_REVIEW',
    },
    isSilentOn: ['examinedOn'],
  },
  {
    layout: 'a page that a scanner read, with stray blanks',
    text: `CLAIMANT :   ROSWITHA  K.  ENGLUND
CLAIM  NO. :  88-1120-C
DATE  OF  ACCIDENT  :  10/14/2019
DATE  OF  EXAM :  08/03/2020
EXAMINER :  OLUWASEUN  BANKOLE,  M.D.`,
    states: {
      claimantName: 'Roswitha K. Englund',
      claimNumber: '88-1120-C',
      injuredOn: ['2019-10-14'],
      examinedOn: '2020-08-03',
      examinerName: 'Oluwaseun Bankole',
    },
  },
  {
    layout: 'a form with numbered boxes',
    text: `1. Injured employee's name: Lysander Pike
2. Date of injury: 04/01/2021
3. Insurance carrier: Buckeye Plains Casualty
4. Carrier claim number: 21-55-901
5. Employer's name: Maumee Glassworks
6. Date of examination: 10/01/2021
7. Doctor's name: Genevieve St. Cloud, D.C.
8. License number: 7741 TX`,
    states: {
      claimantName: 'Lysander Pike',
      injuredOn: ['2021-04-01'],
      carrier: 'Buckeye Plains Casualty',
      claimNumber: '21-55-901',
      employer: 'Maumee Glassworks',
      examinedOn: '2021-10-01',
      examinerName: 'Genevieve St. Cloud',
    },
  },
  {
    layout: 'a court caption',
    text: `SUPERIOR COURT OF THE STATE OF OREGANIA
COUNTY OF WESTMARCH

TOBIAH WREN,
          Plaintiff,
     v.                                   Case No. 20-2-04411-7
ALDERBROOK TRANSIT, INC.,
          Defendant.

CR 35 EXAMINATION REPORT

Examinee: Tobiah Wren
Examination date: May 17, 2022`,
    states: {
      claimantName: 'Tobiah Wren',
      caseNumber: '20-2-04411-7',
      examinedOn: '2022-05-17',
      examKind: 'RULE_35',
    },
  },
  {
    layout: 'labels in front of dashes',
    text: `Claimant - Emmeline Stroud
Date of Injury - March 3, 2020
Date of Exam - July 8, 2021
Employer - Stroudwater Foods
Requested by - Hillcrest Mutual`,
    states: {
      claimantName: 'Emmeline Stroud',
      injuredOn: ['2020-03-03'],
      examinedOn: '2021-07-08',
      employer: 'Stroudwater Foods',
      requestingParty: 'Hillcrest Mutual',
    },
  },
  {
    layout: 'tabs between label and value',
    text: `Name:\tFitzgerald Osei
DOB:\t1/1/1971
DOL:\t9/9/2019
DOE:\t2/2/2021
Claim:\tZX-100-200
Ins. Co.:\tPalisade Insurance
`,
    states: {
      claimantName: 'Fitzgerald Osei',
      injuredOn: ['2019-09-09'],
      examinedOn: '2021-02-02',
      claimNumber: 'ZX-100-200',
      carrier: 'Palisade Insurance',
    },
  },
  {
    layout: 'a neuropsychological title page',
    text: `CONFIDENTIAL NEUROPSYCHOLOGICAL EVALUATION

Name: Anastasia Whitlock
Age: 41
Education: 14 years
Dates of Evaluation: March 14 and 15, 2022
Referral Source: Attorney Duncan Abara, Abara & Finch LLP
Evaluator: Solveig Nakagawa, Psy.D., ABPP-CN
Reason for Referral: Ms. Whitlock was referred by defense counsel.`,
    states: {
      claimantName: 'Anastasia Whitlock',
      requestingParty: 'Abara & Finch LLP',
      lawFirm: 'Abara & Finch LLP',
      examinerName: 'Solveig Nakagawa',
      side: 'DEFENSE',
    },
  },
  {
    layout: 'a letter whose subject follows the greeting',
    text: `Prairie View Spine Center
2200 Cottonwood Drive
Wichita, KS 67202

November 2, 2020

Sunflower State Insurance Fund
PO Box 9
Topeka, KS 66601

To Whom It May Concern:

RE: Independent Medical Examination of Delbert Krause
SSN: XXX-XX-1234
Date of Injury: December 19, 2018
Employer: Flint Hills Ranch Supply

Mr. Krause, a 62-year-old truck driver, was seen in this office on October 27, 2020 for an independent medical examination. The evaluation started at 2:00 PM and ended at 3:10 PM.

Cordially,

Winston E. Albright, MD
Board Certified, American Board of Orthopaedic Surgery`,
    states: {
      claimantName: 'Delbert Krause',
      requestingParty: 'Sunflower State Insurance Fund',
      injuredOn: ['2018-12-19'],
      employer: 'Flint Hills Ranch Supply',
      examinedOn: '2020-10-27',
      reportedOn: '2020-11-02',
      startedAt: '14:00',
      endedAt: '15:10',
      examinerName: 'Winston E. Albright',
      specialty: 'Orthopaedic Surgery',
      examKind: 'IME',
    },
  },
  {
    layout: 'a report that begins with prose',
    text: `Thank you for asking me to see Josephine Tran for an independent medical evaluation. I saw Ms. Tran on 9/12/2022 at my Portland office. The appointment lasted 50 minutes, of which 35 minutes were spent face-to-face. She was accompanied by her son, Minh Tran, who interpreted for her. The claim number is 7712-004. Her employer is Cascade Paper Products. She was injured on 2/28/2022.`,
    states: {
      claimantName: 'Josephine Tran',
      examinedOn: '2022-09-12',
      faceToFaceMinutes: { minutes: 35, saidBy: 'REPORT' },
      claimNumber: '7712-004',
      employer: 'Cascade Paper Products',
      injuredOn: ['2022-02-28'],
      examKind: 'IME',
    },
  },
  {
    layout: 'the seal of a supplemental report',
    text: `SUPPLEMENTAL REPORT OF QUALIFIED MEDICAL EVALUATOR

Employee: Octavio Brandt
Employer: Delta Cannery Co.
Claims Administrator: Golden Bay Adjusting, Inc.
Claim Number(s): 01-2233, 01-2234
WCAB Number(s): ADJ100200, ADJ100201
Dates of Injury: 1/1/2019; CT 1/1/2018-1/1/2019
Date of Report: 06/30/2020

I declare under penalty of perjury that the information contained in this report is true and correct to the best of my knowledge.
Date: 6/30/2020    Signed this day in Kern County, California.

Marisela Fontaine-Ortiz, D.C., QME
State License No. DC 29881`,
    states: {
      claimantName: 'Octavio Brandt',
      employer: 'Delta Cannery Co.',
      carrier: 'Golden Bay Adjusting, Inc.',
      reportedOn: '2020-06-30',
      examinerName: 'Marisela Fontaine-Ortiz',
      credentials: ['D.C.', 'QME'],
      licence: 'DC 29881',
      examKind: 'QME',
      side: 'NEUTRAL',
    },
  },
  {
    layout: 'who timed what, in one paragraph',
    text: `The plaintiff arrived at 8:30 a.m. for a 9:00 a.m. appointment. The defense medical examination commenced at 9:12 a.m. and was concluded by 9:41 a.m. Plaintiff states that the doctor examined her for 5 minutes. I spent a total of two hours on this case, including 25 minutes of face-to-face time.`,
    states: {
      startedAt: '09:12',
      endedAt: '09:41',
      faceToFaceMinutes: { minutes: 25, saidBy: 'REPORT' },
      examKind: 'DME',
    },
  },
  {
    layout: 'impressions in lettered lines and a list of persons',
    text: `PERSONS PRESENT: Claimant; claimant's wife, Dora; Mr. Felix Orne (interpreter)

IMPRESSION
A. Right rotator cuff tear, status post repair
B. Adhesive capsulitis
C. No evidence of cervical radiculopathy

OPINIONS
The above conditions are related.`,
    states: {
      diagnoses: [
        'Right rotator cuff tear, status post repair',
        'Adhesive capsulitis',
        'No evidence of cervical radiculopathy',
      ],
    },
  },
];
