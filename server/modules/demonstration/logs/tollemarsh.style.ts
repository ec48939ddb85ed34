import { ExamKind, Issue, Side } from '../../../kernel/vocabulary.js';
import { specialtyOf } from '../demonstration-pools.js';
import type { InventedExamination } from '../invented-examination.js';
import type { LogStyle } from './log-style.js';
import {
  formalName,
  identifierColumn,
  indexNameWithDegree,
  nameColumn,
  plainColumn,
  slashDay,
  stanceColumn,
} from './writing.js';

const INJURY = {
  FAVORS_DEFENSE: ['non-industrial', 'not industrial'],
  MIXED: ['partial'],
  FAVORS_CLAIMANT: ['industrial'],
  UNDETERMINED: ['deferred'],
  NOT_ADDRESSED: ['not addressed'],
};
const WORK = {
  FAVORS_DEFENSE: ['full duty', 'no restrictions'],
  MIXED: ['modified duty'],
  FAVORS_CLAIMANT: ['TTD', 'off work'],
  UNDETERMINED: ['deferred'],
  NOT_ADDRESSED: ['not addressed'],
};
const FUTURE = {
  FAVORS_DEFENSE: ['not needed', 'no further treatment'],
  MIXED: ['partial'],
  FAVORS_CLAIMANT: ['needed', 'recommended'],
  UNDETERMINED: ['deferred'],
  NOT_ADDRESSED: ['not addressed'],
};
const KIND: Partial<Record<ExamKind, string>> = {
  AME: 'AME',
  QME: 'PQME',
  IME: 'IME',
  RECORD_REVIEW: 'Record review',
};

/** An applicants' firm's export of workers' compensation evaluations in California. */
export const tollemarshStyle: LogStyle = {
  delimiter: ';',
  titles: [],
  columns: [
    plainColumn('ADJ No', ({ matter }) => matter.reference),
    plainColumn('Applicant', ({ matter }) => matter.claimant),
    plainColumn('DOB', ({ matter }) => slashDay(matter.bornOn)),
    nameColumn('QME/AME', [indexNameWithDegree, indexNameWithDegree, formalName]),
    identifierColumn('NPI', 0.5, ({ npi }) => npi ?? ''),
    identifierColumn('Specialty', 0.95, (examiner) => specialtyOf(examiner).short),
    plainColumn('Eval type', ({ kind }) => KIND[kind] ?? ''),
    plainColumn('Requested by', requestedBy),
    plainColumn('Eval date', ({ examinedOn }) => slashDay(examinedOn)),
    plainColumn('F2F min', ({ minutes }) => minutes),
    stanceColumn('AOE/COE', Issue.CAUSATION, INJURY),
    plainColumn('WPI %', ({ wpiPercent }) => wpiPercent),
    plainColumn('Apportionment to other factors %', ({ apportionmentPercent }) => apportionmentPercent),
    plainColumn('P&S date', ({ mmiOn }) => (mmiOn === null ? null : slashDay(mmiOn))),
    plainColumn('PTP P&S date', ({ treaterMmiOn }) =>
      treaterMmiOn === null ? null : slashDay(treaterMmiOn),
    ),
    stanceColumn('Work status', Issue.WORK_CAPACITY, WORK),
    stanceColumn('Future medical', Issue.FUTURE_CARE, FUTURE),
    plainColumn('Rec. pages', ({ pagesSupplied }) => pagesSupplied),
    plainColumn('ML code', ({ billingCode }) => billingCode),
    plainColumn('Amount billed', ({ feeCents }) => (feeCents === null ? null : (feeCents / 100).toFixed(2))),
    plainColumn('Claims administrator', ({ matter }) => matter.carrier.name),
    plainColumn('WCAB venue', ({ matter }) => matter.venue),
  ],
  faults: [
    { 'Eval date': '31/31/2022' },
    { 'QME/AME': '', NPI: '' },
    { NPI: '100009701' },
    { 'WPI %': '140' },
    { 'F2F min': '0' },
    { 'Eval type': 'zoom' },
  ],
  reentered: 7,
  totalsUnder: [],
};

function requestedBy({ kind, side }: InventedExamination): string | null {
  if (kind === ExamKind.QME) return 'panel';
  if (side === Side.NEUTRAL) return 'agreed';
  if (side === Side.UNKNOWN) return null;
  return side === Side.DEFENSE ? 'Def' : 'Applicant';
}
