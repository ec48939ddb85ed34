import { ChallengeGround, MedicationClass, readMedication } from '../../pharmacology/index.js';
import type { DisputingOpinion } from './medication-challenge.queries.js';

/** What the words of an opinion propose for a challenge; a person decides. */
export type ProposedChallenge = {
  readonly medicationClass: MedicationClass | null;
  readonly ground: ChallengeGround | null;
};

/** Grounds as reports are read (reading/opinions), where one of ours says the same. The others are left to a person. */
const GROUND_OF: ReadonlyMap<string, ChallengeGround> = new Map([
  ['TOO_LONG', ChallengeGround.TOO_LONG],
  ['EXCESSIVE_DOSE', ChallengeGround.OVER_GUIDELINE],
  ['NOT_INDICATED', ChallengeGround.UNNECESSARY],
  ['NOT_EFFECTIVE', ChallengeGround.UNNECESSARY],
]);

/** A class when all medications named have the same one; a ground when the one that was read says the same. */
export function proposedChallenge({ medications, ground }: DisputingOpinion): ProposedChallenge {
  const classes = new Set(
    medications.map((name) => readMedication({ drugName: name, strength: null, form: null }).class),
  );
  const [only, ...others] = classes;
  const isOne = only !== undefined && others.length === 0 && only !== MedicationClass.UNCLASSIFIED;
  return { medicationClass: isOne ? only : null, ground: GROUND_OF.get(ground ?? '') ?? null };
}
