import { useQuery } from '@apollo/client/react';
import { Alert, Button, Drawer, Group, Radio, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { OutlineCopiesDocument } from '../../generated/graphql.js';
import { useFileCopy } from '../../lib/use-file-copy.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { AUDIENCES, audienceLabel, type Audience } from '../drafts/draft-words.js';
import { COPY_FORMATS, copyAddress, copyLabel, copyName } from './outline-copy.js';
import { useOutline } from './outline-context.js';

/** Copies of the present version: for whom, what they will lack, and then the file. */
export function CopiesDrawer({ onClose }: { readonly onClose: () => void }) {
  const { number } = useOutline().outline;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(30rem, 100%)"
      title={`Copies of version ${number}`}
      overlayProps={{ backgroundOpacity: 0.2 }}
      transitionProps={{ duration: 120 }}
    >
      <Copies />
    </Drawer>
  );
}

function Copies() {
  const { outline } = useOutline();
  const { id, mode, number } = outline;
  const [audience, setAudience] = useState<Audience>('FIRM_FILE');
  const { refusal, isBusy, take } = useFileCopy();
  const { data, error, refetch } = useQuery(OutlineCopiesDocument, {
    variables: { id },
    // Permissions of documents may have changed since the drawer was last open.
    fetchPolicy: 'network-only',
  });
  if (error) return <LoadFailed error={error} what="what may be copied" onRetry={() => void refetch()} />;
  if (!data?.outline) return <RowsSkeleton label="what may be copied" rows={3} />;
  const check = audience === 'OUTSIDE' ? data.outline.forOutside : data.outline.forFile;
  return (
    <Stack gap="md">
      <Radio.Group
        label="For whom"
        value={audience}
        onChange={(value) => setAudience(AUDIENCES.find((known) => known === value) ?? audience)}
      >
        <Stack gap={6} mt={6}>
          {AUDIENCES.map((value) => (
            <Radio key={value} value={value} label={audienceLabel[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <div role="status">
        {check.isAllowed ? (
          <Text size="sm">
            Withheld from this copy: {check.withheldWords}.
            {check.mark === null ? '' : ` Each page is marked “${check.mark}”.`}
          </Text>
        ) : (
          <Alert color="brick">{check.refusal}</Alert>
        )}
      </div>
      {refusal === null ? null : (
        <Alert color="brick" role="alert">
          {refusal}
        </Alert>
      )}
      <Group gap="xs">
        {COPY_FORMATS.map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={!check.isAllowed || isBusy}
            onClick={() =>
              void take(copyAddress(id, number, format, audience), copyName(mode, number, format))
            }
          >
            {copyLabel[format]}
          </Button>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        The binder is one PDF: cover, outline, the exhibits by their numbers, and how the figures were made.
        Notes go only into copies for the firm’s own file.
      </Text>
    </Stack>
  );
}
