import { Alert, Button, Container, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useDocumentTitle } from '../../lib/document-title.js';

/** Stands where a page's code failed or could not be fetched; the rest of the dashboard keeps working. */
export function PageCrashed() {
  useDocumentTitle('Something went wrong');
  return (
    <Container size="sm" py="xl">
      <Alert
        color="brick"
        icon={<IconAlertTriangle aria-hidden />}
        title="This page could not be shown"
        role="alert"
      >
        <Text size="sm">
          Its program could not be loaded or met a fault. Nothing you entered elsewhere is affected. If the
          product was updated while this window was open, loading the page again is enough.
        </Text>
        <Button mt="md" size="xs" variant="default" onClick={() => window.location.reload()}>
          Load the page again
        </Button>
      </Alert>
    </Container>
  );
}
