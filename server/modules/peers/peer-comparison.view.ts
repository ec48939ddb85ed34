import { Issue, type ExamKind } from '../../kernel/vocabulary.js';
import { exactInterval, type SuppressedReason } from '../analytics/index.js';
import { measureById, type Caveat, type Sentence } from '../measures/index.js';
import type { SensitivityRow } from './flag-family.js';
import type { ComparisonTail, PeerFlag, ShownComparison } from './peer-comparison.js';
import type { MiddleHalf, MinutesRank, PeerYear, SelectionRatio } from './peer-figures.js';
import { METHOD } from './peer-method.js';
import type { PeerDistribution } from '../../statistics/peer-comparison.js';
import { ALPHA, missingBounds, shareOf, type ShareInterval } from '../../statistics/proportion.js';
import { showRules } from '../../statistics/show-rules.js';
import type { ComparisonRefusal } from './peer-refusal.js';

/** A comparison in the shape of the API. */
export type PeerComparisonView = {
  readonly shown: ShownComparison;
  readonly measure: string;
  readonly issue: Issue | null;
  readonly label: string;
  readonly finding: string;
  readonly kind: ExamKind;
  readonly group: {
    readonly specialty: string;
    readonly state: string;
    readonly kind: ExamKind;
    readonly words: string;
  };
  readonly own: {
    readonly key: string;
    readonly numerator: number | null;
    readonly denominator: number;
    readonly median: number | null;
    readonly unknown: number;
    readonly undetermined: number;
    readonly notAddressed: number;
    readonly blank: number;
    /** x/n; null when it may not be stated, and for minutes. */
    readonly value: number | null;
    readonly limits: ShareInterval | null;
    readonly bounds: ShareInterval | null;
    /** Null when the value is stated, and for minutes. */
    readonly whyNoValue: SuppressedReason | null;
  };
  readonly peers: {
    readonly examiners: number;
    readonly numerator: number | null;
    readonly denominator: number;
    readonly rate: number | null;
    readonly twoLargestShare: number | null;
    readonly middleHalf: MiddleHalf | null;
    readonly distribution: PeerDistribution | null;
  };
  readonly posterior: {
    readonly shrunken: number;
    readonly lower: number;
    readonly upper: number;
    readonly weightOnOwn: number;
    readonly probAbovePeerMean: number;
  } | null;
  readonly rank: MinutesRank | null;
  readonly tail: ComparisonTail | null;
  readonly flag: PeerFlag;
  readonly suppressedBecause: ComparisonRefusal | null;
  readonly smallestFlaggableN: number | null;
  readonly sensitivity: readonly SensitivityRow[];
  readonly selection: SelectionRatio | null;
  readonly years: readonly PeerYear[];
  readonly caveats: readonly Caveat[];
  readonly sentences: readonly Sentence[];
  readonly asOf: Date;
  readonly inputHash: string;
  readonly method: { readonly id: string; readonly version: number };
};

/** The comparison as the API shows it; nothing is computed here. */
export function viewOf(shown: ShownComparison): PeerComparisonView {
  const { stored, measure, posterior, rank } = shown;
  const definition = measureById(measure.id);
  return {
    shown,
    measure: measure.id,
    issue: issueOf(measure.id),
    label: definition?.title ?? measure.id,
    finding: definition?.finding ?? '',
    kind: shown.group.kind,
    group: { ...shown.group, words: shown.groupText },
    own: ownOf(shown),
    peers: peersOf(shown),
    posterior:
      posterior === null
        ? null
        : {
            shrunken: posterior.shrunkenMean,
            lower: posterior.lower,
            upper: posterior.upper,
            weightOnOwn: posterior.weightOnOwn,
            probAbovePeerMean: posterior.probAbovePeerMean,
          },
    rank,
    tail: shown.tail,
    flag: shown.flag,
    suppressedBecause: shown.suppressedBecause,
    smallestFlaggableN: posterior?.smallestFlaggableN ?? null,
    sensitivity: shown.sensitivity,
    selection: shown.selection,
    years: stored.figures.years,
    caveats: shown.caveats,
    sentences: shown.sentences,
    asOf: new Date(stored.computedAt),
    inputHash: stored.inputHash,
    method: METHOD,
  };
}

function ownOf({ stored, measure, unknown }: ShownComparison): PeerComparisonView['own'] {
  const { x, n, median, undetermined, notAddressed, blank } = stored;
  const [finding] = measure.findings;
  return {
    key: finding === undefined ? measure.id : `${measure.id}.${finding}`,
    numerator: x,
    denominator: n,
    ...{ median, unknown, undetermined, notAddressed, blank },
    ...statedShare(x, n, unknown),
  };
}

/** By the rules of every share: the count alone, the interval, or the percentage as well. */
function statedShare(
  x: number | null,
  n: number,
  unknown: number,
): Pick<PeerComparisonView['own'], 'value' | 'limits' | 'bounds' | 'whyNoValue'> {
  if (x === null) return { value: null, limits: null, bounds: null, whyNoValue: null };
  const shown = showRules(n, unknown);
  return {
    value: shown.share ? shareOf(x, n) : null,
    limits: shown.interval ? exactInterval(x, n, ALPHA) : null,
    bounds: shown.bounds ? missingBounds(x, n, unknown) : null,
    whyNoValue: shown.notShownBecause,
  };
}

function peersOf({ stored, posterior, peerRate }: ShownComparison): PeerComparisonView['peers'] {
  const { examiners, peersX, peersN, twoLargestShare, middleHalf } = stored.figures;
  return {
    examiners,
    numerator: peersX,
    denominator: peersN,
    rate: peerRate,
    twoLargestShare,
    // Like the rate, it would be a comparison.
    middleHalf: posterior === null ? null : middleHalf,
    distribution: posterior?.distribution ?? null,
  };
}

function issueOf(measure: string): Issue | null {
  return Object.values(Issue).find((issue) => measure === `OPINION.${issue}`) ?? null;
}
