import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpinions } from '../../../../server/reading/opinions/index.js';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import type { OpinionReading } from '../../../../server/reading/report-reading.types.js';
import { structureOf } from '../../../../server/reading/structure/index.js';
import { NO_OPINION_SENTENCES, OPINION_SENTENCES } from './opinion-sentences.js';

function opinionsIn(text: string): OpinionReading[] {
  const document = plainDocument(text);
  return readOpinions(document, structureOf(document));
}

const classifiedIn = (text: string): OpinionReading[] =>
  opinionsIn(text).filter(({ tier }) => tier === 'CLASSIFIED');
const shown = (text: string): string[] =>
  classifiedIn(text).map(
    ({ issue, stance, citation }) => `${issue ?? ''} ${stance ?? ''}: ${citation.quote}`,
  );

const asked = (question: string, answer: string): string[] =>
  shown(`QUESTION: ${question}\n\nANSWER: ${answer}`);

describe('an answer', () => {
  it.each([
    ['Is the tear causally related to the accident?', 'Yes.', 'CAUSATION FAVORS_CLAIMANT: Yes.'],
    ['Is the tear causally related to the accident?', 'No.', 'CAUSATION FAVORS_DEFENSE: No.'],
    ['Has the worker reached maximum medical improvement?', 'Not yet.', 'MMI FAVORS_CLAIMANT: Not yet.'],
    ['Has the worker reached maximum medical improvement?', 'He has.', 'MMI FAVORS_DEFENSE: He has.'],
    ['Is further treatment necessary?', 'None.', 'FUTURE_CARE FAVORS_DEFENSE: None.'],
    ['Was the condition caused by natural deterioration?', 'No.', 'PRE_EXISTING FAVORS_CLAIMANT: No.'],
    [
      'Was the treatment rendered to date medically necessary?',
      'Yes.',
      'TREATMENT_NECESSITY FAVORS_CLAIMANT: Yes.',
    ],
    ['Can the claimant perform his regular job?', 'Yes.', 'WORK_CAPACITY FAVORS_DEFENSE: Yes.'],
  ])('%s %s', (question, answer, expected) => {
    expect(asked(question, answer)).toEqual([expected]);
  });

  it('to a question of choice is not read from its yes', () => {
    expect(asked('Can she return to work with or without restrictions?', 'Yes.')).toEqual([]);
  });

  it('speaks of what was asked without naming it again', () => {
    expect(asked('Is the tear causally related to the accident?', 'It is related.')).toEqual([
      'CAUSATION FAVORS_CLAIMANT: It is related.',
    ]);
  });

  it('carries its question, which is no part of the quote', () => {
    const [opinion] = classifiedIn('1. Is the tear related to the accident?\n\nNo, it is not.');
    expect(opinion?.question?.quote).toBe('Is the tear related to the accident?');
    expect(opinion?.citation.quote).toBe('No, it is not.');
  });

  it('that says it in a sentence is not shown for its "Yes." as well', () => {
    const text =
      'QUESTION: Is he at maximum medical improvement?\n\nANSWER: Yes. He has reached maximum medical improvement.';
    expect(shown(text)).toEqual(['MMI FAVORS_DEFENSE: He has reached maximum medical improvement.']);
  });
});

describe('whose opinion it is', () => {
  it('is told by the sentence that follows', () => {
    const text =
      'DISCUSSION\n\nDr. Pell found that the tear was caused by the accident. I disagree with this conclusion.';
    expect(shown(text)).toEqual(['CAUSATION FAVORS_DEFENSE: I disagree with this conclusion.']);
  });

  it('follows the turn of a sentence', () => {
    const text = 'DISCUSSION\n\nDr. Marsh recommends acupuncture, which I do not find to be warranted.';
    expect(classifiedIn(text).map(({ stance }) => stance)).toEqual(['FAVORS_DEFENSE']);
  });

  it('is lost on nobody in a history, where only "in my opinion" counts', () => {
    expect(shown('HISTORY\n\nHis pain is due to the accident.')).toEqual([]);
    expect(shown('HISTORY\n\nIn my opinion his pain was caused by the accident.')).toHaveLength(1);
  });

  it('is not looked for in what was reviewed', () => {
    expect(
      opinionsIn('RECORDS REVIEWED\n\nIn my opinion the tear was caused by the accident.').filter(
        ({ tier }) => tier === 'CLASSIFIED',
      ),
    ).toEqual([]);
  });
});

describe('the details of an opinion', () => {
  const only = (sentence: string): OpinionReading | undefined => classifiedIn(`DISCUSSION\n\n${sentence}`)[0];

  it.each([
    ['She reached maximum medical improvement on January 15, 2023.', '2023-01-15'],
    ['He has been permanent and stationary since 3/4/22.', '2022-03-04'],
    ['He has reached maximum medical improvement.', null],
    ['She reached maximum medical improvement on February 30, 2023.', null],
  ])('date of MMI: %s', (sentence, expected) => {
    expect(only(sentence)?.mmiOn).toBe(expected);
  });

  it.each([
    ['This combines to an 11% impairment of the whole person.', 11],
    ['His whole person impairment is 0%.', 0],
    ['The 20% impairment of the arm equals 12% WPI.', 12],
    ['She has a 5% impairment of the upper extremity.', null],
  ])('whole person impairment: %s', (sentence, expected) => {
    expect(only(sentence)?.wpiPercent).toBe(expected);
  });

  it.each([
    ['I apportion 30% to the prior injury and 70% to the accident.', 30],
    ['Seventy percent of the disability is apportioned to the industrial injury.', 30],
    ['One half of the disability is apportioned to pre-existing arthritis.', 50],
  ])('share of something else: %s', (sentence, expected) => {
    expect(only(sentence)?.apportionmentPercent).toBe(expected);
  });

  it.each([
    ['The Percocet and Soma should be weaned.', ['oxycodone', 'carisoprodol'], 'WEAN'],
    ['Long-term use of cyclobenzaprine is not appropriate.', ['cyclobenzaprine'], 'TOO_LONG'],
    ['Given its addictive potential, oxycodone is no longer indicated.', ['oxycodone'], 'ADDICTION_RISK'],
    ['Gabapentin is appropriate for her neuropathic pain.', ['gabapentin'], 'NEUROPATHIC_PAIN'],
  ])('medications and ground: %s', (sentence, medications, ground) => {
    expect(only(sentence)).toMatchObject({ issue: 'MEDICATION', medications, ground });
  });

  it('certainty is quoted as written', () => {
    expect(
      only('Within a reasonable degree of medical certainty, the tear was caused by the accident.')
        ?.certainty,
    ).toBe('Within a reasonable degree of medical certainty');
  });

  it('hedges and conditions are marked', () => {
    expect(only('The tear may have been caused by the accident.')).toMatchObject({
      isHedged: true,
      stance: 'MIXED',
    });
    expect(only('If his account is true, the tear was caused by the accident.')).toMatchObject({
      isConditional: true,
      stance: 'MIXED',
    });
  });
});

describe('any text at all', () => {
  const sentences = [
    ...OPINION_SENTENCES.map(([text]) => text),
    ...NO_OPINION_SENTENCES.map(([, text]) => text),
  ];
  const pieces = [
    ...sentences,
    'DISCUSSION',
    '\n\n',
    '\n',
    '\f',
    'QUESTION: ',
    'ANSWER: ',
    '2. Is he at MMI? ',
    'not ',
    'Dr. ',
    'but ',
    ', ',
    '((',
  ];

  it('gives verbatim quotes, sound numbers and no more candidates than a person will read', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const opinions = opinionsIn(text);
        expect(opinions.filter(({ tier }) => tier === 'UNCLASSIFIED').length).toBeLessThanOrEqual(14);
        for (const opinion of opinions) {
          expect(text.slice(opinion.citation.start, opinion.citation.end)).toBe(opinion.citation.quote);
          expect(opinion.issue === null).toBe(opinion.tier === 'UNCLASSIFIED');
          expect(opinion.stance === null).toBe(opinion.issue === null);
          expect(opinion.confidence).toBeGreaterThan(0);
          expect(opinion.confidence).toBeLessThan(1);
          for (const percent of [opinion.wpiPercent, opinion.apportionmentPercent]) {
            if (percent !== null) expect(percent >= 0 && percent <= 100).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  // A rule that goes back and forth over its text would take hours over these, not seconds.
  it.each([
    ['one letter', 'a'],
    ['capitals', 'A'],
    ['words without points', 'not causally related to the accident and '],
    ['nested marks', '((("[{ '],
    ['commas', 'no, '],
    ['questions', '1. Is it related? '],
    ['numbered lines', '1. Is it related?\n'],
    ['headings', 'DISCUSSION:\n'],
    ['points', '. '],
  ])(
    'is read in time: a megabyte of %s',
    (_, piece) => {
      const text = `DISCUSSION\n\n${piece.repeat(Math.ceil(1_000_000 / piece.length))}`;
      expect(opinionsIn(text).length).toBeLessThanOrEqual(text.length);
    },
    20_000,
  );
});
