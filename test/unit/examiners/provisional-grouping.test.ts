import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference, type ReadReference } from '../../../server/modules/examiners/examiner-reference.js';
import { placeProvisionals } from '../../../server/modules/examiners/provisional-grouping.js';
import { inventedNpi, named } from '../../integration/examiners/examiner-fixture.js';

const read = (...written: Parameters<typeof named>): ReadReference => readReference(named(...written));

/** The groups that come out, as sorted lists of what is in them. */
function groups(
  reads: readonly ReadReference[],
  known: Parameters<typeof placeProvisionals>[1] = [],
): string[][] {
  const places = placeProvisionals(reads, known);
  const members = new Map<unknown, string[]>();
  for (const [key, place] of places) {
    const group = place.kind === 'KNOWN' ? place.provisionalExaminerId : place.draft;
    members.set(group, [...(members.get(group) ?? []), key]);
  }
  return [...members.values()].map((keys) => keys.toSorted()).toSorted();
}

describe('placeProvisionals', () => {
  it.each([
    ['order and case', [read('Zeb Tangle'), read('TANGLE, ZEB')], 1],
    ['an initial of the middle name', [read('Zeb Tangle'), read('Zeb Q. Tangle')], 1],
    ['another middle initial', [read('Zeb P. Tangle'), read('Zeb Q. Tangle')], 2],
    [
      'another NPI',
      [read('Zeb Tangle', { npi: inventedNpi(1) }), read('Zeb Tangle', { npi: inventedNpi(2) })],
      2,
    ],
    [
      'the same NPI under another spelling',
      [read('Zeb Tangle', { npi: inventedNpi(1) }), read('Z Tangel', { npi: inventedNpi(1) })],
      1,
    ],
    [
      'the same NPI under another surname',
      [read('Zeb Tangle', { npi: inventedNpi(1) }), read('Zeb Okonjo', { npi: inventedNpi(1) })],
      2,
    ],
    [
      'another specialty',
      [
        read('Zeb Tangle', { specialtyAsWritten: 'Ortho' }),
        read('Zeb Tangle', { specialtyAsWritten: 'Psychiatry' }),
      ],
      2,
    ],
    ['another generation', [read('Zeb Tangle Jr.'), read('Zeb Tangle III')], 2],
    ['initials with and without a middle initial', [read('Z. Tangle'), read('Z. Q. Tangle')], 2],
    ['similar names', [read('Zeb Tangle'), read('Zeb Tangel')], 2],
    ['nothing but identifiers', [read('', { npi: inventedNpi(1) }), read('', { npi: inventedNpi(2) })], 2],
  ])('%s', (_what, reads, count) => {
    expect(groups(reads)).toHaveLength(count);
  });

  it('joins an examiner whom the firm has, when none of that one’s references contradicts', () => {
    const known = [{ id: 'known', references: [read('Zeb Tangle'), read('Zeb Q. Tangle')] }];
    const kindOf = (one: ReadReference): string | undefined =>
      placeProvisionals([one], known).get(one.key)?.kind;
    expect(kindOf(read('Tangle, Zeb'))).toBe('KNOWN');
    expect(kindOf(read('Zeb R. Tangle'))).toBe('NEW');
  });

  it('does not hang on the order of the file', () => {
    const reference = fc.record({
      name: fc.constantFrom(
        'Zeb Tangle',
        'TANGLE, ZEB',
        'Zeb Q. Tangle',
        'Zeb R Tangle',
        'Z. Tangle',
        'Ann Tangle',
      ),
      npi: fc.constantFrom(null, inventedNpi(1), inventedNpi(2)),
      specialtyAsWritten: fc.constantFrom(null, 'Ortho', 'Psychiatry'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(reference, { selector: (value) => JSON.stringify(value), maxLength: 8 }),
        (references) => {
          const reads = references.map(({ name, ...rest }) => read(name, rest));
          expect(groups(reads.toReversed())).toEqual(groups(reads));
        },
      ),
    );
  });
});
