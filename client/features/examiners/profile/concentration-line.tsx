import { Text } from '@mantine/core';
import type { PayerNumbersFragment } from '../../../generated/graphql.js';
import { formatCount, formatDecimal } from '../../../lib/format.js';
import { FigureActions } from './figure-actions.js';
import type { ProfileScope } from './profile-scope.js';
import type { PayerWords } from './retention-words.js';
import { textOf } from './server-words.js';

type Concentration = NonNullable<PayerNumbersFragment['concentration']>;

interface ConcentrationLineProps {
  readonly scope: ProfileScope;
  readonly breakdown: PayerNumbersFragment;
  readonly words: PayerWords;
}

/** How far the examinations are gathered at few organisations; nothing where the filter chose one of them. */
export function ConcentrationLine({ scope, breakdown, words }: ConcentrationLineProps) {
  const { concentration, payers } = breakdown;
  if (concentration === null) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {concentrationReading(concentration, words)}
      </Text>
      <FigureActions
        scope={scope}
        figures={[...payers.slice(0, 1).map(({ estimate }) => estimate), concentration.index]}
      />
    </div>
  );
}

/**
 * "Chance that two of the 62 examinations have one carrier: 0.184 (95% interval 0.141 to 0.240), as 5.2 carriers of
 * equal size would." The server's reason where it states none. Not compared with the thresholds of competition law,
 * which mean nothing here.
 */
export function concentrationReading({ index, effectivePayers }: Concentration, words: PayerWords): string {
  if (index.value === null) return textOf(index.sentences);
  const { limits } = index;
  const interval =
    limits === null || limits.lower === null || limits.upper === null
      ? ''
      : ` (95% interval ${limits.lower.toFixed(3)} to ${limits.upper.toFixed(3)})`;
  const equal =
    effectivePayers === null
      ? ''
      : `, as ${formatDecimal(effectivePayers)} ${words.plural} of equal size would`;
  return `Chance that two of the ${formatCount(index.numerator)} examinations have one ${words.singular}: ${index.value.toFixed(3)}${interval}${equal}.`;
}
