import { describe, expect, it } from 'vitest';
import { markAfterKey } from '../../../../client/charts/mark-links.js';

describe('markAfterKey', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowDown', 3, 3],
    ['ArrowLeft', 1, 0],
    ['ArrowUp', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['Tab', 1, null],
    ['Enter', 1, null],
  ])('%s on mark %i of four leads to %s', (key, current, next) => {
    expect(markAfterKey(key, current, 3)).toBe(next);
  });
});
