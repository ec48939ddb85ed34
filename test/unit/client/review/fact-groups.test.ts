import { describe, expect, it } from 'vitest';
import {
  decidedCount,
  factGroups,
  isPending,
  nextPending,
  stepFrom,
} from '../../../../client/features/review/fact-groups.js';
import { candidateOf, factOf, opinionOf, recordOf } from './facts.js';

describe('the groups of facts', () => {
  it('come in the order of a review and hold every fact once', () => {
    const facts = {
      fields: [
        factOf(),
        factOf({ field: 'PLACE' }),
        factOf({ field: 'PAGES_DECLARED' }),
        factOf({ field: 'SIDE' }),
      ],
      opinions: [opinionOf()],
      records: [recordOf()],
      candidates: [candidateOf()],
    };
    const groups = factGroups(facts);
    expect(groups.map(({ id, facts: inGroup }) => [id, inGroup.length])).toEqual([
      ['examination', 2],
      ['people', 1],
      ['opinions', 1],
      ['records', 2],
      ['passages', 1],
    ]);
  });

  it('leave out what is empty', () => {
    expect(factGroups({ fields: [], opinions: [opinionOf()], records: [], candidates: [] })).toHaveLength(1);
  });

  it('count what was decided, without passages that nobody coded', () => {
    const groups = factGroups({
      fields: [factOf({ status: 'ACCEPTED' }), factOf()],
      opinions: [opinionOf({ status: 'AUTO_ACCEPTED' })],
      records: [],
      candidates: [candidateOf(), candidateOf()],
    });
    expect(decidedCount(groups)).toEqual({ decided: 2, all: 3 });
  });
});

describe('the way through the facts', () => {
  const done = factOf({ status: 'ACCEPTED' });
  const first = factOf();
  const passage = candidateOf();
  const last = opinionOf();
  const facts = [first, done, passage, last];

  it('steps one by one and stays at the ends', () => {
    expect(stepFrom(facts, first.id, 1)).toBe(done);
    expect(stepFrom(facts, first.id, -1)).toBe(first);
    expect(stepFrom(facts, last.id, 1)).toBe(last);
    expect(stepFrom(facts, null, 1)).toBe(first);
    expect(stepFrom([], null, 1)).toBeNull();
  });

  it('leads from a decision to the next fact that waits, beginning anew at the top', () => {
    expect(nextPending(facts, first.id)).toBe(last);
    expect(nextPending(facts, last.id)).toBe(first);
    expect(nextPending([done, passage], done.id)).toBeNull();
    expect(nextPending([first], first.id)).toBeNull();
  });

  it('waits for no passage', () => {
    expect(isPending(passage)).toBe(false);
    expect(isPending(first)).toBe(true);
  });
});
