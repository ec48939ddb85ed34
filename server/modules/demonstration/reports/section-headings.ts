import type { ReportDraft } from './report-draft.js';
import { chanceOf } from './chance-of.js';

const HEADINGS = {
  HISTORY: [
    'History',
    'History of Present Illness',
    'History of the Injury',
    'Background and History',
    'History as Related by the Examinee',
    'Present Complaints and History',
  ],
  RECORDS: [
    'Records Reviewed',
    'Review of Records',
    'Medical Records Reviewed',
    'Documents Reviewed',
    'Materials Reviewed',
    'Records Available for Review',
    'Documents Submitted',
  ],
  EXAMINATION: [
    'Physical Examination',
    'Examination',
    'Objective Findings',
    'Clinical Examination',
    'Examination Findings',
  ],
  DIAGNOSES: ['Diagnoses', 'Diagnosis', 'Impression', 'Diagnostic Impression', 'Assessment'],
  DISCUSSION: [
    'Discussion',
    'Conclusions',
    'Opinions',
    'Discussion and Opinions',
    'Summary and Conclusions',
    'Comment',
    'Medical Opinion',
    'Analysis',
  ],
  ANSWERS: [
    'Answers to Questions',
    'Responses to Your Questions',
    'Questions and Answers',
    'Specific Questions',
    'Response to Inquiries',
  ],
} as const;

const ROMAN = {
  HISTORY: 'I',
  RECORDS: 'II',
  EXAMINATION: 'III',
  DIAGNOSES: 'IV',
  DISCUSSION: 'V',
  ANSWERS: 'VI',
};

/** What a section is called in this report; all its headings are set in one manner. */
export function headingOf(draft: ReportDraft, section: keyof typeof HEADINGS): string {
  const { claimNumber, surname } = draft.facts;
  const manner = chanceOf(`${surname} ${claimNumber}`, 'headings').pick(MANNERS);
  return manner(draft.random.pick(HEADINGS[section]), ROMAN[section]);
}

const MANNERS: readonly ((heading: string, roman: string) => string)[] = [
  (heading) => heading.toUpperCase(),
  (heading) => `${heading.toUpperCase()}:`,
  (heading) => heading,
  (heading) => `${heading}:`,
  (heading, roman) => `${roman}. ${heading.toUpperCase()}`,
];
