import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import { ExaminerOutlinesDocument, MatterOutlinesDocument } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { NewOutlineForm } from './new-outline-form.js';
import { OutlineTable } from './outline-table.js';

type OutlinesPanelProps = { readonly examinerId: string } | { readonly matterId: string };

/** The outlines about an examiner or of a matter. Nothing for roles without the firm's work product. */
export function OutlinesPanel(props: OutlinesPanelProps) {
  return usePermission('WORK_PRODUCT_READ') ? <Outlines {...props} /> : null;
}

function Outlines(props: OutlinesPanelProps) {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const [isBeginning, setBeginning] = useState(false);
  const examinerId = 'examinerId' in props ? props.examinerId : null;
  const matterId = 'matterId' in props ? props.matterId : null;
  const ofExaminer = useQuery(ExaminerOutlinesDocument, {
    variables: { id: examinerId ?? '' },
    skip: examinerId === null,
  });
  const ofMatter = useQuery(MatterOutlinesDocument, {
    variables: { id: matterId ?? '' },
    skip: matterId === null,
  });
  const { error, refetch } = matterId === null ? ofExaminer : ofMatter;
  const outlines = matterId === null ? ofExaminer.data?.examiner?.outlines : ofMatter.data?.matter?.outlines;
  return (
    <Panel
      title="Outlines"
      lead="Questions to the examiner, each with its source, its exhibit and what follows a denial."
      actions={
        mayWrite && !isBeginning ? (
          <Button variant="default" size="sm" onClick={() => setBeginning(true)}>
            Build an outline
          </Button>
        ) : undefined
      }
      flush={!isBeginning && !error && outlines !== undefined && outlines.length > 0}
    >
      {isBeginning ? (
        <NewOutlineForm examinerId={examinerId} matterId={matterId} onCancel={() => setBeginning(false)} />
      ) : null}
      {error ? (
        <LoadFailed error={error} what="the outlines" onRetry={() => void refetch()} />
      ) : outlines === undefined ? (
        <RowsSkeleton label="outlines" rows={2} />
      ) : outlines.length === 0 ? (
        isBeginning ? null : (
          <EmptyState title="No outline yet" icon={<IconListDetails size={24} />}>
            It is written from what the files support, and names the topics on which they support nothing.
          </EmptyState>
        )
      ) : (
        <OutlineTable outlines={outlines} without={matterId === null ? 'examiner' : 'matter'} />
      )}
    </Panel>
  );
}
