import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';

/** From one definition to the list of all. */
export function BackToMethods() {
  return (
    <Button
      component={Link}
      to="/methods"
      variant="default"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
    >
      All methods
    </Button>
  );
}
