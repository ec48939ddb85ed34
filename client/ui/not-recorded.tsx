import { Text } from '@mantine/core';

/** Stands where the firm's files say nothing; quieter than a value, and never a dash. */
export function NotRecorded({ children = 'Not recorded' }: { readonly children?: string }) {
  return (
    <Text span inherit c="dimmed">
      {children}
    </Text>
  );
}
