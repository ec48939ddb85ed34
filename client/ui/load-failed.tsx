import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { describeFailure } from '../apollo/request-failure.js';

type LoadFailedProps = {
  readonly error: unknown;
  /** What could not be shown, as the object of the sentence: "the examinations". */
  readonly what?: string;
  readonly onRetry?: () => void;
};

/** The panel that stands where data should: what failed, the request id to quote, and a way to try again. */
export function LoadFailed({ error, what = 'this part of the page', onRetry }: LoadFailedProps) {
  const failure = describeFailure(error);
  return (
    <Alert
      color="brick"
      icon={<IconAlertTriangle aria-hidden />}
      title={`Could not load ${what}`}
      role="alert"
      className="tr-inset"
    >
      <Text size="sm">{failure.message}</Text>
      {failure.requestId === null ? null : (
        <Text size="sm" mt={4}>
          Request <Code>{failure.requestId}</Code>
        </Text>
      )}
      {onRetry === undefined ? null : (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        </Group>
      )}
    </Alert>
  );
}
