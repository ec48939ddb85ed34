import { ExamKind, Issue, Side } from '../../../../kernel/vocabulary.js';
import { discussion } from '../discussion.section.js';
import { diagnoses, examination, history } from '../history.section.js';
import { addressToCounsel, examinerLetterhead, salutation, signature } from '../letterhead.js';
import { recordsReviewed } from '../records.section.js';
import { layoutOf, referenceBlock } from '../reference-block.js';
import type { ReportFamily } from '../report-family.types.js';
import { headingOf } from '../section-headings.js';
import {
  company,
  deskTime,
  faceToFace,
  ownClosing,
  ownOpening,
  request,
  visitClock,
} from '../visit.section.js';
import { DayStyle } from '../written-values.js';

/** A neuropsychological examination for the defense, with tests in place of measurements. */
export const neuropsychological: ReportFamily = {
  traits: {
    state: 'CA',
    system: 'ROAD',
    kind: ExamKind.DME,
    side: Side.DEFENSE,
    claimant: 'the plaintiff',
    dayStyle: DayStyle.LONG,
    specialties: ['NEUROPSYCHOLOGY'],
    issues: [
      Issue.CREDIBILITY,
      Issue.SEVERITY,
      Issue.CAUSATION,
      Issue.PRE_EXISTING,
      Issue.TREATMENT_NECESSITY,
      Issue.WORK_CAPACITY,
      Issue.FUTURE_CARE,
    ],
  },
  compose: (draft, opinions) => {
    examinerLetterhead(draft);
    addressToCounsel(draft);
    referenceBlock(draft, ['CLAIMANT', 'CASE', 'INJURED', 'EXAMINED', 'PLACE'], layoutOf(draft));
    salutation(draft, draft.facts.attorney);
    draft.heading('Defense Medical Examination: Neuropsychology');
    draft.state({ examKind: ExamKind.DME });
    request(draft, { by: 'COUNSEL' });
    ownOpening(draft);
    draft.paragraph(visitClock(draft), faceToFace(draft), deskTime(draft), company(draft));
    recordsReviewed(draft, { heading: headingOf(draft, 'RECORDS'), layout: 'NUMBERED', withPages: true });
    history(draft, headingOf(draft, 'HISTORY'));
    examination(draft, 'Test Results');
    diagnoses(draft, headingOf(draft, 'DIAGNOSES'));
    discussion(draft, { heading: headingOf(draft, 'DISCUSSION'), opinions });
    ownClosing(draft);
    signature(draft, { withLicence: true });
  },
};
