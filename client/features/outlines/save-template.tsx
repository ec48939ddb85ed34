import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import { OutlineTemplateSaveDocument, OutlineTemplatesDocument } from '../../generated/graphql.js';
import { useOutline } from './outline-context.js';

/** Keeps the order of topics and the firm's own questions for other outlines. */
export function SaveTemplate({ onClose }: { readonly onClose: () => void }) {
  const { outline } = useOutline();
  const [name, setName] = useState('');
  const { refusal, isBusy, run } = useRefusable();
  const [save] = useMutation(OutlineTemplateSaveDocument, {
    refetchQueries: [{ query: OutlineTemplatesDocument }],
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { name: name.trim(), mode: outline.mode, fromOutlineId: outline.id };
    const isDone = await run(async () => (await save({ variables: { input } })).data?.outlineTemplateSave);
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Save as a template">
      <form onSubmit={(event) => void submit(event)} aria-label="Save as a template">
        <Stack gap="sm">
          <Text size="sm">
            Keeps the order of the topics and the chapters and questions that persons added. Nothing from the
            record, no notes. Name no person in it.
          </Text>
          {refusal === null ? null : (
            <Alert color="brick" role="alert">
              {refusal}
            </Alert>
          )}
          <TextInput
            label="Name"
            data-autofocus
            maxLength={120}
            value={name}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
          <Group gap="sm">
            <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
              Save the template
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
