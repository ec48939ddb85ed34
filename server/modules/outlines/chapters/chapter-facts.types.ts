import type { SourceCite } from '../../../kernel/source-cite.js';
import type { ExamKind, Issue, TimingSource } from '../../../kernel/vocabulary.js';
import type { MedicationFact } from '../../../pharmacology/index.js';
import type { ImpeachmentSource, RuleState } from '../../../rules/rule-vocabulary.js';
import type { DisclosureFacts } from '../../disclosures/index.js';
import type { ConcludingStance } from '../../opinions/index.js';
import type { MismatchRow } from '../../passages/index.js';
import type { PeerFlag } from '../../peers/index.js';
import type { RecordComparisonFacts } from '../../records/index.js';
import type { ReportScrutiny } from '../../scrutiny/index.js';
import type { TestimonyFacts } from '../../testimony/index.js';
import type { DivergenceEntry } from '../../treating/index.js';

/** A number of the examiner's profile over all of the firm's files, exactly as the profile states it. */
export type FigureFact = {
  readonly key: string;
  readonly label: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Examinations of which it is not known. */
  readonly unknown: number;
  /** What the profile says of it that is true by counting; empty where it says nothing. */
  readonly sentences: readonly string[];
};

/** Who retained the examiner: of the matter's report where there is one, else the most frequent. */
export type PayerFact = {
  readonly kind: 'CARRIER' | 'LAW_FIRM' | 'ATTORNEY' | 'VENDOR';
  readonly name: string;
  readonly figure: FigureFact;
  readonly isOfMatter: boolean;
};

export type TendencyFact = {
  readonly issue: Issue;
  /** Completes "states an opinion on". */
  readonly about: string;
  /** Each completes "the report states". */
  readonly findings: Readonly<Record<ConcludingStance, string>>;
  readonly stances: Readonly<Record<ConcludingStance, FigureFact>>;
  /** How many conclusions differ from the treaters' of the same matter; null when no matter has both. */
  readonly differing: FigureFact | null;
};

export type DurationFact = {
  readonly source: TimingSource;
  readonly recorded: FigureFact;
  /** A round number of minutes that more than half stay below; null when none is. */
  readonly below: { readonly minutes: number; readonly figure: FigureFact } | null;
};

/** What the questions take from the profile. */
export type ProfileFacts = {
  readonly examinations: FigureFact;
  readonly sides: Readonly<Record<'defense' | 'plaintiff' | 'neutral', FigureFact>>;
  /** The last calendar year that is over; null without examinations in it. */
  readonly lastYear: { readonly year: number; readonly examinations: FigureFact } | null;
  readonly payers: readonly PayerFact[];
  readonly tendencies: readonly TendencyFact[];
  readonly durations: readonly DurationFact[];
  readonly notAllReviewed: FigureFact;
  readonly fees: FigureFact;
  readonly mmi: { readonly figure: FigureFact; readonly earlier: number; readonly later: number } | null;
};

/** A comparison with examiners of one specialty, state and kind of examination, over all of the firm's files. */
export type PeerFact = {
  /** Null for minutes. */
  readonly issue: Issue | null;
  readonly measure: string;
  readonly kind: ExamKind;
  /** "orthopaedic surgery examiners in California (QME)". */
  readonly group: string;
  readonly flag: PeerFlag;
  /** After adjustment for all comparisons made; null outside the family. */
  readonly adjusted: number | null;
  /** Whether the examiner has more (longer) or fewer (shorter) than the peers. */
  readonly direction: 'MORE' | 'FEWER';
  /** The examiner's share, where it may be stated, lies outside the peers' 10 to 90 percent range. */
  readonly isOutsideRange: boolean;
  /** Null for minutes. */
  readonly peers: { readonly examiners: number; readonly x: number; readonly n: number } | null;
  readonly sentences: readonly string[];
};

/** A medication that the report disputes, with what the pharmacy record says to it. */
export type MedicationPoint = {
  readonly id: string;
  readonly subject: string;
  readonly ground: string;
  readonly cites: readonly SourceCite[];
  /** Each with its one sentence and the rows that it rests on. */
  readonly answers: readonly {
    readonly fact: MedicationFact;
    readonly sentence: string;
    readonly cites: readonly SourceCite[];
  }[];
};

/** The same words in several of the examiner's reports. */
export type RepeatFact = {
  readonly id: string;
  readonly text: string;
  readonly reports: number;
  readonly compared: number;
  /** Where the words stand: in the report of this outline, else in the first reports that hold them. */
  readonly cites: readonly SourceCite[];
};

/** One report, with everything recorded against it. */
export type ReportFacts = {
  readonly examinationId: string;
  /** The report itself, put where an entry has no page; null when it is not on file. */
  readonly documentId: string | null;
  readonly scrutiny: ReportScrutiny;
  /** Null when the examination is in no matter. */
  readonly records: RecordComparisonFacts | null;
  /** Of this examination only. */
  readonly positions: readonly DivergenceEntry[];
  readonly medication: readonly MedicationPoint[];
  readonly mismatches: readonly MismatchRow[];
};

/** A rule of the venue, as an outline cites it. */
export type VenueRule = {
  readonly id: string;
  readonly citation: string;
  readonly text: string;
  readonly verification: RuleState;
  readonly impeachment: readonly { readonly by: ImpeachmentSource; readonly step: string }[];
};

/** What the place of the matter makes of an outline. */
export type Venue = {
  /** What an examination is called there. */
  readonly word: string;
  /**
   * Rules of the place that say what comes before a witness is contradicted, or that a question rests on; none where
   * the place is not recorded.
   */
  readonly rules: readonly VenueRule[];
};

/** Everything that chapters are written from. The same facts make the same outline. */
export type OutlineFacts = {
  readonly examinerId: string;
  /** "Dr. Cole". */
  readonly examiner: string;
  readonly matterId: string | null;
  /** Of the claimant's name; no question has them. */
  readonly claimant: readonly string[];
  /** The direction that an examiner of this side is asked about. */
  readonly usual: Extract<ConcludingStance, 'FAVORS_DEFENSE' | 'FAVORS_CLAIMANT'>;
  readonly venue: Venue;
  readonly profile: ProfileFacts;
  readonly peers: readonly PeerFact[];
  /** Why nothing is compared with peers; null when something is. */
  readonly noPeers: string | null;
  readonly report: ReportFacts | null;
  readonly repeats: readonly RepeatFact[];
  readonly testimony: TestimonyFacts;
  /** The numbers of the profile that sworn words conflict with. */
  readonly counted: readonly FigureFact[];
  readonly disclosures: DisclosureFacts;
};
