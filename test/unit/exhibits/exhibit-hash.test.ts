import { describe, expect, it } from 'vitest';
import { digestOf, exhibitHash, rowDigest, rowFace } from '../../../server/modules/exhibits/exhibit-hash.js';
import type { KeptRow } from '../../../server/modules/exhibits/kept-record.js';
import { exhibitBody } from '../../support/exhibits.js';

const row: KeptRow = {
  counted: {
    kind: 'EXAMINATION',
    examinedOn: '2024-05-06',
    examKind: 'QME',
    side: 'DEFENSE',
    priorYear: 0,
    facts: [['EXAMINATION', '']],
  },
  identity: { examinationId: 'x', documentId: null, matterId: 'm', matterReference: 'HL-1' },
};
const body = exhibitBody({ matterId: null, examinerId: 'e' }, 'Invented');

describe('the digests of an exhibit', () => {
  it('do not depend on the order in which fields were written', () => {
    expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }));
  });

  it('let a row be checked by whoever may not know which entry it is', () => {
    const { counted, identityDigest } = rowFace(row);
    expect(rowDigest({ counted, identityDigest })).toBe(rowDigest(rowFace(row)));
    expect(JSON.stringify({ counted, identityDigest })).not.toContain('HL-1');
  });

  it.each([
    ['another side', { ...row, counted: { ...row.counted, side: 'PLAINTIFF' as const } }],
    ['another matter', { ...row, identity: { ...row.identity, matterReference: 'HL-2' } }],
  ])('tell a row with %s', (_what, other) => {
    expect(rowDigest(rowFace(other))).not.toBe(rowDigest(rowFace(row)));
  });

  it('tell other words, other rows and another order of the rows', () => {
    const rows = [digestOf(1), digestOf(2)];
    const hash = exhibitHash(body, rows);
    const others = [
      exhibitHash({ ...body, content: { ...body.content, title: 'Other words' } }, rows),
      exhibitHash(body, [digestOf(1)]),
      exhibitHash(body, [...rows].reverse()),
    ];
    for (const other of others) expect(other).not.toBe(hash);
  });
});
