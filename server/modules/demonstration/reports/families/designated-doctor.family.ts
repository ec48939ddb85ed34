import { ExamKind, Issue, Side } from '../../../../kernel/vocabulary.js';
import { underHeadings } from '../discussion.section.js';
import { diagnoses, examination, history } from '../history.section.js';
import { examinerLetterhead, signature } from '../letterhead.js';
import { recordsReviewed } from '../records.section.js';
import { layoutOf, referenceBlock } from '../reference-block.js';
import type { ReportFamily } from '../report-family.types.js';
import { headingOf } from '../section-headings.js';
import { company, ownMethod, ownOpening } from '../visit.section.js';
import { DayStyle } from '../written-values.js';

const ISSUES: Partial<Record<Issue, string>> = {
  CAUSATION: 'Extent of Injury',
  MMI: 'Maximum Medical Improvement',
  IMPAIRMENT: 'Impairment Rating',
  WORK_CAPACITY: 'Return to Work',
  PRE_EXISTING: 'Prior Conditions',
};

/** A Texas designated doctor's report to the Division, one heading to a question. */
export const designatedDoctor: ReportFamily = {
  traits: {
    state: 'TX',
    system: 'WORK',
    kind: ExamKind.DESIGNATED_DOCTOR,
    side: Side.NEUTRAL,
    claimant: 'the injured employee',
    dayStyle: DayStyle.PADDED,
    specialties: ['ORTHOPAEDICS', 'PMR', 'OCCUPATIONAL', 'CHIROPRACTIC', 'PAIN'],
    issues: [Issue.CAUSATION, Issue.PRE_EXISTING, Issue.MMI, Issue.IMPAIRMENT, Issue.WORK_CAPACITY],
  },
  compose: (draft, opinions) => {
    examinerLetterhead(draft);
    draft.heading('REPORT OF DESIGNATED DOCTOR EXAMINATION');
    draft.state({ examKind: ExamKind.DESIGNATED_DOCTOR, side: Side.NEUTRAL });
    referenceBlock(
      draft,
      ['CLAIMANT', 'CLAIM', 'EMPLOYER', 'CARRIER', 'INJURED', 'EXAMINED', 'PLACE', 'TIMES'],
      layoutOf(draft),
    );
    draft.paragraph(
      'The Texas Department of Insurance, Division of Workers’ Compensation, appointed me as designated doctor in this claim.',
      company(draft),
    );
    ownOpening(draft);
    history(draft, headingOf(draft, 'HISTORY'));
    recordsReviewed(draft, { heading: headingOf(draft, 'RECORDS'), layout: 'NUMBERED', withPages: true });
    examination(draft, headingOf(draft, 'EXAMINATION'));
    ownMethod(draft);
    diagnoses(draft, headingOf(draft, 'DIAGNOSES'));
    underHeadings(draft, { opinions, headingOf: (issue, at) => `Issue ${at + 1}: ${ISSUES[issue] ?? ''}` });
    draft.paragraph('I certify that I have no disqualifying association with any party to this claim.');
    signature(draft, { withLicence: true });
  },
};
