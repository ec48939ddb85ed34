import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { OutlinesDocument } from '../../generated/graphql.js';
import { flagField, textField, useUrlState } from '../../lib/url-state.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { NewOutlineForm } from './new-outline-form.js';
import { BEGIN_PARAMETER, EXAMINER_PARAMETER } from './outline-address.js';
import { OutlineTable } from './outline-table.js';
import { TemplatesPanel } from './templates-panel.js';
import classes from './outlines.module.css';

const PAGE_SIZE = 25;

/** The firm's outlines, the one changed last first, and the beginning of a new one. */
export function OutlinesPage() {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const [examiner, setExaminer] = useUrlState(EXAMINER_PARAMETER, textField);
  const [isBeginning, setBeginning] = useUrlState(BEGIN_PARAMETER, flagField);
  const examinerId = examiner === '' ? null : examiner;
  return (
    <>
      <PageHeader
        title="Outlines"
        lead="Chapters of questions to an examiner, each resting on a number or a quote of your files."
        actions={
          mayWrite && !isBeginning ? (
            <Button onClick={() => setBeginning(true)}>Build an outline</Button>
          ) : undefined
        }
      />
      <div className={classes.page}>
        {isBeginning && mayWrite ? (
          <Panel title="Build an outline">
            <NewOutlineForm
              key={examiner}
              examinerId={examinerId}
              matterId={null}
              onCancel={() => setBeginning(false)}
            />
          </Panel>
        ) : null}
        {examinerId === null ? null : (
          <div>
            <Button variant="default" size="compact-sm" onClick={() => setExaminer('')}>
              Show the outlines of all examiners
            </Button>
          </div>
        )}
        <div className="tr-card">
          <OutlineList examinerId={examinerId} />
        </div>
        <TemplatesPanel />
      </div>
    </>
  );
}

function OutlineList({ examinerId }: { readonly examinerId: string | null }) {
  const { data, error, refetch, fetchMore } = useQuery(OutlinesDocument, {
    variables: { first: PAGE_SIZE, examinerId },
  });
  const outlines = data?.outlines;
  if (error && !outlines)
    return <LoadFailed error={error} what="the outlines" onRetry={() => void refetch()} />;
  if (!outlines) return <RowsSkeleton label="outlines" rows={4} />;
  if (outlines.edges.length === 0) {
    return (
      <EmptyState title="No outline yet" icon={<IconListDetails size={26} />}>
        Choose an examiner, and the chapters are written from what your files support. What they do not
        support is named and not asked.
      </EmptyState>
    );
  }
  return (
    <>
      <OutlineTable outlines={outlines.edges.map(({ node }) => node)} />
      <ConnectionPager
        shown={outlines.edges.length}
        total={outlines.totalCount}
        hasNextPage={outlines.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: outlines.pageInfo.endCursor } })}
        noun="outlines"
      />
    </>
  );
}
