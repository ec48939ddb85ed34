import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { DecileRibbon, Funnel, type RibbonYear } from '../../../../charts/index.js';
import {
  ExaminerPeerChartsDocument,
  type PeerChartNumbersFragment,
  type PeerComparisonNumbersFragment,
} from '../../../../generated/graphql.js';
import { formatCountOf } from '../../../../lib/format.js';
import { LoadFailed } from '../../../../ui/load-failed.js';
import { RowsSkeleton } from '../../../../ui/skeletons.js';
import { openWords } from '../figure-words.js';
import { rowsAddress } from '../profile-address.js';
import { captionOf, exportNoteOf, type ProfileScope } from '../profile-scope.js';
import { scopeOfKind } from './peer-scope.js';
import { comparisonKey, comparisonTitle, standingOf } from './peer-words.js';
import { ribbonYears } from './ribbon-years.js';

interface PeerChartsProps {
  readonly scope: ProfileScope;
  readonly comparison: PeerComparisonNumbersFragment;
}

/** The funnel and the years of one comparison, asked for when it is opened. */
export function PeerCharts({ scope, comparison }: PeerChartsProps) {
  const { data, error, refetch } = useQuery(ExaminerPeerChartsDocument, {
    variables: { id: scope.examinerId, filter: scope.filter },
    // The cache keeps the comparisons without their charts; both in one place would push each other out.
    fetchPolicy: 'no-cache',
  });
  if (error && !data) {
    return <LoadFailed error={error} what="the charts" onRetry={() => void refetch()} />;
  }
  if (!data) return <RowsSkeleton label="the charts" rows={4} />;
  const charts = data.examiner?.profile?.comparisons.find(
    (candidate) => comparisonKey(candidate) === comparisonKey(comparison),
  );
  if (!charts || (charts.funnel === null && charts.years.length === 0)) {
    return (
      <Text size="sm" c="dimmed">
        There is nothing to draw for this comparison.
      </Text>
    );
  }
  return (
    <>
      <PeerFunnel scope={scope} comparison={comparison} funnel={charts.funnel} />
      <PeerRibbon scope={scope} comparison={comparison} years={charts.years} />
    </>
  );
}

function PeerFunnel(props: PeerChartsProps & { funnel: PeerChartNumbersFragment['funnel'] }) {
  const { scope, comparison, funnel } = props;
  const { own } = comparison;
  if (funnel === null || own.numerator === null) return null;
  const kindScope = scopeOfKind(scope, comparison);
  const reading = formatCountOf(own.numerator, own.denominator);
  return (
    <Funnel
      words={{
        title: comparison.sentences[0]?.text ?? comparisonTitle(comparison),
        caption: captionOf(
          scope,
          `Group: ${comparison.group.words}.`,
          'A dot on a line is within it. The lines look at this issue alone; a flag also allows for the number of issues examined and asks for a difference of at least ten points.',
        ),
        exportNote: exportNoteOf(scope),
        fileName: `funnel-${fileNameOf(comparison)}`,
      }}
      subjectName={scope.examinerName}
      subjectReading={reading}
      standing={standingOf(comparison)}
      points={funnel.points}
      limits={funnel.limits}
      centre={funnel.centre}
      href={rowsAddress(kindScope.examinerId, own.key, kindScope.filter)}
      linkLabel={`${comparisonTitle(comparison)}: ${reading}. ${openWords(own.numerator)}.`}
    />
  );
}

function PeerRibbon(props: PeerChartsProps & { years: PeerChartNumbersFragment['years'] }) {
  const { scope, comparison } = props;
  const years = ribbonYears(props.years);
  if (years.length === 0) return null;
  return (
    <DecileRibbon
      words={{
        title: yearsTitle(comparison, years),
        caption: captionOf(
          scope,
          `Group: ${comparison.group.words}.`,
          'Deciles only in years in which ten comparable examiners or more have five examinations each. Single years rest on few examinations; nothing is flagged by them.',
        ),
        exportNote: exportNoteOf(scope),
        fileName: `years-${fileNameOf(comparison)}`,
      }}
      subjectName={scope.examinerName}
      years={years}
    />
  );
}

function yearsTitle(comparison: PeerComparisonNumbersFragment, years: readonly RibbonYear[]): string {
  const isBeside = years.some(({ peerDeciles }) => peerDeciles !== null);
  return `${comparisonTitle(comparison)}, by calendar year${isBeside ? ', beside the rates of comparable examiners in that year' : ''}.`;
}

function fileNameOf({ measure, kind }: PeerComparisonNumbersFragment): string {
  return `${measure} ${kind}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
