import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { NextDeadlinesDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { DeadlineEntry } from './deadline-entry.js';
import classes from './rules.module.css';

/** The next deadlines of the firm's open matters. Nothing for roles without matters. */
export function NextDeadlines() {
  return usePermission('MATTER_READ') ? <Next /> : null;
}

function Next() {
  const { data, error, refetch } = useQuery(NextDeadlinesDocument);
  const next = data?.upcomingDeadlines;
  return (
    <Panel title="Next deadlines" lead="In open matters, the soonest careful day first.">
      {error ? (
        <LoadFailed error={error} what="the deadlines" onRetry={() => void refetch()} />
      ) : !next ? (
        <RowsSkeleton label="deadlines" rows={3} />
      ) : next.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing ahead. Record where a matter is heard and its days, and its deadlines are counted here.
        </Text>
      ) : (
        <ul className={classes.list} aria-label="Next deadlines">
          {next.map(({ matter, deadline }) => (
            <DeadlineEntry
              key={`${matter.id} ${deadline.key}`}
              deadline={deadline}
              lead={
                <Anchor component={Link} to={`/matters/${matter.id}`} size="sm">
                  Matter {matter.reference}
                </Anchor>
              }
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
