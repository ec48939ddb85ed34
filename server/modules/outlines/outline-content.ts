import type { SourceCite } from '../../kernel/source-cite.js';
import type { ExhibitKind } from '../exhibits/index.js';
import type { OutlineMode, OutlineOrigin, OutlineTopic } from './outline-vocabulary.js';

/** Where words of an outline come from, and how that is called on paper; fixed when they are written. */
export type OutlineCite = {
  readonly source: SourceCite;
  readonly label: string;
  /** Page and line, row, quote; null when the label says all. */
  readonly detail: string | null;
};

/** A number that a question puts, as the profile states it at that moment. */
export type QuotedFigure = {
  /** Of the examiner's profile over all of the firm's files; `examinations(filter: { figure })` opens its rows. */
  readonly key: string;
  readonly numerator: number;
  readonly denominator: number;
  /** As the question says it, e.g. "46 of 48". */
  readonly words: string;
};

/** What is put before the witness. Its number is given when the outline is shown: by first mention. */
export type ExhibitReference =
  | {
      readonly kind: 'DATA';
      readonly exhibitKind: ExhibitKind;
      /** Null until the exhibit is made. */
      readonly exhibitId: string | null;
    }
  | { readonly kind: 'DOCUMENT'; readonly documentId: string };

/** What to do when the witness denies it: steps in order, by the venue's rule where one is on file. */
export type Impeachment = {
  readonly steps: readonly string[];
  readonly cites: readonly OutlineCite[];
};

/** Words that a person put in place of those written from the record, and how these read. */
export type Rewording<Words> = { readonly by: string; readonly from: Words };

/** What of a question can be put in other words. */
export type QuestionWords = Pick<OutlineQuestion, 'text' | 'expectedAnswer' | 'helpsWitness'>;

/** One leading question: one fact. It has a cite at least; a person's own question cites the person. */
export type OutlineQuestion = {
  /** Stays when the outline is written again: questions from the record are told by what they are about. */
  readonly id: string;
  readonly origin: OutlineOrigin;
  /** In PREPARATION mode the question that the other side is likely to put. */
  readonly text: string;
  readonly figures: readonly QuotedFigure[];
  readonly cites: readonly OutlineCite[];
  readonly exhibits: readonly ExhibitReference[];
  /** "Yes." mostly; in PREPARATION mode the honest answer that the record supports. */
  readonly expectedAnswer: string;
  /** Null where there is nothing to impeach with beyond the cites. */
  readonly ifDenied: Impeachment | null;
  /** The answer that helps the witness, and what is left of the point then. */
  readonly helpsWitness: string;
  /** A person's note; work product, never in a copy for readers outside the firm. */
  readonly note: string | null;
  readonly isLeftOut: boolean;
  /** Absent while a question of the record reads as it was written, and for a person's own. */
  readonly reworded?: Rewording<QuestionWords> | undefined;
};

/** Why a chapter stands where it does. Two stated parts, not a score. */
export type ChapterStanding = {
  /** Sorts before a chapter with a greater number; from 1. */
  readonly place: number;
  /** How unusual, in words: from the flag, the peers' range, or that it is a fact of this report alone. */
  readonly unusual: string;
  /** How well supported, in words: how many examinations, pages, sources. */
  readonly support: string;
};

export type OutlineChapter = {
  readonly id: string;
  readonly origin: OutlineOrigin;
  /** Null for a chapter that a person added. */
  readonly topic: OutlineTopic | null;
  readonly heading: string;
  /** What the witness has conceded when the chapter ends, in one sentence. */
  readonly goal: string;
  /** Null for a chapter that a person added. */
  readonly standing: ChapterStanding | null;
  readonly questions: readonly OutlineQuestion[];
  readonly isLeftOut: boolean;
  /** Absent while a chapter of the record reads as it was written, and for a person's own. */
  readonly reworded?: Rewording<ChapterWords> | undefined;
};

/** What of a chapter can be put in other words. */
export type ChapterWords = Pick<OutlineChapter, 'heading' | 'goal'>;

/** A topic that the data does not support; listed, never padded. */
export type UnsupportedTopic = {
  readonly topic: OutlineTopic;
  /** What is missing and what would bring it, in a sentence. */
  readonly reason: string;
};

/** What a version of an outline says. */
export type OutlineContent = {
  readonly mode: OutlineMode;
  readonly title: string;
  readonly chapters: readonly OutlineChapter[];
  readonly unsupported: readonly UnsupportedTopic[];
};

/** Every question in order. */
export function questionsOf({ chapters }: Pick<OutlineContent, 'chapters'>): readonly OutlineQuestion[] {
  return chapters.flatMap(({ questions }) => questions);
}

/** The questions that are printed: neither they nor their chapter was left out. */
export function printedQuestions({ chapters }: Pick<OutlineContent, 'chapters'>): readonly OutlineQuestion[] {
  return chapters
    .filter(({ isLeftOut }) => !isLeftOut)
    .flatMap(({ questions }) => questions.filter(({ isLeftOut }) => !isLeftOut));
}
