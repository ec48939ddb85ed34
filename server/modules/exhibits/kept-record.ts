import type { ExamKind, ForumKind, Side } from '../../kernel/vocabulary.js';
import type { EstimateUnit, ExaminerPractice, OrganisationName, ProfileFilter } from '../analytics/index.js';
import type { PeerAnswer } from '../peers/index.js';
import type { ExhibitContent } from './exhibit-content.js';
import type { ExhibitKind, ExhibitUse } from './exhibit-vocabulary.js';

/** One thing that an examination contributes to a figure, as `counted_fact` has it. */
export type KeptFact = readonly [measure: string, outcome: string];

/** What of an examination is counted: nobody's name, and only what the kind of exhibit speaks of. */
export type CountedExamination = {
  readonly kind: 'EXAMINATION';
  /** YYYY-MM-DD. */
  readonly examinedOn: string;
  readonly examKind: ExamKind;
  readonly side: Side;
  /** Year of the examination of the same claimant by this examiner before it; 0: none. */
  readonly priorYear: number;
  /** In order of measure and outcome. */
  readonly facts: readonly KeptFact[];
};

/** Words of a report that other reports of the examiner have too; all other words are left out. */
export type CountedPassage = {
  readonly kind: 'PASSAGE';
  /** Which of the exhibit's passages, from 1. */
  readonly passage: number;
  readonly section: string;
  /** Page of the report; from 1. */
  readonly page: number;
  /** Day of the examination, YYYY-MM-DD. */
  readonly seenOn: string;
  /** True for the report of the matter that the exhibit is made for. */
  readonly isThisMatter: boolean;
  /** The shared words, with `GAP` where others stood; null for a report that is counted and not shown. */
  readonly words: string | null;
};

/** Which entry of the firm's record a row is; for readers in the firm only. Null: not filed under a matter. */
export type RowIdentity = {
  readonly examinationId: string | null;
  readonly documentId: string | null;
  readonly matterId: string | null;
  readonly matterReference: string | null;
};

/** A row that an exhibit rests on, as it stood. */
export type KeptRow = {
  readonly counted: CountedExamination | CountedPassage;
  readonly identity: RowIdentity;
};

/** A rule as a paper cites it. */
export type CitedRule = {
  readonly ruleId: string;
  readonly citation: string;
  readonly verification: string;
};

/** Where the exhibit is to be shown, and what is said there. Null: not recorded. */
export type ExhibitVenue = {
  readonly jurisdiction: string | null;
  readonly forumKind: ForumKind | null;
  /** What an examination is called there. */
  readonly examinationWord: string;
  readonly wordRule: CitedRule | null;
  /** What is said there of aids and summaries; null where no rule is on file. */
  readonly useRule: CitedRule | null;
};

/** What one comparison was computed from: the peers' counts, nobody named. */
export type PeerInputs = {
  readonly measure: string;
  readonly kind: ExamKind;
  readonly peerX: readonly number[];
  readonly peerN: readonly number[];
  readonly x: number;
  readonly n: number;
  readonly z0: number;
  readonly size: number;
};

/** The comparison with peers as it stood. */
export type KeptPeers = { readonly answer: PeerAnswer; readonly inputs: readonly PeerInputs[] };

/** What beside its rows an exhibit was made from. */
export type ExhibitFrame = {
  readonly firmName: string;
  /** As sentences name the examiner, e.g. "Dr. Cole"; and whole. */
  readonly examiner: string;
  readonly examinerName: string;
  /** Which examinations were asked for, its window as days. */
  readonly filter: ProfileFilter;
  readonly organisations: readonly OrganisationName[];
  readonly practice: ExaminerPractice;
  readonly venue: ExhibitVenue;
  /** Null for kinds that compare with nobody. */
  readonly peers: KeptPeers | null;
  /** Reports that were compared with each other; null for kinds that compare none. */
  readonly reportsCompared: number | null;
  /** Examinations left out because they rest on a restricted document. */
  readonly restrictedLeftOut: number;
  /** The day and the row of the examination to mark; null: none. */
  readonly marked: { readonly number: number } | null;
};

/** One number of an exhibit. Null: not stated, see `notStatedBecause`. */
export type ExhibitFigure = {
  readonly key: string;
  readonly label: string;
  readonly unit: EstimateUnit;
  readonly numerator: number;
  readonly denominator: number;
  /** Examinations of which it is not known. */
  readonly unknown: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly notStatedBecause: string | null;
};

/** A method with the version that computed. */
export type UsedMethod = { readonly id: string; readonly version: string };

/** What was ordered, ids of rows. */
export type KeptOrder = {
  readonly kind: ExhibitKind;
  readonly use: ExhibitUse;
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly examinationId: string | null;
  readonly excludeRestricted: boolean;
};

/** All of an exhibit but its rows. */
export type ExhibitBody = {
  readonly format: 1;
  readonly order: KeptOrder;
  /** ISO instant. */
  readonly asOf: string;
  readonly frame: ExhibitFrame;
  readonly methods: readonly UsedMethod[];
  readonly figures: readonly ExhibitFigure[];
  readonly content: ExhibitContent;
};
