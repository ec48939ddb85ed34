import { Text } from '@mantine/core';
import type { NotShownReason } from '../generated/graphql.js';
import { formatCountOf, formatQuantity } from '../lib/format.js';

type TooFewProps = {
  readonly reason: NotShownReason;
  readonly count: number;
  readonly denominator: number;
};

/** Why a percentage is not shown, in one sentence. A refused figure is never drawn as zero or as a dash. */
export function notShownText({ reason, count, denominator }: TooFewProps): string {
  switch (reason) {
    case 'NO_EXAMINATIONS':
      return 'No examinations to count.';
    case 'TOO_FEW_FOR_INTERVAL':
      return `${formatCountOf(count, denominator)}: too few examinations for an interval or a percentage.`;
    case 'TOO_FEW_FOR_PERCENT':
      return `Too few examinations (${denominator}) to state a percentage.`;
    case 'TOO_MUCH_UNKNOWN':
      return `More than one in five is not known, so a range is given in place of a percentage of the ${formatQuantity(denominator, 'known examination')}.`;
  }
}

/** The words that stand in place of a figure too thin to show. */
export function TooFew(props: TooFewProps) {
  return (
    <Text size="sm" c="dimmed">
      {notShownText(props)}
    </Text>
  );
}
