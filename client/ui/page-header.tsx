import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../lib/document-title.js';

type PageHeaderProps = {
  readonly title: string;
  /** What the browser's tab says, when the heading itself must not go there (a claimant's matter, say). */
  readonly documentTitle?: string;
  /** One line under the heading: what this page holds. */
  readonly lead?: ReactNode;
  /** Marks beside the heading, such as the demonstration pill. */
  readonly marks?: ReactNode;
  readonly actions?: ReactNode;
};

/** The page's only h1, its lead line and its actions. Sets the browser's title. */
export function PageHeader({ title, documentTitle, lead, marks, actions }: PageHeaderProps) {
  useDocumentTitle(documentTitle ?? title);
  return (
    <Group component="header" justify="space-between" align="flex-start" gap="md" mb="xl">
      <Box miw={0} flex="1 1 20rem">
        <Group gap="sm" align="center">
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {marks}
        </Group>
        {lead === undefined ? null : (
          <Text component="div" c="dimmed" mt={6} maw="46rem">
            {lead}
          </Text>
        )}
      </Box>
      {actions === undefined ? null : (
        <Group gap="sm" className="tr-no-print">
          {actions}
        </Group>
      )}
    </Group>
  );
}
