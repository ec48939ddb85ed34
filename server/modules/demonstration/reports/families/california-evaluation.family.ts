import { ExamKind, Issue, Side, TimingSource } from '../../../../kernel/vocabulary.js';
import { answers, underHeadings } from '../discussion.section.js';
import { diagnoses, examination, history } from '../history.section.js';
import { examinerLetterhead, signature } from '../letterhead.js';
import { recordsReviewed } from '../records.section.js';
import { layoutOf, referenceBlock } from '../reference-block.js';
import type { ReportDraft } from '../report-draft.js';
import type { ReportFamily } from '../report-family.types.js';
import { headingOf } from '../section-headings.js';
import { prose } from '../report-pools.js';
import { company, ownClosing, ownMethod } from '../visit.section.js';
import { DayStyle, writtenCount } from '../written-values.js';

const HEADINGS: Partial<Record<Issue, string>> = {
  CAUSATION: 'CAUSATION OF INJURY',
  APPORTIONMENT: 'APPORTIONMENT',
  MMI: 'DISABILITY STATUS',
  IMPAIRMENT: 'IMPAIRMENT RATING',
  WORK_CAPACITY: 'WORK RESTRICTIONS',
  FUTURE_CARE: 'FUTURE MEDICAL TREATMENT',
  TREATMENT_NECESSITY: 'TREATMENT TO DATE',
};

/** A California medical-legal evaluation: caption, statutory declarations, an opinion under each heading. */
export const californiaEvaluation = (kind: typeof ExamKind.QME | typeof ExamKind.AME): ReportFamily => ({
  traits: {
    state: 'CA',
    system: 'WORK',
    kind,
    side: Side.NEUTRAL,
    claimant: 'the applicant',
    dayStyle: DayStyle.LONG,
    specialties: ['ORTHOPAEDICS', 'SPINE', 'INTERNAL', 'PMR', 'HAND', 'RHEUMATOLOGY'],
    issues: [
      Issue.CAUSATION,
      Issue.MMI,
      Issue.IMPAIRMENT,
      Issue.APPORTIONMENT,
      Issue.WORK_CAPACITY,
      Issue.TREATMENT_NECESSITY,
      Issue.FUTURE_CARE,
    ],
  },
  compose: (draft, opinions) => {
    examinerLetterhead(draft);
    draft.heading(kind === ExamKind.QME ? 'PANEL QUALIFIED MEDICAL EVALUATION' : 'AGREED MEDICAL EVALUATION');
    draft.state({ examKind: kind, side: Side.NEUTRAL });
    referenceBlock(
      draft,
      ['CLAIMANT', 'EMPLOYER', 'CARRIER', 'CLAIM', 'CASE', 'INJURED', 'EXAMINED'],
      layoutOf(draft),
    );
    draft.paragraph(section49(draft), company(draft));
    draft.paragraph(takenBy(draft));
    history(draft, headingOf(draft, 'HISTORY'));
    recordsReviewed(draft, { heading: headingOf(draft, 'RECORDS'), layout: 'NUMBERED', withPages: false });
    draft.paragraph(pageDeclaration(draft));
    examination(draft, headingOf(draft, 'EXAMINATION'));
    ownMethod(draft);
    diagnoses(draft, headingOf(draft, 'DIAGNOSES'));
    const asked = opinions.filter(({ issue }) => HEADINGS[issue] === undefined);
    underHeadings(draft, {
      opinions: opinions.filter(({ issue }) => HEADINGS[issue] !== undefined),
      headingOf: (issue) => HEADINGS[issue] ?? '',
    });
    if (asked.length > 0)
      answers(draft, { heading: headingOf(draft, 'ANSWERS'), opinions: asked, style: 'LETTERED' });
    ownClosing(draft);
    declaration(draft);
    draft.lines([`Date of report: ${draft.day(draft.facts.reportedOn)}`]);
    draft.state({ reportedOn: draft.facts.reportedOn });
    signature(draft, { withLicence: true });
  },
});

function section49(draft: ReportDraft): string {
  const { minutes } = draft.facts;
  draft.state({ faceToFaceMinutes: { minutes, saidBy: TimingSource.REPORT } });
  return draft.random.pick([
    draft.say(
      'In keeping with 8 CCR section 49.2, I declare that {minutes} minutes were spent face to face with {claimant}.',
    ),
    draft.say(
      'I have complied with the face-to-face time requirement of 8 CCR 49; face-to-face time was {minutes} minutes.',
    ),
    draft.say(
      'Face-to-face time (8 CCR 49.2 et seq.): {minutes} minutes, exclusive of record review and report preparation.',
    ),
  ]);
}

function pageDeclaration(draft: ReportDraft): string {
  const pages = writtenCount(draft.facts.pages);
  draft.state({ pagesDeclared: draft.facts.pages });
  return draft.random.pick([
    `The records came with a declaration under 8 CCR 9793(n) attesting to ${pages} pages.`,
    `Under section 9793(n), the parties declared a page count of ${pages}, and all of it was reviewed.`,
    `Record page count attested to pursuant to 8 CCR 9793(n): ${pages} pages.`,
  ]);
}

/** Who took the history and who drafted, where it was not the evaluator alone. */
function takenBy(draft: ReportDraft): string {
  const { random } = draft;
  if (random.isChance(0.4)) return 'No one other than the undersigned took part in the evaluation.';
  const [historian, drafter] = [random.pick(prose.clinicians), random.pick(prose.clinicians)];
  draft.state({ historyTakenBy: historian, draftedBy: drafter, examinedBy: draft.examinerName });
  return `The history was taken by ${historian}, a medical historian, and was gone over by me with the applicant. The physical examination was performed by ${draft.examinerName}. The initial draft of this report was prepared by ${drafter}.`;
}

function declaration(draft: ReportDraft): void {
  const text =
    'I declare under penalty of perjury that the information in this report and its attachments, if any, is true and correct to the best of my knowledge and belief, except as to what I have indicated that I received from others, and as to that information I declare that it accurately describes what was given to me (Labor Code section 4628(j)).';
  draft.heading('DECLARATION');
  draft.paragraph(text);
  draft.paragraph(
    'I have not violated Labor Code section 139.3, and nothing of value was offered or received for the referral of this evaluation.',
  );
  draft.state({ attestation: text });
}
