import { describe, expect, it } from 'vitest';
import {
  coverageLines,
  documentFileName,
  readingOf,
} from '../../../../client/features/evidence/computation-words.js';
import { parsedComputation, printed } from '../../../../client/features/evidence/parsed-computation.js';
import { computationOf, METHOD_IDS } from '../../../../server/statistics/computation.js';
import { METHODS } from '../../../../server/modules/measures/index.js';

describe('parsedComputation', () => {
  it('shows inputs, steps and results of a document that the product made', () => {
    const document = JSON.stringify(computationOf('clopper-pearson', { x: 46, n: 48 }));
    const computation = parsedComputation(document);
    expect(computation?.method.id).toBe('clopper-pearson');
    expect(computation?.inputs).toContainEqual({ name: 'x', value: '46' });
    expect(computation?.outputs.map(({ name }) => name)).toEqual(['share', 'lower', 'upper']);
    expect(computation?.steps.every(({ name, formula }) => name !== '' && formula !== '')).toBe(true);
  });

  it('says that nothing can be computed where nothing can', () => {
    const document = JSON.stringify(computationOf('clopper-pearson', { x: 0, n: 0 }));
    expect(parsedComputation(document)?.outputs).toContainEqual({ name: 'share', value: 'not computable' });
  });

  it.each(['', 'no JSON', '[]', '{}', '{"format":2,"method":{},"inputs":{},"outputs":{},"steps":[]}'])(
    'leaves a document alone that it does not know: %j',
    (document) => expect(parsedComputation(document)).toBeNull(),
  );

  it('finds a page for every method that a document can name', () => {
    const pages = new Set(METHODS.map(({ id }) => id));
    expect(METHOD_IDS.filter((id) => !pages.has(id))).toEqual([]);
  });
});

describe('printed', () => {
  it.each([
    [null, 'not computable'],
    [0.5, '0.5'],
    [[1, null, 3], '1, not computable, 3'],
    [[], 'none'],
    [{ lower: 0, upper: 1 }, 'lower: 0; upper: 1'],
  ])('%j as %j', (value, expected) => expect(printed(value)).toBe(expected));
});

describe('coverageLines', () => {
  const known = {
    known: 48,
    undetermined: 0,
    notAddressed: 0,
    blank: 0,
    uncoded: 0,
    unverified: 0,
    total: 48,
  };

  it('says that nothing is left out', () => {
    expect(coverageLines(known)).toBe('None of the 48 examinations is left out.');
  });

  it('names every kind that is, and no other', () => {
    expect(coverageLines({ ...known, total: 54, undetermined: 2, unverified: 1, blank: 3 })).toBe(
      '6 of 54 examinations: 2 undetermined, 1 not yet verified and 3 with nothing recorded.',
    );
  });
});

describe('readingOf', () => {
  it.each([
    [{ unit: 'SHARE', value: 0.96, numerator: 46, denominator: 48 }, '46 of 48'],
    [{ unit: 'SHARE', value: null, numerator: 3, denominator: 3 }, '3 of 3'],
    [{ unit: 'MINUTES', value: 17.5, numerator: 31, denominator: 40 }, '17.5 minutes, of 31 examinations'],
    [{ unit: 'MINUTES', value: null, numerator: 1, denominator: 40 }, '1 examination'],
    [{ unit: 'INDEX', value: 0.25, numerator: 50, denominator: 50 }, '0.250, of 50 examinations'],
  ] as const)('%j as %j', (estimate, expected) => expect(readingOf(estimate)).toBe(expected));
});

describe('documentFileName', () => {
  it('is a plain file name', () => {
    expect(documentFileName('OPINION.CAUSATION.FAVORS_DEFENSE')).toBe(
      'computation-opinion-causation-favors-defense.json',
    );
    expect(documentFileName('../x')).toBe('computation-x.json');
  });
});
