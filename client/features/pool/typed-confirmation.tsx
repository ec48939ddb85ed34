import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { describeFailure } from '../../apollo/request-failure.js';
import { isConfirmed } from './pool-words.js';

type TypedConfirmationProps = {
  readonly title: string;
  /** What will happen, and from when. */
  readonly children: ReactNode;
  /** The word that has to be typed. */
  readonly word: string;
  readonly action: string;
  /** Carries it out; a refusal in words, or null when it was done. */
  readonly onConfirm: () => Promise<string | null>;
  readonly onClose: () => void;
};

/** A decision that is not made by one click: a word has to be typed first. */
export function TypedConfirmation(props: TypedConfirmationProps) {
  const { title, children, word, action, onConfirm, onClose } = props;
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    setBusy(true);
    try {
      const refusal = await onConfirm();
      if (refusal === null) onClose();
      else setFailure(refusal);
    } catch (error) {
      setFailure(describeFailure(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          {failure === null ? null : (
            <Alert color="brick" role="alert">
              {failure}
            </Alert>
          )}
          {children}
          <TextInput
            label={`Type ${word} to confirm`}
            autoComplete="off"
            data-autofocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isConfirmed(typed, word)}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
