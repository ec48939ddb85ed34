import type { SourceCite } from '../../../kernel/source-cite.js';
import type { TimingSource } from '../../../kernel/vocabulary.js';
import type { Distribution } from '../../../statistics/distribution.js';
import type { OathCounterpart, OathUse, PropositionRow } from '../testimony-facts.types.js';

/** A share of the firm's counts, by its figure's key. */
export type ShareCount = { readonly x: number; readonly n: number; readonly unknown: number };

/** What was counted up to the day of the testimony: for statements that one example or a few contradict. */
export type KnownByThen = {
  readonly figureKey: string;
  /** As the profile states the figure, over all of the firm's files. */
  readonly numerator: number;
  readonly denominator: number;
  /** Of those, on or before the day. */
  readonly byThen: number;
  /** At most three of them. */
  readonly examples: readonly SourceCite[];
};

/** Minutes that one source recorded; sources are never merged. */
export type RecordedMinutes = {
  readonly source: TimingSource;
  readonly values: Distribution;
  /** Examinations with a face-to-face part whose minutes this source does not give. */
  readonly missing: number;
};

/** What the firm's own files count of an examiner; the keys are those of the profile's figures. */
export type FirmCounts = {
  readonly examinerId: string;
  readonly shares: ReadonlyMap<string, ShareCount>;
  /** Examinations by calendar year. */
  readonly years: ReadonlyMap<number, number>;
  readonly minutes: readonly RecordedMinutes[];
  /** By id of the proposition. */
  readonly knownByThen: ReadonlyMap<string, KnownByThen>;
};

/** What the report at hand says of what was sworn. */
export type ReportFacts = {
  readonly examinationId: string;
  /** Null: it states no time. */
  readonly minutes: {
    readonly lower: number;
    readonly upper: number | null;
    readonly words: string;
    readonly cite: SourceCite;
  } | null;
  /** Records supplied that its list does not name; null: no list was compared. */
  readonly records: {
    readonly missed: number;
    readonly sentence: string;
    readonly cites: readonly SourceCite[];
  } | null;
};

/** One comparison that was made. What is tested is decided with all others; else `differs` decides. */
export type Comparison = {
  readonly id: string;
  readonly proposition: PropositionRow;
  readonly against: OathCounterpart;
  readonly cites: readonly SourceCite[];
  readonly use: OathUse;
  /** Both values, and how far they lie apart; without the figure of the test. */
  readonly statement: string;
  readonly rule: string;
} & ({ readonly p: number; readonly isTooFew: boolean } | { readonly p: null; readonly differs: boolean });
