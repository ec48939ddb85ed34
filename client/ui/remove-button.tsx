import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useRefusable } from '../apollo/use-refusable.js';

type RemoveButtonProps = {
  /** What is removed, as the object of the sentence: "the visit of Mar 2, 2025". Read aloud with the button. */
  readonly what: string;
  /** Does it; a refusal is said beside the button. */
  readonly onRemove: Parameters<ReturnType<typeof useRefusable>['run']>[0];
};

/** Removes something after a second press: what a person typed in is not lost by one slip. */
export function RemoveButton({ what, onRemove }: RemoveButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const { refusal, isBusy, run } = useRefusable();
  const remove = async () => {
    if (!(await run(onRemove))) setAsking(false);
  };
  return (
    <Group gap={4} display="inline-flex" className="tr-no-print">
      {isAsking ? (
        <>
          <Button
            size="compact-xs"
            color="brick"
            loading={isBusy}
            autoFocus
            aria-label={`Do remove ${what}`}
            onClick={() => void remove()}
          >
            Do remove
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Keep ${what}`}
            onClick={() => setAsking(false)}
          >
            Keep
          </Button>
        </>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Remove ${what}`}
          onClick={() => setAsking(true)}
        >
          Remove
        </Button>
      )}
      {refusal === null ? null : (
        <Text size="sm" role="alert" c="var(--tr-refusal-text)">
          {refusal}
        </Text>
      )}
    </Group>
  );
}
