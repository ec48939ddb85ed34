import { registerEnumType } from 'type-graphql';
import { ExamKind, FirmSide, Issue, Side, Stance, TimingSource } from '../../kernel/vocabulary.js';

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
registerEnumType(TimingSource, {
  name: 'TimingSource',
  description: 'Who measured the face-to-face time. FIRM_LOG: the firm kept it without saying whence.',
});
