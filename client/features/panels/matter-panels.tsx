import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { MatterPanelsDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { NewPanel } from './new-panel.js';
import { PanelTable } from './panel-table.js';

/** The panels of a matter. Nothing for roles that may not read work product. */
export function PanelsPanel({ matterId }: { readonly matterId: string }) {
  return usePermission('WORK_PRODUCT_READ') ? <MatterPanels matterId={matterId} /> : null;
}

function MatterPanels({ matterId }: { readonly matterId: string }) {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(MatterPanelsDocument, { variables: { id: matterId } });
  const panels = data?.matter?.panels;
  const isListed = !isAdding && panels !== undefined && panels.length > 0;
  return (
    <Panel
      title="Panels"
      lead="Names from which each side may strike. Work product."
      flush={isListed}
      actions={
        mayWrite && !isAdding ? (
          <Button variant="default" size="sm" onClick={() => setAdding(true)}>
            New panel
          </Button>
        ) : undefined
      }
    >
      {isAdding ? (
        <NewPanel matterId={matterId} onClose={() => setAdding(false)} />
      ) : error && !data ? (
        <LoadFailed error={error} what="the panels" onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton label="panels" rows={2} />
      ) : isListed ? (
        <PanelTable panels={panels} hasMatter={false} />
      ) : (
        <Text size="sm" c="dimmed">
          No panel on file in this matter.
        </Text>
      )}
    </Panel>
  );
}
