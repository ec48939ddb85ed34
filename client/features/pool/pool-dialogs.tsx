import { useMutation } from '@apollo/client/react';
import { Text } from '@mantine/core';
import {
  PoolOptInDocument,
  PoolWithdrawDocument,
  type PoolDataClass,
  type PoolStateFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { CONFIRMATION, dataClassLabel, dataClassMeaning, quarterWords } from './pool-words.js';
import { TypedConfirmation } from './typed-confirmation.js';

/** The release in which a decision takes effect. */
export type NextRelease = PoolStateFragment['nextRelease'];

type PoolDialogProps = {
  readonly dataClass: PoolDataClass;
  readonly nextRelease: NextRelease;
  readonly onClose: () => void;
};

/** "the release for the fourth quarter of 2026, made on Jan 1, 2027 at the earliest" */
export function nextReleaseWords({ quarter, notBefore }: NextRelease): string {
  return `the release for the ${quarterWords(quarter)}, made on ${formatDate(notBefore)} at the earliest`;
}

/** Opting in: says what will leave and from which release on, and takes a typed word. */
export function OptInDialog({ dataClass, nextRelease, onClose }: PoolDialogProps) {
  const [optIn] = useMutation(PoolOptInDocument);
  return (
    <TypedConfirmation
      title={`Contribute: ${dataClassLabel[dataClass]}`}
      word={CONFIRMATION.optIn}
      action="Contribute"
      onClose={onClose}
      onConfirm={async () => {
        const { data } = await optIn({ variables: { input: { dataClass } } });
        return data?.poolOptIn?.userErrors[0]?.message ?? null;
      }}
    >
      <Text size="sm">{dataClassMeaning[dataClass]}</Text>
      <Text size="sm">
        The columns and rows of the preview, and those that come later, are added up with those of other firms
        from {nextReleaseWords(nextRelease)}. You can withdraw at any time; what was released by then stays
        released.
      </Text>
    </TypedConfirmation>
  );
}

/** Withdrawing: says from which release on nothing of the firm counts any more. */
export function WithdrawDialog({ dataClass, nextRelease, onClose }: PoolDialogProps) {
  const [withdraw] = useMutation(PoolWithdrawDocument);
  return (
    <TypedConfirmation
      title={`Withdraw: ${dataClassLabel[dataClass]}`}
      word={CONFIRMATION.withdraw}
      action="Withdraw"
      onClose={onClose}
      onConfirm={async () => {
        const { data } = await withdraw({ variables: { input: { dataClass } } });
        return data?.poolWithdraw?.userErrors[0]?.message ?? null;
      }}
    >
      <Text size="sm">
        Nothing of this kind from your firm counts from {nextReleaseWords(nextRelease)}. Earlier releases stay
        as they are: they hold rounded sums over several firms. Your firm sees no pooled figures from now on.
      </Text>
    </TypedConfirmation>
  );
}
