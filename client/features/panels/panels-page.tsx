import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { useState } from 'react';
import { PanelsDocument } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { PageHeader } from '../../ui/page-header.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { NewPanel } from './new-panel.js';
import { PanelTable } from './panel-table.js';
import classes from './panels.module.css';

const PAGE_SIZE = 25;

/** The firm's panels: those with a day to strike by, and those that ended. */
export function PanelsPage() {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title="Panels"
        lead="Names from which each side may strike: side by side, with the day to strike by. Work product."
        actions={
          mayWrite && !isAdding ? <Button onClick={() => setAdding(true)}>New panel</Button> : undefined
        }
      />
      {isAdding ? (
        <div className={`tr-card ${classes.formCard}`}>
          <NewPanel matterId={null} onClose={() => setAdding(false)} />
        </div>
      ) : null}
      <div className="tr-card">
        <PanelList />
      </div>
    </>
  );
}

function PanelList() {
  const { data, error, refetch, fetchMore } = useQuery(PanelsDocument, { variables: { first: PAGE_SIZE } });
  const panels = data?.panels;
  if (error && !panels) return <LoadFailed error={error} what="the panels" onRetry={() => void refetch()} />;
  if (!panels) return <RowsSkeleton label="panels" rows={5} />;
  if (panels.edges.length === 0) {
    return (
      <EmptyState title="No panels yet" icon={<IconListNumbers size={26} />}>
        Paste the letter of a panel: its names are looked up in the directory and your firm’s files, and the
        day to strike by is counted.
      </EmptyState>
    );
  }
  return (
    <>
      <PanelTable panels={panels.edges.map(({ node }) => node)} hasMatter />
      <ConnectionPager
        shown={panels.edges.length}
        total={panels.totalCount}
        hasNextPage={panels.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: panels.pageInfo.endCursor } })}
        noun="panels"
      />
    </>
  );
}
