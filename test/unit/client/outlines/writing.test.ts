import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedText,
  clashesOf,
  followed,
  isTouched,
  settled,
  type Writing,
} from '../../../../client/features/outlines/writing.js';

const base = { text: 'Was it 18 minutes?', answer: 'Yes.' };
const writing = (typed: Partial<typeof base>): Writing => ({ seen: 3, base, typed: { ...base, ...typed } });

describe('what is being typed', () => {
  it('is untouched until it differs', () => {
    expect(isTouched(writing({}))).toBe(false);
    expect(isTouched(writing({ text: 'Was it 20 minutes?' }))).toBe(true);
  });

  it('sends only the fields that were changed', () => {
    const mine = writing({ text: 'Mine?' });
    expect(changedText(mine, 'text')).toBe('Mine?');
    expect(changedText(mine, 'answer')).toBeNull();
  });
});

describe('a change by somebody else', () => {
  it('is followed in the fields that were left alone', () => {
    const theirs = { ...base, answer: 'No.' };
    const next = followed(writing({ text: 'Mine?' }), theirs, 4);
    expect(next).toEqual({ seen: 4, base: theirs, typed: { text: 'Mine?', answer: 'No.' } });
  });

  it('of the same words clashes, and takes nothing from the writer', () => {
    const mine = writing({ text: 'Mine?' });
    const theirs = { ...base, text: 'Theirs?' };
    expect(clashesOf(mine, theirs)).toEqual(['text']);
    expect(followed(mine, theirs, 4)).toBe(mine);
  });

  it('to the same words is no clash', () => {
    expect(clashesOf(writing({ text: 'Both?' }), { ...base, text: 'Both?' })).toEqual([]);
  });

  it.each([
    ['MINE', 'Mine?'],
    ['THEIRS', 'Theirs?'],
    ['BOTH', 'Theirs? Mine?'],
  ] as const)('is settled by %s', (choice, text) => {
    const theirs = { text: 'Theirs?', answer: 'No.' };
    const next = settled(writing({ text: 'Mine?' }), theirs, 5, choice);
    expect(next).toEqual({ seen: 5, base: theirs, typed: { text, answer: 'No.' } });
    expect(clashesOf(next, theirs)).toEqual([]);
  });

  it('never takes typed words away', () => {
    const words = fc.constantFrom('', 'a', 'b', 'c');
    const fields = fc.record({ text: words, answer: words });
    fc.assert(
      fc.property(fields, fields, fields, (was, typed, theirs) => {
        const next = followed({ seen: 1, base: was, typed }, theirs, 2);
        for (const name of ['text', 'answer'] as const) {
          if (typed[name] !== was[name]) expect(next.typed[name]).toBe(typed[name]);
        }
      }),
    );
  });
});
