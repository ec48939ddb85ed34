import { useQuery } from '@apollo/client/react';
import { Stack, Text, Title } from '@mantine/core';
import { MatterDeadlinesDocument, type MatterDeadlineStateFragment } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatList } from '../../lib/format.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { DeadlineEntry } from './deadline-entry.js';
import { MatterDates } from './matter-dates.js';
import { PlaceNotRecorded } from './place-not-recorded.js';
import { jurisdictionLabel } from '../../lib/us-states.js';
import { eventLabel, forumLabel } from './rule-words.js';
import classes from './rules.module.css';

/** The days of a matter and the deadlines that rules on file set for them. Nothing for roles without matters. */
export function DeadlinesPanel({ matterId }: { readonly matterId: string }) {
  return usePermission('MATTER_READ') ? <Deadlines matterId={matterId} /> : null;
}

function Deadlines({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterDeadlinesDocument, { variables: { id: matterId } });
  const matter = data?.matter;
  return (
    <Panel
      title="Deadlines"
      lead={matter ? countedBy(matter) : 'Counted from the days recorded in the matter.'}
    >
      {error ? (
        <LoadFailed error={error} what="the deadlines" onRetry={() => void refetch()} />
      ) : matter ? (
        <MatterDeadlineList matter={matter} />
      ) : (
        <RowsSkeleton label="deadlines" rows={3} />
      )}
    </Panel>
  );
}

function countedBy({ jurisdiction, forumKind, deadlines }: MatterDeadlineStateFragment): string {
  if (jurisdiction === null || forumKind === null) return 'Counted from the days recorded in the matter.';
  const asOf = deadlines ? `, as of ${formatDate(deadlines.asOf)}` : '';
  const place = `${jurisdictionLabel(jurisdiction)}, ${forumLabel[forumKind]}`;
  return `By the rules on file for ${place}${asOf}. The careful day comes first; no rule here is advice.`;
}

/** The recorded days, what follows from them, and what waits for a day. */
export function MatterDeadlineList({ matter }: { readonly matter: MatterDeadlineStateFragment }) {
  const { deadlines: counted } = matter;
  return (
    <Stack gap="md">
      <div>
        <MatterDates matter={matter} />
      </div>
      {counted === null ? (
        <PlaceNotRecorded />
      ) : (
        <>
          {counted.deadlines.length === 0 ? (
            <Text size="sm" c="dimmed">
              No rule on file sets a deadline for the days recorded. That is not to say that there is none.
            </Text>
          ) : (
            <ul className={classes.list} aria-label="Deadlines">
              {counted.deadlines.map((deadline) => (
                <DeadlineEntry key={deadline.key} deadline={deadline} />
              ))}
            </ul>
          )}
          <Waiting limits={counted.waiting} />
        </>
      )}
    </Stack>
  );
}

type WaitingLimits = NonNullable<MatterDeadlineStateFragment['deadlines']>['waiting'];

function Waiting({ limits }: { readonly limits: WaitingLimits }) {
  if (limits.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        Waiting for a day
      </Title>
      <ul className={classes.list}>
        {limits.map(({ name, needs, rule }) => (
          <Text component="li" size="sm" key={`${rule.id} ${name}`}>
            {name}: needs {formatList(needs.map((event) => eventLabel[event].toLowerCase()))} ({rule.citation}
            )
          </Text>
        ))}
      </ul>
    </div>
  );
}
