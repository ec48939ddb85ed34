import { describe, expect, it } from 'vitest';
import { headingBlocks } from './heading-blocks.js';
import { letters } from './letters.js';
import { rareLayouts } from './rare-layouts.js';
import { valuesOf } from './read-fields.js';

describe('the fields of a report', () => {
  it.each([...headingBlocks, ...letters, ...rareLayouts])(
    'are read from $layout',
    ({ text, states, isSilentOn = [] }) => {
      const values = valuesOf(text);

      expect(values).toMatchObject(states);
      expect(Object.keys(values).filter((field) => isSilentOn.some((silent) => silent === field))).toEqual(
        [],
      );
    },
  );
});
