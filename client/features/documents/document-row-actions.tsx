import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DocumentRowFragment } from '../../generated/graphql.js';
import { usePermission } from '../identity/session.js';
import { DeleteDialog } from './delete-dialog.js';
import { documentTitle } from './document-words.js';
import { useDocumentActions } from './use-document-actions.js';

type DocumentRowActionsProps = {
  readonly document: DocumentRowFragment;
  readonly onChanged: () => void;
};

/** The next step of a document, and its removal. */
export function DocumentRowActions({ document, onChanged }: DocumentRowActionsProps) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const { retry, isBusy, refusal } = useDocumentActions();
  const [isDeleting, setDeleting] = useState(false);
  const title = documentTitle(document);
  const { status } = document;
  const tryAgain = async () => {
    if (await retry(document)) onChanged();
  };
  const done = () => {
    setDeleting(false);
    onChanged();
  };
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end" className="tr-no-print">
      {refusal === null ? null : (
        <Text size="xs" role="alert" c="var(--tr-refusal-text)">
          {refusal}
        </Text>
      )}
      {status === 'TO_REVIEW' ? (
        <Button
          component={Link}
          to={`/review/${encodeURIComponent(document.id)}`}
          size="xs"
          variant="default"
          aria-label={`Review ${title}`}
        >
          Review
        </Button>
      ) : null}
      {mayWrite && (status === 'FAILED' || status === 'REFUSED') ? (
        <Button
          size="xs"
          variant="default"
          loading={isBusy}
          onClick={() => void tryAgain()}
          aria-label={`Try again to read ${title}`}
        >
          Try again
        </Button>
      ) : null}
      {mayWrite ? (
        <Tooltip label="Delete">
          <ActionIcon aria-label={`Delete ${title}`} onClick={() => setDeleting(true)}>
            <IconTrash size={17} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
      {isDeleting ? (
        <DeleteDialog document={document} onClose={() => setDeleting(false)} onDeleted={done} />
      ) : null}
    </Group>
  );
}
