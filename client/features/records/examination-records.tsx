import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { ExaminationRecordComparisonDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { ListedEntries } from './listed-entries.js';
import { RecordLines } from './record-lines.js';
import { ReviewTime } from './review-time.js';
import classes from './records.module.css';

type ExaminationRecordsProps = {
  readonly matterId: string;
  readonly examinationId: string;
  readonly title: string;
};

/** What was supplied for one examination against what its report lists as reviewed. */
export function ExaminationRecords({ matterId, examinationId, title }: ExaminationRecordsProps) {
  const { data, error, refetch } = useQuery(ExaminationRecordComparisonDocument, {
    variables: { id: examinationId },
  });
  const comparison = data?.examination?.recordComparison ?? null;
  if (error && !data)
    return <LoadFailed error={error} what="the comparison of records" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="the comparison of records" rows={4} />;
  if (comparison === null) return null;
  return (
    <Panel title={title} lead={comparison.sentence} flush>
      {comparison.counts.supplied === 0 ? (
        <Text size="sm" c="dimmed" className={classes.inset}>
          Bring an index of what was sent in, above; it is then compared with what the report lists.
        </Text>
      ) : (
        <RecordLines examinationId={examinationId} comparison={comparison} />
      )}
      <ListedEntries entries={comparison.listed} />
      <ReviewTime {...{ matterId, examinationId, comparison }} />
    </Panel>
  );
}
