import { describe, expect, it } from 'vitest';
import {
  draftOfProposition,
  NEW_PROPOSITION,
  statedProposition,
} from '../../../../client/features/testimony/proposition-draft.js';
import type { PropositionPartsFragment } from '../../../../client/generated/graphql.js';

const SWORN: PropositionPartsFragment = {
  id: 'p',
  subject: 'SHARE_DEFENSE',
  issue: null,
  stance: null,
  claim: 'The share of work for the defense: about 90 percent',
  words: 'About ninety.',
  polarity: 'AFFIRMS',
  quantity: { low: 90, high: 90, unit: 'PERCENT', hedge: 'ABOUT' },
  from: null,
  to: '2024-12-31',
  state: 'CONFIRMED',
  place: '12:3-9',
  page: 12,
  fromPosition: 40,
  isChecked: true,
  isCorrected: false,
  mayBeUsed: true,
  whyNot: null,
  version: 3,
  document: null,
  testimony: null,
};

describe('a sworn statement while it is typed', () => {
  it.each([
    ['EXACT', '90', '', { low: 90, high: 90 }],
    ['ABOUT', '90', '', { low: 90, high: 90 }],
    ['ABOUT', '90', '95', { low: 90, high: 95 }],
    ['RANGE', '90', '95', { low: 90, high: 95 }],
    ['AT_LEAST', '90', '95', { low: 90, high: null }],
    ['AT_MOST', '90', '', { low: null, high: 90 }],
    ['EXACT', ' 1,250 % ', '', { low: 1250, high: 1250 }],
  ] as const)('%s %s %s is sent with its ends', (hedge, low, high, ends) => {
    const { quantity } = statedProposition({ ...NEW_PROPOSITION, hedge, low, high });
    expect(quantity).toEqual({ ...ends, unit: 'PERCENT', hedge });
  });

  it.each([
    ['SHARE_DEFENSE', ''],
    ['SHARE_DEFENSE', 'many'],
    ['EXCLUDED_BEFORE', '5'],
  ] as const)('of %s with "%s" has no number', (subject, low) => {
    expect(statedProposition({ ...NEW_PROPOSITION, subject, low }).quantity).toBeNull();
  });

  it('names a finding only where one is sworn about', () => {
    expect(statedProposition(NEW_PROPOSITION)).toMatchObject({ issue: null, stance: null, claim: null });
    expect(statedProposition({ ...NEW_PROPOSITION, subject: 'FINDING_RATE' })).toMatchObject({
      issue: 'CAUSATION',
      stance: 'FAVORS_DEFENSE',
    });
  });

  it('is sent as it stood when nothing was typed', () => {
    const quantities = [
      { low: 90, high: 90, unit: 'PERCENT', hedge: 'ABOUT' },
      { low: 90, high: 95, unit: 'PERCENT', hedge: 'RANGE' },
      { low: 90, high: null, unit: 'PERCENT', hedge: 'AT_LEAST' },
      { low: null, high: 5, unit: 'PERCENT', hedge: 'AT_MOST' },
    ] as const;
    for (const quantity of quantities) {
      const stated = statedProposition(draftOfProposition({ ...SWORN, quantity }));
      expect(stated).toMatchObject({ subject: 'SHARE_DEFENSE', quantity, from: null, to: '2024-12-31' });
    }
  });
});
