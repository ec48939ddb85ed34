import { Text } from '@mantine/core';

/** Stands where rules of a place would, while nobody has said where the matter is heard. */
export function PlaceNotRecorded() {
  return (
    <Text size="sm" c="dimmed">
      Where the matter is heard is not recorded. Record its jurisdiction and kind of forum to see the rules of
      the place; neither is guessed.
    </Text>
  );
}
