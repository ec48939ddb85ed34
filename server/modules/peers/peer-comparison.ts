import type { AnalysisWindow } from '../../kernel/analysis-window.js';
import { shareOf } from '../../statistics/proportion.js';
import { caveatOf, type Caveat, type Sentence } from '../measures/index.js';
import { comparisonSentences } from './comparison-words.js';
import { agreedFlag, familyKey, FlagFamily, sensitivityOf, type SensitivityRow } from './flag-family.js';
import type { PeerAnswer, StoredComparison } from './peer-answer.queries.js';
import type { MinutesRank, SelectionRatio, SharePosterior, StoredRefusal } from './peer-figures.js';
import { groupText, groupWords, type PeerGroup } from './peer-group-words.js';
import { PEER_MEASURES, peerMeasure, type PeerMeasure } from './peer-measures.js';

/** Where an examiner stands among comparable ones. "Within" is not "no tendency", and "too few" is neither. */
export const PeerFlag = {
  WITHIN: 'WITHIN',
  OUTSIDE: 'OUTSIDE',
  FAR_OUTSIDE: 'FAR_OUTSIDE',
  TOO_FEW: 'TOO_FEW',
  NOT_FLAGGED: 'NOT_FLAGGED',
  NOT_COMPARED: 'NOT_COMPARED',
  WITHDRAWN_MODEL_CHOICE: 'WITHDRAWN_MODEL_CHOICE',
} as const;
export type PeerFlag = (typeof PeerFlag)[keyof typeof PeerFlag];

/** The tail probabilities that a flag rests on; `adjusted` is null outside the family. */
export type ComparisonTail = {
  readonly upper: number;
  readonly lower: number;
  readonly twoSided: number;
  readonly adjusted: number | null;
  /** Comparisons that the adjustment is for, and over how many windows. */
  readonly familySize: number;
  readonly windows: number;
};

/** One examiner's comparison on one measure, with everything that must stand beside it. */
export type ShownComparison = {
  readonly subjectId: string;
  readonly window: AnalysisWindow;
  readonly measure: PeerMeasure;
  readonly group: PeerGroup;
  readonly groupText: string;
  readonly stored: StoredComparison;
  readonly unknown: number;
  /** Σx / Σn over the peers; null without them and for minutes. */
  readonly peerRate: number | null;
  readonly posterior: SharePosterior | null;
  readonly rank: MinutesRank | null;
  readonly tail: ComparisonTail | null;
  readonly flag: PeerFlag;
  readonly suppressedBecause: StoredRefusal | null;
  readonly sensitivity: readonly SensitivityRow[];
  readonly selection: SelectionRatio | null;
  readonly caveats: readonly Caveat[];
  readonly sentences: readonly Sentence[];
};

const measureOrder = new Map(PEER_MEASURES.map(({ id }, index) => [id, index]));

/** The stored comparisons of a window as they are shown: the kind with most examinations first, then by measure. */
export function comparisonsOf(
  answer: PeerAnswer,
  { subjectId, window }: { readonly subjectId: string; readonly window: AnalysisWindow },
): ShownComparison[] {
  const family = familyOf(answer);
  const windows = new Set([window, ...answer.windowsViewed]).size;
  const sizes = new Map<string, number>();
  for (const { kind, n } of answer.comparisons) sizes.set(kind, Math.max(sizes.get(kind) ?? 0, n));
  return [...answer.comparisons]
    .sort(
      (one, other) =>
        (sizes.get(other.kind) ?? 0) - (sizes.get(one.kind) ?? 0) ||
        one.kind.localeCompare(other.kind) ||
        (measureOrder.get(one.measure) ?? 0) - (measureOrder.get(other.measure) ?? 0),
    )
    .map((stored) => shown(stored, { subjectId, window, family, windows, firmName: answer.firmName }));
}

/** The comparisons that count as looked at together: of this window and of those looked at within a year. */
export function familyOf({ family }: Pick<PeerAnswer, 'family'>): FlagFamily {
  return new FlagFamily(
    family.map(([timeWindow, kind, measure, stated, low, high]) => ({
      key: familyKey(timeWindow, { kind, measure }),
      tails: { stated, low, high },
    })),
  );
}

type Around = {
  readonly subjectId: string;
  readonly window: AnalysisWindow;
  readonly family: FlagFamily;
  readonly windows: number;
  readonly firmName: string;
};

function shown(stored: StoredComparison, around: Around): ShownComparison {
  const { family, windows, firmName, ...of } = around;
  const { figures, because } = stored;
  const measure = peerMeasure(stored.measure);
  const isCompared = figures.posterior !== null || figures.rank !== null;
  const peerRate = figures.peersX === null ? null : shareOf(figures.peersX, figures.peersN);
  const rate = stored.x === null ? null : shareOf(stored.x, stored.n);
  const adjusted = family.adjustedOf(familyKey(of.window, stored));
  const sensitivity = sensitivityOf(adjusted, {
    isEligible: because === null,
    rate,
    peerRate,
    isShare: measure.kind === 'SHARE',
  });
  const words = groupWords(stored, firmName);
  const flag = isCompared ? flagOf(stored, agreedFlag(sensitivity)) : PeerFlag.NOT_COMPARED;
  const tail = tailOf(stored, adjusted?.stated ?? null, { size: family.size, windows });
  const { selection } = figures;
  return {
    ...of,
    measure,
    group: { specialty: stored.specialty, state: stored.state, kind: stored.kind },
    groupText: groupText(words),
    stored,
    unknown: stored.undetermined + stored.notAddressed + stored.blank + stored.uncoded + stored.unverified,
    peerRate: isCompared ? peerRate : null,
    posterior: figures.posterior,
    rank: figures.rank,
    tail,
    flag,
    suppressedBecause: because,
    sensitivity,
    selection,
    caveats: [caveatOf('C-SEL'), caveatOf('C-MIX')],
    sentences: comparisonSentences({ stored, measure, words, flag, tail, selection, rate, peerRate }),
  };
}

function flagOf({ n, because, figures }: StoredComparison, agreed: ReturnType<typeof agreedFlag>): PeerFlag {
  if (because === 'TOO_FEW_OWN_FOR_FLAG') return PeerFlag.TOO_FEW;
  if (because !== null) return PeerFlag.NOT_FLAGGED;
  if (agreed !== 'NONE') return agreed;
  const { posterior } = figures;
  if (posterior === null) return PeerFlag.WITHIN;
  const { smallestFlaggableN } = posterior;
  return smallestFlaggableN === null || n < smallestFlaggableN ? PeerFlag.TOO_FEW : PeerFlag.WITHIN;
}

function tailOf(
  { figures: { posterior, rank } }: StoredComparison,
  adjusted: number | null,
  { size, windows }: { readonly size: number; readonly windows: number },
): ComparisonTail | null {
  const family = { adjusted, familySize: size, windows };
  if (posterior !== null) {
    const { tailUpper: upper, tailLower: lower, pTwoSided: twoSided } = posterior;
    return { upper, lower, twoSided, ...family };
  }
  if (rank === null) return null;
  return { upper: rank.pUpper, lower: rank.pLower, twoSided: rank.pTwoSided, ...family };
}
