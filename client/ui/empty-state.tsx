import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  readonly title: string;
  /** Level of the heading: 1 where the empty state is the whole page. */
  readonly order?: 1 | 2;
  /** Why there is nothing here, and what would change that. */
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  /** The next step, as a button or link. */
  readonly action?: ReactNode;
};

/** An empty place says why it is empty and what to do next. */
export function EmptyState({ title, order = 2, children, icon, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      {icon === undefined ? null : (
        <ThemeIcon variant="light" color="gray" size={48} radius="xl" aria-hidden>
          {icon}
        </ThemeIcon>
      )}
      <Title order={order} size="h3">
        {title}
      </Title>
      {children === undefined ? null : (
        <Text component="div" c="dimmed" maw="34rem">
          {children}
        </Text>
      )}
      {action === undefined ? null : <div style={{ marginTop: 12 }}>{action}</div>}
    </Stack>
  );
}
