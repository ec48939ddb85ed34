import { registerEnumType } from 'type-graphql';
import { AnalysisWindow } from '../../kernel/analysis-window.js';
import {
  ExamKind,
  FirmSide,
  Issue,
  Side,
  Stance,
  TimingSource,
  Verification,
} from '../../kernel/vocabulary.js';

// The kernel's closed vocabularies as GraphQL enums, registered once for all modules. Import the constant
// objects from the kernel as usual; importing this file makes them usable in `@Field(() => Side)`.
registerEnumType(Side, {
  name: 'Side',
  description: 'Who retained the examiner for an examination. May grow.',
});
registerEnumType(FirmSide, { name: 'FirmSide', description: 'The side on which a firm practises.' });
registerEnumType(ExamKind, { name: 'ExamKind', description: 'Kind of examination. May grow.' });
registerEnumType(Issue, { name: 'Issue', description: 'The question that an opinion answers. May grow.' });
registerEnumType(Stance, {
  name: 'Stance',
  description: 'Which way a coded opinion goes. UNDETERMINED: deferred. NOT_ADDRESSED: the report is silent.',
});
registerEnumType(Verification, {
  name: 'Verification',
  description:
    "FIRM_RECORD: the firm's own record. CONFIRMED: a person checked it. AUTO_ACCEPTED: read by a machine above the confidence that the firm set; figures count it and say so. UNVERIFIED: nobody has yet; it is in no figure.",
});
registerEnumType(TimingSource, {
  name: 'TimingSource',
  description: 'Who measured the face-to-face time. FIRM_LOG: the firm kept it without saying whence.',
});
registerEnumType(AnalysisWindow, {
  name: 'AnalysisWindow',
  description:
    'A window of time fixed before anyone looks: all dates, or the last five or three calendar years to the end of the last quarter.',
});
