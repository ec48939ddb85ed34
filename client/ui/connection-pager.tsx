import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../lib/format.js';

type ConnectionPagerProps = {
  readonly shown: number;
  readonly total: number;
  readonly hasNextPage: boolean;
  /** Fetches the next page into the same list; the button is busy until it settles. */
  readonly onShowMore: () => Promise<unknown>;
  /** The plural of what is listed: "examinations". */
  readonly noun: string;
};

/** "Showing 50 of 312 examinations" and the button for the next ones. Rows already read stay where they are. */
export function ConnectionPager({ shown, total, hasNextPage, onShowMore, noun }: ConnectionPagerProps) {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const showMore = () => {
    setBusy(true);
    setFailed(false);
    onShowMore()
      .catch(() => setFailed(true))
      .finally(() => setBusy(false));
  };
  // One row needs no count; "All 1 examinations" is no English either.
  if (!hasNextPage && total <= 1) return null;
  return (
    <Group justify="space-between" px={20} py="sm" gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {hasNextPage
          ? `Showing ${formatCount(shown)} of ${formatCount(total)} ${noun}`
          : `All ${formatCount(total)} ${noun} shown`}
        {hasFailed ? '. The next ones could not be loaded.' : ''}
      </Text>
      {hasNextPage ? (
        <Button variant="default" size="xs" loading={isBusy} onClick={showMore} className="tr-no-print">
          {hasFailed ? 'Try again' : 'Show more'}
        </Button>
      ) : null}
    </Group>
  );
}
