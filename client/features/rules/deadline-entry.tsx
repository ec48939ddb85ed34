import { Anchor, Button, Text } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeadlineWordsFragment } from '../../generated/graphql.js';
import { dayWords, isPressing, otherDayWords, standingWords } from './deadline-words.js';
import { ruleAddress } from './rule-search.js';
import { RuleStateMark } from './rule-state.js';
import { ruleStateLabel } from './rule-words.js';
import classes from './rules.module.css';

type DeadlineEntryProps = {
  readonly deadline: DeadlineWordsFragment;
  /** What stands before its name, such as the matter that it is in. */
  readonly lead?: ReactNode;
};

/** One deadline: the careful day first, where it stands today, and how it was counted. */
export function DeadlineEntry({ deadline, lead }: DeadlineEntryProps) {
  const other = otherDayWords(deadline);
  return (
    <li className={classes.item}>
      {lead}
      <div className={classes.head}>
        <Text component="strong" fw={600}>
          {deadline.name}
        </Text>
        <RuleStateMark state={deadline.verification} />
      </div>
      <Text mt={2}>
        <Text span inherit fw={600}>
          {dayWords(deadline)}
        </Text>
        {' · '}
        <Text span inherit fw={isPressing(deadline) ? 600 : 400}>
          {standingWords(deadline)}
        </Text>
      </Text>
      {other === null ? null : (
        <Text size="sm" c="dimmed" className={classes.text}>
          {other}
        </Text>
      )}
      <Text size="sm" mt={2}>
        <Anchor component={Link} to={ruleAddress(deadline.rule.id)} inherit>
          {deadline.rule.citation}
        </Anchor>
      </Text>
      <Count deadline={deadline} />
    </li>
  );
}

/** The steps of the count, opened on demand and always printed. */
function Count({ deadline }: { readonly deadline: DeadlineWordsFragment }) {
  const [isOpen, setOpen] = useState(false);
  const stepsId = useId();
  return (
    <>
      <Button
        className="tr-no-print"
        size="compact-sm"
        variant="subtle"
        mt={4}
        aria-expanded={isOpen}
        aria-controls={stepsId}
        aria-label={`How it was counted: ${deadline.name}`}
        onClick={() => setOpen((open) => !open)}
      >
        How it was counted
      </Button>
      <ol id={stepsId} className={classes.steps} data-open={isOpen || undefined}>
        {deadline.steps.map((step) => (
          <Text component="li" size="sm" key={step.text}>
            {step.text}
            {step.verification === null ? null : (
              <Text span inherit c="dimmed">
                {' '}
                ({step.ruleId}: {ruleStateLabel(step.verification).toLowerCase()})
              </Text>
            )}
          </Text>
        ))}
      </ol>
    </>
  );
}
