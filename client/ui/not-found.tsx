import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useDocumentTitle } from '../lib/document-title.js';
import { EmptyState } from './empty-state.js';

type NotFoundProps = {
  /** What was asked for: "This examiner". */
  readonly what?: string;
};

/**
 * The same page for what does not exist and for what the member may not see: a refusal that differed would tell
 * an outsider that the record exists.
 */
export function NotFound({ what = 'This page' }: NotFoundProps) {
  useDocumentTitle('Not found');
  return (
    <EmptyState
      title="Not found"
      order={1}
      icon={<IconFileSearch size={26} />}
      action={
        <Button component={Link} to="/" variant="default">
          Go to Home
        </Button>
      }
    >
      {what} does not exist, or your role in this firm does not include it.
    </EmptyState>
  );
}
