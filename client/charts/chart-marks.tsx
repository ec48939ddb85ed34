import { useId, type ReactNode } from 'react';

/** Type sizes inside drawings, in CSS pixels: one for what is read, one for scales and notes. */
export const TEXT_PX = 13;
export const SMALL_PX = 11.5;
export const LINE_PX = 17;
/** Bold text runs about a tenth wider: the size to break its lines by. */
export const STRONG_PX = TEXT_PX * 1.1;

/** Lines of text, the first one's baseline at y. */
export function TextLines(props: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly className: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}) {
  return (
    <text className={props.className} textAnchor={props.anchor ?? 'start'}>
      {props.lines.map((line, index) => (
        <tspan key={index} x={props.x} y={props.y + index * LINE_PX}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/**
 * The hatch that stands for what lies between or beside the two named ends: mixed opinions, neutral retention.
 * Patterns are addressed by id, so each drawing defines its own.
 */
export function useHatch(): { readonly fill: string; readonly definition: ReactNode } {
  const id = useId();
  return {
    fill: `url(#${id})`,
    definition: (
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="chart-hatch-ground" />
          <rect width="2.4" height="6" className="chart-hatch-line" />
        </pattern>
      </defs>
    ),
  };
}

/**
 * How a category is drawn. Both ends are solid and equally strong, so that neither side of a dispute is drawn as
 * the remarkable one; the middle is hatched, the unknown hollow.
 */
export type Tone = 'accent' | 'hatch' | 'strong' | 'hollow';

/** A block in a tone. The hatch fill comes from {@link useHatch} of the same drawing. */
export function ToneBlock(props: {
  readonly tone: Tone;
  readonly hatchFill: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  const { tone, hatchFill, ...box } = props;
  return (
    <rect {...box} className={`chart-tone-${tone}`} {...(tone === 'hatch' ? { fill: hatchFill } : {})} />
  );
}

/** One entry of a legend. */
export interface LegendEntry {
  readonly tone: Tone;
  readonly label: string;
}

const SWATCH_PX = 12;

/** A legend laid out in as many rows as the width asks for, in the order given. */
export function legendLayout(entries: readonly LegendEntry[], width: number) {
  let x = 0;
  let row = 0;
  const placed = entries.map((entry) => {
    const entryWidth = SWATCH_PX + 6 + entry.label.length * SMALL_PX * 0.56 + 16;
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      row += 1;
    }
    const place = { ...entry, x, y: row * 20 };
    x += entryWidth;
    return place;
  });
  return { placed, height: (row + 1) * 20 };
}

/** The swatches and names of a drawing's categories. */
export function Legend(props: { entries: readonly LegendEntry[]; width: number; hatchFill: string }) {
  return (
    <g>
      {legendLayout(props.entries, props.width).placed.map((entry) => (
        <g key={entry.label}>
          <ToneBlock
            tone={entry.tone}
            hatchFill={props.hatchFill}
            x={entry.x + 0.5}
            y={entry.y + 2.5}
            width={SWATCH_PX}
            height={SWATCH_PX}
          />
          <text x={entry.x + SWATCH_PX + 6} y={entry.y + 12.5} className="chart-small">
            {entry.label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A scale of shares is named in words: a percentage appears only where a reading is entitled to one. */
export function ShareScaleWords({ x }: { readonly x: (share: number) => number }) {
  return (
    <>
      <text className="chart-small" x={x(0)} y={12}>
        none
      </text>
      <text className="chart-small" x={x(0.5)} y={12} textAnchor="middle">
        half
      </text>
      <text className="chart-small" x={x(1)} y={12} textAnchor="end">
        all
      </text>
    </>
  );
}
