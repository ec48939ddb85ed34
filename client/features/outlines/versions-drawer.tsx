import { useQuery } from '@apollo/client/react';
import { Button, Drawer, Text } from '@mantine/core';
import { useState } from 'react';
import { OutlineVersionsDocument } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { useViewer } from '../identity/session.js';
import { useOutline } from './outline-context.js';
import { authorWords } from './outline-words.js';
import classes from './outlines.module.css';

/** Every saved version, and the way back to it. */
export function VersionsDrawer({ onClose }: { readonly onClose: () => void }) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(30rem, 100%)"
      title="Versions"
      overlayProps={{ backgroundOpacity: 0.2 }}
      transitionProps={{ duration: 120 }}
    >
      <Versions />
    </Drawer>
  );
}

function Versions() {
  const { outline, mayWrite, work } = useOutline();
  const viewer = useViewer();
  const [asked, setAsked] = useState<number | null>(null);
  const { data, error, refetch } = useQuery(OutlineVersionsDocument, {
    variables: { id: outline.id },
    fetchPolicy: 'network-only',
  });
  if (error) return <LoadFailed error={error} what="the versions" onRetry={() => void refetch()} />;
  if (!data?.outline) return <RowsSkeleton label="versions" rows={4} />;
  const restore = async (number: number) => {
    setAsked(null);
    if (await work.restore(number)) await refetch();
  };
  return (
    <ol className={classes.versions} reversed>
      {data.outline.versions.map(({ number, savedAt, savedBy, summary, sha256 }) => (
        <li key={number}>
          <Text size="sm" fw={600}>
            Version {number}
            {number === outline.number ? ', the present one' : ''}
          </Text>
          <Text size="sm">
            {formatInstant(savedAt)} by {authorWords(savedBy, viewer.account.id)}: {summary}
          </Text>
          <code className={classes.hash}>{sha256}</code>
          {mayWrite && number !== outline.number ? (
            <Button
              size="compact-xs"
              variant="default"
              loading={work.isBusy && asked === number}
              aria-label={asked === number ? `Do restore version ${number}` : `Restore version ${number}`}
              onClick={() => (asked === number ? void restore(number) : setAsked(number))}
            >
              {asked === number ? 'Do restore: it becomes the next version' : 'Restore'}
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
