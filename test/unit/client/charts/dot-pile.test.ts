import { describe, expect, it } from 'vitest';
import { pileNote, pileOf, spotLinks } from '../../../../client/charts/dot-pile.js';

const scale = (pixelsPerUnit: number) => (value: number) => value * pixelsPerUnit;
const spread = (n: number) => Array.from({ length: n }, (_, value) => ({ value, count: 1 }));

describe('pileOf', () => {
  it('draws a dot per examination up to 150, columns above', () => {
    expect(pileOf(spread(150), scale(12)).kind).toBe('dots');
    expect(pileOf(spread(151), scale(12)).kind).toBe('columns');
  });

  it('places a dot exactly at its value where the scale has room for it', () => {
    const pile = pileOf([{ value: 15, count: 2 }], scale(12));
    expect(pile).toMatchObject({ kind: 'dots', dots: [{ cx: 180 }, { cx: 180 }] });
  });

  it('lets single values be opened only where each has a mark of its own', () => {
    expect(pileOf(spread(20), scale(12)).spots).toHaveLength(20);
    expect(pileOf(spread(20), scale(2)).spots).toHaveLength(0);
  });

  it('shrinks the dots of a high pile until it fits', () => {
    const pile = pileOf([{ value: 5, count: 24 }], scale(12));
    expect(pile.height).toBeLessThanOrEqual(120);
  });

  it('says what the tallest column stands for', () => {
    expect(pileNote(pileOf([{ value: 5, count: 200 }], scale(12)))).toBe('tallest column: 200 examinations');
    expect(pileNote(pileOf(spread(3), scale(12)))).toBe('');
  });
});

describe('spotLinks', () => {
  it('makes one link per value, standing on the baseline', () => {
    const pile = pileOf([{ value: 3, count: 2 }], scale(12));
    const links = spotLinks(pile, 100, ({ value, count }) => ({
      key: String(value),
      href: `/rows/${value}`,
      label: `${count} examinations`,
    }));
    expect(links).toMatchObject([
      { href: '/rows/3', label: '2 examinations', x: 30, y: 76, width: 12, height: 24 },
    ]);
  });
});
