import type { Span } from '../../kernel/document-text.js';
import type { Section, SectionKind } from '../report-reading.types.js';

/**
 * A question put to the examiner and what was answered. The question may hold several sentences and definitions;
 * it is never part of an opinion. Either span may be empty: a question left without an answer, say.
 */
export type QuestionUnit = {
  readonly question: Span;
  readonly answer: Span;
  /** The number or letter of the question as printed ("3", "2b"); null when it has none. */
  readonly label: string | null;
};

/** A sentence, trimmed, without the heading or list number before it. Sentences do not overlap. */
export type Sentence = Span & {
  readonly section: SectionKind;
  /** The question it belongs to, or null. */
  readonly unit: QuestionUnit | null;
  /** Null exactly when `unit` is. */
  readonly part: 'QUESTION' | 'ANSWER' | null;
  /** Paragraphs of the document, counted from 0. */
  readonly paragraph: number;
};

/** How a report is built: what each part is for, which questions it answers, and its sentences in order. */
export type DocumentStructure = {
  readonly sections: readonly Section[];
  readonly units: readonly QuestionUnit[];
  readonly sentences: readonly Sentence[];
};
