import { dayInWords } from '../../kernel/day-words.js';
import type { Run, WrittenBlock, WrittenDocument } from '../../platform/written-documents/index.js';
import {
  numberedCites,
  withheldText,
  withheldWords,
  WORK_PRODUCT,
  type DraftAudience,
} from '../drafts/index.js';
import { writtenChapter } from './chapter-document.js';
import type { OutlineCoverage } from './outline-coverage.js';
import { exhibitKey } from './exhibit-numbers.js';
import { deniedId, type CopiedExhibit, type OutlineCopyContent } from './outline-gate.js';
import type { OutlineQuestion } from './outline-content.js';
import { citedPlaces } from './outline-places.js';
import type { OutlineMode } from './outline-vocabulary.js';
import { modeLabel, topicLabel } from './topic-words.js';

/** What a copy says of itself beside the contents. */
export type OutlinePaper = {
  readonly outlineId: string;
  readonly number: number;
  readonly hash: string;
  readonly savedAt: Date;
  readonly examiner: string;
  /** Null for an outline of no matter. */
  readonly matterReference: string | null;
  /** The report that it is built on, in the venue's word, e.g. "medical examination of March 3, 2021". */
  readonly examination: string | null;
  readonly audience: DraftAudience;
  readonly coverage: OutlineCoverage;
  /** What exhibits are called, by `exhibitKey`. */
  readonly exhibitNames: ReadonlyMap<string, string>;
};

const audienceWords: Readonly<Record<DraftAudience, string>> = {
  FIRM_FILE: "the firm's own file",
  OUTSIDE: 'readers outside the firm',
};

const notices: Readonly<Record<OutlineMode, string>> = {
  CROSS:
    'Written from the firm’s files for the examining attorney to edit. Each question cites what it rests on. The steps on a denial are for the attorney to check against the rules of the venue.',
  PREPARATION:
    'Written from the firm’s files to prepare the firm’s own examiner. The answers given are those that the record supports; what the record does not show is for the examiner to say.',
};

/** The contents, as the gate let them through, as a document for paper. */
export function outlineDocument(copy: OutlineCopyContent, paper: OutlinePaper): WrittenDocument {
  const { content } = copy;
  const sources = numberedCites(content.chapters.flatMap(({ questions }) => questions.flatMap(statementsOf)));
  return {
    title: content.title,
    subtitle: null,
    facts: factsOf(copy, paper),
    blocks: [
      { kind: 'NOTICE', runs: [{ text: notices[content.mode] }] },
      ...chapterList(copy),
      ...content.chapters.flatMap((chapter, index) =>
        writtenChapter(chapter, {
          number: index + 1,
          mode: content.mode,
          sources,
          exhibitsOf: copy.exhibitsOf,
        }),
      ),
      ...exhibitBlocks(copy, paper),
      ...unsupportedBlocks(copy, paper.audience),
      ...placeBlocks(copy),
    ],
    sources: sources.list.map(({ number, label, detail }) => ({ number, label, detail })),
    signature: null,
    footer: {
      documentId: paper.outlineId,
      version: paper.number,
      hash: paper.hash,
      status: 'Working copy',
      mark: WORK_PRODUCT,
    },
    savedAt: paper.savedAt,
  };
}

/** What cites something, in the order in which it is read. */
function statementsOf(question: OutlineQuestion): readonly Pick<OutlineQuestion, 'id' | 'cites'>[] {
  const { ifDenied } = question;
  const denied =
    ifDenied === null || ifDenied.steps.length === 0
      ? []
      : [{ id: deniedId(question), cites: ifDenied.cites }];
  return [question, ...denied];
}

function factsOf({ content, withheld }: OutlineCopyContent, paper: OutlinePaper): WrittenDocument['facts'] {
  const { topics, topicsWithSupport, questions, questionsOfPersons, leftOut } = paper.coverage;
  const fact = (term: string, value: string | null) => (value === null ? [] : [{ term, value }]);
  return [
    ...fact('Examiner', paper.examiner),
    ...fact('Matter', paper.matterReference),
    ...fact('Report', paper.examination),
    ...fact('Purpose', modeLabel[content.mode]),
    ...fact('Version', `${paper.number}, saved on ${dayInWords(paper.savedAt.toISOString().slice(0, 10))}`),
    ...fact('Copy for', audienceWords[paper.audience]),
    ...fact('Withheld from this copy', withheldWords(withheld)),
    ...fact('Topics with support', `${topicsWithSupport} of ${topics}`),
    ...fact('Questions', `${questions}, of them ${questionsOfPersons} by persons`),
    ...fact('Left out', paper.audience === 'FIRM_FILE' ? `${leftOut} questions` : null),
    ...fact('SHA-256 of this version', paper.hash),
  ];
}

function chapterList({ content }: OutlineCopyContent): readonly WrittenBlock[] {
  if (content.chapters.length === 0) return [];
  const items = content.chapters.map(({ heading, questions }, index): readonly Run[] => [
    { text: `${index + 1}. ${heading}: ${questionSpan(index + 1, questions.length)}` },
  ]);
  return [
    { kind: 'HEADING', level: 1, text: 'Chapters' },
    { kind: 'LIST', items },
  ];
}

/** "questions 2.1 to 2.4", "question 3.1". */
function questionSpan(chapter: number, count: number): string {
  return count === 1 ? `question ${chapter}.1` : `questions ${chapter}.1 to ${chapter}.${count}`;
}

function exhibitBlocks(copy: OutlineCopyContent, paper: OutlinePaper): readonly WrittenBlock[] {
  if (copy.exhibits.length === 0) return [];
  const firstOf = firstQuestions(copy);
  return [
    { kind: 'HEADING', level: 1, text: 'Exhibits' },
    {
      kind: 'TABLE',
      columns: [
        { heading: 'No.', share: 1.2 },
        { heading: 'What it is', share: 7 },
        { heading: 'First put in', share: 1.8 },
      ],
      rows: copy.exhibits.map((exhibit) => [
        [{ text: `Exhibit ${exhibit.number}` }],
        [{ text: exhibitName(exhibit, paper.exhibitNames) }],
        [{ text: firstOf.get(exhibit.number) ?? 'not in this copy' }],
      ]),
    },
  ];
}

/** What an exhibit is called in a copy that may withhold it. */
export function exhibitName(
  { reference, withheld }: CopiedExhibit,
  names: ReadonlyMap<string, string>,
): string {
  if (withheld !== null) return withheldText[withheld];
  return names.get(exhibitKey(reference) ?? '') ?? 'No longer on file';
}

function firstQuestions({ content, exhibitsOf }: OutlineCopyContent): ReadonlyMap<number, string> {
  const first = new Map<number, string>();
  for (const { number, question } of numberedQuestions(content.chapters)) {
    for (const exhibit of exhibitsOf.get(question.id) ?? []) {
      if (!first.has(exhibit)) first.set(exhibit, number);
    }
  }
  return first;
}

function unsupportedBlocks(
  { content }: OutlineCopyContent,
  audience: DraftAudience,
): readonly WrittenBlock[] {
  if (content.unsupported.length === 0) return [];
  const items = content.unsupported.map(({ topic, reason }): readonly Run[] => [
    { text: reason === '' ? topicLabel[topic] : `${topicLabel[topic]}: ${reason}` },
  ]);
  const why = "Why they have none stands in the firm's own copy.";
  return [
    { kind: 'HEADING', level: 1, text: 'Topics without support' },
    ...(audience === 'OUTSIDE' ? [{ kind: 'PARAGRAPH' as const, runs: [{ text: why }] }] : []),
    { kind: 'LIST', items },
  ];
}

function placeBlocks({ content }: OutlineCopyContent): readonly WrittenBlock[] {
  const places = citedPlaces(
    numberedQuestions(content.chapters).map(({ number, question }) => ({
      number,
      cites: [...question.cites, ...(question.ifDenied?.cites ?? [])],
    })),
  );
  if (places.length === 0) return [];
  return [
    { kind: 'HEADING', level: 1, text: 'Pages and lines cited' },
    {
      kind: 'TABLE',
      columns: [
        { heading: 'Source', share: 5 },
        { heading: 'Page and line', share: 2 },
        { heading: 'Questions', share: 3 },
      ],
      rows: places.map(({ source, place, questions }) => [
        [{ text: source }],
        [{ text: place }],
        [{ text: questions.join(', ') }],
      ]),
    },
  ];
}

/** Questions with their number on paper, e.g. "2.1" for the first of the second chapter. */
export function numberedQuestions(
  chapters: OutlineCopyContent['content']['chapters'],
): readonly { readonly number: string; readonly question: OutlineQuestion }[] {
  return chapters.flatMap(({ questions }, chapter) =>
    questions.map((question, index) => ({ number: `${chapter + 1}.${index + 1}`, question })),
  );
}
