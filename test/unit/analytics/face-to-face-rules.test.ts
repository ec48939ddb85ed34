import { describe, expect, it } from 'vitest';
import {
  FACE_TO_FACE_RULES,
  ruleFor,
  RULED_KINDS,
  type RuledExaminations,
} from '../../../server/modules/analytics/face-to-face-rules.js';

const psychiatric: RuledExaminations = {
  kind: 'QME',
  specialtyGroup: 'Psychiatry',
  states: ['CA'],
  firstExaminedOn: '2019-01-01',
  lastExaminedOn: '2026-01-01',
};

describe('the rules on file', () => {
  it('name each section once', () => {
    const citations = FACE_TO_FACE_RULES.map(({ citation }) => citation);
    expect(new Set(citations).size).toBe(citations.length);
  });

  it('are applied only where their text was read', () => {
    const fromMemory = FACE_TO_FACE_RULES.filter(({ verification }) => verification === 'FROM_MEMORY');
    expect(fromMemory.map(({ citation }) => citation)).toEqual(['8 CCR 49.2', '8 CCR 49.6', '8 CCR 49.9']);
    for (const { specialtyGroups } of fromMemory) {
      for (const specialtyGroup of specialtyGroups) {
        expect(ruleFor({ ...psychiatric, specialtyGroup })).toBeNull();
      }
    }
  });

  it('are about no other kind than those that stored minutes are kept for', () => {
    expect(RULED_KINDS).toEqual(['QME']);
  });
});

describe('ruleFor', () => {
  it.each([
    [psychiatric, '8 CCR 49.8'],
    [{ ...psychiatric, specialtyGroup: 'Psychology' }, '8 CCR 49.8'],
    [{ ...psychiatric, specialtyGroup: 'Cardiology' }, '8 CCR 49.4'],
    [{ ...psychiatric, states: ['CA', 'NV'] }, '8 CCR 49.8'],
    [{ ...psychiatric, firstExaminedOn: '2009-02-17' }, '8 CCR 49.8'],
    // The amendment whose text was read is of that day; what applied before is not on file.
    [{ ...psychiatric, firstExaminedOn: '2009-02-16' }, null],
    [{ ...psychiatric, states: ['NV'] }, null],
    [{ ...psychiatric, states: [] }, null],
    [{ ...psychiatric, specialtyGroup: null }, null],
    [{ ...psychiatric, kind: 'AME' as const }, null],
  ])('of %j is %s', (examinations, citation) => {
    expect(ruleFor(examinations)?.citation ?? null).toBe(citation);
  });
});
