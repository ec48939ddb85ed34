import { Issue } from '../../../kernel/vocabulary.js';
import { specialtyOf } from '../demonstration-pools.js';
import type { LogStyle } from './log-style.js';
import {
  formalName,
  fullDayTime,
  identifierColumn,
  nameColumn,
  namedDay,
  plainColumn,
  sideColumn,
  stanceColumn,
  titledName,
} from './writing.js';

/** In a defense firm the client is the defendant: "favorable" means the contrary of the plaintiff firms' word. */
const CLIENT = {
  FAVORS_DEFENSE: ['favorable', 'for client'],
  MIXED: ['mixed'],
  FAVORS_CLAIMANT: ['unfavorable', 'against client'],
  UNDETERMINED: ['deferred'],
  NOT_ADDRESSED: ['not addressed'],
};

/** A defense firm's tracker, kept in a spreadsheet and saved with tabs: a title above, a line of totals below. */
export const ravensholtStyle: LogStyle = {
  delimiter: '\t',
  titles: ['IME tracker, all offices'],
  columns: [
    plainColumn('File No.', ({ matter }) => matter.reference),
    plainColumn('Claimant', ({ matter }) => matter.claimant),
    nameColumn('IME Physician', [formalName, titledName]),
    identifierColumn('Discipline', 1, (examiner) => specialtyOf(examiner).name),
    plainColumn('IME Date', ({ examinedOn }) => namedDay(examinedOn)),
    plainColumn('Start', ({ minutes, startsAt }) => (minutes === null ? null : fullDayTime(startsAt))),
    plainColumn('End', ({ minutes, startsAt }) =>
      minutes === null ? null : fullDayTime(startsAt + minutes),
    ),
    sideColumn('Retained for', {
      DEFENSE: ['us', 'our client'],
      PLAINTIFF: ['opposing'],
      NEUTRAL: ['joint'],
      UNKNOWN: [''],
    }),
    plainColumn('Insurance Carrier', ({ matter }) => matter.carrier.name),
    plainColumn('IME Vendor', ({ vendor }) => vendor),
    plainColumn('Attorney', ({ attorney }) => attorney),
    plainColumn('Pages sent', ({ pagesSupplied }) => pagesSupplied),
    plainColumn('Pages reviewed', ({ pagesReviewed }) => pagesReviewed),
    plainColumn('Total charge', ({ feeCents }) => (feeCents === null ? null : Math.floor(feeCents / 100))),
    stanceColumn('Causation', Issue.CAUSATION, CLIENT),
    stanceColumn('Pre-existing condition', Issue.PRE_EXISTING, CLIENT),
    stanceColumn('Permanent impairment', Issue.IMPAIRMENT, CLIENT),
    stanceColumn('Work restrictions', Issue.WORK_CAPACITY, CLIENT),
    stanceColumn('Credibility', Issue.CREDIBILITY, CLIENT),
    stanceColumn('Severity', Issue.SEVERITY, CLIENT),
    plainColumn('Venue', ({ matter }) => matter.venue),
    plainColumn('Memo', ({ note }) => note),
  ],
  faults: [
    { 'IME Date': '' },
    { 'IME Physician': '' },
    { Start: '15:00', End: '14:20' },
    { 'Retained for': 'TPX' },
    { 'Total charge': 'two invoices' },
  ],
  reentered: 6,
  totalsUnder: ['Pages sent', 'Pages reviewed', 'Total charge'],
};
