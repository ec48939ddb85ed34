import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AlignedText } from '../../../../client/features/passages/aligned-text.js';
import {
  classWords,
  comparedWords,
  firstSeenWords,
  repeatWords,
  sectionLabel,
  uniqueWords,
} from '../../../../client/features/passages/passage-words.js';

describe('the words of a repeated passage', () => {
  it('give the count with what was compared', () => {
    const repeat = { similarity: 'IDENTICAL', reports: 14, comparedReports: 37 } as const;
    expect(repeatWords({ ...repeat, class: 'EXAMINER' })).toBe(
      'Identical text in 14 of 37 reports of this examiner read',
    );
    expect(repeatWords({ ...repeat, class: null })).toBe(
      'Identical text in 14 of 37 reports of your firm read',
    );
    expect(classWords(null)).toContain('once the reports’ examiners are confirmed');
    expect(comparedWords(1)).toBe('Compared with 1 other report of your firm.');
    expect(comparedWords(0)).toContain('no other report');
  });

  it('give a section’s own words out of all', () => {
    expect(uniqueWords({ words: 518, wordsUnique: 412 })).toBe('412 of 518 words (80%)');
    expect(uniqueWords({ words: 0, wordsUnique: 0 })).toBe('No words');
  });

  it('leave out a day that is not known', () => {
    expect(firstSeenWords(null)).toBe('');
    expect(firstSeenWords('2024-03-03')).toBe('first seen Mar 3, 2024');
  });

  it('name every section of a report', () => {
    expect(sectionLabel('RECORDS_REVIEWED')).toBe('Records reviewed');
  });
});

describe('two passages side by side', () => {
  const markup = renderToStaticMarkup(
    createElement(AlignedText, {
      here: 'This report, page 4',
      there: 'Another report, page 5',
      parts: [
        { kind: 'EQUAL', text: 'Range of motion of the', otherText: 'Range of motion of the' },
        { kind: 'CHANGED', text: 'left', otherText: 'right' },
        { kind: 'ADDED', text: 'upper', otherText: '' },
        { kind: 'REMOVED', text: '', otherText: 'again' },
      ],
    }),
  );
  const [here = '', there = ''] = markup.split('</figure>');

  it('show each side its own words', () => {
    expect(here).toContain('left');
    expect(here).toContain('upper');
    expect(here).not.toContain('again');
    expect(there).toContain('right');
    expect(there).not.toContain('upper');
  });

  it('mark what differs by words as well as by looks', () => {
    expect(here).toContain('[changed: ');
    expect(here).toContain('[only here: ');
    expect(there).toContain('[only here: ');
    expect(here).toContain('data-kind="CHANGED"');
  });
});
