import { Issue, issueLabel, Stance } from '../../kernel/vocabulary.js';

/** Stances that are a conclusion; the others leave the question open. In the order in which they are shown. */
export const CONCLUDING_STANCES = [Stance.FAVORS_DEFENSE, Stance.MIXED, Stance.FAVORS_CLAIMANT] as const;
export type ConcludingStance = (typeof CONCLUDING_STANCES)[number];

/** The fixed order of issues wherever they are listed. */
export const ISSUES: readonly Issue[] = Object.values(Issue);

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  FAVORS_DEFENSE: 'favors the defense',
  MIXED: 'mixed',
  FAVORS_CLAIMANT: 'favors the claimant',
  UNDETERMINED: 'left undetermined',
  NOT_ADDRESSED: 'not addressed',
};

/** Issue and stance as a short heading, e.g. "Causation: favors the defense". */
export function stanceHeading(issue: Issue, stance: Stance): string {
  return `${issueLabel[issue]}: ${STANCE_WORDS[stance]}`;
}
