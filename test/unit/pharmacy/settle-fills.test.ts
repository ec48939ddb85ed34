import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleFills, type FillToSettle } from '../../../server/modules/pharmacy/settle-fills.js';

/** "A1+ A2-": rows of file A in order, dispensed or taken back, all of one dispensing unless a letter follows. */
function rows(text: string): FillToSettle[] {
  return text.split(' ').map((row) => ({
    id: row,
    importId: row.charAt(0),
    contentKey: /[a-z]/.exec(row)?.[0] ?? '',
    isReversal: row.includes('-'),
  }));
}

function settled(text: string): string {
  const states = settleFills(rows(text));
  return text
    .split(' ')
    .map((id) => {
      const { state, counterpartId } = states.get(id) ?? { state: 'MISSING', counterpartId: null };
      return counterpartId === null ? state : `${state}:${counterpartId}`;
    })
    .join(' ');
}

describe('what counts of a matter’s fills', () => {
  it.each([
    ['A1+', 'COUNTED'],
    ['A1+ A2+', 'COUNTED DUPLICATE:A1+'],
    ['A1+ A2+ A3+', 'COUNTED DUPLICATE:A1+ DUPLICATE:A1+'],
    ['A1+a A2+b', 'COUNTED COUNTED'],
    ['A1+ A2-', 'REVERSED:A2- REVERSAL:A1+'],
    // Files that begin with the newest row.
    ['A1- A2+', 'REVERSAL:A2+ REVERSED:A1-'],
    ['A1-', 'REVERSAL'],
    ['A1- A2-', 'REVERSAL DUPLICATE:A1-'],
    ['A1+ A2- A3-', 'REVERSED:A2- REVERSAL:A1+ DUPLICATE:A2-'],
    // Taken back and billed again: once.
    ['A1+ A2- A3+', 'REVERSED:A2- REVERSAL:A1+ COUNTED'],
    ['A1+ A2- A3+ A4+', 'REVERSED:A2- REVERSAL:A1+ COUNTED DUPLICATE:A3+'],
    ['A1+ A2- A3+ A4-', 'REVERSED:A2- REVERSAL:A1+ REVERSED:A4- REVERSAL:A3+'],
  ])('of the rows %s is %s', (text, expected) => {
    expect(settled(text)).toBe(expected);
  });

  it.each([
    ['A1+ B1+', 'COUNTED DUPLICATE:A1+'],
    ['A1+ B1-', 'REVERSED:B1- REVERSAL:A1+'],
    ['A1- B1+', 'REVERSAL:B1+ REVERSED:A1-'],
    // The later file tells of the same claim, and that it was taken back.
    ['A1+ B1+ B2-', 'REVERSED:B2- DUPLICATE:A1+ REVERSAL:A1+'],
    ['A1+ A2- B1+ B2-', 'REVERSED:A2- REVERSAL:A1+ DUPLICATE:A1+ DUPLICATE:A2-'],
    ['A1+ A2- B1+ B2- B3+', 'REVERSED:A2- REVERSAL:A1+ DUPLICATE:A1+ DUPLICATE:A2- COUNTED'],
    // A file of what was paid shows the last claim only.
    ['A1+ A2- A3+ B1+', 'REVERSED:A2- REVERSAL:A1+ COUNTED DUPLICATE:A3+'],
    ['A1+ B1+ C1+', 'COUNTED DUPLICATE:A1+ DUPLICATE:A1+'],
  ])('of the rows %s of several files is %s', (text, expected) => {
    expect(settled(text)).toBe(expected);
  });

  const anyRows = fc
    .array(
      fc.record({
        importId: fc.integer({ min: 0, max: 3 }),
        contentKey: fc.constantFrom('a', 'b'),
        isReversal: fc.boolean(),
      }),
      { maxLength: 14 },
    )
    .map((drawn) =>
      drawn
        .sort((one, other) => one.importId - other.importId)
        .map((row, at) => ({ ...row, id: `${at}`, importId: `${row.importId}` })),
    );

  it('settles every row, and counts one of a dispensing at most', () => {
    fc.assert(
      fc.property(anyRows, (fills) => {
        const states = settleFills(fills);
        expect(states.size).toBe(fills.length);
        for (const key of ['a', 'b']) {
          const counted = fills.filter(
            ({ id, contentKey }) => contentKey === key && states.get(id)?.state === 'COUNTED',
          );
          expect(counted.length).toBeLessThanOrEqual(1);
          expect(counted.every(({ isReversal }) => !isReversal)).toBe(true);
        }
      }),
    );
  });

  it('names as counterpart a row of the same dispensing that is there', () => {
    fc.assert(
      fc.property(anyRows, (fills) => {
        const keys = new Map(fills.map(({ id, contentKey }) => [id, contentKey]));
        for (const [id, { state, counterpartId }] of settleFills(fills)) {
          if (state === 'COUNTED') expect(counterpartId).toBeNull();
          if (state === 'DUPLICATE' || state === 'REVERSED') expect(counterpartId).not.toBeNull();
          if (counterpartId !== null)
            expect([keys.get(id), counterpartId === id]).toEqual([keys.get(counterpartId), false]);
        }
      }),
    );
  });

  it('lets the net of a single file count', () => {
    fc.assert(
      fc.property(anyRows, (drawn) => {
        const fills = drawn
          .filter(({ contentKey }) => contentKey === 'a')
          .map((row) => ({ ...row, importId: 'A' }));
        const made = fills.filter(({ isReversal }) => !isReversal).length;
        const counted = [...settleFills(fills).values()].filter(({ state }) => state === 'COUNTED').length;
        expect(counted).toBe(made > fills.length - made ? 1 : 0);
      }),
    );
  });
});
