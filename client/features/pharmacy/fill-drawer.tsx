import { useQuery } from '@apollo/client/react';
import { Drawer, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { MatterFillsDocument } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { FillPages } from './fill-pages.js';
import { FillTable } from './fill-table.js';

/** The largest page that the API gives. */
const PAGE_SIZE = 100;

type FillDrawerProps = {
  readonly matterId: string;
  /** What the fills are shown for, in a sentence. */
  readonly sentence: string;
  readonly fillIds: readonly string[];
  readonly onClose: () => void;
};

/** The fills that a sentence rests on, beside the page. Esc closes it. */
export function FillDrawer({ matterId, sentence, fillIds, onClose }: FillDrawerProps) {
  return (
    <SideDrawer title={formatQuantity(fillIds.length, 'fill')} onClose={onClose}>
      <Text mb="md">{sentence}</Text>
      <NamedFills matterId={matterId} fillIds={fillIds} />
    </SideDrawer>
  );
}

type SideDrawerProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function SideDrawer({ title, onClose, children }: SideDrawerProps) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(64rem, 100%)"
      title={title}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Drawer>
  );
}

type MedicationDrawerProps = {
  readonly matterId: string;
  /** `key` and `name` of a medication of the record. */
  readonly medication: { readonly key: string; readonly name: string };
  readonly onClose: () => void;
};

/** Every fill of one medication beside the page, also those that no figure counts. */
export function MedicationDrawer({ matterId, medication, onClose }: MedicationDrawerProps) {
  return (
    <SideDrawer title={medication.name} onClose={onClose}>
      <FillPages matterId={matterId} medication={medication.key} medicationClass={null} />
    </SideDrawer>
  );
}

/** Reads the matter's fills page by page until all that are named have come. */
function NamedFills({ matterId, fillIds }: Pick<FillDrawerProps, 'matterId' | 'fillIds'>) {
  const { data, error, refetch, fetchMore } = useQuery(MatterFillsDocument, {
    variables: { matterId, first: PAGE_SIZE },
  });
  const [hasFailed, setFailed] = useState(false);
  const fills = data?.matter?.fills;
  const wanted = new Set(fillIds);
  const found = fills?.edges.map(({ node }) => node).filter(({ id }) => wanted.has(id)) ?? [];
  const next = fills?.pageInfo.hasNextPage && found.length < wanted.size ? fills.pageInfo.endCursor : null;
  useEffect(() => {
    if (next === null) return;
    fetchMore({ variables: { after: next } }).catch(() => setFailed(true));
  }, [next, fetchMore]);
  if (error) return <LoadFailed error={error} what="the fills" onRetry={() => void refetch()} />;
  if (hasFailed) return <Text role="alert">Not all of the fills could be loaded. Close and try again.</Text>;
  if (!fills || next !== null) return <RowsSkeleton label="fills" rows={6} />;
  return found.length === 0 ? <Text>The fills are no longer on file.</Text> : <FillTable fills={found} />;
}
