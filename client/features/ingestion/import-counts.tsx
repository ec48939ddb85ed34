import { Anchor, Text } from '@mantine/core';
import type { ImportDetailsFragment } from '../../generated/graphql.js';
import { formatCount } from '../../lib/format.js';
import classes from './import.module.css';

/** Where the confirmation of a checked import stands on its page. */
export const CONFIRMATION_ID = 'import-confirmation';

type ImportCountsProps = {
  readonly summary: NonNullable<ImportDetailsFragment['summary']>;
  /** Whether the rows have been written, or only would be. */
  readonly isDone: boolean;
};

/** Every record of the file is in exactly one of the three counts, and the page says that they add up. */
export function ImportCounts({ summary, isDone }: ImportCountsProps) {
  const counts = [
    { label: isDone ? 'Imported' : 'Would be imported', count: summary.accepted },
    { label: 'Duplicates, left out', count: summary.duplicates },
    { label: 'Rejected, with a reason each', count: summary.rejected },
  ];
  return (
    <section aria-label="Counts">
      <dl className={classes.counts}>
        {counts.map(({ label, count }) => (
          <div key={label} className={`tr-card ${classes.count}`}>
            <dt>{label}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mt="xs">
        {formatCount(summary.accepted)} + {formatCount(summary.duplicates)} + {formatCount(summary.rejected)}{' '}
        = {formatCount(summary.records)} rows in the file.{' '}
        {isDone ? null : <Anchor href={`#${CONFIRMATION_ID}`}>Go to the confirmation</Anchor>}
      </Text>
    </section>
  );
}
