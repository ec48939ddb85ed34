import { ExamKind, Issue, Side } from '../../../../kernel/vocabulary.js';
import { discussion } from '../discussion.section.js';
import { diagnoses, examination, history } from '../history.section.js';
import { addressToCounsel, examinerLetterhead, salutation, signature } from '../letterhead.js';
import { recordsReviewed } from '../records.section.js';
import { layoutOf, referenceBlock } from '../reference-block.js';
import type { ReportFamily } from '../report-family.types.js';
import { headingOf } from '../section-headings.js';
import { deskTime, ownClosing, ownMethod, recorded, request, visitClock } from '../visit.section.js';
import { DayStyle } from '../written-values.js';

/** A compulsory medical examination for defense counsel, as Florida calls it: observed and recorded. */
export const compulsoryExamination: ReportFamily = {
  traits: {
    state: 'FL',
    system: 'ROAD',
    kind: ExamKind.DME,
    side: Side.DEFENSE,
    claimant: 'the plaintiff',
    dayStyle: DayStyle.NUMERIC,
    specialties: ['ORTHOPAEDICS', 'SPINE', 'NEUROSURGERY', 'NEUROLOGY', 'PAIN'],
    issues: [
      Issue.SEVERITY,
      Issue.CAUSATION,
      Issue.PRE_EXISTING,
      Issue.SURGERY,
      Issue.TREATMENT_NECESSITY,
      Issue.IMPAIRMENT,
      Issue.FUTURE_CARE,
      Issue.CREDIBILITY,
    ],
  },
  compose: (draft, opinions) => {
    examinerLetterhead(draft);
    addressToCounsel(draft);
    referenceBlock(draft, ['CLAIMANT', 'CASE', 'INJURED', 'EXAMINED'], layoutOf(draft));
    salutation(draft, draft.facts.attorney);
    draft.heading(
      draft.facts.licence.state === 'FL' ? 'COMPULSORY MEDICAL EXAMINATION' : 'DEFENSE MEDICAL EXAMINATION',
    );
    draft.state({ examKind: ExamKind.DME });
    request(draft, { by: 'COUNSEL' });
    draft.paragraph(visitClock(draft), recorded(draft), deskTime(draft));
    history(draft, headingOf(draft, 'HISTORY'));
    examination(draft, headingOf(draft, 'EXAMINATION'));
    ownMethod(draft);
    recordsReviewed(draft, { heading: headingOf(draft, 'RECORDS'), layout: 'BULLETS', withPages: true });
    diagnoses(draft, headingOf(draft, 'DIAGNOSES'));
    discussion(draft, { heading: headingOf(draft, 'DISCUSSION'), opinions });
    ownClosing(draft);
    signature(draft, { withLicence: draft.random.isChance(0.4) });
  },
};
