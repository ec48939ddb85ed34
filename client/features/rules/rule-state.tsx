import type { RuleState } from '../../generated/graphql.js';
import { ruleStateLabel } from './rule-words.js';
import classes from './rules.module.css';

type RuleStateMarkProps = {
  readonly state: RuleState;
  /** The day on which what stands behind the rule was read; the mark of a single rule names it. */
  readonly checkedOn?: string | null;
};

/** What stands behind a rule, in words. */
export function RuleStateMark({ state, checkedOn = null }: RuleStateMarkProps) {
  return (
    <span className={classes.state} data-state={state}>
      {ruleStateLabel(state, checkedOn)}
    </span>
  );
}
