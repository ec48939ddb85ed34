import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { DocumentCountsDocument } from '../../generated/graphql.js';
import { formatCount, formatQuantity } from '../../lib/format.js';
import { usePermission } from '../identity/session.js';

/** Says that documents wait for a person, or could not be read. Nothing while neither is so, or not known. */
export function ReviewNotice() {
  return usePermission('DOCUMENT_READ') ? <ReviewCounts /> : null;
}

function ReviewCounts() {
  const { data } = useQuery(DocumentCountsDocument);
  const counts = data?.documentCounts;
  if (!counts) return null;
  const { toReview } = counts;
  const inWork = counts.waiting + counts.reading;
  const notRead = counts.refused + counts.failed;
  if (toReview + inWork + notRead === 0) return null;
  return (
    <Alert
      color="harbor"
      icon={<IconListCheck aria-hidden />}
      title={toReview > 0 ? `${formatQuantity(toReview, 'document')} to review` : 'Documents on their way'}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {toReview > 0 ? 'What was read from them counts once a person has confirmed it. ' : ''}
          {inWork > 0 ? `${formatCount(inWork)} being read. ` : ''}
          {notRead > 0 ? `${formatCount(notRead)} not read.` : ''}
        </Text>
        <Group gap="xs">
          {notRead > 0 ? (
            <Button component={Link} to="/documents?show=not-read" size="xs" variant="default">
              See what was not read
            </Button>
          ) : null}
          {toReview > 0 ? (
            <Button component={Link} to="/review" size="xs" variant="default">
              Open the review queue
            </Button>
          ) : null}
        </Group>
      </Group>
    </Alert>
  );
}
