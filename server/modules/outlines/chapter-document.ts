import type { Run, WrittenBlock } from '../../platform/written-documents/index.js';
import type { NumberedSources } from '../drafts/index.js';
import { deniedId } from './outline-gate.js';
import type { OutlineChapter, OutlineQuestion } from './outline-content.js';
import type { OutlineMode } from './outline-vocabulary.js';

/** What a chapter needs of the document around it. */
export type ChapterPlace = {
  /** From 1. */
  readonly number: number;
  readonly mode: OutlineMode;
  readonly sources: NumberedSources;
  readonly exhibitsOf: ReadonlyMap<string, readonly number[]>;
};

/** What stands over and below a question. */
type Words = {
  readonly question: string;
  readonly answer: string;
  readonly denied: string;
  readonly helps: string;
};

const words: Readonly<Record<OutlineMode, Words>> = {
  CROSS: {
    question: 'Question',
    answer: 'Expect',
    denied: 'If denied',
    helps: 'What helps the witness',
  },
  PREPARATION: {
    question: 'Expect to be asked',
    answer: 'What the record supports',
    denied: 'What may be put next',
    helps: 'Bring and check before',
  },
};

/** A chapter: its goal, why it stands where it does, and its questions with what belongs under each. */
export function writtenChapter(chapter: OutlineChapter, place: ChapterPlace): readonly WrittenBlock[] {
  const { questions } = chapter;
  const { question, answer } = words[place.mode];
  return [
    { kind: 'HEADING', level: 1, text: `${place.number}. ${chapter.heading}` },
    ...openingOf(chapter),
    {
      kind: 'TABLE',
      columns: [
        { heading: 'No.', share: 0.7 },
        { heading: question, share: 5.4 },
        { heading: answer, share: 2.6 },
        { heading: 'Exhibit', share: 1.1 },
      ],
      rows: questions.map((one, index) => [
        [{ text: `${place.number}.${index + 1}` }],
        [{ ...cited(one.text, one.id, place.sources), isStrong: true }],
        textOrNone(one.expectedAnswer),
        textOrNone((place.exhibitsOf.get(one.id) ?? []).join(', ')),
      ]),
      below: questions.map((one) => belowQuestion(one, place)),
    },
  ];
}

function openingOf({ goal, standing }: OutlineChapter): readonly WrittenBlock[] {
  const paragraph = (term: string, text: string): readonly WrittenBlock[] =>
    text.trim() === '' ? [] : [{ kind: 'PARAGRAPH', runs: labelled(term, text) }];
  return [
    ...paragraph('Goal', goal),
    ...paragraph('How unusual', standing?.unusual ?? ''),
    ...paragraph('How well supported', standing?.support ?? ''),
  ];
}

function belowQuestion(
  question: OutlineQuestion,
  { mode, sources }: ChapterPlace,
): readonly (readonly Run[])[] {
  const { denied, helps } = words[mode];
  const steps = question.ifDenied?.steps ?? [];
  return [
    ...steps.map((step, index): readonly Run[] => {
      const term = steps.length === 1 ? denied : `${denied}, ${index + 1}`;
      const text = index === steps.length - 1 ? cited(step, deniedId(question), sources) : { text: step };
      return [{ text: `${term}: `, isStrong: true }, text];
    }),
    ...paragraphOf(helps, question.helpsWitness),
    ...paragraphOf('Note', question.note ?? ''),
  ];
}

function paragraphOf(term: string, text: string): readonly (readonly Run[])[] {
  return text.trim() === '' ? [] : [labelled(term, text)];
}

function labelled(term: string, text: string): readonly Run[] {
  return [{ text: `${term}: `, isStrong: true }, { text }];
}

function textOrNone(text: string): readonly Run[] {
  return text.trim() === '' ? [] : [{ text }];
}

function cited(text: string, statementId: string, sources: NumberedSources): Run {
  return { text, cites: sources.ofBlock.get(statementId) ?? [] };
}
