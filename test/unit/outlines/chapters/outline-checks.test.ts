import { describe, expect, it } from 'vitest';
import type { OutlineContent } from '../../../../server/modules/outlines/outline-content.js';
import { OutlineTopic } from '../../../../server/modules/outlines/outline-vocabulary.js';
import { outlineProblems } from '../../../support/outline-checks.js';
import { chapter, question } from '../contents.js';

const asked = question('RETENTION:a', {
  text: 'In 46 of 48, the defense retained you, correct?',
  figures: [{ key: 'SIDE.DEFENSE', numerator: 46, denominator: 48, words: '46 of 48' }],
});
type Asked = typeof asked;

function outlineOf(change: Partial<Asked>): OutlineContent {
  const [, ...others] = Object.values(OutlineTopic);
  return {
    mode: 'CROSS',
    title: 'Invented outline',
    chapters: [chapter('record:RETENTION', [{ ...asked, ...change }])],
    unsupported: others.map((topic) => ({ topic, reason: 'Nothing is on file.' })),
  };
}

describe('the checks of generated outlines', () => {
  it('find nothing in a sound one', () => {
    expect(outlineProblems(outlineOf({}))).toEqual([]);
  });

  it.each<[string, Partial<Asked>, string]>([
    ['no source', { cites: [] }, 'no source'],
    ['a number from nowhere', { helpsWitness: 'In 3 it was otherwise.' }, '3 has no source'],
    ['a number word from nowhere', { text: 'In 46 of 48, on seven days, correct?' }, '"seven" has no source'],
    ['a figure that is not put', { text: 'The defense retained you, correct?' }, 'does not stand in'],
    ['a word that is not neutral', { text: 'In 46 of 48, are you biased?' }, 'not neutral'],
    ['no question', { text: 'In 46 of 48 the defense retained you.' }, 'not one question'],
    ['two questions', { text: 'In 46 of 48? Is it so?' }, 'not one question'],
    ['a long question', { text: `In 46 of 48 ${'and so on '.repeat(10)}?` }, 'words:'],
  ])('find %s', (_what, change, found) => {
    expect(outlineProblems(outlineOf(change)).join()).toContain(found);
  });

  it('find a topic that is told of nowhere', () => {
    const content = outlineOf({});
    expect(outlineProblems({ ...content, unsupported: content.unsupported.slice(1) })).toContain(
      'a topic is missing, or is told twice',
    );
  });
});
