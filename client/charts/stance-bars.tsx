import { ChartFigure } from './chart-figure.js';
import {
  LINE_PX,
  Legend,
  TEXT_PX,
  TextLines,
  ToneBlock,
  legendLayout,
  useHatch,
  type Tone,
} from './chart-marks.js';
import type { ChartTable, ChartWords, Drawing, MarkLink } from './chart.types.js';
import { wrappedLines } from './text-layout.js';

/** One part of a bar: the examinations in which the report takes one stance. */
export interface BarPart {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
  readonly count: number;
  /** Opens the examinations; null where there is no list of them. */
  readonly href: string | null;
  readonly linkLabel: string;
}

/** One bar: an issue, its parts in the fixed order, and how many examinations they are of. */
export interface StanceBar {
  readonly key: string;
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** "102 examinations; 16 more not counted". */
  readonly reading: string;
}

/** Below this many examinations a bar is not stretched to 100 percent: it shows one block per examination. */
const SMALLEST_BAR = 10;
const WIDE_PX = 620;
const BAR_HEIGHT_PX = 22;
const ROW_GAP_PX = 14;
const PART_GAP_PX = 2;
const UNIT_PX = 16;

/** A drawn part: its box from the left edge of the bar, and the single blocks when the bar is not stretched. */
export interface PlacedPart extends BarPart {
  readonly x: number;
  readonly width: number;
  readonly isCountedOut: boolean;
}

/** Parts along a bar. From ten examinations on they share the width; below, each examination is one small block. */
export function placedParts(bar: StanceBar, width: number): PlacedPart[] {
  const total = bar.parts.reduce((sum, part) => sum + part.count, 0);
  const present = bar.parts.filter((part) => part.count > 0);
  const isCountedOut = total < SMALLEST_BAR;
  const room = width - PART_GAP_PX * (present.length - 1);
  let x = 0;
  return present.map((part) => {
    const partWidth = isCountedOut ? part.count * UNIT_PX - PART_GAP_PX : (room * part.count) / total;
    const place = { ...part, x, width: partWidth, isCountedOut };
    x += partWidth + PART_GAP_PX;
    return place;
  });
}

function barLayout(bars: readonly StanceBar[], width: number) {
  const isWide = width >= WIDE_PX;
  const labelWidth = isWide ? width * 0.28 : width;
  const barLeft = isWide ? labelWidth + 12 : 0;
  let y = 0;
  const placed = bars.map((bar) => {
    const label = wrappedLines(bar.label, labelWidth, TEXT_PX);
    const top = isWide ? y : y + label.length * LINE_PX + 3;
    const height = isWide ? Math.max(BAR_HEIGHT_PX, label.length * LINE_PX) : top - y + BAR_HEIGHT_PX;
    const place = { bar, label, y, top, parts: placedParts(bar, width - barLeft) };
    y += height + LINE_PX + ROW_GAP_PX;
    return place;
  });
  return { placed, barLeft, height: y - ROW_GAP_PX };
}

/** The legend entries that the bars use, each once, in the order of the first bar that has it. */
function legendEntries(bars: readonly StanceBar[]) {
  const entries = new Map<string, { tone: Tone; label: string }>();
  for (const bar of bars) for (const { tone, label } of bar.parts) entries.set(label, { tone, label });
  return [...entries.values()];
}

/** Stances per issue as bars of 100 percent in a fixed order of issues and of stances, each with its n. */
export function StanceBars({ words, bars }: { words: ChartWords; bars: readonly StanceBar[] }) {
  const hatch = useHatch();
  const entries = legendEntries(bars);
  const draw = (width: number): Drawing => {
    const legendHeight = legendLayout(entries, width).height + 8;
    const { placed, barLeft, height } = barLayout(bars, width);
    const links: MarkLink[] = placed.flatMap(({ top, parts }) =>
      parts.flatMap(({ key, href, linkLabel, x, width: partWidth }) =>
        href === null
          ? []
          : [
              {
                key,
                href,
                label: linkLabel,
                x: barLeft + x,
                y: legendHeight + top,
                width: partWidth,
                height: BAR_HEIGHT_PX,
              },
            ],
      ),
    );
    const content = (
      <>
        {hatch.definition}
        <Legend entries={entries} width={width} hatchFill={hatch.fill} />
        <g transform={`translate(0 ${legendHeight})`}>
          {placed.map(({ bar, label, y, top, parts }) => (
            <g key={bar.key}>
              <TextLines lines={label} x={0} y={y + TEXT_PX + 1} className="chart-label" />
              <g transform={`translate(${barLeft} ${top})`}>
                {parts.map((part) => (
                  <PartMark key={part.key} part={part} hatchFill={hatch.fill} />
                ))}
                <text className="chart-small" x={0} y={BAR_HEIGHT_PX + 14}>
                  {bar.reading}
                </text>
              </g>
            </g>
          ))}
        </g>
      </>
    );
    return { height: legendHeight + height, content, links };
  };
  return (
    <ChartFigure words={words} summary={summaryOf(words.title, bars)} table={tableOf(bars)} draw={draw} />
  );
}

function PartMark({ part, hatchFill }: { part: PlacedPart; hatchFill: string }) {
  const box = { tone: part.tone, hatchFill, y: 0, height: BAR_HEIGHT_PX };
  if (part.isCountedOut) {
    return Array.from({ length: part.count }, (_, index) => (
      <ToneBlock key={index} {...box} x={part.x + index * UNIT_PX} width={UNIT_PX - PART_GAP_PX} />
    ));
  }
  const isLabelled = part.width >= String(part.count).length * 8 + 8;
  return (
    <>
      <ToneBlock {...box} x={part.x} width={part.width} />
      {isLabelled && (
        <text
          className={part.tone === 'accent' || part.tone === 'strong' ? 'chart-on-tone' : 'chart-on-hatch'}
          x={part.x + part.width / 2}
          y={BAR_HEIGHT_PX / 2 + 4}
          textAnchor="middle"
        >
          {part.count}
        </text>
      )}
    </>
  );
}

function tableOf(bars: readonly StanceBar[]): ChartTable {
  const labels = legendEntries(bars).map((entry) => entry.label);
  return {
    columns: ['', ...labels, 'In words'],
    rows: bars.map((bar) => [
      bar.label,
      ...labels.map((label) => bar.parts.find((part) => part.label === label)?.count ?? 0),
      bar.reading,
    ]),
  };
}

function summaryOf(title: string, bars: readonly StanceBar[]): string {
  const sentences = bars.map(
    (bar) =>
      `${bar.label}: ${bar.parts.map((part) => `${part.label} ${part.count}`).join(', ')}; ${bar.reading}.`,
  );
  return [title, ...sentences].join(' ');
}
