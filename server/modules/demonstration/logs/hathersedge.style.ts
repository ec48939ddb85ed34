import { Issue } from '../../../kernel/vocabulary.js';
import { specialtyOf } from '../demonstration-pools.js';
import type { LogStyle } from './log-style.js';
import {
  capitalName,
  dollars,
  formalName,
  halfDayTime,
  identifierColumn,
  indexName,
  nameColumn,
  plainColumn,
  shortDay,
  sideColumn,
  slashDay,
  stanceColumn,
  titledName,
} from './writing.js';

/** A plaintiff firm's words are its own client's. */
const CLIENT = {
  FAVORS_DEFENSE: ['adverse', 'against client', 'Defense', 'DEF'],
  MIXED: ['mixed', 'partial'],
  FAVORS_CLAIMANT: ['favorable', 'for client', 'Plaintiff'],
  UNDETERMINED: ['deferred', 'needs records'],
  NOT_ADDRESSED: ['not addressed', 'silent'],
};

/** An injury firm's log of defense medical examinations, with the client's times of arriving and leaving. */
export const hathersedgeStyle: LogStyle = {
  delimiter: ',',
  titles: [],
  columns: [
    plainColumn('Client Name', ({ matter }) => matter.claimant),
    plainColumn('Our File #', ({ matter }) => matter.reference),
    nameColumn('DME Doctor', [formalName, capitalName, indexName, titledName]),
    identifierColumn('Doctor NPI', 0.72, ({ npi }) => npi ?? ''),
    identifierColumn('Specialty', 0.9, (examiner) => specialtyOf(examiner).name),
    {
      heading: 'Exam Date',
      write: ({ examinedOn }, hand) => hand.pick([slashDay, shortDay, shortDay, same])(examinedOn),
    },
    plainColumn('Time In', ({ minutes, startsAt }) => (minutes === null ? null : halfDayTime(startsAt))),
    plainColumn('Time Out', ({ minutes, startsAt }) =>
      minutes === null ? null : halfDayTime(startsAt + minutes),
    ),
    sideColumn('Hired By (D/P/N)', {
      DEFENSE: ['D', 'D', 'def.'],
      PLAINTIFF: ['P'],
      NEUTRAL: ['N'],
      UNKNOWN: [''],
    }),
    plainColumn('Carrier', ({ matter }) => matter.carrier.name),
    plainColumn('Retaining Firm', ({ lawFirm }) => lawFirm),
    plainColumn('Recs sent (pp)', ({ pagesSupplied }) => pagesSupplied),
    plainColumn('Recs reviewed (pp)', ({ pagesReviewed }) => pagesReviewed),
    plainColumn("Doctor's bill", ({ feeCents }) => (feeCents === null ? null : dollars(feeCents))),
    stanceColumn('Causation', Issue.CAUSATION, CLIENT),
    stanceColumn('Pre-existing?', Issue.PRE_EXISTING, CLIENT),
    stanceColumn('MMI', Issue.MMI, CLIENT),
    stanceColumn('Tx necessary?', Issue.TREATMENT_NECESSITY, CLIENT),
    stanceColumn('Meds', Issue.MEDICATION, CLIENT),
    plainColumn('DME doctor MMI date', ({ mmiOn }) => (mmiOn === null ? null : slashDay(mmiOn))),
    plainColumn('Treater MMI date', ({ treaterMmiOn }) =>
      treaterMmiOn === null ? null : slashDay(treaterMmiOn),
    ),
    plainColumn('Notes', ({ note }) => note),
  ],
  faults: [
    { 'Exam Date': '2/30/2023' },
    { 'DME Doctor': '', 'Doctor NPI': '' },
    { 'Doctor NPI': '1000097010' },
    { 'Time In': '2:15 PM', 'Time Out': '1:40 PM' },
    { 'Hired By (D/P/N)': 'X?' },
    { 'Recs sent (pp)': '-40' },
    { "Doctor's bill": 'see invoice' },
  ],
  reentered: 9,
  totalsUnder: [],
};

function same(day: string): string {
  return day;
}
