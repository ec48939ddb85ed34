import { ExamKind, Issue, Side } from '../../../../kernel/vocabulary.js';
import { discussion } from '../discussion.section.js';
import { diagnoses, examination, history } from '../history.section.js';
import { addressToCarrier, examinerLetterhead, signature } from '../letterhead.js';
import { recordsReviewed } from '../records.section.js';
import { layoutOf, referenceBlock } from '../reference-block.js';
import type { ReportDraft } from '../report-draft.js';
import type { ReportFamily } from '../report-family.types.js';
import { headingOf } from '../section-headings.js';
import { company, ownMethod, ownOpening, request, visitClock } from '../visit.section.js';
import { DayStyle } from '../written-values.js';

/** A New York no-fault examination: short, on the examiner's paper, with an affirmation. */
export const noFault: ReportFamily = {
  traits: {
    state: 'NY',
    system: 'ROAD',
    kind: ExamKind.IME,
    side: Side.DEFENSE,
    claimant: 'the claimant',
    dayStyle: DayStyle.PADDED,
    specialties: ['ORTHOPAEDICS', 'NEUROLOGY', 'PMR', 'CHIROPRACTIC', 'PAIN'],
    issues: [
      Issue.SEVERITY,
      Issue.CAUSATION,
      Issue.CREDIBILITY,
      Issue.WORK_CAPACITY,
      Issue.IMPAIRMENT,
      Issue.TREATMENT_NECESSITY,
      Issue.MEDICATION,
    ],
  },
  compose: (draft, opinions) => {
    examinerLetterhead(draft);
    addressToCarrier(draft);
    referenceBlock(draft, ['CLAIMANT', 'CLAIM', 'INJURED', 'EXAMINED', 'PLACE'], layoutOf(draft));
    draft.heading('Independent Medical Examination');
    draft.state({ examKind: ExamKind.IME });
    request(draft, { by: 'CARRIER' });
    draft.paragraph(visitClock(draft), company(draft));
    ownOpening(draft);
    history(draft, headingOf(draft, 'HISTORY'));
    recordsReviewed(draft, { heading: headingOf(draft, 'RECORDS'), layout: 'PROSE', withPages: false });
    examination(draft, headingOf(draft, 'EXAMINATION'));
    ownMethod(draft);
    diagnoses(draft, headingOf(draft, 'DIAGNOSES'));
    discussion(draft, { heading: headingOf(draft, 'DISCUSSION'), opinions });
    affirmation(draft);
    signature(draft, { withLicence: draft.random.isChance(0.7) });
  },
};

function affirmation(draft: ReportDraft): void {
  const text = `I, ${draft.examinerName}, being duly licensed to practice in the State of New York, affirm under the penalties of perjury that the contents of this report are true, pursuant to CPLR 2106.`;
  draft.heading('Affirmation');
  draft.paragraph(text);
  draft.state({ attestation: text });
}
