import benjaminiHochberg from '../../../schema/methods/benjamini-hochberg.json' with { type: 'json' };
import clopperPearson from '../../../schema/methods/clopper-pearson.json' with { type: 'json' };
import concentration from '../../../schema/methods/concentration.json' with { type: 'json' };
import disclosureControl from '../../../schema/methods/disclosure-control.json' with { type: 'json' };
import durationPeerRank from '../../../schema/methods/duration-peer-rank.json' with { type: 'json' };
import funnel from '../../../schema/methods/funnel.json' with { type: 'json' };
import minimumTime from '../../../schema/methods/minimum-time.json' with { type: 'json' };
import missingBounds from '../../../schema/methods/missing-bounds.json' with { type: 'json' };
import pairedBinary from '../../../schema/methods/paired-binary.json' with { type: 'json' };
import pairedGap from '../../../schema/methods/paired-gap.json' with { type: 'json' };
import panelStrike from '../../../schema/methods/panel-strike.json' with { type: 'json' };
import peerComparison from '../../../schema/methods/peer-comparison.json' with { type: 'json' };
import quantileOrderStatistics from '../../../schema/methods/quantile-order-statistics.json' with { type: 'json' };
import ranks from '../../../schema/methods/ranks.json' with { type: 'json' };
import selection from '../../../schema/methods/selection.json' with { type: 'json' };
import statementRules from '../../../schema/methods/statement-rules.json' with { type: 'json' };
import swornStatements from '../../../schema/methods/sworn-statements.json' with { type: 'json' };
import trend from '../../../schema/methods/trend.json' with { type: 'json' };
import twoProportions from '../../../schema/methods/two-proportions.json' with { type: 'json' };

/** Every file of schema/methods, in the order in which methods are listed. Not yet validated. */
export const METHOD_FILES: readonly unknown[] = [
  statementRules,
  clopperPearson,
  missingBounds,
  selection,
  peerComparison,
  funnel,
  benjaminiHochberg,
  quantileOrderStatistics,
  minimumTime,
  durationPeerRank,
  trend,
  twoProportions,
  concentration,
  pairedBinary,
  pairedGap,
  swornStatements,
  ranks,
  panelStrike,
  disclosureControl,
];
