import { Alert, Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatByteSize } from '../../lib/format.js';
import { PageHeader } from '../../ui/page-header.js';
import { DropZone } from './drop-zone.js';
import { ImportSteps } from './import-steps.js';
import { useUploadQueue, type Upload } from './upload-queue.js';
import classes from './import.module.css';

/** The first step: files in. Each becomes an import of its own that waits to be looked at. */
export function NewImportPage() {
  const { uploads, add } = useUploadQueue();
  useOpenSingleImport(uploads);
  return (
    <>
      <PageHeader
        title="Import a file"
        lead="Nothing is written to your firm's records until you have seen what the file holds and confirmed it."
      />
      <ImportSteps current="upload" />
      <Stack gap="lg">
        <DropZone
          title="Drop your examination log here"
          lead="A spreadsheet as your firm keeps it: CSV, TSV or XLSX, any headings, up to 50 MB."
          onFiles={add}
        />
        {uploads.length === 0 ? null : (
          <ul className={classes.uploads} aria-label="Files">
            {uploads.map((upload) => (
              <li key={upload.key} className={`tr-card ${classes.upload}`}>
                <UploadLine upload={upload} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </>
  );
}

/** A single new file leads straight to its next step; several wait here to be taken up one by one. */
function useOpenSingleImport(uploads: readonly Upload[]): void {
  const navigate = useNavigate();
  const hasLeft = useRef(false);
  useEffect(() => {
    const [only, second] = uploads;
    if (hasLeft.current || !only || second || only.state.kind !== 'received') return;
    if (only.state.alreadyImported !== null) return;
    hasLeft.current = true;
    void navigate(`/imports/${only.state.id}`);
  }, [navigate, uploads]);
}

function UploadLine({ upload: { file, state } }: { readonly upload: Upload }) {
  return (
    <>
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Text>
          <Text size="sm" c="dimmed">
            {formatByteSize(file.size)}, {stateWords(state)}
          </Text>
        </div>
        {state.kind === 'received' ? (
          <Button component={Link} to={`/imports/${state.id}`} size="sm" variant="default">
            Look at the columns
          </Button>
        ) : null}
      </Group>
      {state.kind === 'sending' ? (
        <Progress
          value={state.sent * 100}
          mt="sm"
          aria-label={`Sending ${file.name}`}
          animated={state.sent === 1}
        />
      ) : null}
      {state.kind === 'refused' ? (
        <Alert color="brick" role="alert" mt="sm">
          {state.message}
        </Alert>
      ) : null}
      {state.kind === 'received' && state.alreadyImported !== null ? (
        <Alert color="ochre" role="status" mt="sm">
          Exactly this file has been imported before: see{' '}
          <Anchor component={Link} to={`/imports/${state.alreadyImported}`}>
            that import
          </Anchor>
          . Importing it again adds nothing, because every row is recognised as a duplicate.
        </Alert>
      ) : null}
    </>
  );
}

function stateWords(state: Upload['state']): string {
  switch (state.kind) {
    case 'waiting':
      return 'waiting for the file before it';
    case 'sending':
      return state.sent === 1 ? 'sent; being read' : `sending, ${Math.floor(state.sent * 100)}% sent`;
    case 'received':
      return 'received and read';
    case 'refused':
      return 'not received';
  }
}
