import { ExamKind, Issue, Side } from '../../../../kernel/vocabulary.js';
import { answers, discussion } from '../discussion.section.js';
import { history } from '../history.section.js';
import { addressToCarrier, examinerLetterhead, salutation, signature } from '../letterhead.js';
import { recordsReviewed } from '../records.section.js';
import { layoutOf, referenceBlock } from '../reference-block.js';
import type { ReportFamily } from '../report-family.types.js';
import { headingOf } from '../section-headings.js';
import { ownClosing } from '../visit.section.js';
import { DayStyle } from '../written-values.js';

/** A review on paper for a carrier: nobody was seen, so there is no examination and no time with anybody. */
export const recordReview: ReportFamily = {
  traits: {
    state: 'NY',
    system: 'ROAD',
    kind: ExamKind.RECORD_REVIEW,
    side: Side.DEFENSE,
    claimant: 'the claimant',
    dayStyle: DayStyle.NUMERIC,
    specialties: [],
    issues: [
      Issue.CAUSATION,
      Issue.PRE_EXISTING,
      Issue.TREATMENT_NECESSITY,
      Issue.SURGERY,
      Issue.MEDICATION,
      Issue.FUTURE_CARE,
    ],
  },
  compose: (draft, opinions) => {
    const { carrier } = draft.facts;
    examinerLetterhead(draft);
    addressToCarrier(draft);
    referenceBlock(draft, ['CLAIMANT', 'CLAIM', 'INJURED'], layoutOf(draft));
    salutation(draft, draft.facts.adjuster);
    draft.heading(draft.random.pick(['PEER REVIEW', 'RECORD REVIEW', 'MEDICAL RECORD REVIEW']));
    draft.state({ examKind: ExamKind.RECORD_REVIEW, side: Side.DEFENSE });
    draft.paragraph(
      draft.say(
        `At the request of ${carrier}, the insurance carrier, I have gone through the file of {Mr}. I did not see or examine {him}.`,
      ),
    );
    recordsReviewed(draft, { heading: headingOf(draft, 'RECORDS'), layout: 'NUMBERED', withPages: true });
    history(draft, headingOf(draft, 'HISTORY'));
    const half = Math.floor(opinions.length / 2);
    discussion(draft, { heading: headingOf(draft, 'DISCUSSION'), opinions: opinions.slice(0, half) });
    answers(draft, {
      heading: headingOf(draft, 'ANSWERS'),
      opinions: opinions.slice(half),
      style: 'NUMBERED',
    });
    ownClosing(draft);
    signature(draft, { withLicence: true });
  },
};
