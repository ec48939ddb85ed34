import { scaleLinear } from 'd3-scale';
import { ChartFigure } from './chart-figure.js';
import { TEXT_PX, ToneBlock, useHatch, type Tone } from './chart-marks.js';
import type { ChartWords, Drawing, MarkLink } from './chart.types.js';
import { estimatedWidth, shortened } from './text-layout.js';

/** One organisation and the examinations it paid for or arranged. */
export interface PayerBar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** "23 of 118 (19%, interval 13% to 28%)". */
  readonly reading: string;
  readonly tone: Tone;
  /** Null for a remainder that no single list stands behind. */
  readonly href: string | null;
  readonly linkLabel: string;
}

const WIDE_PX = 560;
const BAR_PX = 14;
const ROW_PX = 28;
const NARROW_ROW_PX = 56;

/** Organisations by number of examinations, largest first as given: name, bar, counts. */
export function PayerBars({ words, payers }: { words: ChartWords; payers: readonly PayerBar[] }) {
  const hatch = useHatch();
  const largest = Math.max(1, ...payers.map((payer) => payer.count));
  const draw = (width: number): Drawing => {
    const isWide = width >= WIDE_PX;
    const labelWidth = isWide ? width * 0.3 : width;
    const readingWidth = isWide
      ? Math.min(
          width * 0.42,
          Math.max(...payers.map((payer) => estimatedWidth(payer.reading, TEXT_PX)), 0) + 8,
        )
      : 0;
    const barLeft = isWide ? labelWidth + 12 : 0;
    const row = isWide ? ROW_PX : NARROW_ROW_PX;
    const x = scaleLinear([0, largest], [0, Math.max(40, width - barLeft - readingWidth - 12)]);
    const links: MarkLink[] = payers.flatMap((payer, index) =>
      payer.href === null
        ? []
        : [
            {
              key: payer.key,
              href: payer.href,
              label: payer.linkLabel,
              x: 0,
              y: index * row,
              width,
              height: row,
            },
          ],
    );
    const content = (
      <>
        {hatch.definition}
        {payers.map((payer, index) => {
          const top = index * row;
          const barTop = isWide ? top + (ROW_PX - BAR_PX) / 2 : top + 38;
          return (
            <g key={payer.key}>
              <text className="chart-label" x={0} y={isWide ? top + 18.5 : top + 14}>
                {shortened(payer.label, labelWidth, TEXT_PX)}
              </text>
              <ToneBlock
                tone={payer.tone}
                hatchFill={hatch.fill}
                x={barLeft}
                y={barTop}
                width={Math.max(1.5, x(payer.count))}
                height={isWide ? BAR_PX : 10}
              />
              <text
                className="chart-label"
                data-estimate={payer.key}
                x={isWide ? barLeft + x(payer.count) + 8 : 0}
                y={isWide ? top + 18.5 : top + 31}
              >
                {payer.reading}
              </text>
            </g>
          );
        })}
      </>
    );
    return { height: Math.max(row, payers.length * row), content, links };
  };
  return (
    <ChartFigure
      words={words}
      summary={[words.title, ...payers.map((payer) => `${payer.label}: ${payer.reading}.`)].join(' ')}
      table={{
        columns: ['Organisation', 'Examinations', 'In words'],
        rows: payers.map((payer) => [payer.label, payer.count, payer.reading]),
      }}
      draw={draw}
    />
  );
}
