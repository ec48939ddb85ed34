import { describe, expect, it } from 'vitest';
import {
  draftOfCandidate,
  draftOfChallenge,
  emptyChallenge,
  fieldsOf as challengeFields,
  missingOf as missingOfChallenge,
} from '../../../../client/features/pharmacy/challenge-draft.js';
import { countWords, quantityWords } from '../../../../client/features/pharmacy/pharmacy-words.js';
import {
  emptyStatement,
  fieldsOf as statementFields,
  missingOf as missingOfStatement,
} from '../../../../client/features/pharmacy/statement-draft.js';

describe('a challenge while it is typed', () => {
  it('names what is missing, one thing at a time', () => {
    expect(missingOfChallenge(emptyChallenge)).toMatch(/examination/);
    const withExamination = { ...emptyChallenge, examinationId: 'e' };
    expect(missingOfChallenge(withExamination)).toMatch(/ground/);
    const withGround = { ...withExamination, ground: 'TOO_LONG' } as const;
    expect(missingOfChallenge(withGround)).toMatch(/class, or name/);
    expect(missingOfChallenge({ ...withGround, medication: 'Soma' })).toBeNull();
    expect(missingOfChallenge({ ...withGround, medicationClass: 'OPIOID' })).toBeNull();
  });

  it('sends blanks as nothing', () => {
    const draft = {
      ...emptyChallenge,
      examinationId: 'e',
      ground: 'UNNECESSARY',
      medicationClass: 'NSAID',
    } as const;
    expect(challengeFields(draft)).toEqual({
      ground: 'UNNECESSARY',
      opinionId: null,
      medicationClass: 'NSAID',
      medication: null,
      quote: null,
      documentId: null,
      page: null,
      guideline: null,
    });
  });

  it('takes over what an opinion names, and a medication only when it is the one', () => {
    const candidate = {
      medications: ['carisoprodol'],
      medicationClass: 'MUSCLE_RELAXANT',
      ground: 'TOO_LONG',
      groundAsWritten: 'far too long',
      quote: 'Invented words.',
      page: 4,
      sourceDocument: null,
      examination: null,
      opinion: { id: 'o' },
    } as const;
    const copy = { ...candidate, medications: [...candidate.medications] };
    expect(draftOfCandidate(copy)).toMatchObject({
      medication: 'carisoprodol',
      opinionId: 'o',
      source: { quote: 'Invented words.', page: 4, documentId: '' },
    });
    expect(draftOfCandidate({ ...copy, medications: ['a', 'b'] }).medication).toBe('');
  });

  it('keeps a recorded challenge as it is until it is changed', () => {
    const challenge = {
      id: 'c',
      version: 3,
      ground: 'OVER_GUIDELINE',
      medicationClass: 'OPIOID',
      medication: null,
      quote: 'Invented words.',
      page: 2,
      guideline: 'MTUS',
      sourceDocument: null,
      examination: null,
      opinion: null,
      answers: [],
    } as const;
    expect(challengeFields(draftOfChallenge({ ...challenge, answers: [] }))).toMatchObject({
      ground: 'OVER_GUIDELINE',
      medicationClass: 'OPIOID',
      quote: 'Invented words.',
      page: 2,
      guideline: 'MTUS',
    });
  });
});

describe('a statement while it is typed', () => {
  const whole = { ...emptyStatement, medication: ' Oxycodone ', statedOn: '2024-05-01' };

  it('needs a medication and a day, and days in their order', () => {
    expect(missingOfStatement(emptyStatement)).toMatch(/medication/);
    expect(missingOfStatement({ ...whole, statedOn: '' })).toMatch(/day/);
    expect(missingOfStatement({ ...whole, from: '2024-03-01', to: '2024-02-01' })).toMatch(/begin/);
    expect(missingOfStatement(whole)).toBeNull();
  });

  it('sends blanks as nothing', () => {
    expect(statementFields(whole)).toMatchObject({
      medication: 'Oxycodone',
      from: null,
      to: null,
      reason: null,
      quote: null,
    });
  });
});

describe('words', () => {
  it('counts the rows of a file so that nothing is missing', () => {
    const counts = { rows: 52, fills: 46, duplicates: 2, reversals: 1, rejected: 3, warnings: 5 };
    expect(countWords({ counts })).toBe(
      '46 fills, 2 duplicates, 1 claim taken back and 3 rows that are no fills, of 52 rows',
    );
    expect(countWords({ counts: { ...counts, rows: 46, duplicates: 0, reversals: 0, rejected: 0 } })).toBe(
      '46 fills, of 46 rows',
    );
  });

  it.each([
    [{ quantity: 60, unit: 'EACH' }, '60'],
    [{ quantity: 120.5, unit: 'ML' }, '120.5 mL'],
    [{ quantity: 2, unit: 'OTHER' }, '2 of a unit that is not known'],
    [{ quantity: null, unit: null }, null],
  ])('%j is %s', (fill, words) => {
    expect(quantityWords(fill)).toBe(words);
  });
});
