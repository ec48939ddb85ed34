import { describe, expect, it } from 'vitest';
import { afterDecision } from '../../../../client/features/review/decision.js';
import {
  confidenceWords,
  factCautions,
  factLabel,
  factValue,
  fieldWords,
  placeWords,
} from '../../../../client/features/review/fact-words.js';
import { candidateOf, factOf, opinionOf, recordOf } from './facts.js';

describe('the words of a fact', () => {
  it.each([
    ['EXAMINED_ON', '2025-03-03', 'Mar 3, 2025'],
    ['INJURED_ON', '2024-01-02\n2024-02-03', 'Jan 2, 2024; Feb 3, 2024'],
    ['FACE_TO_FACE_MINUTES', '25 REPORT', '25 minutes (stated in the report)'],
    ['FACE_TO_FACE_MINUTES', '1 CLAIMANT', '1 minute (claimant’s account)'],
    ['FACE_TO_FACE_MINUTES', 'about half an hour', 'about half an hour'],
    ['SIDE', 'DEFENSE', 'Defense'],
    ['EXAM_KIND', 'RECORD_REVIEW', 'Record review'],
    ['DIAGNOSES', 'Lumbar strain\nCervical strain', 'Lumbar strain; Cervical strain'],
    ['CLAIM_NUMBER', 'WC-2023-1177', 'WC-2023-1177'],
  ] as const)('%s: %s', (field, value, words) => {
    expect(fieldWords(field, value)).toBe(words);
  });

  it('name issue and stance of an opinion with its particulars', () => {
    const details = {
      certainty: null,
      mmiOn: '2025-02-01',
      wpiPercent: null,
      apportionmentPercent: null,
      medications: [],
      ground: null,
    };
    const opinion = opinionOf({ issue: 'MMI', stance: 'FAVORS_DEFENSE', details });
    expect(factLabel(opinion)).toBe('Maximum medical improvement');
    expect(factValue(opinion)).toBe('Favors defense; MMI on Feb 1, 2025');
  });

  it('quote a passage that nobody coded, and name what it was coded as', () => {
    const passage = candidateOf();
    expect(factLabel(passage)).toBe('Passage');
    expect(factValue(passage)).toBe(passage.quote);
    const coded = afterDecision(passage, { decision: 'ACCEPT', issue: 'SURGERY', stance: 'MIXED' });
    expect([factLabel(coded), factValue(coded)]).toEqual(['Surgery', 'Mixed']);
  });

  it('give a record with author, date and pages', () => {
    expect(factLabel(recordOf())).toBe('Imaging');
    expect(factValue(recordOf())).toBe('MRI of the left shoulder, Harbor Imaging, May 1, 2024, 3 pages');
  });

  it('warn of what should be looked at before accepting', () => {
    expect(factCautions(factOf())).toEqual([]);
    expect(
      factCautions(opinionOf({ isHedged: true, isConditional: true, isDisputed: true, isAsRead: true })),
    ).toEqual(['disputed', 'hedged', 'conditional', 'as read by OCR']);
    expect(factCautions(opinionOf({ attribution: 'CLAIMANT' }))).toEqual(['said by the claimant']);
  });

  it('say where it stands', () => {
    expect(placeWords({ page: 4, endPage: 4 }, 'PAGE')).toBe('page 4');
    expect(placeWords({ page: 4, endPage: 5 }, 'PAGE')).toBe('pages 4 to 5');
    expect(placeWords({ page: 12, endPage: 12 }, 'PARAGRAPH')).toBe('paragraph 12');
  });
});

it.each([
  [0.9, 'very likely right'],
  [0.89, 'likely right'],
  [0.75, 'likely right'],
  [0.74, 'uncertain'],
  [0.5, 'uncertain'],
  [0.49, 'a guess'],
])('a confidence of %d reads %s', (confidence, words) => {
  expect(confidenceWords(confidence)).toBe(words);
});

describe('a fact after a decision', () => {
  it('shows the corrected value and keeps what was read', () => {
    const fact = factOf();
    const corrected = afterDecision(fact, { decision: 'CORRECT', value: '2025-03-04' });
    expect(corrected.status).toBe('CORRECTED');
    expect(factValue(corrected)).toBe('Mar 4, 2025');
    expect(corrected.value).toBe(fact.value);
  });

  it('is as it was once the decision is taken back', () => {
    const fact = factOf();
    const back = afterDecision(afterDecision(fact, { decision: 'CORRECT', value: 'x' }), {
      decision: 'REOPEN',
    });
    expect(back).toEqual(fact);
  });

  it('loses a correction when it is rejected', () => {
    const rejected = afterDecision(afterDecision(factOf(), { decision: 'CORRECT', value: 'x' }), {
      decision: 'REJECT',
    });
    expect(rejected).toMatchObject({ status: 'REJECTED', decided: null });
  });
});
