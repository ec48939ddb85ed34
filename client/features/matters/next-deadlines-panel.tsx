import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { MatterNextDeadlinesDocument, type MatterNextDeadlinesQuery } from '../../generated/graphql.js';
import { dueWords } from '../../lib/due-words.js';
import { formatDate } from '../../lib/format-date.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { RuleStateMark } from '../rules/index.js';
import classes from './matters.module.css';

const MOST_SHOWN = 4;

type Deadlines = NonNullable<NonNullable<MatterNextDeadlinesQuery['matter']>['deadlines']>;
type Deadline = Deadlines['deadlines'][number];

/** The next deadlines of the matter by their careful days; all of them, and how they were counted, are a tab away. */
export function NextDeadlinesPanel({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterNextDeadlinesDocument, { variables: { id: matterId } });
  const deadlines = data?.matter?.deadlines ?? null;
  return (
    <Panel
      title="Next deadlines"
      lead="By the careful day. No rule here is advice."
      actions={
        <Anchor
          component={Link}
          to={`/matters/${encodeURIComponent(matterId)}/rules`}
          size="sm"
          className="tr-no-print"
        >
          Dates &amp; rules
        </Anchor>
      }
    >
      {error && !data ? (
        <LoadFailed error={error} what="the deadlines" onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton label="deadlines" rows={2} height={32} />
      ) : (
        <DeadlineList deadlines={deadlines} />
      )}
    </Panel>
  );
}

function DeadlineList({ deadlines }: { readonly deadlines: Deadlines | null }) {
  const open = nextDeadlines(deadlines?.deadlines ?? []);
  if (deadlines === null || open.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {deadlines === null
          ? 'None can be counted before the jurisdiction and the kind of forum are recorded.'
          : 'None follows from the days recorded. That is not to say that there is none.'}
      </Text>
    );
  }
  return (
    <ul className={classes.rows}>
      {open.map((deadline) => (
        <li key={deadline.key} className={classes.row}>
          <div className={classes.rowText}>
            <div>{deadline.name}</div>
            <Text size="sm" c="dimmed">
              {whenWords(deadline, deadlines.asOf)}, {deadline.rule.citation}
            </Text>
          </div>
          <RuleStateMark state={deadline.verification} />
        </li>
      ))}
    </ul>
  );
}

/** What is still to be met, the soonest careful day first. */
function nextDeadlines(deadlines: readonly Deadline[]): Deadline[] {
  return deadlines
    .filter(({ doneOn }) => doneOn === null)
    .sort((a, b) => a.conservativeDate.localeCompare(b.conservativeDate))
    .slice(0, MOST_SHOWN);
}

function whenWords({ bound, conservativeDate }: Deadline, asOf: string): string {
  return bound === 'EARLIEST'
    ? `not before ${formatDate(conservativeDate)}`
    : dueWords(conservativeDate, asOf);
}
