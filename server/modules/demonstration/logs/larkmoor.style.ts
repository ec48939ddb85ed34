import { type ExamKind, Issue } from '../../../kernel/vocabulary.js';
import type { LogStyle } from './log-style.js';
import {
  dollars,
  formalName,
  identifierColumn,
  indexNameWithDegree,
  nameColumn,
  plainColumn,
  sideColumn,
  stanceColumn,
} from './writing.js';

const PARTY = {
  FAVORS_DEFENSE: ['defense', 'def'],
  MIXED: ['split', 'mixed'],
  FAVORS_CLAIMANT: ['plaintiff', 'pltf'],
  UNDETERMINED: ['deferred', 'inconclusive'],
  NOT_ADDRESSED: ['not discussed', 'silent'],
};

const KIND: Partial<Record<ExamKind, string>> = { RULE_35: 'Rule 35', RECORD_REVIEW: 'Records review' };

/** A plaintiff firm's list of examinations in Arizona, most of them recorded on audio. */
export const larkmoorStyle: LogStyle = {
  delimiter: ',',
  titles: [],
  columns: [
    plainColumn('Case #', ({ matter }) => matter.reference),
    plainColumn('Plaintiff', ({ matter }) => matter.claimant),
    plainColumn('Date of Loss', ({ matter }) => matter.injuredOn),
    nameColumn('Examiner', [indexNameWithDegree, formalName]),
    identifierColumn('License State', 0.85, ({ licences }) => arizonaLicence(licences)?.slice(0, 2) ?? ''),
    identifierColumn('License No.', 0.85, ({ licences }) => arizonaLicence(licences)?.slice(3) ?? ''),
    plainColumn('Date of IME', ({ examinedOn }) => examinedOn),
    plainColumn('Exam Type', ({ kind }) => KIND[kind] ?? 'IME'),
    sideColumn('Retained by', {
      DEFENSE: ['Defense'],
      PLAINTIFF: ['Plaintiff'],
      NEUTRAL: ['Court'],
      UNKNOWN: ['unknown'],
    }),
    plainColumn('Insurer', ({ matter }) => matter.carrier.name),
    plainColumn('Defense Firm', ({ lawFirm }) => lawFirm),
    plainColumn('Defense Attorney', ({ attorney }) => attorney),
    plainColumn('IME Company', ({ vendor }) => vendor),
    plainColumn('Recorded minutes', ({ minutes }) => minutes),
    plainColumn('Pages provided', ({ pagesSupplied }) => pagesSupplied),
    plainColumn('Pages reviewed', ({ pagesReviewed }) => pagesReviewed),
    plainColumn('Invoice total', ({ feeCents }) => (feeCents === null ? null : dollars(feeCents))),
    stanceColumn('Causation opinion', Issue.CAUSATION, PARTY),
    stanceColumn('Surgery', Issue.SURGERY, PARTY),
    stanceColumn('Future care', Issue.FUTURE_CARE, PARTY),
    stanceColumn('Work capacity', Issue.WORK_CAPACITY, PARTY),
    stanceColumn('Credibility', Issue.CREDIBILITY, PARTY),
    plainColumn('Venue', ({ matter }) => matter.venue),
    plainColumn('Comments', ({ note }) => note),
  ],
  faults: [
    { 'Date of IME': 'rescheduled' },
    { Examiner: '', 'License State': '', 'License No.': '' },
    { 'Recorded minutes': '1440' },
    { 'Retained by': 'Zurn' },
    { 'Causation opinion': 'hedges' },
    { 'Pages provided': 'two boxes' },
  ],
  reentered: 6,
  totalsUnder: [],
};

/** "AZ 90137": the licence that a firm in Arizona looks up; others are not noted. */
function arizonaLicence(licences: readonly string[]): string | undefined {
  return licences.find((licence) => licence.startsWith('AZ'));
}
