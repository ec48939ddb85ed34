import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import type { AppearanceIdentityFragment } from '../../../generated/graphql.js';
import { formatQuantity } from '../../../lib/format.js';

interface SplitDialogProps {
  readonly names: readonly AppearanceIdentityFragment[];
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly refusals: readonly string[];
  readonly onClose: () => void;
  readonly onSplit: () => void;
}

/** Says which names leave and how many examinations go with them before anything moves. */
export function SplitDialog({ names, isOpen, isBusy, refusals, onClose, onSplit }: SplitDialogProps) {
  const examinations = names.reduce((sum, name) => sum + name.examinationCount, 0);
  return (
    <Modal opened={isOpen} onClose={onClose} title="Split off names">
      <Stack>
        <Text size="sm">
          These names become an examiner of their own, known to this firm only, and{' '}
          {formatQuantity(examinations, 'examination')} {examinations === 1 ? 'goes' : 'go'} with them. The
          decision is recorded and can be reversed.
        </Text>
        <List size="sm">
          {names.map((name) => (
            <List.Item key={name.id}>
              {name.nameAsWritten}: {formatQuantity(name.examinationCount, 'examination')}
            </List.Item>
          ))}
        </List>
        {refusals.map((message) => (
          <Text key={message} size="sm" c="red" role="alert">
            {message}
          </Text>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={isBusy} onClick={onSplit}>
            Split off
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
