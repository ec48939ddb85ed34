import { Issue, issueLabel, Stance } from '../../kernel/vocabulary.js';

/** Stances that are a conclusion; the others leave the question open. In the order in which they are shown. */
export const CONCLUDING_STANCES = [Stance.FAVORS_DEFENSE, Stance.MIXED, Stance.FAVORS_CLAIMANT] as const;
export type ConcludingStance = (typeof CONCLUDING_STANCES)[number];

/** The fixed order of issues wherever they are listed. */
export const ISSUES: readonly Issue[] = Object.values(Issue);

/**
 * What a stance on an issue amounts to in the words of a report, completing "the report states ...". Neutral
 * and symmetrical: neither side's finding is worded more strongly than the other's.
 */
const FINDINGS: Readonly<Record<Issue, Readonly<Record<ConcludingStance, string>>>> = {
  CAUSATION: {
    FAVORS_DEFENSE: 'no causal relationship',
    MIXED: 'a causal relationship in part',
    FAVORS_CLAIMANT: 'a causal relationship',
  },
  PRE_EXISTING: {
    FAVORS_DEFENSE: 'that the condition existed before',
    MIXED: 'that the condition existed before in part, or was made worse',
    FAVORS_CLAIMANT: 'that the condition did not exist before',
  },
  APPORTIONMENT: {
    FAVORS_DEFENSE: 'apportionment to other factors',
    MIXED: 'apportionment to other factors in part',
    FAVORS_CLAIMANT: 'no apportionment to other factors',
  },
  MMI: {
    FAVORS_DEFENSE: 'that maximum medical improvement was reached',
    MIXED: 'that maximum medical improvement was reached in part',
    FAVORS_CLAIMANT: 'that maximum medical improvement was not reached',
  },
  TREATMENT_NECESSITY: {
    FAVORS_DEFENSE: 'that the treatment was not necessary',
    MIXED: 'that the treatment was necessary in part',
    FAVORS_CLAIMANT: 'that the treatment was necessary',
  },
  MEDICATION: {
    FAVORS_DEFENSE: 'that the medication was not appropriate',
    MIXED: 'that the medication was appropriate in part',
    FAVORS_CLAIMANT: 'that the medication was appropriate',
  },
  SURGERY: {
    FAVORS_DEFENSE: 'that surgery was not indicated',
    MIXED: 'that surgery was indicated in part',
    FAVORS_CLAIMANT: 'that surgery was indicated',
  },
  WORK_CAPACITY: {
    FAVORS_DEFENSE: 'capacity for work without restrictions',
    MIXED: 'capacity for work with restrictions',
    FAVORS_CLAIMANT: 'no capacity for work',
  },
  IMPAIRMENT: {
    FAVORS_DEFENSE: 'no permanent impairment, or less than claimed',
    MIXED: 'permanent impairment in part',
    FAVORS_CLAIMANT: 'permanent impairment',
  },
  FUTURE_CARE: {
    FAVORS_DEFENSE: 'that no future care is needed',
    MIXED: 'that future care is needed in part',
    FAVORS_CLAIMANT: 'that future care is needed',
  },
  CREDIBILITY: {
    FAVORS_DEFENSE: 'that complaints and findings do not agree',
    MIXED: 'that complaints and findings agree in part',
    FAVORS_CLAIMANT: 'that complaints and findings agree',
  },
  SEVERITY: {
    FAVORS_DEFENSE: 'a condition less severe than claimed',
    MIXED: 'a condition less severe in part',
    FAVORS_CLAIMANT: 'a condition as severe as claimed',
  },
};

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  FAVORS_DEFENSE: 'favors the defense',
  MIXED: 'mixed',
  FAVORS_CLAIMANT: 'favors the claimant',
  UNDETERMINED: 'left undetermined',
  NOT_ADDRESSED: 'not addressed',
};

/** Completes "the report states ...". */
export function findingWords(issue: Issue, stance: ConcludingStance): string {
  return FINDINGS[issue][stance];
}

/** Issue and stance as a short heading, e.g. "Causation: favors the defense". */
export function stanceHeading(issue: Issue, stance: Stance): string {
  return `${issueLabel[issue]}: ${STANCE_WORDS[stance]}`;
}
