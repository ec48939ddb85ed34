import { describe, expect, it } from 'vitest';
import type { Stance } from '../../../server/kernel/vocabulary.js';
import { mergeOpinions, mergeStances } from '../../../server/modules/readings/merge-opinions.js';
import { inventedProposal } from '../../support/proposals.js';

describe('the stance of several passages on one issue', () => {
  it.each<[Stance[], Stance]>([
    [['FAVORS_DEFENSE', 'FAVORS_DEFENSE'], 'FAVORS_DEFENSE'],
    [['FAVORS_DEFENSE', 'UNDETERMINED'], 'FAVORS_DEFENSE'],
    [['NOT_ADDRESSED', 'FAVORS_CLAIMANT'], 'FAVORS_CLAIMANT'],
    [['FAVORS_DEFENSE', 'FAVORS_CLAIMANT'], 'MIXED'],
    [['FAVORS_DEFENSE', 'MIXED'], 'MIXED'],
    [['UNDETERMINED', 'NOT_ADDRESSED'], 'UNDETERMINED'],
    [['NOT_ADDRESSED'], 'NOT_ADDRESSED'],
  ])('%j is %s, in any order', (stances, merged) => {
    expect(mergeStances(stances)).toBe(merged);
    expect(mergeStances(stances.toReversed())).toBe(merged);
  });
});

describe('one opinion of several passages', () => {
  const opinion = (quote: string, overrides: Parameters<typeof inventedProposal>[0] = {}) =>
    inventedProposal({
      ...{ kind: 'OPINION', issue: 'MMI', stance: 'FAVORS_DEFENSE', status: 'ACCEPTED', quote },
      ...overrides,
    });

  it('quotes the surest passage that says so', () => {
    const [merged] = mergeOpinions([
      opinion('left open', { stance: 'UNDETERMINED', confidence: 0.99 }),
      opinion('reached', { confidence: 0.7 }),
      opinion('surely reached', { confidence: 0.8 }),
    ]);
    expect(merged).toMatchObject({ stance: 'FAVORS_DEFENSE', quote: 'surely reached' });
  });

  it('quotes a person’s own word above all', () => {
    const decision = { stance: 'FAVORS_DEFENSE' } as const;
    const [merged] = mergeOpinions([
      opinion('by the machine', { confidence: 0.99 }),
      opinion('by a person', { confidence: 0.3, status: 'CORRECTED', decision }),
    ]);
    expect(merged).toMatchObject({ quote: 'by a person', isCorrected: true });
  });

  it('takes details from whichever passage states them', () => {
    const details = {
      ...{ certainty: null, mmiOn: null, wpiPercent: null, apportionmentPercent: null, ground: null },
      medications: [],
    };
    const [merged] = mergeOpinions([
      opinion('with a day', { details: { ...details, mmiOn: '2024-02-01' }, confidence: 0.5 }),
      opinion('with a rating', { details: { ...details, wpiPercent: 3 }, confidence: 0.9 }),
    ]);
    expect(merged).toMatchObject({ quote: 'with a rating', mmiOn: '2024-02-01', wpiPercent: 3 });
  });

  it('is accepted automatically only when every passage was', () => {
    const status = 'AUTO_ACCEPTED' as const;
    expect(mergeOpinions([opinion('a', { status }), opinion('b', { status })])[0]?.verification).toBe(
      'AUTO_ACCEPTED',
    );
    expect(mergeOpinions([opinion('a', { status }), opinion('b')])[0]?.verification).toBe('CONFIRMED');
  });

  it('leaves out candidates to which nobody gave an issue', () => {
    expect(mergeOpinions([inventedProposal({ kind: 'CANDIDATE' })])).toEqual([]);
  });
});
