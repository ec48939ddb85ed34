import { createContext, useContext } from 'react';
import type { OutlineChapterWordsFragment, OutlineWholeFragment } from '../../generated/graphql.js';
import type { OutlineEdit } from './outline-edits.js';
import type { Direction } from './outline-order.js';
import type { OutlineWork } from './use-outline-work.js';
import type { WritingsKept } from './use-writings.js';

/** What the parts of an outline's page share. */
export type OutlineShared = {
  readonly outline: OutlineWholeFragment;
  /** In the order that shows: moves that the server has not yet answered are made already. */
  readonly chapters: readonly OutlineChapterWordsFragment[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly mayWrite: boolean;
  readonly work: OutlineWork;
  readonly writings: WritingsKept;
  /** Who made the last change that was not this window's, by name. */
  readonly otherName: string;
  /** What was refused, by what was being written. */
  readonly refusedAbout: string | null;
  readonly writeAgain: () => void;
  readonly step: (id: string, direction: Direction) => void;
  /** Saves what is being written, and ends the writing when it was taken. */
  readonly save: (about: string, edit: OutlineEdit, seen: number) => void;
};

const OutlineContext = createContext<OutlineShared | null>(null);
export const OutlineProvider = OutlineContext;

/** The outline of the page. Throws outside of it. */
export function useOutline(): OutlineShared {
  const shared = useContext(OutlineContext);
  if (shared === null) throw new Error('useOutline is for the parts of an outline.');
  return shared;
}
