import { describe, expect, it } from 'vitest';
import { matchDrafts } from '../../../server/modules/readings/match-drafts.js';
import { inventedProposal } from '../../support/proposals.js';

const opinion = (overrides: Parameters<typeof inventedProposal>[0] = {}) =>
  inventedProposal({ kind: 'OPINION', issue: 'MMI', stance: 'FAVORS_DEFENSE', ...overrides });

describe('a new reading beside the former one', () => {
  it('keeps what is undecided and said again, whatever order the database gives its keys', () => {
    const record = {
      title: 'A',
      author: null,
      datedOn: null,
      datedTo: null,
      kind: 'OTHER',
      pages: null,
      isVague: false,
    } as const;
    const turned = Object.fromEntries(Object.entries(record).toReversed()) as typeof record;
    const stored = inventedProposal({ kind: 'RECORD', record: turned });
    expect(matchDrafts([stored], [inventedProposal({ kind: 'RECORD', record })])).toEqual({
      added: [],
      goneIds: [],
    });
  });

  it('replaces what is undecided and said otherwise', () => {
    const stored = opinion();
    const draft = opinion({ stance: 'MIXED' });
    expect(matchDrafts([stored], [draft])).toEqual({ added: [draft], goneIds: [stored.id] });
  });

  it('replaces what the machine accepted alone', () => {
    const stored = opinion({ status: 'AUTO_ACCEPTED' });
    expect(matchDrafts([stored], []).goneIds).toEqual([stored.id]);
  });

  it.each(['ACCEPTED', 'CORRECTED', 'REJECTED'] as const)('proposes nothing again that was %s', (status) => {
    const stored = opinion({ status });
    expect(matchDrafts([stored], [opinion({ stance: 'MIXED' })])).toEqual({ added: [], goneIds: [] });
  });

  it('knows an opinion again that a person made of a candidate', () => {
    const stored = inventedProposal({
      ...{ kind: 'CANDIDATE', status: 'ACCEPTED', decision: { issue: 'MMI', stance: 'MIXED' } },
    });
    expect(matchDrafts([stored], [opinion()]).added).toEqual([]);
    expect(matchDrafts([stored], [opinion({ issue: 'SURGERY' })]).added).toHaveLength(1);
  });

  it('takes a proposal once that a reader makes twice', () => {
    expect(matchDrafts([], [opinion(), opinion()]).added).toHaveLength(1);
  });
});
