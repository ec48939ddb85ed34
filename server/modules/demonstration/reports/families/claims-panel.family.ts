import { ExamKind, Issue, Side } from '../../../../kernel/vocabulary.js';
import { answers } from '../discussion.section.js';
import { diagnoses, examination, history } from '../history.section.js';
import { addressToCarrier, salutation, signature, vendorLetterhead } from '../letterhead.js';
import { recordsReviewed } from '../records.section.js';
import { layoutOf, referenceBlock } from '../reference-block.js';
import type { ReportFamily } from '../report-family.types.js';
import { headingOf } from '../section-headings.js';
import { company, faceToFace, ownMethod, ownOpening, request } from '../visit.section.js';
import { DayStyle } from '../written-values.js';

/** A Washington examination that answers a claims manager question by question. */
export const claimsPanel: ReportFamily = {
  traits: {
    state: 'WA',
    system: 'WORK',
    kind: ExamKind.IME,
    side: Side.DEFENSE,
    claimant: 'the worker',
    dayStyle: DayStyle.SHORT_YEAR,
    specialties: ['ORTHOPAEDICS', 'NEUROLOGY', 'PMR', 'PSYCHIATRY', 'OCCUPATIONAL'],
    issues: [
      Issue.SEVERITY,
      Issue.CAUSATION,
      Issue.PRE_EXISTING,
      Issue.TREATMENT_NECESSITY,
      Issue.MEDICATION,
      Issue.MMI,
      Issue.IMPAIRMENT,
      Issue.WORK_CAPACITY,
      Issue.CREDIBILITY,
    ],
  },
  compose: (draft, opinions) => {
    vendorLetterhead(draft);
    addressToCarrier(draft);
    referenceBlock(draft, ['CLAIMANT', 'CLAIM', 'INJURED', 'EXAMINED', 'EMPLOYER', 'PLACE'], layoutOf(draft));
    salutation(draft, draft.facts.adjuster);
    draft.heading('Independent Medical Examination');
    draft.state({ examKind: ExamKind.IME });
    request(draft, { by: 'CARRIER' });
    ownOpening(draft);
    draft.paragraph(faceToFace(draft), company(draft));
    recordsReviewed(draft, { heading: headingOf(draft, 'RECORDS'), layout: 'BULLETS', withPages: true });
    history(draft, headingOf(draft, 'HISTORY'));
    examination(draft, headingOf(draft, 'EXAMINATION'));
    ownMethod(draft);
    diagnoses(draft, headingOf(draft, 'DIAGNOSES'));
    answers(draft, { heading: headingOf(draft, 'ANSWERS'), opinions, style: 'LABELLED' });
    signature(draft, { withLicence: draft.random.isChance(0.6) });
  },
};
