import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from 'react-router';

/** Asks before another page takes the place of one with unsaved words. */
export function UnsavedGuard({ isOn }: { readonly isOn: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isOn && currentLocation.pathname !== nextLocation.pathname,
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal opened onClose={() => blocker.reset()} title="Leave without saving?">
      <Stack gap="md">
        <Text size="sm">What you typed into this outline is not saved and would be lost.</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus onClick={() => blocker.reset()}>
            Go on writing
          </Button>
          <Button color="brick" onClick={() => blocker.proceed()}>
            Leave
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
