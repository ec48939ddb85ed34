import { useState } from 'react';
import { followed, isTouched, settled, type ClashChoice, type Fields, type Writing } from './writing.js';

type Writings = ReadonlyMap<string, Writing>;

/**
 * Everything that is being typed on the page, by what it is about. It is kept here and not in the forms: a question that
 * somebody else moves or removes meanwhile takes its form with it, and must not take the words. Kept in memory only.
 */
export function useWritings() {
  const [writings, setWritings] = useState<Writings>(new Map());
  const set = (about: string, change: (writing: Writing) => Writing) =>
    setWritings((current) => {
      const writing = current.get(about);
      return writing === undefined ? current : new Map(current).set(about, change(writing));
    });
  return {
    all: writings,
    of: (about: string): Writing | null => writings.get(about) ?? null,
    hasTouched: [...writings.values()].some(isTouched),
    begin: (about: string, base: Fields, seen: number) =>
      setWritings((current) =>
        current.has(about) ? current : new Map(current).set(about, { seen, base, typed: base }),
      ),
    /** `theirs` is what stands there now, in the contents of that number. */
    type: (about: string, name: string, text: string, theirs: Fields, number: number) =>
      set(about, (writing) => {
        const now = followed(writing, theirs, number);
        return { ...now, typed: { ...now.typed, [name]: text } };
      }),
    settle: (about: string, theirs: Fields, number: number, choice: ClashChoice) =>
      set(about, (writing) => settled(writing, theirs, number, choice)),
    end: (about: string) =>
      setWritings((current) => {
        const next = new Map(current);
        next.delete(about);
        return next;
      }),
  };
}

export type WritingsKept = ReturnType<typeof useWritings>;
