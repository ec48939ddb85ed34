import { describe, expect, it } from 'vitest';
import {
  NEW,
  confirmFaults,
  confirmInput,
  initialChoices,
  type Draft,
} from '../../../../client/features/review/confirm-choices.js';

const examiner = (id: string) => ({
  reason: 'Same NPI',
  examiner: { id, displayName: 'Alma Reyes, M.D.', isProvisional: false, examinationCount: 3 },
});
const matter = (id: string) => ({ id, reference: id, injuredOn: null, claimant: null });
const examination = (id: string) => ({
  id,
  kind: 'IME' as const,
  examinedOn: '2025-03-03',
  examiner: { id: 'e1', displayName: 'Alma Reyes, M.D.' },
  matter: null,
});
const draft: Draft = {
  examinerName: 'Alma Reyes MD',
  claimantName: 'Jonas Tarr',
  examinedOn: '2025-03-03',
  kind: 'IME',
  side: 'DEFENSE',
  examinerCandidates: [examiner('e1')],
  matterCandidates: [matter('m1')],
  existing: [],
};
const document = { id: 'd', version: 4 };

describe('what is chosen before anybody looked', () => {
  it('is the only one on file, so that a right report takes one key', () => {
    const choices = initialChoices(draft, true);
    expect(confirmFaults(choices, 12)).toEqual([]);
    expect(confirmInput(document, choices)).toEqual({
      documentId: 'd',
      version: 4,
      acceptPending: true,
      examiner: { examinerId: 'e1' },
      matterId: 'm1',
      kind: 'IME',
      side: 'DEFENSE',
      examinedOn: '2025-03-03',
    });
  });

  it('is nothing among several: a person says which', () => {
    const several = {
      ...draft,
      examinerCandidates: [examiner('e1'), examiner('e2')],
      matterCandidates: [matter('m1'), matter('m2')],
      existing: [examination('x1'), examination('x2')],
    };
    const choices = initialChoices(several, false);
    expect([choices.examiner, choices.matter, choices.examination]).toEqual([null, null, null]);
    expect(confirmFaults(choices, 0)).toEqual([
      'Choose the examiner.',
      'Choose whether this is an examination on file.',
    ]);
  });

  it('is the name as read and a new matter where nothing is on file', () => {
    const choices = initialChoices({ ...draft, examinerCandidates: [], matterCandidates: [] }, false);
    const input = confirmInput(document, choices);
    expect(input.examiner).toEqual({ name: 'Alma Reyes MD' });
    expect(input).not.toHaveProperty('matterId');
    expect(input).not.toHaveProperty('examinationId');
  });
});

describe('a report that is added to an examination on file', () => {
  it('takes the matter of that examination', () => {
    const choices = initialChoices({ ...draft, existing: [examination('x1')] }, false);
    expect(confirmFaults({ ...choices, matter: null }, 0)).toEqual([]);
    expect(confirmInput(document, choices)).toMatchObject({ examinationId: 'x1' });
    expect(confirmInput(document, choices)).not.toHaveProperty('matterId');
  });
});

describe('what keeps a report from being confirmed', () => {
  const choices = initialChoices(draft, false);
  it.each([
    [{ examiner: NEW, examinerName: ' ' }, 0, 'Write the examiner’s name.'],
    [{ matter: null }, 0, 'Choose the matter.'],
    [{ examinedOn: '' }, 0, 'Give the date of the examination.'],
    [{}, 3, 'Decide on every fact, or accept the rest as read.'],
  ])('%j with %d pending', (part, pending, fault) => {
    expect(confirmFaults({ ...choices, ...part }, pending)).toEqual([fault]);
  });
});
