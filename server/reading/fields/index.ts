import type { DocumentText } from '../../kernel/document-text.js';
import type { FieldReading } from '../report-reading.types.js';
import type { DocumentStructure } from '../structure/document-structure.types.js';
import { attendanceCandidates } from './finders/attendance.finder.js';
import { attestationCandidates } from './finders/attestation.finder.js';
import { claimantCandidates } from './finders/claimant.finder.js';
import { dateCandidates } from './finders/dates.finder.js';
import { diagnosisCandidates } from './finders/diagnoses.finder.js';
import { employerCandidates } from './finders/employer.finder.js';
import { examinerCandidates } from './finders/examiner.finder.js';
import { partyCandidates } from './finders/parties.finder.js';
import { referenceCandidates } from './finders/references.finder.js';
import { retentionCandidates } from './finders/retention.finder.js';
import { timingCandidates } from './finders/timing.finder.js';
import { letterParts } from './letter-parts.js';
import { viewOf } from './report-view.js';
import { settleFields } from './settle-fields.js';

/**
 * The facts of the examination that a report states, each with the passage that states it. A field that the report
 * does not state is left out; one on which it contradicts itself comes twice, both marked as disputed.
 */
export function readFields(document: DocumentText, structure: DocumentStructure): readonly FieldReading[] {
  const view = viewOf(document, structure);
  const letter = letterParts(view);
  const examiners = examinerCandidates(view, letter);
  const examiner = examiners.find(({ field }) => field === 'examinerName')?.value;
  return settleFields(document, [
    ...examiners,
    ...claimantCandidates(view, letter),
    ...referenceCandidates(view),
    ...dateCandidates(view, letter),
    ...partyCandidates(view, letter),
    ...employerCandidates(view),
    ...retentionCandidates(view),
    ...timingCandidates(view),
    ...attendanceCandidates(view, typeof examiner === 'string' ? examiner : null),
    ...attestationCandidates(view),
    ...diagnosisCandidates(view),
  ]);
}
