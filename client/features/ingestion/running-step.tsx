import { Progress, Text, Title } from '@mantine/core';
import type { ImportDetailsFragment, ImportStatus } from '../../generated/graphql.js';
import { formatCount } from '../../lib/format.js';
import classes from './import.module.css';

const heading: Partial<Record<ImportStatus, string>> = {
  UPLOADING: 'Receiving the file',
  CHECKING: 'Checking every row',
  COMMITTING: 'Importing',
};

const reassurance: Partial<Record<ImportStatus, string>> = {
  CHECKING: 'Nothing is written. You may leave this page and come back.',
  COMMITTING: 'All rows are written together or not at all. You may leave this page and come back.',
};

/** An import at work. The bar follows the server; it has no length until the number of rows is known. */
export function RunningStep({ batch }: { readonly batch: ImportDetailsFragment }) {
  const { phase, done, total } = batch.progress;
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  const title = heading[batch.status] ?? 'At work';
  return (
    <section className={`tr-card ${classes.running}`} aria-labelledby="import-running">
      <Title order={2} size="h3" id="import-running">
        {title}
      </Title>
      <Progress
        size="lg"
        radius="sm"
        my="md"
        value={share === null ? 100 : share * 100}
        animated={share === null}
        striped={share === null}
        aria-label={title}
      />
      <Text role="status" className="tr-figures">
        {[phase, total === null ? formatCount(done) : `${formatCount(done)} of ${formatCount(total)} rows`]
          .filter((part) => part !== '')
          .join(': ')}
      </Text>
      <Text size="sm" c="dimmed" mt="xs">
        {reassurance[batch.status]}
      </Text>
    </section>
  );
}
