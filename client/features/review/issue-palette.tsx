import { Button, Group, Kbd, Text } from '@mantine/core';
import type { Issue, Stance } from '../../generated/graphql.js';
import { issueLabel, stanceLabel } from '../../lib/vocabulary.js';
import { issueKeys, stanceKeys } from './review-keys.js';
import classes from './facts.module.css';

type IssuePaletteProps = {
  /** The issue that was chosen; null while it is asked for. */
  readonly issue: Issue | null;
  readonly onIssue: (issue: Issue) => void;
  readonly onStance: (stance: Stance) => void;
  readonly onClose: () => void;
};

/** Says what a passage is an opinion on, and then which way it goes; each choice has a key of its own. */
export function IssuePalette({ issue, onIssue, onStance, onClose }: IssuePaletteProps) {
  if (issue === null) {
    return (
      <div className={classes.palette} role="group" aria-label="Issue of this passage">
        {issueKeys.map(({ key, issue: each }) => (
          <Choice key={each} hotkey={key} label={issueLabel[each]} onClick={() => onIssue(each)} />
        ))}
      </div>
    );
  }
  return (
    <div className={classes.palette} role="group" aria-label={`Stance on ${issueLabel[issue]}`}>
      <Text size="sm" fw={600} w="100%">
        {issueLabel[issue]}
      </Text>
      {stanceKeys.map(({ key, stance }) => (
        <Choice key={stance} hotkey={key} label={stanceLabel[stance]} onClick={() => onStance(stance)} />
      ))}
      <Choice hotkey="Esc" label="Back" onClick={onClose} />
    </div>
  );
}

type ChoiceProps = { readonly hotkey: string; readonly label: string; readonly onClick: () => void };

function Choice({ hotkey, label, onClick }: ChoiceProps) {
  return (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      <Group gap={6} wrap="nowrap">
        <Kbd size="xs" aria-hidden>
          {hotkey}
        </Kbd>
        {label}
      </Group>
    </Button>
  );
}
