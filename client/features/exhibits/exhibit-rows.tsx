import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ExhibitRowListDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { ExhibitTable } from './exhibit-table.js';

/** The rows that were kept, on request: there may be hundreds. */
export function ExhibitRowsPanel({ id, rowCount }: { readonly id: string; readonly rowCount: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel
      title="Rows behind this exhibit"
      lead={`${rowCount} rows, as they stood when it was made.`}
      actions={
        <Button variant="default" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide the rows' : 'Show the rows'}
        </Button>
      }
    >
      {isOpen ? <Rows id={id} /> : null}
    </Panel>
  );
}

function Rows({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(ExhibitRowListDocument, { variables: { id } });
  if (error) return <LoadFailed error={error} what="the rows" onRetry={() => void refetch()} />;
  const rows = data?.exhibit?.rows;
  if (!rows) return <RowsSkeleton label="rows" rows={4} />;
  return (
    <>
      <ExhibitTable label="Rows behind this exhibit" columns={rows.columns} rows={rows.rows} />
      {rows.total > rows.rows.length ? (
        <Text size="sm" c="dimmed" mt="sm">
          The first {rows.rows.length} of {rows.total}; the copy as CSV has all.
        </Text>
      ) : null}
    </>
  );
}
