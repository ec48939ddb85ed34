import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { DocumentRowFragment } from '../../generated/graphql.js';
import { documentTitle } from './document-words.js';
import { useDocumentActions } from './use-document-actions.js';

type DeleteDialogProps = {
  readonly document: DocumentRowFragment;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
};

/** Asks before a document goes: with it go its text and what was proposed from it. */
export function DeleteDialog({ document, onClose, onDeleted }: DeleteDialogProps) {
  const { remove, isBusy, refusal } = useDocumentActions();
  const confirm = async () => {
    if (await remove(document)) onDeleted();
  };
  return (
    <Modal opened onClose={onClose} title="Delete this document?">
      <Stack gap="md">
        {refusal === null ? null : (
          <Alert color="brick" role="alert">
            {refusal}
          </Alert>
        )}
        <Text style={{ overflowWrap: 'anywhere' }}>{documentTitle(document)}</Text>
        <Text size="sm" c="dimmed">
          The file, its text and everything proposed from it are removed and can not be brought back. A
          document on which an examination rests is kept: reopen its review first.
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
          <Button color="brick" loading={isBusy} onClick={() => void confirm()}>
            Delete
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
