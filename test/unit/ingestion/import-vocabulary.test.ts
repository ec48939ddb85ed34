import { describe, expect, it } from 'vitest';
import {
  headedFields,
  headingVocabulary,
} from '../../../server/modules/ingestion/reading/columns/heading-vocabulary.js';
import { scoreHeading } from '../../../server/modules/ingestion/reading/columns/score-heading.js';
import { wordVocabulary } from '../../../server/modules/ingestion/reading/values/word-vocabulary.js';

const repeated = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

describe('the reviewed words of headings', () => {
  it('fold each variant into one word', () => {
    expect(repeated(Object.values(headingVocabulary.fold).flat())).toEqual([]);
  });

  it.each(headedFields)('let the headings listed for %s name it', (field) => {
    for (const listed of headingVocabulary.fields[field].headings) {
      expect({ listed, score: scoreHeading(new Set(listed), field) }).toEqual({ listed, score: 1 });
    }
  });
});

describe('the reviewed words of cells', () => {
  it('give each word one side', () => {
    const { DEFENSE, PLAINTIFF, NEUTRAL, UNKNOWN, own, opposing } = wordVocabulary.side;
    expect(
      repeated([DEFENSE, PLAINTIFF, NEUTRAL, UNKNOWN, own, opposing].flatMap((words) => [...words])),
    ).toEqual([]);
  });

  it('give each word one role in a stance', () => {
    const { party, toward, against, towardAlone, negation, filler } = wordVocabulary.stance;
    const roles = [
      party.DEFENSE,
      party.CLAIMANT,
      party.own,
      party.opposing,
      toward,
      against,
      towardAlone,
      negation,
      filler,
    ];
    expect(repeated(roles.flatMap((words) => [...words]))).toEqual([]);
  });

  it('give each phrase on an issue one stance', () => {
    for (const { FAVORS_DEFENSE, FAVORS_CLAIMANT, MIXED } of Object.values(wordVocabulary.issues)) {
      const phrases = [FAVORS_DEFENSE, FAVORS_CLAIMANT, MIXED].flatMap((words) => [...(words ?? [])]);
      expect(repeated(phrases)).toEqual([]);
    }
  });

  it('give each phrase one kind of examination', () => {
    expect(repeated(Object.values(wordVocabulary.kind).flatMap((words) => [...words]))).toEqual([]);
  });
});
