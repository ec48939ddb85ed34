import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { ExaminerPooledDocument, type AnalysisWindow } from '../../generated/graphql.js';
import { WINDOWS, windowLabel } from '../../lib/vocabulary.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { PooledContents } from './pooled-contents.js';

/**
 * What several firms' examinations by the examiner show together. Fixed sums, made once a quarter: the filters of
 * the profile do not reach them, and nothing of them opens into rows.
 */
export function PooledPanel({ examinerId }: { readonly examinerId: string }) {
  const [window, setWindow] = useState<AnalysisWindow>('ALL');
  const isNarrow = useMediaQuery('(max-width: 40em)') ?? false;
  return (
    <Panel
      title="Pool of several firms"
      lead="Apart from your firm’s own figures: sums over the firms that contribute, rounded, made once a quarter. The filters of this page do not change them."
      actions={
        <SegmentedControl
          size="xs"
          className="tr-no-print"
          aria-label="Dates of the pooled figures"
          orientation={isNarrow ? 'vertical' : 'horizontal'}
          data={WINDOWS.map((value) => ({ value, label: windowLabel[value] }))}
          value={window}
          onChange={(value) => setWindow(WINDOWS.find((each) => each === value) ?? 'ALL')}
        />
      }
    >
      <Pooled examinerId={examinerId} window={window} />
    </Panel>
  );
}

type PooledProps = { readonly examinerId: string; readonly window: AnalysisWindow };

function Pooled({ examinerId, window }: PooledProps) {
  const { data, error, refetch } = useQuery(ExaminerPooledDocument, {
    variables: { id: examinerId, window },
    // Every look is in the firm's history; a figure shown again from memory would be a look that is not.
    fetchPolicy: 'network-only',
  });
  if (error) return <LoadFailed error={error} what="the pooled figures" onRetry={() => void refetch()} />;
  const pooled = data?.examiner?.pooled;
  if (!pooled) return <RowsSkeleton label="the pooled figures" rows={2} height={30} />;
  return <PooledContents pooled={pooled} measures={data?.measures ?? []} />;
}
