import { Anchor, Button, CloseButton, Group, Progress, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { formatByteSize } from '../../../lib/format.js';
import { isSettled, type Upload } from './upload.types.js';
import { overallWords, uploadShare, uploadWords } from './upload-words.js';
import { uploadCounts, type Uploads } from './use-uploads.js';
import classes from './uploads.module.css';

/** Every file of this window's queue, with how far all of them are. */
export function UploadList({ uploads, isPaused, isBusy, pause, resume, remove, clearSettled }: Uploads) {
  const counts = uploadCounts(uploads);
  const settled = counts.done + counts.known + counts.refused;
  return (
    <div className={`tr-card ${classes.queue}`}>
      <Group justify="space-between" gap="sm" className={classes.head ?? ''}>
        <Text size="sm" fw={550} role="status">
          {overallWords(counts)}
        </Text>
        <Group gap="xs">
          {isBusy ? (
            <Button
              size="xs"
              variant="default"
              onClick={isPaused ? resume : pause}
              leftSection={
                isPaused ? (
                  <IconPlayerPlay size={15} aria-hidden />
                ) : (
                  <IconPlayerPause size={15} aria-hidden />
                )
              }
            >
              {isPaused ? 'Go on' : 'Pause'}
            </Button>
          ) : null}
          {settled > 0 ? (
            <Button size="xs" variant="default" onClick={clearSettled}>
              Clear finished
            </Button>
          ) : null}
        </Group>
      </Group>
      <Progress value={(settled / counts.all) * 100} size="xs" radius={0} aria-label="Files done" />
      <ul className={classes.files} aria-label="Files being added" tabIndex={0}>
        {uploads.map((upload) => (
          <li key={upload.key} className={classes.file}>
            <UploadLine upload={upload} onRemove={remove} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type UploadLineProps = { readonly upload: Upload; readonly onRemove: (key: number) => void };

/** Drawn anew only when its own file gets on: a folder has thousands of lines. */
const UploadLine = memo(function UploadLine({ upload, onRemove }: UploadLineProps) {
  const { key, file, folder, state } = upload;
  const share = uploadShare(state);
  return (
    <>
      <div className={classes.fileWords}>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          {folder === null ? file.name : `${folder}/${file.name}`}
        </Text>
        <Text size="sm" c="dimmed">
          {formatByteSize(file.size)}, {uploadWords(state)}
          {state.kind === 'known' ? (
            <>
              .{' '}
              <Anchor
                component={Link}
                to={`/documents/${encodeURIComponent(state.documentId)}`}
                underline="always"
              >
                Open it
              </Anchor>
            </>
          ) : null}
        </Text>
        {state.kind === 'refused' ? (
          <Text size="sm" c="var(--tr-refusal-text)" role="alert">
            {state.message}
          </Text>
        ) : null}
        {state.kind === 'done'
          ? state.refused.map((entry) => (
              <Text key={entry.name} size="sm" c="var(--tr-refusal-text)">
                {entry.name}: {entry.message}
              </Text>
            ))
          : null}
        {share === null ? null : (
          <Progress value={share * 100} size="sm" mt={6} aria-label={`Progress of ${file.name}`} />
        )}
      </div>
      <CloseButton
        aria-label={isSettled(state) ? `Take ${file.name} off this list` : `Do not add ${file.name}`}
        onClick={() => onRemove(key)}
      />
    </>
  );
});
