import { describe, expect, it } from 'vitest';
import { proposedChallenge } from '../../../server/modules/pharmacy/challenge-candidate.js';

const proposed = (medications: readonly string[], ground: string | null) =>
  proposedChallenge({
    matterId: 'm',
    examinationId: 'e',
    opinionId: 'o',
    quote: null,
    page: null,
    documentId: null,
    medications,
    ground,
  });

describe('what an opinion proposes for a challenge', () => {
  it.each([
    [['gabapentin'], 'NEUROPATHIC_AGENT'],
    [['Norco 10/325', 'oxycodone'], 'OPIOID'],
    [['gabapentin', 'oxycodone'], null],
    [['gabapentin', 'Zyxwunil'], null],
    [['Zyxwunil'], null],
    [[], null],
  ])('is of the medications %j the class %s', (medications, medicationClass) => {
    expect(proposed(medications, null).medicationClass).toBe(medicationClass);
  });

  it.each([
    ['TOO_LONG', 'TOO_LONG'],
    ['EXCESSIVE_DOSE', 'OVER_GUIDELINE'],
    ['NOT_INDICATED', 'UNNECESSARY'],
    ['NOT_EFFECTIVE', 'UNNECESSARY'],
    ['SIDE_EFFECTS', null],
    ['the insurer asks', null],
    [null, null],
  ])('is of the ground %s ours of %s', (ground, expected) => {
    expect(proposed([], ground).ground).toBe(expected);
  });
});
