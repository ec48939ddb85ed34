import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedOutline } from '../../../../server/modules/outlines/chapters/build-outline.js';
import type { OutlineFacts } from '../../../../server/modules/outlines/chapters/chapter-facts.types.js';
import { writtenOutline } from '../../../../server/modules/outlines/chapters/write-outline.js';
import type { OutlineContent } from '../../../../server/modules/outlines/outline-content.js';
import { OutlineMode } from '../../../../server/modules/outlines/outline-vocabulary.js';
import { outlineProblems } from '../../../support/outline-checks.js';
import { inventedFacts } from './invented-facts.js';

const names = { documents: new Map<string, string>(), entries: new Map<string, string>() };

function outlineOf(facts: OutlineFacts, mode: OutlineMode): OutlineContent {
  return writtenOutline(plannedOutline(facts, mode), { facts, mode, names });
}

describe('an outline of any facts', () => {
  it.each(Object.values(OutlineMode))('asks only what it can show, in %s', (mode) => {
    fc.assert(
      fc.property(inventedFacts, (facts) => {
        expect(outlineProblems(outlineOf(facts, mode))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same for the same facts, whatever the order of lists that have none', () => {
    fc.assert(
      fc.property(inventedFacts, (facts) => {
        const turned = { ...facts, peers: facts.peers.toReversed() };
        expect(outlineOf(turned, 'CROSS')).toEqual(outlineOf(facts, 'CROSS'));
      }),
      { numRuns: 30 },
    );
  });

  it('puts nothing to the other side’s witness that speaks for that witness', () => {
    fc.assert(
      fc.property(inventedFacts, (facts) => {
        const cross = outlineOf(facts, 'CROSS').chapters.flatMap(({ questions }) => questions);
        expect(cross.filter(({ text }) => text.startsWith('On redirect'))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('prepares for every question that the other side could put', () => {
    fc.assert(
      fc.property(inventedFacts, (facts) => {
        const textsOf = (mode: OutlineMode): string[] =>
          outlineOf(facts, mode).chapters.flatMap(({ questions }) => questions.map(({ text }) => text));
        const prepared = new Set(textsOf('PREPARATION'));
        expect(textsOf('CROSS').filter((text) => !prepared.has(text))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
