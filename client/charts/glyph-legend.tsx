import type { ReactNode } from 'react';
import { SMALL_PX, TextLines } from './chart-marks.js';
import { wrappedLines } from './text-layout.js';

/** A mark and what it stands for. */
export interface GlyphEntry {
  readonly label: string;
  /** The mark, drawn around the middle of a box {@link GLYPH_PX} wide. */
  readonly glyph: ReactNode;
}

/** Width of a legend's mark, in CSS pixels. */
export const GLYPH_PX = 26;
const GAP_PX = 8;
const LINE_PX = 15;
const ROW_GAP_PX = 4;
const COLUMN_GAP_PX = 24;
const TWO_COLUMNS_PX = 620;

/** Where the entries of a legend stand: two columns where there is room, read down each; labels wrap. */
export function glyphLegendLayout(entries: readonly GlyphEntry[], width: number) {
  const columns = width >= TWO_COLUMNS_PX ? 2 : 1;
  const columnWidth = (width - COLUMN_GAP_PX * (columns - 1)) / columns;
  const perColumn = Math.ceil(entries.length / columns);
  const heights = Array.from({ length: columns }, () => 0);
  const placed = entries.map((entry, index) => {
    const column = Math.floor(index / perColumn);
    const lines = wrappedLines(entry.label, columnWidth - GLYPH_PX - GAP_PX, SMALL_PX);
    const y = heights[column] ?? 0;
    heights[column] = y + lines.length * LINE_PX + ROW_GAP_PX;
    return { entry, lines, x: column * (columnWidth + COLUMN_GAP_PX), y };
  });
  return { placed, height: Math.max(0, ...heights) };
}

/** The legend itself: every mark of a drawing in words. */
export function GlyphLegend({ layout }: { layout: ReturnType<typeof glyphLegendLayout> }) {
  return layout.placed.map(({ entry, lines, x, y }) => (
    <g key={entry.label}>
      <g transform={`translate(${x} ${y + LINE_PX / 2 + 1})`}>{entry.glyph}</g>
      {lines.map((line, index) => (
        <TextLines
          key={index}
          lines={[line]}
          x={x + GLYPH_PX + GAP_PX}
          y={y + 12 + index * LINE_PX}
          className="chart-small"
        />
      ))}
    </g>
  ));
}
