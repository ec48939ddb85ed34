import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import { type DocumentStructure, structureOf } from '../../../../server/reading/structure/index.js';

const structureOfText = (text: string): DocumentStructure => structureOf(plainDocument(text));
const sections = (text: string): string[] =>
  structureOfText(text).sections.map(({ kind, heading }) => `${kind} ${heading ?? '-'}`);
const units = (text: string): string[][] =>
  structureOfText(text).units.map(({ label, question, answer }) => [
    label ?? '-',
    text.slice(question.start, question.end).trim(),
    text.slice(answer.start, answer.end).trim(),
  ]);

describe('sections', () => {
  it('are opened by headings in capitals, with a colon, or alone on a line', () => {
    const text = [
      'Invented letter of one page.',
      '',
      'HISTORY OF PRESENT ILLNESS',
      '',
      'She fell.',
      '',
      'Review of Records',
      '',
      'A chart of ten pages.',
      '',
      '3. Physical Examination:',
      'She walks well.',
      '',
      'Lumbar spine: full motion.',
      '',
      'IMPRESSION: Sprain of the ankle.',
      '',
      'Discussion and Opinions',
      'The sprain is related to the fall.',
      '',
      'DECLARATION',
      'I declare that this is so.',
    ].join('\n');
    expect(sections(text)).toEqual([
      'HEADER -',
      'HISTORY HISTORY OF PRESENT ILLNESS',
      'RECORDS_REVIEWED Review of Records',
      'EXAMINATION Physical Examination',
      'EXAMINATION Lumbar spine',
      'DIAGNOSIS IMPRESSION',
      'DISCUSSION Discussion and Opinions',
      'ATTESTATION DECLARATION',
    ]);
  });

  it('do not begin in a letterhead, a title or a reference block', () => {
    const text = [
      'Board Certified in Orthopaedic Surgery',
      '',
      'INDEPENDENT MEDICAL EXAMINATION',
      '',
      'RE: Invented Claimant',
      'Date of Injury: May 4, 2021',
      'Place of Examination: Anytown',
      '',
      'COMPLAINTS',
      'Her ankle hurts.',
    ].join('\n');
    const kinds = structureOfText(text).sections.map(({ kind }) => kind);
    expect(new Set(kinds.slice(0, -1))).toEqual(new Set(['HEADER']));
    expect(kinds.at(-1)).toBe('HISTORY');
  });

  it('keep an unknown heading within the section before it', () => {
    expect(sections('DISCUSSION\nOne.\n\nZEBRA CROSSING:\nTwo.')).toEqual([
      'DISCUSSION DISCUSSION',
      'DISCUSSION ZEBRA CROSSING',
    ]);
  });
});

describe('questions and answers', () => {
  it('are told by their marks', () => {
    expect(
      units('QUESTION: Is it related?\n\nANSWER: Yes. It is.\n\nQUESTION: Is he well?\n\nANSWER: No.'),
    ).toEqual([
      ['-', 'Is it related?', 'Yes. It is.'],
      ['-', 'Is he well?', 'No.'],
    ]);
  });

  it('are told by numbers and letters, with the answer below', () => {
    const text =
      '1. Has she reached MMI? MMI means that she is as well as she will be.\n\nNot yet.\n\n2. Please address:\n\na. Are there restrictions?\n\nNone.';
    expect(units(text)).toEqual([
      ['1', 'Has she reached MMI? MMI means that she is as well as she will be.', 'Not yet.'],
      ['2', 'Please address:', ''],
      ['a', 'Are there restrictions?', 'None.'],
    ]);
  });

  it('may share a paragraph', () => {
    expect(
      units('DISCUSSION\n\n4) Is more therapy needed? Please explain. It is not; he does his exercises.'),
    ).toEqual([['4', 'Is more therapy needed? Please explain.', 'It is not; he does his exercises.']]);
  });

  it('take definitions in a paragraph of their own into the question, up to a marked answer', () => {
    const text = 'Question 3: Is it substantial?\n\nSubstantial means that it matters.\n\nAnswer: It is.';
    expect(units(text)).toEqual([
      ['3', 'Is it substantial?\n\nSubstantial means that it matters.', 'It is.'],
    ]);
  });

  it('leave no question among the answers, and make their section one of answers', () => {
    const text = 'EXAMINATION\nNormal.\n\nQ. Is the condition work related?\nA. It is not.';
    const { sentences } = structureOfText(text);
    expect(sentences.map(({ part, section }) => [part, section])).toEqual([
      [null, 'EXAMINATION'],
      ['QUESTION', 'ANSWERS'],
      ['ANSWER', 'ANSWERS'],
    ]);
  });

  it('of a memory test stay in the examination', () => {
    const { sentences } = structureOfText('MENTAL STATUS\n\n1. What is the capital of France? "Paris."');
    expect(new Set(sentences.map(({ section }) => section))).toEqual(new Set(['EXAMINATION']));
  });
});

describe('paragraphs', () => {
  it('are joined over hard line breaks and cut at list items', () => {
    const text =
      'DISCUSSION\n\nThe claimant has a sprain of the ankle that will\nheal in a few weeks without any treatment.\n1. First point.\n2. Second point.';
    const { sentences } = structureOfText(text);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The claimant has a sprain of the ankle that will\nheal in a few weeks without any treatment.',
      'First point.',
      'Second point.',
    ]);
  });

  it('go on over a page break in the middle of a sentence', () => {
    const text = 'DISCUSSION\n\nThe ankle is\n\f\nfully healed. Nothing more.';
    const [first] = structureOfText(text).sentences;
    expect(text.slice(first?.start, first?.end)).toBe('The ankle is\n\f\nfully healed.');
  });
});

describe('any text at all', () => {
  const pieces = [
    'DISCUSSION',
    'QUESTION: ',
    'ANSWER: ',
    '1. ',
    'Is it? ',
    'Yes. ',
    '\n',
    '\n\n',
    '\f',
    ':',
    ' a ',
    'Z.',
    '“',
    '(b) ',
    'MMI means x. ',
  ];

  it('gives sections and sentences in order, within the text, covering what has letters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const structure = structureOfText(text);
        for (const spans of [structure.sections, structure.sentences]) {
          let last = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
        for (const { unit, part } of structure.sentences) expect(unit === null).toBe(part === null);
      }),
    );
  });
});
