import { Text, Title } from '@mantine/core';
import { IntervalRows, type Proportion } from '../../../../charts/index.js';
import type {
  EstimateNumbersFragment,
  PeerComparisonNumbersFragment,
  TendencyNumbersFragment,
} from '../../../../generated/graphql.js';
import { formatInstant } from '../../../../lib/format-date.js';
import { proportionOf } from '../figure-marks.js';
import { captionOf, exportNoteOf, type ProfileScope } from '../profile-scope.js';
import { PeerComparisonBlock } from './peer-comparison-block.js';
import classes from './peers.module.css';
import { scopeOfKind } from './peer-scope.js';
import { comparisonKey, comparisonTitle, ownFigure, peerReading } from './peer-words.js';

interface PeerGroupPanelProps {
  readonly scope: ProfileScope;
  /** The group in words: specialty, state and kind of examination. */
  readonly words: string;
  readonly comparisons: readonly PeerComparisonNumbersFragment[];
  readonly tendencies: readonly TendencyNumbersFragment[];
}

/** One group of comparable examiners: all shares on one scale, then each comparison with its sentences. */
export function PeerGroupPanel({ scope, words, comparisons, tendencies }: PeerGroupPanelProps) {
  const [first] = comparisons;
  const rows = comparisons.flatMap((comparison) => comparedRow(scope, comparison, tendencies));
  return (
    <section className={classes.group} aria-label={words}>
      <div>
        <Title order={3} size="h4">
          {`${words.charAt(0).toUpperCase()}${words.slice(1)}`}
        </Title>
        {first && <Text size="sm" c="dimmed">{`Peers computed ${formatInstant(first.asOf)}.`}</Text>}
      </div>
      {rows.length > 0 && (
        <IntervalRows
          words={{
            title: `${scope.examinerName} and comparable examiners: ${words}.`,
            caption: captionOf(
              scope,
              'Dot and line: this examiner with the exact interval. Grey bar: where the long-run rates of about 8 in 10 comparable examiners lie, by the model; upright tick: all their examinations together.',
            ),
            exportNote: exportNoteOf(scope),
            fileName: 'compared-with-peers',
          }}
          rows={rows}
        />
      )}
      <ul className={classes.comparisons}>
        {comparisons.map((comparison) => (
          <li key={comparisonKey(comparison)}>
            <PeerComparisonBlock
              scope={scope}
              comparison={comparison}
              own={ownFigure(comparison, tendencies)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Figure and peers as one row; nothing for what is no share. */
function comparedRow(
  scope: ProfileScope,
  comparison: PeerComparisonNumbersFragment,
  tendencies: readonly TendencyNumbersFragment[],
): Proportion[] {
  const { own, peers } = comparison;
  if (own.numerator === null || own.denominator === 0) return [];
  return [
    {
      ...ownRow(scope, comparison, own.numerator, tendencies),
      peers: peers.rate === null ? null : { rate: peers.rate, range: rangeOf(peers) },
      detail: peerReading(peers),
    },
  ];
}

/** The examiner's side of a row: the profile's own figure where it counts the same examinations, else of the kind alone. */
function ownRow(
  scope: ProfileScope,
  comparison: PeerComparisonNumbersFragment,
  numerator: number,
  tendencies: readonly TendencyNumbersFragment[],
): Proportion {
  const { own } = comparison;
  const label = comparisonTitle(comparison);
  const key = `PEERS ${comparisonKey(comparison)}`;
  const kindScope = scopeOfKind(scope, comparison);
  const figure = ownFigure(comparison, tendencies);
  if (figure) return { ...proportionOf(kindScope, figure, label), key };
  return { ...proportionOf(kindScope, ownEstimate(own, numerator, label), label), key };
}

/** The examiner's count of one kind of examination alone, as a figure of the profile. */
function ownEstimate(
  own: PeerComparisonNumbersFragment['own'],
  numerator: number,
  label: string,
): EstimateNumbersFragment {
  const { key, denominator, value, limits, bounds, whyNoValue, unknown } = own;
  const { undetermined, notAddressed, blank } = own;
  const kinds = { undetermined, notAddressed, blank, unverified: 0 };
  return {
    ...{ key, label, numerator, denominator, value, limits, bounds, suppressedBecause: whyNoValue },
    unit: 'SHARE',
    method: null,
    unknowns: {
      known: denominator,
      unknown,
      ...kinds,
      uncoded: unknown - undetermined - notAddressed - blank,
      total: denominator + unknown,
    },
  };
}

function rangeOf({ distribution }: PeerComparisonNumbersFragment['peers']) {
  return distribution === null ? null : { lower: distribution.p10, upper: distribution.p90 };
}
