import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { ReaderScoresDocument, type ReaderScoresQuery } from '../../../generated/graphql.js';
import { formatCount } from '../../../lib/format.js';
import { DataTable, type DataColumn } from '../../../ui/data-table.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { Panel } from '../../../ui/panel.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { shareWords } from './share-words.js';

type Settings = NonNullable<ReaderScoresQuery['readingSettings']>;
type Score = Settings['scores'][number];
type Cue = Settings['cues'][number];

const scoreColumns: readonly DataColumn<Score>[] = [
  { key: 'subject', header: 'What is read', isRowHeader: true, cell: ({ label }) => label },
  { key: 'reader', header: 'Reader', cell: ({ reader }) => reader },
  { key: 'precision', header: 'Right of those decided', cell: ({ precision }) => shareWords(precision) },
  { key: 'recall', header: 'Found of those there', cell: ({ recall }) => shareWords(recall) },
  ...(['proposed', 'accepted', 'corrected', 'rejected', 'missed'] as const).map((key): DataColumn<Score> => ({
    key,
    header: `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
    align: 'end',
    cell: (score) => formatCount(score[key]),
  })),
];

const cueColumns: readonly DataColumn<Cue>[] = [
  { key: 'cue', header: 'Cue', isRowHeader: true, cell: ({ cue }) => cue },
  { key: 'subject', header: 'Led to', cell: ({ subject }) => subject },
  { key: 'accepted', header: 'Accepted', align: 'end', cell: ({ accepted }) => formatCount(accepted) },
  { key: 'corrected', header: 'Corrected', align: 'end', cell: ({ corrected }) => formatCount(corrected) },
  { key: 'rejected', header: 'Rejected', align: 'end', cell: ({ rejected }) => formatCount(rejected) },
];

/** How well each reader has done by the firm's own decisions, and how each cue has fared. */
export function ReaderScores() {
  const { data, error, refetch } = useQuery(ReaderScoresDocument);
  if (error && !data) return <LoadFailed error={error} what="the scores" onRetry={() => void refetch()} />;
  const settings = data?.readingSettings;
  if (!settings) return <RowsSkeleton label="the scores" />;
  return (
    <>
      <Panel
        title="How well the machine read"
        lead="Counted from what your firm accepted, corrected, rejected and added. Intervals are 95%."
        flush
      >
        {settings.scores.length === 0 ? (
          <Nothing>Scores appear once facts have been confirmed or rejected.</Nothing>
        ) : (
          <DataTable
            caption="Scores of readers"
            columns={scoreColumns}
            rows={settings.scores}
            rowKey={({ reader, subject }) => `${reader} ${subject}`}
          />
        )}
      </Panel>
      <Panel
        title="Cues"
        lead="Words and rules that led to a proposal, and what became of it in your firm. Passages are put in order by these counts and by nothing else."
        flush
      >
        {settings.cues.length === 0 ? (
          <Nothing>Cues are counted from the first decision on.</Nothing>
        ) : (
          <DataTable
            caption="Cues"
            columns={cueColumns}
            rows={settings.cues}
            rowKey={({ cue, subject }) => `${cue} ${subject}`}
          />
        )}
      </Panel>
    </>
  );
}

function Nothing({ children }: { readonly children: string }) {
  return (
    <Text size="sm" c="dimmed" px={20} pb="md" pt={6}>
      {children}
    </Text>
  );
}
