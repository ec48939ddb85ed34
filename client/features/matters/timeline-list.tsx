import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TimelineEntry } from '../../charts/index.js';
import { formatCount } from '../../lib/format.js';
import { TIMELINE_LANES } from './timeline-entries.js';
import classes from './matters.module.css';

const FIRST_ENTRIES = 12;

/** The entries one below the other, latest first, by year: the timeline where there is no room for a picture. */
export function TimelineList({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const [isAllShown, setAllShown] = useState(false);
  const latestFirst = [...entries].sort((a, b) => b.on.localeCompare(a.on));
  const shown = isAllShown ? latestFirst : latestFirst.slice(0, FIRST_ENTRIES);
  const years = [...new Set(shown.map(({ on }) => on.slice(0, 4)))];
  return (
    <>
      {years.map((year) => (
        <section key={year} className={classes.year} aria-label={year}>
          <h3>{year}</h3>
          <ol className={classes.entries}>
            {shown
              .filter(({ on }) => on.startsWith(year))
              .map((entry) => (
                <li key={entry.id}>
                  <div className={classes.entryWhen}>
                    {entry.days}, {laneLabel(entry.lane)}
                  </div>
                  {entry.href === null ? (
                    entry.label
                  ) : (
                    <Anchor component={Link} to={entry.href} underline="always">
                      {entry.label}
                    </Anchor>
                  )}
                  {entry.detail === null ? null : `, ${entry.detail}`}
                </li>
              ))}
          </ol>
        </section>
      ))}
      {shown.length === latestFirst.length ? null : (
        <Button size="xs" variant="default" mt="sm" onClick={() => setAllShown(true)}>
          Show the other {formatCount(latestFirst.length - shown.length)}
        </Button>
      )}
    </>
  );
}

function laneLabel(lane: string): string {
  return (TIMELINE_LANES.find(({ id }) => id === lane)?.label ?? '').toLowerCase();
}
