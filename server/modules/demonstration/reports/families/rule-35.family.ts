import { ExamKind, Issue, Side } from '../../../../kernel/vocabulary.js';
import { discussion } from '../discussion.section.js';
import { diagnoses, examination, history } from '../history.section.js';
import { examinerLetterhead, signature } from '../letterhead.js';
import { recordsReviewed } from '../records.section.js';
import { layoutOf, referenceBlock } from '../reference-block.js';
import type { ReportFamily } from '../report-family.types.js';
import { headingOf } from '../section-headings.js';
import { company, deskTime, faceToFace, ownClosing, ownMethod, request } from '../visit.section.js';
import { DayStyle } from '../written-values.js';

/** An examination under Rule 35 in an Arizona civil action, as a report and not as a letter. */
export const rule35: ReportFamily = {
  traits: {
    state: 'AZ',
    system: 'ROAD',
    kind: ExamKind.RULE_35,
    side: Side.DEFENSE,
    claimant: 'the plaintiff',
    dayStyle: DayStyle.ABBREVIATED,
    specialties: ['ORTHOPAEDICS', 'NEUROSURGERY', 'PSYCHIATRY', 'NEUROLOGY', 'HAND', 'PMR'],
    issues: [
      Issue.CAUSATION,
      Issue.PRE_EXISTING,
      Issue.SURGERY,
      Issue.MMI,
      Issue.WORK_CAPACITY,
      Issue.FUTURE_CARE,
      Issue.CREDIBILITY,
    ],
  },
  compose: (draft, opinions) => {
    examinerLetterhead(draft);
    draft.heading('RULE 35 EXAMINATION');
    draft.state({ examKind: ExamKind.RULE_35 });
    referenceBlock(
      draft,
      ['CLAIMANT', 'CASE', 'COUNSEL', 'INJURED', 'EXAMINED', 'PLACE', 'TIMES'],
      layoutOf(draft),
    );
    request(draft, { by: 'COUNSEL' });
    draft.paragraph(faceToFace(draft), deskTime(draft), company(draft));
    history(draft, headingOf(draft, 'HISTORY'));
    recordsReviewed(draft, {
      heading: headingOf(draft, 'RECORDS'),
      layout: draft.random.pick(['BULLETS', 'PROSE'] as const),
      withPages: draft.random.isChance(0.6),
    });
    examination(draft, headingOf(draft, 'EXAMINATION'));
    ownMethod(draft);
    diagnoses(draft, headingOf(draft, 'DIAGNOSES'));
    discussion(draft, { heading: headingOf(draft, 'DISCUSSION'), opinions });
    ownClosing(draft);
    draft.lines([`Dated: ${draft.day(draft.facts.reportedOn)}`]);
    draft.state({ reportedOn: draft.facts.reportedOn });
    signature(draft, { withLicence: draft.random.isChance(0.5) });
  },
};
