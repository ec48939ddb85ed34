import { expect, it } from 'vitest';
import { stanceHeading } from '../../../server/modules/opinions/index.js';

it('an issue with a stance heads a figure', () => {
  expect(stanceHeading('MMI', 'FAVORS_CLAIMANT')).toBe('Maximum medical improvement: favors the claimant');
});
