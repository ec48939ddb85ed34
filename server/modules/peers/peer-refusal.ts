import { ComparisonRefusal as RuleRefusal } from '../../statistics/comparison-rules.js';

/** Why examiners are not compared, or not flagged: by the rules, by what is known, or for now. */
export const ComparisonRefusal = {
  ...RuleRefusal,
  /** No examination concludes on the question. */
  NO_OPINION: 'NO_OPINION',
  /** An examiner of the group has more examinations than the model was checked for. */
  TOO_MANY_EXAMINATIONS: 'TOO_MANY_EXAMINATIONS',
  /** Specialty or state of the examiner is not known. */
  PEER_GROUP_UNKNOWN: 'PEER_GROUP_UNKNOWN',
  /** The counts have changed and the comparisons follow. */
  BEING_COMPUTED: 'BEING_COMPUTED',
  /** The examinations were chosen by the reader. */
  CUSTOM_SELECTION: 'CUSTOM_SELECTION',
} as const;
export type ComparisonRefusal = (typeof ComparisonRefusal)[keyof typeof ComparisonRefusal];
