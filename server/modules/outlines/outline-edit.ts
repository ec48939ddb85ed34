import type { ExhibitReference, OutlineCite } from './outline-content.js';
import type { OutlineEditKind } from './outline-vocabulary.js';

/** A page that a person's own question rests on. */
export type QuestionSource = { readonly cite: OutlineCite; readonly exhibit: ExhibitReference };

/** What a person does to one part of an outline; parts are named by their ids. A null afterId: first. */
export type OutlineEdit =
  | {
      readonly kind: 'ADD_CHAPTER';
      readonly heading: string;
      readonly goal: string;
      readonly afterId: string | null;
    }
  | {
      readonly kind: 'ADD_QUESTION';
      readonly chapterId: string;
      readonly afterId: string | null;
      readonly text: string;
      readonly expectedAnswer: string;
      readonly source: QuestionSource | null;
    }
  | {
      readonly kind: 'REWORD';
      readonly questionId: string;
      /** What is null stays as it is. */
      readonly words: {
        readonly text: string | null;
        readonly expectedAnswer: string | null;
        readonly helpsWitness: string | null;
      };
    }
  | {
      readonly kind: 'REWORD';
      readonly chapterId: string;
      /** What is null stays as it is. */
      readonly words: { readonly heading: string | null; readonly goal: string | null };
    }
  | { readonly kind: 'MOVE'; readonly chapterId: string; readonly afterId: string | null }
  | {
      readonly kind: 'MOVE';
      readonly questionId: string;
      /** Null: within its chapter. */
      readonly toChapterId: string | null;
      readonly afterId: string | null;
    }
  | { readonly kind: 'NOTE'; readonly questionId: string; readonly text: string | null }
  | { readonly kind: 'LEAVE_OUT' | 'TAKE_IN' | 'REMOVE'; readonly id: string };

/** How often each kind of edit is made. */
export function countedEdits(
  edits: readonly OutlineEdit[],
): Readonly<Partial<Record<OutlineEditKind, number>>> {
  const counts: Partial<Record<OutlineEditKind, number>> = {};
  for (const { kind } of edits) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
