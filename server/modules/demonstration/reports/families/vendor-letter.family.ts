import { ExamKind, Issue, Side } from '../../../../kernel/vocabulary.js';
import { answers, discussion } from '../discussion.section.js';
import { diagnoses, examination, history } from '../history.section.js';
import { addressToCarrier, salutation, signature, vendorLetterhead } from '../letterhead.js';
import { recordsReviewed } from '../records.section.js';
import { layoutOf, referenceBlock } from '../reference-block.js';
import type { ReportFamily } from '../report-family.types.js';
import { headingOf } from '../section-headings.js';
import {
  company,
  deskTime,
  faceToFace,
  ownClosing,
  ownMethod,
  ownOpening,
  request,
  visitClock,
} from '../visit.section.js';
import { DayStyle } from '../written-values.js';

/** A letter to a workers' compensation carrier on the paper of a scheduling company. */
export const vendorLetter: ReportFamily = {
  traits: {
    state: 'AZ',
    system: 'WORK',
    kind: ExamKind.IME,
    side: Side.DEFENSE,
    claimant: 'the examinee',
    dayStyle: DayStyle.LONG,
    specialties: ['ORTHOPAEDICS', 'SPINE', 'HAND', 'PMR', 'PAIN', 'OCCUPATIONAL'],
    issues: [
      Issue.CAUSATION,
      Issue.PRE_EXISTING,
      Issue.CREDIBILITY,
      Issue.SEVERITY,
      Issue.TREATMENT_NECESSITY,
      Issue.SURGERY,
      Issue.MMI,
      Issue.WORK_CAPACITY,
    ],
  },
  compose: (draft, opinions) => {
    vendorLetterhead(draft);
    addressToCarrier(draft);
    referenceBlock(draft, ['CLAIMANT', 'CLAIM', 'EMPLOYER', 'INJURED', 'EXAMINED'], layoutOf(draft));
    salutation(draft, draft.facts.adjuster);
    draft.heading('INDEPENDENT MEDICAL EXAMINATION');
    draft.state({ examKind: ExamKind.IME });
    request(draft, { by: 'CARRIER' });
    ownOpening(draft);
    draft.paragraph(visitClock(draft), faceToFace(draft), deskTime(draft), company(draft));
    history(draft, headingOf(draft, 'HISTORY'));
    recordsReviewed(draft, { heading: headingOf(draft, 'RECORDS'), layout: 'NUMBERED', withPages: true });
    examination(draft, headingOf(draft, 'EXAMINATION'));
    ownMethod(draft);
    diagnoses(draft, headingOf(draft, 'DIAGNOSES'));
    const half = Math.ceil(opinions.length / 2);
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
