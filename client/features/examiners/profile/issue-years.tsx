import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { DecileRibbon, type RibbonYear } from '../../../charts/index.js';
import {
  ExaminerTrendsDocument,
  type TendencyNumbersFragment,
  type TrendNumbersFragment,
} from '../../../generated/graphql.js';
import { formatPercent } from '../../../lib/format.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { FigureActions } from './figure-actions.js';
import { displayOf, openWords } from './figure-words.js';
import { rowsAddress } from './profile-address.js';
import { captionOf, exportNoteOf, type ProfileScope } from './profile-scope.js';
import classes from './profile.module.css';
import { trendReading } from './trend-words.js';

interface IssueYearsProps {
  readonly scope: ProfileScope;
  readonly tendency: TendencyNumbersFragment;
}

/** One issue's finding by calendar year and whether it changed, behind a fold: most readers do not ask. */
export function IssueYears(props: IssueYearsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.computations} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>By calendar year</summary>
      {isOpen && <OpenedYears {...props} />}
    </details>
  );
}

function OpenedYears({ scope, tendency }: IssueYearsProps) {
  const { data, error, refetch } = useQuery(ExaminerTrendsDocument, {
    variables: { id: scope.examinerId, filter: scope.filter },
    // Kept out of the cache: beside the profile's own tendencies there it would push them out.
    fetchPolicy: 'no-cache',
  });
  if (error && !data) {
    return <LoadFailed error={error} what="the years" onRetry={() => void refetch()} />;
  }
  if (!data) return <RowsSkeleton label="the years" rows={3} />;
  const trend = data.examiner?.profile?.tendencies.find(({ issue }) => issue === tendency.issue)?.trend;
  if (!trend || trend.years.length === 0) return <Text size="sm">No report states an opinion.</Text>;
  const caveats = trend.slope.caveats.map(({ text }) => text).join(' ');
  return (
    <div className={classes.figure}>
      <DecileRibbon
        words={{
          title: `${tendency.label}: ${trend.finding}, by calendar year. ${trendReading(trend)}`,
          caption: captionOf(scope, caveats),
          exportNote: exportNoteOf(scope),
          fileName: `years-${tendency.issue.toLowerCase().replaceAll('_', '-')}`,
        }}
        subjectName={scope.examinerName}
        years={trendYears(scope, trend.years)}
      />
      <FigureActions scope={scope} figures={[trend.slope]} />
    </div>
  );
}

/** Every year from the first to the last, each as its figure may be stated. */
function trendYears(scope: ProfileScope, years: TrendNumbersFragment['years']): RibbonYear[] {
  const known = new Map(years.map(({ year, estimate }) => [year, estimate]));
  const first = Math.min(...known.keys());
  const last = Math.max(...known.keys());
  return Array.from({ length: last - first + 1 }, (_, offset): RibbonYear => {
    const year = first + offset;
    const estimate = known.get(year);
    if (!estimate) return emptyYear(year);
    const { numerator: count, denominator } = estimate;
    const display = displayOf(estimate);
    const isPercent = display.kind === 'percent';
    return {
      year,
      count,
      denominator,
      share: isPercent ? count / denominator : null,
      percent: isPercent ? formatPercent(count, denominator) : '',
      interval: isPercent || display.kind === 'interval' ? display.interval : null,
      peerDeciles: null,
      rows:
        count === 0
          ? null
          : { href: rowsAddress(scope.examinerId, estimate.key, scope.filter), label: openWords(count) },
    };
  });
}

function emptyYear(year: number): RibbonYear {
  return {
    year,
    count: 0,
    denominator: 0,
    share: null,
    percent: '',
    interval: null,
    peerDeciles: null,
    rows: null,
  };
}
