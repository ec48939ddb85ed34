import type { OutlineChapter, OutlineContent, OutlineQuestion } from './outline-content.js';
import type { OutlineEdit } from './outline-edit.js';
import { chapterIn, questionIn } from './outline-parts.js';

/** Words that somebody else changed after the editor looked. */
export type OutlineConflict = {
  /** Of the edit in its request, from 0. */
  readonly edit: number;
  /** The question or chapter. */
  readonly partId: string;
  readonly field: OutlineField;
  /** As the editor saw it; null: there was none. */
  readonly seen: string | null;
  /** As it stands now; null: there is none. */
  readonly present: string | null;
  /** As the editor would have it; null: taken away. */
  readonly yours: string | null;
};

/** What of a question or chapter two people can both have changed. */
export const OutlineField = {
  TEXT: 'TEXT',
  EXPECTED_ANSWER: 'EXPECTED_ANSWER',
  HELPS_WITNESS: 'HELPS_WITNESS',
  NOTE: 'NOTE',
  HEADING: 'HEADING',
  GOAL: 'GOAL',
} as const;
export type OutlineField = (typeof OutlineField)[keyof typeof OutlineField];

/**
 * What two people changed at once: words that an edit would replace or take away and that are no longer as the editor
 * saw them. Edits to other parts, orders and left-outs are no conflict: they are made to what stands now.
 */
export function editConflicts(
  seen: OutlineContent,
  present: OutlineContent,
  edits: readonly OutlineEdit[],
): readonly OutlineConflict[] {
  return edits.flatMap((edit, index) =>
    replacedWords(edit, present).flatMap(({ partId, field, yours }) => {
      const was = wordsAt(seen, partId, field);
      const is = wordsAt(present, partId, field);
      // What is gone is refused as such; who rewords what they saw in a later version knows what they replace.
      if (is === undefined || (was === undefined && yours !== null)) return [];
      return was === is || is === yours
        ? []
        : [{ edit: index, partId, field, seen: was ?? null, present: is, yours }];
    }),
  );
}

type ReplacedWords = Pick<OutlineConflict, 'partId' | 'field' | 'yours'>;

function replacedWords(edit: OutlineEdit, present: OutlineContent): readonly ReplacedWords[] {
  switch (edit.kind) {
    case 'REWORD': {
      const replaced: readonly (readonly [OutlineField, string | null])[] =
        'questionId' in edit
          ? [
              ['TEXT', edit.words.text],
              ['EXPECTED_ANSWER', edit.words.expectedAnswer],
              ['HELPS_WITNESS', edit.words.helpsWitness],
            ]
          : [
              ['HEADING', edit.words.heading],
              ['GOAL', edit.words.goal],
            ];
      const partId = 'questionId' in edit ? edit.questionId : edit.chapterId;
      return replaced.flatMap(([field, words]) =>
        words === null ? [] : [{ partId, field, yours: words.trim() }],
      );
    }
    case 'NOTE':
      return [{ partId: edit.questionId, field: 'NOTE', yours: (edit.text ?? '').trim() || null }];
    case 'REMOVE': {
      const within = chapterIn(present, edit.id)?.questions ?? [];
      // Of a chapter all that stands in it now, so that nobody's words go unseen.
      return [edit.id, ...within.map(({ id }) => id)].flatMap((partId) =>
        Object.values(OutlineField).map((field) => ({ partId, field, yours: null })),
      );
    }
    default:
      return [];
  }
}

/** Undefined when the part is not there, or has no such words. */
function wordsAt(content: OutlineContent, id: string, field: OutlineField): string | null | undefined {
  const question = questionIn(content, id)?.question;
  if (question !== undefined) return wordsOfPart(question)[field];
  const chapter = chapterIn(content, id);
  return chapter === null ? undefined : wordsOfPart(chapter)[field];
}

function wordsOfPart(
  part: OutlineQuestion | OutlineChapter,
): Readonly<Partial<Record<OutlineField, string | null>>> {
  if ('heading' in part) return { HEADING: part.heading, GOAL: part.goal };
  const { text, expectedAnswer, helpsWitness, note } = part;
  return { TEXT: text, EXPECTED_ANSWER: expectedAnswer, HELPS_WITNESS: helpsWitness, NOTE: note };
}
