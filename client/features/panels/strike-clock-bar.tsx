import { Anchor, Button, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { DeadlineWordsFragment, PanelPartsFragment } from '../../generated/graphql.js';
import { dayWords, isPressing, otherDayWords, standingWords } from '../rules/deadline-words.js';
import { ruleAddress, RuleStateMark } from '../rules/index.js';
import { clockRefusalWords } from './panel-words.js';
import classes from './panels.module.css';

/** Until when a strike is in time, what stands behind the rule, and how the day was counted. */
export function StrikeClockBar({ panel }: { readonly panel: PanelPartsFragment }) {
  const { deadline, refusal, rules } = panel.clock;
  const others = rules.map(({ id, citation }) => (
    <Anchor key={id} component={Link} to={ruleAddress(id)} inherit>
      {citation}
      {id.endsWith('-LATE') ? ' (a side that is late)' : ''}
    </Anchor>
  ));
  return (
    <section className={`tr-card ${classes.clock}`} aria-label="The day to strike by">
      {deadline === null ? (
        <Text size="sm">{refusal === null ? null : clockRefusalWords[refusal]}</Text>
      ) : (
        <Clock deadline={deadline} />
      )}
      {others.length === 0 ? null : (
        <Text size="xs" c="dimmed" className={classes.also}>
          Also on file: {others} No rule here is advice.
        </Text>
      )}
    </section>
  );
}

function Clock({ deadline }: { readonly deadline: DeadlineWordsFragment }) {
  const [isOpen, setOpen] = useState(false);
  const stepsId = useId();
  const other = otherDayWords(deadline);
  return (
    <>
      <div className={classes.clockLine}>
        <Text fw={600}>{dayWords(deadline)}</Text>
        <Text fw={isPressing(deadline) ? 600 : 400}>{standingWords(deadline)}</Text>
        <Anchor component={Link} to={ruleAddress(deadline.rule.id)} size="sm">
          {deadline.rule.citation}
        </Anchor>
        <RuleStateMark state={deadline.verification} />
        <Button
          className="tr-no-print"
          size="compact-xs"
          variant="subtle"
          aria-expanded={isOpen}
          aria-controls={stepsId}
          onClick={() => setOpen(!isOpen)}
        >
          How it was counted
        </Button>
      </div>
      {other === null ? null : (
        <Text size="xs" c="dimmed">
          {other}
        </Text>
      )}
      <ol id={stepsId} className={classes.sentences} hidden={!isOpen}>
        {deadline.steps.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </>
  );
}
