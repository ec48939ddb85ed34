import { ExamKind } from '../../../kernel/vocabulary.js';
import { californiaEvaluation } from './families/california-evaluation.family.js';
import { claimsPanel } from './families/claims-panel.family.js';
import { compulsoryExamination } from './families/compulsory-examination.family.js';
import { designatedDoctor } from './families/designated-doctor.family.js';
import { neuropsychological } from './families/neuropsychological.family.js';
import { noFault } from './families/no-fault.family.js';
import { recordReview } from './families/record-review.family.js';
import { rule35 } from './families/rule-35.family.js';
import { vendorLetter } from './families/vendor-letter.family.js';
import type { ReportFamily } from './report-family.types.js';

/** The manners of report that the generator knows. */
export const reportFamilies = {
  VENDOR_LETTER: vendorLetter,
  NO_FAULT: noFault,
  PANEL_QME: californiaEvaluation(ExamKind.QME),
  AGREED_AME: californiaEvaluation(ExamKind.AME),
  COMPULSORY: compulsoryExamination,
  DESIGNATED_DOCTOR: designatedDoctor,
  CLAIMS_PANEL: claimsPanel,
  NEUROPSYCHOLOGICAL: neuropsychological,
  RECORD_REVIEW: recordReview,
  RULE_35: rule35,
} as const satisfies Record<string, ReportFamily>;

export type ReportFamilyName = keyof typeof reportFamilies;

/** Their names, in a fixed order. */
export const reportFamilyNames: readonly ReportFamilyName[] = [
  'VENDOR_LETTER',
  'NO_FAULT',
  'PANEL_QME',
  'AGREED_AME',
  'COMPULSORY',
  'DESIGNATED_DOCTOR',
  'CLAIMS_PANEL',
  'NEUROPSYCHOLOGICAL',
  'RECORD_REVIEW',
  'RULE_35',
];
