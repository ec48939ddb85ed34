import { describe, expect, it } from 'vitest';
import {
  describeCode,
  groupsOfCode,
  knownSpecialties,
  mayBeSameSpecialty,
  specialtyCode,
  specialtyGroups,
} from '../../../server/modules/examiners/specialty-taxonomy.js';

describe('specialtyGroups', () => {
  it.each([
    ['Orthopedics', ['Orthopaedic Surgery']],
    ['ORTHO', ['Orthopaedic Surgery']],
    ['Orthopaedic Surgery', ['Orthopaedic Surgery']],
    ['Board-certified orthopedic surgeon', ['Orthopaedic Surgery']],
    ['207X00000X', ['Orthopaedic Surgery']],
    ['PM&R', ['Physical Medicine & Rehabilitation']],
    ['Physical Medicine and Rehabilitation', ['Physical Medicine & Rehabilitation']],
    ['Spine surgery', ['Neurological Surgery', 'Orthopaedic Surgery']],
    ['Neurology / Pain Management', ['Neurology', 'Pain Medicine']],
    ['psych', ['Psychiatry', 'Psychology']],
    ['Astrology', []],
    ['', []],
    [null, []],
  ])('%s', (written, groups) => {
    expect([...specialtyGroups(written)].toSorted()).toEqual(groups);
  });
});

describe('mayBeSameSpecialty', () => {
  it.each([
    ['Ortho', 'Orthopaedic Surgery', true],
    ['Pain Management', 'Anesthesiology', true],
    ['PM&R', 'Pain', true],
    ['Ortho', 'Psychiatry', false],
    ['Neurology', 'Psychiatry', false],
    ['Neurology', 'something unheard of', true],
    ['Neurology', null, true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(mayBeSameSpecialty(specialtyGroups(one), specialtyGroups(other))).toBe(expected);
    expect(mayBeSameSpecialty(specialtyGroups(other), specialtyGroups(one))).toBe(expected);
  });
});

describe('taxonomy', () => {
  it('has well-formed codes, each once', () => {
    const codes = knownSpecialties.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[0-9A-Z]{9}X$/.test(code))).toBe(true);
  });

  it('means every entry by its own name and code', () => {
    for (const { code, name, group } of knownSpecialties) {
      expect(specialtyGroups(code)).toContain(group);
      expect(specialtyGroups(name)).toContain(group);
    }
  });

  it('names the code of a specialty, and none when words are ambiguous', () => {
    expect(specialtyCode('ortho')).toBe('207X00000X');
    expect(specialtyCode('Orthopaedic Surgery of the Spine')).toBe('207XS0117X');
    expect(specialtyCode('spine')).toBeNull();
    expect(specialtyCode(null)).toBeNull();
  });

  it('describes an unknown code by its given name, its family, or itself', () => {
    expect(describeCode('207XX9999X', null)).toMatchObject({ group: 'Orthopaedic Surgery' });
    expect(describeCode('299X99999X', 'Pain clinic work')).toMatchObject({ name: 'Pain clinic work' });
    expect(describeCode('299X99999X', null)).toMatchObject({ name: 'Taxonomy 299X99999X' });
    expect(groupsOfCode('299X99999X', 'Rare Work')).toEqual(['Rare Work']);
    expect(groupsOfCode('207LP2900X', '')).toEqual(['Pain Medicine', 'Anesthesiology']);
  });
});
