import { Issue, Stance } from '../../kernel/vocabulary.js';

/**
 * The labels of the codebook that a reading of an issue may count as. Operations are treatment there, past or to come;
 * whether a condition exists is a diagnosis.
 */
const LABELS: Readonly<Record<Issue, readonly string[]>> = {
  [Issue.CAUSATION]: ['causation'],
  [Issue.PRE_EXISTING]: ['preexisting'],
  [Issue.APPORTIONMENT]: ['preexisting'],
  [Issue.MMI]: ['mmi'],
  [Issue.TREATMENT_NECESSITY]: ['treatment'],
  [Issue.SURGERY]: ['treatment'],
  [Issue.MEDICATION]: ['medications'],
  [Issue.WORK_CAPACITY]: ['work_capacity'],
  [Issue.IMPAIRMENT]: ['impairment'],
  [Issue.FUTURE_CARE]: ['future_care'],
  [Issue.CREDIBILITY]: ['consistency'],
  [Issue.SEVERITY]: ['diagnosis'],
};

const STANCES: Readonly<Record<Stance, string>> = {
  [Stance.FAVORS_DEFENSE]: 'defense',
  [Stance.FAVORS_CLAIMANT]: 'plaintiff',
  [Stance.MIXED]: 'neutral',
  [Stance.UNDETERMINED]: 'neutral',
  [Stance.NOT_ADDRESSED]: 'neutral',
};

/** Null, an unclassified reading, counts as no label. */
export const labelsOf = (issue: Issue | null): readonly string[] => (issue === null ? [] : LABELS[issue]);

export const stanceLabelOf = (stance: Stance | null): string | null =>
  stance === null ? null : STANCES[stance];

/** One for the defense, the other for the claimant: worse than any other confusion. */
export const areOpposite = (one: string, other: string): boolean =>
  (one === 'defense' && other === 'plaintiff') || (one === 'plaintiff' && other === 'defense');
