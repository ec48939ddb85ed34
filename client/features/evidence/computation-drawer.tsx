import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

type ComputationDrawerProps = { readonly onClose: () => void; readonly children: ReactNode };

/** One figure's computation beside the page it stands on. Esc closes; what opened it takes the focus back. */
export function ComputationDrawer({ onClose, children }: ComputationDrawerProps) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(40rem, 100%)"
      title="How this was computed"
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120 }}
      returnFocus={false}
    >
      {children}
    </Drawer>
  );
}
