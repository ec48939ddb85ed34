import type { DocumentText } from '../../kernel/document-text.js';
import { AnalysedSentence } from '../opinions/analysed-sentence.js';
import { SectionKind } from '../report-reading.types.js';
import { sentencesWithin } from '../structure/index.js';

/** How firmly a quote is worded, by the lexicon that reports are read with. */
export type WordingReading = {
  /** "more likely than not", as written; null when it does not say how sure it is. */
  readonly certainty: string | null;
  readonly isHedged: boolean;
  readonly isConditional: boolean;
};

/** The wording of a statement's own words, sentence by sentence: one reserved sentence makes it reserved. */
export function readWording({ text }: DocumentText): WordingReading {
  const sentences = sentencesWithin(text, { start: 0, end: text.length }).map(
    ({ start, end }) =>
      new AnalysedSentence(text.slice(start, end), start, {
        section: SectionKind.DISCUSSION,
        topics: new Set(),
      }),
  );
  const [certainty = null] = sentences.flatMap((sentence) => certaintyIn(text, sentence) ?? []);
  return {
    certainty,
    isHedged: sentences.some((sentence) => sentence.has('hedge', 'uncertainty')),
    isConditional: sentences.some(({ isConditional }) => isConditional),
  };
}

/** The longest phrase, as written. */
function certaintyIn(text: string, sentence: AnalysedSentence): string | null {
  const [first] = sentence
    .findAll('certainty')
    .toSorted((one, other) => other.to - other.from - (one.to - one.from));
  if (first === undefined) return null;
  const start = sentence.words[first.from]?.start;
  const end = sentence.words[first.to - 1]?.end;
  return start === undefined || end === undefined ? null : text.slice(start, end);
}
