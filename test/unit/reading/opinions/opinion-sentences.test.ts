import { describe, expect, it } from 'vitest';
import { readOpinions } from '../../../../server/reading/opinions/index.js';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import type { OpinionReading } from '../../../../server/reading/report-reading.types.js';
import { structureOf } from '../../../../server/reading/structure/index.js';
import { PLAIN_SENTENCES } from './plain-sentences.js';
import { UNUSUAL_SENTENCES, NO_OPINION_SENTENCES, OPINION_SENTENCES } from './opinion-sentences.js';

function classifiedIn(section: string, sentence: string): OpinionReading[] {
  const document = plainDocument(`${section}\n\n${sentence}\n`);
  return readOpinions(document, structureOf(document)).filter(({ tier }) => tier === 'CLASSIFIED');
}

const stanceOn = (readings: readonly OpinionReading[], wanted: string): string | null =>
  readings.find(({ issue }) => issue === wanted)?.stance ?? null;

describe('a sentence of the examiner', () => {
  it.each(OPINION_SENTENCES)('%s', (sentence, issue, stance) => {
    expect(stanceOn(classifiedIn('DISCUSSION', sentence), issue)).toBe(stance);
  });

  it('seldom gives an opinion that is not in it', () => {
    const extra = OPINION_SENTENCES.flatMap(([sentence, issue]) =>
      classifiedIn('DISCUSSION', sentence).filter((reading) => reading.issue !== issue),
    );
    expect(extra.length).toBeLessThanOrEqual(0.03 * OPINION_SENTENCES.length);
  });
});

describe('a sentence with one opinion in plain words', () => {
  it.each(PLAIN_SENTENCES)('%s', (sentence, issue, stance) => {
    expect(classifiedIn('DISCUSSION', sentence).map((one) => [one.issue, one.stance])).toEqual([
      [issue, stance],
    ]);
  });
});

describe('a sentence that holds no opinion of the examiner', () => {
  it.each(NO_OPINION_SENTENCES)('%s: %s', (section, sentence) => {
    expect(classifiedIn(section, sentence)).toEqual([]);
  });
});

describe('an opinion in unusual words', () => {
  it('is recognised more often than not, and seldom turned around', () => {
    const read = UNUSUAL_SENTENCES.map(([sentence, issue, stance]) => ({
      stance,
      read: stanceOn(classifiedIn('DISCUSSION', sentence), issue),
    }));
    const found = read.filter((one) => one.read !== null);
    const turned = found.filter(
      (one) =>
        one.read !== one.stance && [one.read, one.stance].every((stance) => /^FAVORS_/.test(stance ?? '')),
    );
    expect(found.length / read.length).toBeGreaterThanOrEqual(0.6);
    expect(turned.length / found.length).toBeLessThanOrEqual(0.1);
  });

  it('is offered to a person where it is not recognised', () => {
    for (const [sentence] of UNUSUAL_SENTENCES) {
      const document = plainDocument(`DISCUSSION\n\n${sentence}\n`);
      expect(readOpinions(document, structureOf(document)), sentence).not.toEqual([]);
    }
  });
});
