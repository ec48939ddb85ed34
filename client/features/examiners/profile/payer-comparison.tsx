import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useState } from 'react';
import {
  ExaminerPayerComparisonDocument,
  type PayerComparisonNumbersFragment,
} from '../../../generated/graphql.js';
import { formatCountOf } from '../../../lib/format.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { FigureActions } from './figure-actions.js';
import type { ProfileScope } from './profile-scope.js';
import classes from './profile.module.css';

/** The one comparison of payers that was declared beforehand, behind a fold: largest carrier and all others. */
export function PayerComparison({ scope }: { scope: ProfileScope }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.computations} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Opinions on causation: the largest carrier and all others</summary>
      {isOpen && <Opened scope={scope} />}
    </details>
  );
}

function Opened({ scope }: { scope: ProfileScope }) {
  const { data, error, refetch } = useQuery(ExaminerPayerComparisonDocument, {
    variables: { id: scope.examinerId, filter: scope.filter },
    fetchPolicy: 'no-cache',
  });
  if (error && !data) {
    return <LoadFailed error={error} what="the comparison" onRetry={() => void refetch()} />;
  }
  if (!data) return <RowsSkeleton label="the comparison" rows={2} />;
  const comparison = data.examiner?.profile?.retention.topPayerAgainstRest ?? null;
  if (comparison === null) return <Text size="sm">No single carrier is named most often.</Text>;
  return (
    <div className={classes.figure}>
      <Text size="sm">{payerComparisonReading(comparison)}</Text>
      <FigureActions scope={scope} figures={[comparison.difference]} />
    </div>
  );
}

/** Both counts first; the difference and its interval only where both groups have ten reports. In percentage points. */
export function payerComparisonReading(comparison: PayerComparisonNumbersFragment): string {
  const { organisation, finding, top, rest, difference, p } = comparison;
  const counts = `Reports that state ${finding}: ${formatCountOf(top.x, top.n)} in examinations for ${organisation.name}, ${formatCountOf(rest.x, rest.n)} in those for all other named carriers.`;
  const { value, limits } = difference;
  if (value === null) return `${counts} Too few reports in one of the groups to compare the shares.`;
  const points = (share: number) => String(Math.round(share * 100)).replace('-', '−');
  const interval =
    limits === null || limits.lower === null || limits.upper === null
      ? ''
      : ` (95% interval ${points(limits.lower)} to ${points(limits.upper)})`;
  const test = p === null ? '' : `; two-sided p ${p < 0.001 ? '<0.001' : p.toFixed(3)}`;
  return `${counts} Difference in percentage points: ${points(value)}${interval}${test}.`;
}
