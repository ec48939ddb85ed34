import type { Layout } from './read-fields.js';

/** Heading blocks as offices lay them out. Every person, company and number is invented. */
export const headingBlocks: readonly Layout[] = [
  {
    layout: 'labels with colons under a letterhead',
    text: `HALVORSEN ORTHOPEDIC ASSOCIATES
Tobias R. Halvorsen, M.D., F.A.A.O.S.
Board Certified Orthopedic Surgeon
88 Quince Terrace, Suite 310
Albany, NY 12205
Phone: (518) 555-0142   Fax: (518) 555-0143

March 14, 2022

Bramblewood Mutual Insurance Company
Attn: Ms. Odile Farrant
P.O. Box 4410
Syracuse, NY 13202

RE:           Leontine Vasco
Claim No.:    BW-2021-004417
WCB Case No.: G3345 882
D/A:          06/09/2021
Carrier:      Bramblewood Mutual Insurance Company
Employer:     Tidewater Linen Supply, Inc.
Date of Exam: 03/08/2022

Dear Ms. Farrant:

At your request, I performed an independent medical examination of the above claimant on March 8, 2022 in my Albany office.`,
    states: {
      examinerName: 'Tobias R. Halvorsen',
      credentials: ['M.D.', 'F.A.A.O.S.'],
      specialty: 'Orthopedic Surgeon',
      claimantName: 'Leontine Vasco',
      claimNumber: 'BW-2021-004417',
      caseNumber: 'G3345 882',
      injuredOn: ['2021-06-09'],
      examinedOn: '2022-03-08',
      reportedOn: '2022-03-14',
      carrier: 'Bramblewood Mutual Insurance Company',
      requestingParty: 'Bramblewood Mutual Insurance Company',
      employer: 'Tidewater Linen Supply, Inc.',
      examKind: 'IME',
    },
  },
  {
    layout: 'a table of labels without colons',
    text: `INDEPENDENT MEDICAL EVALUATION

Examinee              Corwin Aldous Pettibone
Claim Number          7719-33-A
Date of Loss          11/02/2020
Date of Evaluation    04/19/2021
Insurer               Saffron Casualty
Examining Physician   Ilse M. Trautwein, D.O.
Specialty             Physical Medicine and Rehabilitation
`,
    states: {
      claimantName: 'Corwin Aldous Pettibone',
      claimNumber: '7719-33-A',
      injuredOn: ['2020-11-02'],
      examinedOn: '2021-04-19',
      carrier: 'Saffron Casualty',
      examinerName: 'Ilse M. Trautwein',
      credentials: ['D.O.'],
      specialty: 'Physical Medicine and Rehabilitation',
      examKind: 'IME',
    },
  },
  {
    layout: 'a table read cell by cell with one blank between them',
    text: `Claimant Marisol Quintero-Abad
Claim Number 2020-WC-55120
Date of Injury 7/4/2020
Date of Exam 10/22/2021
Employer Ferncliff Nursing Home

HISTORY: Ms. Quintero-Abad is a 51-year-old aide who was hurt lifting a resident on 7/4/2020.`,
    states: {
      claimantName: 'Marisol Quintero-Abad',
      claimNumber: '2020-WC-55120',
      injuredOn: ['2020-07-04'],
      examinedOn: '2021-10-22',
      employer: 'Ferncliff Nursing Home',
    },
  },
  {
    layout: 'two labelled values to a line',
    text: `Employee: Dashiell Orrin Meeks     D.O.I.: 2/17/19
Employer: County of Larkspur       D.O.E.: 8/30/2019
WCAB No.: ADJ11223344              Claim #: 1900-44172
`,
    states: {
      claimantName: 'Dashiell Orrin Meeks',
      injuredOn: ['2019-02-17'],
      employer: 'County of Larkspur',
      examinedOn: '2019-08-30',
      caseNumber: 'ADJ11223344',
      claimNumber: '1900-44172',
    },
  },
  {
    layout: 'a column of labels before the column of values',
    text: `Patient:
Date of Accident:
Claim Number:
Date of Examination:

Wendeline Ashgrove
May 5, 2018
0447-19-2213
January 9, 2020
`,
    states: {
      claimantName: 'Wendeline Ashgrove',
      injuredOn: ['2018-05-05'],
      claimNumber: '0447-19-2213',
      examinedOn: '2020-01-09',
    },
  },
  {
    layout: 'each value below its label',
    text: `Injured Worker:
Thaddeus Broome
Date of Injury:
October 31, 2022
L&I Claim Number:
BK-88213
Exam Date:
June 6th, 2023
`,
    states: {
      claimantName: 'Thaddeus Broome',
      injuredOn: ['2022-10-31'],
      claimNumber: 'BK-88213',
      examinedOn: '2023-06-06',
    },
  },
  {
    layout: 'cells parted by bars',
    text: `| Claimant | Rosalba Iturbe |
| DOI | 12/01/2021 |
| Exam Date | 03/03/2023 |
| Claim # | PX-7781 |
`,
    states: {
      claimantName: 'Rosalba Iturbe',
      injuredOn: ['2021-12-01'],
      examinedOn: '2023-03-03',
      claimNumber: 'PX-7781',
    },
  },
  {
    layout: 'dot leaders',
    text: `Name of Examinee ........ Phineas Garrowby
Date of Loss ............ April 2, 2021
Date of Examination ..... November 30, 2021
Insurance Carrier ....... Cobalt Indemnity
`,
    states: {
      claimantName: 'Phineas Garrowby',
      injuredOn: ['2021-04-02'],
      examinedOn: '2021-11-30',
      carrier: 'Cobalt Indemnity',
    },
  },
  {
    layout: 'surname first, in capitals',
    text: `RE: DE LA FUENTE, GRACIELA M.
DOL: 09-14-2019
CLAIM NO: 55-0091-QX
DATE OF EXAMINATION: 02-11-2021`,
    states: {
      claimantName: 'Graciela M. de la Fuente',
      injuredOn: ['2019-09-14'],
      claimNumber: '55-0091-QX',
      examinedOn: '2021-02-11',
    },
  },
  {
    layout: 'a caption for a name',
    text: `September 9, 2021

Re: Ottoline Gadsby v. Crestline Grocers, LLC
    Index No. 712345/2019
    Date of accident: August 3, 2018

Dear Counselor:

I examined Ms. Gadsby on September 2, 2021 at the request of defense counsel.`,
    states: {
      claimantName: 'Ottoline Gadsby',
      caseNumber: '712345/2019',
      injuredOn: ['2018-08-03'],
      examinedOn: '2021-09-02',
      reportedOn: '2021-09-09',
      side: 'DEFENSE',
    },
  },
  {
    layout: 'the subject on one line with commas',
    text: `RE: Evander Stroud, Claim No. 4471-B, D/A 3/15/2020

To Whom It May Concern:

The above was seen for an orthopedic independent medical evaluation on July 7, 2021.`,
    states: {
      claimantName: 'Evander Stroud',
      claimNumber: '4471-B',
      injuredOn: ['2020-03-15'],
      examinedOn: '2021-07-07',
      examKind: 'IME',
    },
  },
  {
    layout: 'no-fault words: assignor, policy and claimant',
    text: `Eligible Injured Person: Yevgenia Tolland
Policyholder: Marcus Tolland
Policy No.: 900-11-22
NF Claim No.: NF-0045512
Date of Loss: 1/8/23
IME Date: 5/16/23
Insurer: Petrel Assurance Co.`,
    states: {
      claimantName: 'Yevgenia Tolland',
      claimNumber: 'NF-0045512',
      injuredOn: ['2023-01-08'],
      examinedOn: '2023-05-16',
      carrier: 'Petrel Assurance Co.',
    },
  },
  {
    layout: 'a panel evaluation in California',
    text: `PANEL QUALIFIED MEDICAL EVALUATION

Applicant: Ignatius Bellweather
DOI: CT 1/1/2018 - 12/31/2019; 3/3/2020
EAMS #: ADJ9988776
Employer: Sierra Vale Unified School District
TPA: Redwood Claims Administrators
QME: Philippa Noor Lindqvist, Ph.D.
Date of Evaluation: August 25, 2021`,
    states: {
      claimantName: 'Ignatius Bellweather',
      injuredOn: ['2018-01-01', '2019-12-31', '2020-03-03'],
      caseNumber: 'ADJ9988776',
      employer: 'Sierra Vale Unified School District',
      carrier: 'Redwood Claims Administrators',
      examinerName: 'Philippa Noor Lindqvist',
      credentials: ['Ph.D.'],
      examinedOn: '2021-08-25',
      examKind: 'QME',
      side: 'NEUTRAL',
    },
  },
  {
    layout: 'an agreed evaluation',
    text: `AGREED MEDICAL EVALUATION
Re: Marguerite Oyelaran
Employer: Bluestem Packing
Date of Injury: 06/02/2017
Date of AME: 02/28/2019
Interpreter: Efua Mensimah (Twi), cert. 300412`,
    states: {
      claimantName: 'Marguerite Oyelaran',
      employer: 'Bluestem Packing',
      injuredOn: ['2017-06-02'],
      examinedOn: '2019-02-28',
      examKind: 'AME',
      side: 'NEUTRAL',
      interpreter: 'Efua Mensimah (Twi), cert. 300412',
    },
  },
  {
    layout: 'a designated doctor in Texas',
    text: `Texas Department of Insurance
Designated Doctor Examination
Injured Employee: Rufus Dannenberg
DWC Claim #: 19-334455
Date of Injury: 5/5/2019
Date of Exam: 12/12/2019
Location of Exam: 410 Mesquite Road, Suite B, Lubbock, TX 79401
Start Time: 9:15 AM
End Time: 10:05 AM
Insurance Carrier: Lone Pecan Insurance`,
    states: {
      claimantName: 'Rufus Dannenberg',
      claimNumber: '19-334455',
      injuredOn: ['2019-05-05'],
      examinedOn: '2019-12-12',
      place: '410 Mesquite Road, Suite B, Lubbock, TX 79401',
      startedAt: '09:15',
      endedAt: '10:05',
      carrier: 'Lone Pecan Insurance',
      examKind: 'DESIGNATED_DOCTOR',
      side: 'NEUTRAL',
    },
  },
  {
    layout: 'a compulsory examination in Florida',
    text: `COMPULSORY MEDICAL EXAMINATION
Plaintiff: Odessa Kirkbride
Case No.: 2021-CA-004512
D/A: February 20, 2020
Date of CME: September 1, 2022
Defense Counsel: Hartnell, Pryce & Odom, P.A.`,
    states: {
      claimantName: 'Odessa Kirkbride',
      caseNumber: '2021-CA-004512',
      injuredOn: ['2020-02-20'],
      examinedOn: '2022-09-01',
      lawFirm: 'Hartnell, Pryce & Odom, P.A.',
      examKind: 'DME',
      side: 'DEFENSE',
    },
  },
  {
    layout: 'a peer review',
    text: `PEER REVIEW REPORT
Claimant: Basil Thorncroft
Claim #: 60-11-9
Date of Loss: 3/1/2022
Date of Review: 10/10/2022
Reviewer: Anselm Okafor-Reyes, DC
Requested by: Petrel Assurance Co.`,
    states: {
      claimantName: 'Basil Thorncroft',
      claimNumber: '60-11-9',
      injuredOn: ['2022-03-01'],
      reportedOn: '2022-10-10',
      examinerName: 'Anselm Okafor-Reyes',
      credentials: ['DC'],
      requestingParty: 'Petrel Assurance Co.',
      examKind: 'RECORD_REVIEW',
    },
    isSilentOn: ['examinedOn', 'faceToFaceMinutes', 'startedAt'],
  },
  {
    layout: 'placeholders for names',
    text: `RE: Mr. XXXX
Claim No.: XXX-XXXX
Date of Injury: 03/02/2011
Dr. X examined Mr. XXXX. Mr. XXXX is a 40-year-old man. Mr. XXXX works.`,
    states: { claimantName: 'Mr. XXXX', injuredOn: ['2011-03-02'] },
  },
  {
    layout: 'European order of a day that cannot be a month',
    text: `Claimant: Jolanta Wrona
Date of Injury: 25/11/2020
Date of Examination: 3 March 2022`,
    states: { injuredOn: ['2020-11-25'], examinedOn: '2022-03-03' },
  },
  {
    layout: 'a self-insured employer and a third-party administrator',
    text: `Claimant: Enoch Farrier
Self-Insured Employer: City of Pelham Falls
TPA: Gantry Risk Services
Claim ID: SI-2210-7
DOI: Aug. 9, 2021
Date Seen: Feb 3, 2022`,
    states: {
      claimantName: 'Enoch Farrier',
      employer: 'City of Pelham Falls',
      carrier: 'Gantry Risk Services',
      claimNumber: 'SI-2210-7',
      injuredOn: ['2021-08-09'],
      examinedOn: '2022-02-03',
    },
  },
];
