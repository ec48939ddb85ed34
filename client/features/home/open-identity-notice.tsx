import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { Link } from 'react-router';
import { OpenIdentityReviewCountDocument } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';

/** Says that names wait for a decision. Nothing while none do, or while that is not known. */
export function OpenIdentityNotice() {
  const { data } = useQuery(OpenIdentityReviewCountDocument);
  const count = data?.identityReviews?.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <Alert
      color="ochre"
      icon={<IconFingerprint aria-hidden />}
      title={`${formatQuantity(count, 'name')} to identify`}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {count === 1 ? 'It resembles' : 'They resemble'} an examiner in the directory without matching on an
          identifier. Until someone decides, {count === 1 ? 'it counts' : 'they count'} apart.
        </Text>
        <Button component={Link} to="/identity" size="xs" variant="default">
          Open the identity review
        </Button>
      </Group>
    </Alert>
  );
}
