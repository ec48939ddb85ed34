import type { Span } from '../../kernel/document-text.js';
import { SectionKind } from '../report-reading.types.js';
import type { DocumentStructure, Sentence } from '../structure/document-structure.types.js';
import { comparedPassage, type ComparedPassage } from './compared-passage.js';

/** Shorter passages are said alike by chance. */
const FEWEST_WORDS = 12;
/** Longer ones are cut between sentences: a report whose line breaks are lost is one paragraph. */
const MOST_WORDS = 400;
/** Where a report has no headings, all of it stands "before the first heading"; its letterhead ends by here. */
const LETTERHEAD_END = 2_500;

/** A paragraph of a report that can be found again in others. */
export type ReportPassage = Span & {
  readonly section: SectionKind;
  /** What the examiner was asked, in the words of whoever asked: no text of the examiner's. */
  readonly isQuestion: boolean;
  readonly text: string;
  readonly compared: ComparedPassage;
};

/** The passages of a report in order; they do not overlap. */
export function passagesOf(text: string, structure: DocumentStructure): ReportPassage[] {
  return blocksOf(structure)
    .flatMap((block) => cutToLength(text, block))
    .flatMap((span) => {
      const words = text.slice(span.start, span.end);
      const compared = comparedPassage(words);
      return compared.words.length < FEWEST_WORDS ? [] : [{ ...span, text: words, compared }];
    });
}

type Block = Pick<ReportPassage, 'section' | 'isQuestion'> & { readonly sentences: readonly Sentence[] };

/** Sentences in a row of one paragraph, one section and one side of a question. */
function blocksOf({ sentences }: DocumentStructure): Block[] {
  const blocks: { section: SectionKind; isQuestion: boolean; sentences: Sentence[] }[] = [];
  let last: Sentence | undefined;
  for (const sentence of sentences) {
    const continues =
      last !== undefined &&
      last.paragraph === sentence.paragraph &&
      last.section === sentence.section &&
      last.unit === sentence.unit &&
      last.part === sentence.part;
    if (continues) blocks.at(-1)?.sentences.push(sentence);
    else {
      blocks.push({
        section: sectionOf(sentence),
        isQuestion: sentence.part === 'QUESTION',
        sentences: [sentence],
      });
    }
    last = sentence;
  }
  return blocks;
}

function sectionOf({ section, start }: Sentence): SectionKind {
  return section === SectionKind.HEADER && start > LETTERHEAD_END ? SectionKind.OTHER : section;
}

function cutToLength(text: string, { sentences, ...block }: Block): (Span & Omit<Block, 'sentences'>)[] {
  const pieces: (Span & Omit<Block, 'sentences'>)[] = [];
  let words = 0;
  for (const { start, end } of sentences) {
    const more = text.slice(start, end).split(/\s+/).length;
    const last = pieces.at(-1);
    if (last !== undefined && words + more <= MOST_WORDS) {
      pieces[pieces.length - 1] = { ...last, end };
      words += more;
    } else {
      pieces.push({ ...block, start, end });
      words = more;
    }
  }
  return pieces;
}
