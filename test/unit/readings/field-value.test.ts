import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimingSource } from '../../../server/kernel/vocabulary.js';
import { fieldText, readFieldText } from '../../../server/modules/readings/field-value.js';
import { READING_FIELDS, type ReadingField } from '../../../server/modules/readings/reading-field.js';

describe('a value as a reviewer edits it', () => {
  it.each<[ReadingField, string, unknown]>([
    ['EXAMINED_ON', ' 2024-02-29 ', '2024-02-29'],
    ['INJURED_ON', '2023-01-02\n\n2023-05-06', ['2023-01-02', '2023-05-06']],
    ['FACE_TO_FACE_MINUTES', '25', { minutes: 25, saidBy: 'REPORT' }],
    ['FACE_TO_FACE_MINUTES', '600 claimant', { minutes: 600, saidBy: 'CLAIMANT' }],
    ['PAGES_DECLARED', '1,204', 1204],
    ['SIDE', 'defense', 'DEFENSE'],
    ['STARTED_AT', '09:05', '09:05'],
    ['PLACE', 'Suite  4,\n Springfield', 'Suite 4, Springfield'],
    ['DIAGNOSES', 'Sprain of the neck\n Strain', ['Sprain of the neck', 'Strain']],
  ])('reads %s from %j', (field, text, value) => {
    expect(readFieldText(field, text)).toEqual(value);
  });

  it.each<[ReadingField, string]>([
    ['EXAMINED_ON', '2023-02-29'],
    ['EXAMINED_ON', '03/18/2024'],
    ['INJURED_ON', '2023-01-02\nlater'],
    ['FACE_TO_FACE_MINUTES', '0 REPORT'],
    ['FACE_TO_FACE_MINUTES', '601'],
    ['FACE_TO_FACE_MINUTES', '25 NEIGHBOUR'],
    ['PAGES_DECLARED', '-3'],
    ['PAGES_DECLARED', '12.5'],
    ['STARTED_AT', '24:00'],
    ['NPI', '1234567890'],
    ['EXAM_KIND', 'CHECKUP'],
  ])('refuses %s as %j, by the name of the field', (field, text) => {
    expect(() => readFieldText(field, text)).toThrow(/^[A-Z].*: /);
  });

  it('is never empty', () => {
    for (const field of READING_FIELDS) expect(() => readFieldText(field, ' \n')).toThrow('is empty');
  });

  it('comes back as it was written', () => {
    const minutes = fc.record({
      minutes: fc.integer({ min: 1, max: 600 }),
      saidBy: fc.constantFrom(...Object.values(TimingSource)),
    });
    fc.assert(
      fc.property(minutes, (value) => {
        expect(readFieldText('FACE_TO_FACE_MINUTES', fieldText(value))).toEqual(value);
      }),
    );
  });
});
