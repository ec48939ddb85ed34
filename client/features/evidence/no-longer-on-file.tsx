import { Text } from '@mantine/core';

/** The figure changed between the page and the drawer: an import, a merge, a recomputation. */
export function NoLongerOnFile() {
  return (
    <Text>This figure has changed since the page was opened. Reload the page to see what it is now.</Text>
  );
}
