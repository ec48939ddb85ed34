import type { Layout } from './read-fields.js';

/** Letters, opening paragraphs and sign-offs. Every person, company and number is invented. */
export const letters: readonly Layout[] = [
  {
    layout: 'a vendor letterhead and an insurer as addressee',
    text: `MERIDIAN PEAK IME SERVICES, INC.
1 Foundry Plaza, Denver, CO 80202

July 1, 2021

Ms. Katya Brandvold
Senior Claims Adjuster
Osprey Indemnity Company
400 Canal Street
Boulder, CO 80301

Re: Lucian Amberly

Dear Ms. Brandvold:

Mr. Amberly was seen for an independent medical examination on June 24, 2021.

Sincerely,

Hedwig Castellane, MD, FAAPMR
Physical Medicine & Rehabilitation
Colorado License No. DR-0044512
NPI: 1234567893`,
    states: {
      vendor: 'MERIDIAN PEAK IME SERVICES, INC.',
      requestingParty: 'Osprey Indemnity Company',
      carrier: 'Osprey Indemnity Company',
      claimantName: 'Lucian Amberly',
      examinedOn: '2021-06-24',
      reportedOn: '2021-07-01',
      examinerName: 'Hedwig Castellane',
      credentials: ['MD', 'FAAPMR'],
      specialty: 'Physical Medicine & Rehabilitation',
      licence: 'DR-0044512',
      npi: '1234567893',
    },
  },
  {
    layout: 'a law firm as addressee',
    text: `May 20, 2019

VIA ELECTRONIC MAIL

Jocasta Merriman, Esq.
Wexcombe, Tarrant & Dole, LLP
77 Exchange Street
Buffalo, New York 14203

Re: Silvanus Petrov
Date of Accident: 2/2/2017

Dear Ms. Merriman:

Pursuant to your request, I conducted a defense medical examination of the plaintiff, Silvanus Petrov, on May 13, 2019.`,
    states: {
      requestingParty: 'Wexcombe, Tarrant & Dole, LLP',
      lawFirm: 'Wexcombe, Tarrant & Dole, LLP',
      claimantName: 'Silvanus Petrov',
      injuredOn: ['2017-02-02'],
      examinedOn: '2019-05-13',
      reportedOn: '2019-05-20',
      examKind: 'DME',
      side: 'DEFENSE',
    },
  },
  {
    layout: 'prose alone: who, when and at whose request',
    text: `ORTHOPEDIC EVALUATION

I had the opportunity to examine Mr. Garnet Holloway on December 4, 2018, at the request of Sandbar Mutual Insurance. Mr. Holloway is a 38-year-old man who was injured on January 16, 2018 while working as a forklift operator for Pallister Freight.

HISTORY: On January 16, 2018, Mr. Holloway fell from a loading dock.`,
    states: {
      claimantName: 'Garnet Holloway',
      examinedOn: '2018-12-04',
      injuredOn: ['2018-01-16'],
      requestingParty: 'Sandbar Mutual Insurance',
      carrier: 'Sandbar Mutual Insurance',
      employer: 'Pallister Freight',
    },
  },
  {
    layout: 'a lone surname in prose',
    text: `The claimant was evaluated on April 11, 2016 for the purpose of an independent psychiatric examination.

HISTORY: Ms. Thorne is a 29-year-old cashier. Ms. Thorne states that she was assaulted on June 1, 2015 at work. Ms. Thorne was employed by Juniper Markets.`,
    states: {
      claimantName: 'Ms. Thorne',
      examinedOn: '2016-04-11',
      injuredOn: ['2015-06-01'],
      employer: 'Juniper Markets',
      examKind: 'IME',
    },
  },
  {
    layout: 'an affirmation by name',
    text: `I, CASPIAN J. WETHERELL, M.D., a physician duly licensed to practice medicine in the State of New York, affirm the following under the penalties of perjury pursuant to CPLR 2106.

I am a board certified neurologist. My license number is 198877.`,
    states: {
      examinerName: 'Caspian J. Wetherell',
      credentials: ['M.D.'],
      specialty: 'neurologist',
      licence: '198877',
      attestation:
        'I, CASPIAN J. WETHERELL, M.D., a physician duly licensed to practice medicine in the State of New York, affirm the following under the penalties of perjury pursuant to CPLR 2106.',
    },
  },
  {
    layout: 'an electronic signature',
    text: `DISCUSSION: The findings are as stated above and there is nothing further to add to them at this time.

Electronically signed by: Bartholomew van der Linden, D.P.M., 08/12/2020
Diplomate, American Board of Podiatric Surgery
Lic. # 3355`,
    states: {
      examinerName: 'Bartholomew van der Linden',
      credentials: ['D.P.M.'],
      licence: '3355',
    },
  },
  {
    layout: 'two who sign',
    text: `CONCLUSIONS: We have agreed on the conclusions given in this report and on the reasons for each of them.

Respectfully submitted,

Ambrose Fitch, M.D.
Orthopedic Surgery

Delphine Marchetti, M.D.
Neurology`,
    states: { examinerName: 'Ambrose Fitch' },
  },
  {
    layout: 'times in a sentence',
    text: `The examination began at 10:05 a.m. and concluded at 10:40 a.m. I spent 35 minutes face to face with the examinee. An additional two hours were spent reviewing records.`,
    states: {
      startedAt: '10:05',
      endedAt: '10:40',
      faceToFaceMinutes: { minutes: 35, saidBy: 'REPORT' },
    },
  },
  {
    layout: 'a range of times',
    text: `The claimant was interviewed and examined from 1:15 to 2:00 p.m. in the presence of his sister.`,
    states: { startedAt: '13:15', endedAt: '14:00' },
  },
  {
    layout: 'the regulation on face-to-face time',
    text: `Pursuant to 8 CCR section 49.8, I spent one hour and ten minutes of face-to-face time with the applicant. Total time including record review and preparation of this report was 6 hours.`,
    states: { faceToFaceMinutes: { minutes: 70, saidBy: 'REPORT' } },
  },
  {
    layout: 'a time that somebody else took',
    text: `The claimant's companion timed the examination at 8 minutes.`,
    states: { faceToFaceMinutes: { minutes: 8, saidBy: 'OBSERVER' } },
  },
  {
    layout: 'a recorded time',
    text: `The audio recording shows that the examination lasted twenty-two minutes.`,
    states: { faceToFaceMinutes: { minutes: 22, saidBy: 'RECORDING' } },
  },
  {
    layout: 'time at the desk only',
    text: `I spent 90 minutes reviewing the records and preparing this report. The drive to work takes 45 minutes and she can sit for 20 minutes.`,
    states: {},
    isSilentOn: ['faceToFaceMinutes'],
  },
  {
    layout: 'no interpreter and nobody else',
    text: `No interpreter was required. No one else was present during the examination.`,
    states: { interpreter: 'No', othersPresent: [] },
  },
  {
    layout: 'an interpreter by language, a spouse and a nurse',
    text: `The examination was conducted with the assistance of a certified Mandarin interpreter. The examinee was accompanied by her husband and a nurse observer.`,
    states: { interpreter: 'Mandarin', othersPresent: ['husband', 'nurse observer'] },
  },
  {
    layout: 'who did what',
    text: `The history was obtained by my physician assistant, Perpetua Lund, PA-C. I personally performed the physical examination. The initial draft of this report was prepared by Cosmo Abernathy.

Very truly yours,
Eustace Rainsford, M.D.`,
    states: {
      historyTakenBy: 'Perpetua Lund, PA-C',
      examinedBy: 'Eustace Rainsford',
      draftedBy: 'Cosmo Abernathy',
      examinerName: 'Eustace Rainsford',
    },
  },
  {
    layout: 'pages declared',
    text: `Pursuant to 8 CCR 9793(n), the declaration of counsel states that 1,245 pages of records were provided. This report consists of 18 pages.`,
    states: { pagesDeclared: 1245 },
  },
  {
    layout: 'pages in words',
    text: `I have reviewed two hundred and twelve pages of medical records.`,
    states: { pagesDeclared: 212 },
  },
  {
    layout: 'no records',
    text: `No medical records were provided for review prior to this examination.`,
    states: { pagesDeclared: 0 },
  },
  {
    layout: 'numbered diagnoses',
    text: `DIAGNOSES:
1. Cervical strain, resolved.
2. Status post right shoulder arthroscopy
   with residual stiffness.
3. Lumbar spondylosis, pre-existing (M47.816).`,
    states: {
      diagnoses: [
        'Cervical strain, resolved',
        'Status post right shoulder arthroscopy with residual stiffness',
        'Lumbar spondylosis, pre-existing (M47.816)',
      ],
    },
  },
  {
    layout: 'diagnoses in one sentence',
    text: `IMPRESSION: Left knee contusion, lumbar sprain, and anxiety disorder, unspecified.

DISCUSSION: These are related to the event.`,
    states: { diagnoses: ['Left knee contusion', 'lumbar sprain', 'anxiety disorder, unspecified'] },
  },
  {
    layout: 'the day of the examination under a weekday',
    text: `On Tuesday, March 2, 2021, I evaluated Ms. Philomena Strand in my office at 55 Harrow Lane, Trenton, New Jersey.`,
    states: { examinedOn: '2021-03-02', claimantName: 'Philomena Strand' },
  },
  {
    layout: 'on behalf of the carrier',
    text: `This independent medical examination was performed on behalf of the insurance carrier on 5/5/2021. The examinee is Mr. Aurelio Banner.`,
    states: { side: 'DEFENSE', examKind: 'IME', examinedOn: '2021-05-05' },
  },
  {
    layout: 'for the applicant',
    text: `I was retained by the plaintiff's attorney to evaluate Ms. Coralie Dent, who is a 44-year-old teacher.`,
    states: { side: 'PLAINTIFF', claimantName: 'Coralie Dent' },
  },
];
