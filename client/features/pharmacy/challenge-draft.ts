import type {
  ChallengeGround,
  MatterMedicationChallengesQuery,
  MedicationChallengeAddInput,
  MedicationChallengeWordsFragment,
  MedicationClass,
} from '../../generated/graphql.js';
import { NO_SOURCE, sourceInput, type SourceDraft } from '../treating/source-draft.js';
import { medicationClassLabel } from './pharmacy-words.js';

/** A proposed challenge: an opinion on medication that nobody has recorded as one. */
export type ChallengeCandidate = NonNullable<
  NonNullable<MatterMedicationChallengesQuery['matter']>['medicationChallengeCandidates']
>[number];

/** A challenge while it is typed. `id` is null for a new one. */
export type ChallengeDraft = {
  readonly id: string | null;
  readonly version: number;
  readonly examinationId: string | null;
  readonly opinionId: string | null;
  readonly ground: ChallengeGround | null;
  readonly medicationClass: MedicationClass | null;
  readonly medication: string;
  readonly source: SourceDraft;
  readonly guideline: string;
};

export const emptyChallenge: ChallengeDraft = {
  id: null,
  version: 0,
  examinationId: null,
  opinionId: null,
  ground: null,
  medicationClass: null,
  medication: '',
  source: NO_SOURCE,
  guideline: '',
};

/** What the words of an opinion propose; a person looks at it before it is recorded. */
export function draftOfCandidate(candidate: ChallengeCandidate): ChallengeDraft {
  const [only, ...others] = candidate.medications;
  return {
    ...emptyChallenge,
    examinationId: candidate.examination?.id ?? null,
    opinionId: candidate.opinion?.id ?? null,
    ground: candidate.ground,
    medicationClass: candidate.medicationClass,
    medication: only !== undefined && others.length === 0 ? only : '',
    source: sourceOf(candidate),
  };
}

/** A recorded challenge to be changed. */
export function draftOfChallenge(challenge: MedicationChallengeWordsFragment): ChallengeDraft {
  return {
    id: challenge.id,
    version: challenge.version,
    examinationId: challenge.examination?.id ?? null,
    opinionId: challenge.opinion?.id ?? null,
    ground: challenge.ground,
    medicationClass: challenge.medicationClass,
    medication: challenge.medication ?? '',
    source: sourceOf(challenge),
    guideline: challenge.guideline ?? '',
  };
}

/** Where recorded words stand, to be changed. */
export function sourceOf(recorded: {
  readonly quote: string | null;
  readonly page: number | null;
  readonly sourceDocument: { readonly id: string } | null;
}): SourceDraft {
  const { quote, page, sourceDocument } = recorded;
  return { quote: quote ?? '', page, documentId: sourceDocument?.id ?? '' };
}

/** What is missing before the draft can be recorded; null when nothing is. */
export function missingOf({
  examinationId,
  ground,
  medicationClass,
  medication,
}: ChallengeDraft): string | null {
  if (examinationId === null) return 'Choose the examination whose report disputes the medication.';
  if (ground === null) return 'Choose the ground.';
  if (medicationClass === null && medication.trim() === '') return 'Choose a class, or name the medication.';
  return null;
}

/** The fields that adding and changing share; null where the draft is not whole. */
export function fieldsOf(draft: ChallengeDraft): Omit<MedicationChallengeAddInput, 'examinationId'> | null {
  if (draft.ground === null) return null;
  return {
    ground: draft.ground,
    opinionId: draft.opinionId,
    medicationClass: draft.medicationClass,
    medication: textOrNull(draft.medication),
    ...sourceInput(draft.source),
    guideline: textOrNull(draft.guideline),
  };
}

/** What is disputed, in words: the medication decides beside a class. */
export function disputedWords({
  medication,
  medicationClass,
}: Pick<MedicationChallengeWordsFragment, 'medication' | 'medicationClass'>): string {
  return medication ?? (medicationClass === null ? 'Medication' : medicationClassLabel[medicationClass]);
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
