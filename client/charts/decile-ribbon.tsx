import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { ChartFigure } from './chart-figure.js';
import type { ChartTable, ChartWords, Drawing, MarkLink, Range } from './chart.types.js';
import { GLYPH_PX, GlyphLegend, glyphLegendLayout, type GlyphEntry } from './glyph-legend.js';
import { consecutiveRuns, nestedBands, runStops, type Placed } from './ribbon-layout.js';

/** One calendar year of one issue. */
export interface RibbonYear {
  readonly year: number;
  readonly count: number;
  readonly denominator: number;
  /** The dot; null in years with too few examinations for a percentage, which show their count only. */
  readonly share: number | null;
  /** Printed above the dot: "83%"; empty without one. */
  readonly percent: string;
  readonly interval: Range | null;
  /** The deciles of the comparable examiners' rates in that year, ascending; null where too few have one. */
  readonly peerDeciles: readonly number[] | null;
  /** Opens the examinations; null where there are none or they cannot be opened by year. */
  readonly rows: { readonly href: string; readonly label: string } | null;
}

interface DecileRibbonProps {
  readonly words: ChartWords;
  readonly subjectName: string;
  /** Every year from the first to the last. */
  readonly years: readonly RibbonYear[];
}

const PLOT_PX = 190;
const HEAD_PX = 24;
const FOOT_PX = 58;
const LEFT_PX = 36;

type Scale = (value: number) => number;

/** One examiner's rate per year over the deciles of comparable examiners' rates; years apart are not joined. */
export function DecileRibbon({ words, subjectName, years }: DecileRibbonProps) {
  const hasPeers = years.some(({ peerDeciles }) => peerDeciles !== null);
  const entries = legendOf(subjectName, years);
  const first = Math.min(...years.map(({ year }) => year));
  const last = Math.max(...years.map(({ year }) => year));
  const draw = (width: number): Drawing => {
    const legend = glyphLegendLayout(entries, width);
    const bottom = HEAD_PX + PLOT_PX;
    const x = scaleLinear([first - 0.5, last + 0.5], [LEFT_PX, width]);
    const y = scaleLinear([0, 1], [bottom, HEAD_PX]);
    const step = x(first + 1) - x(first);
    const content = (
      <>
        <Frame y={y} width={width} bottom={bottom} />
        <Ribbon years={years} x={x} y={y} />
        <SubjectLine years={years} x={x} y={y} />
        {years.map((year) => (
          <YearFoot key={year.year} year={year} centre={x(year.year)} bottom={bottom} step={step} />
        ))}
        <g transform={`translate(0 ${bottom + FOOT_PX})`}>
          <GlyphLegend layout={legend} />
        </g>
      </>
    );
    const links = years.flatMap((year): MarkLink[] =>
      year.rows === null
        ? []
        : [
            {
              key: String(year.year),
              href: year.rows.href,
              label: `${yearWords(year)} ${year.rows.label}.`,
              x: x(year.year) - step / 2,
              y: HEAD_PX,
              width: step,
              height: PLOT_PX + FOOT_PX - 10,
              isNarrow: true,
            },
          ],
    );
    return { height: bottom + FOOT_PX + legend.height, content, links };
  };
  const summary = [words.title, ...years.map(yearWords)].join(' ');
  return <ChartFigure words={words} summary={summary} table={tableOf(years, hasPeers)} draw={draw} />;
}

function yearWords({ year, count, denominator, percent }: RibbonYear): string {
  if (denominator === 0) return `${year}: no opinion on the issue.`;
  return `${year}: ${count} of ${denominator}${percent === '' ? '' : ` (${percent})`}.`;
}

function Frame({ y, width, bottom }: { y: Scale; width: number; bottom: number }) {
  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <line key={share} className="chart-grid" x1={LEFT_PX} x2={width} y1={y(share)} y2={y(share)} />
      ))}
      {(
        [
          [1, 'all'],
          [0.5, 'half'],
          [0, 'none'],
        ] as const
      ).map(([share, name]) => (
        <text key={name} className="chart-small" x={LEFT_PX - 6} y={y(share) + 4} textAnchor="end">
          {name}
        </text>
      ))}
      <line className="chart-axis" x1={LEFT_PX} x2={width} y1={bottom} y2={bottom} />
    </>
  );
}

/** Nested bands from the outermost deciles inwards, each a little more solid for lying on the others. */
function Ribbon({ years, x, y }: { years: readonly RibbonYear[]; x: Scale; y: Scale }) {
  const known = years.flatMap(({ year, peerDeciles }): Placed<ReturnType<typeof nestedBands>>[] =>
    peerDeciles === null ? [] : [{ year, value: nestedBands(peerDeciles) }],
  );
  return consecutiveRuns(known).map((run) => {
    const stops = runStops(run);
    const depth = Math.min(...run.map(({ value }) => value.bands.length));
    const median = line<(typeof stops)[number]>()
      .defined(({ index }) => run[index]?.value.middle != null)
      .x(({ at }) => x(at))
      .y(({ index }) => y(run[index]?.value.middle ?? 0));
    return (
      <g key={run[0]?.year}>
        {Array.from({ length: depth }, (_, band) => (
          <path
            key={band}
            className="chart-ribbon"
            d={
              area<(typeof stops)[number]>()
                .x(({ at }) => x(at))
                .y0(({ index }) => y(run[index]?.value.bands[band]?.lower ?? 0))
                .y1(({ index }) => y(run[index]?.value.bands[band]?.upper ?? 0))(stops) ?? ''
            }
          />
        ))}
        <path className="chart-peer-median" fill="none" d={median(stops) ?? ''} />
      </g>
    );
  });
}

/** Dots with their exact intervals; a line only through consecutive years that all have a percentage. */
function SubjectLine({ years, x, y }: { years: readonly RibbonYear[]; x: Scale; y: Scale }) {
  const shares = years.flatMap(({ year, share }): Placed<number>[] =>
    share === null ? [] : [{ year, value: share }],
  );
  const through = line<Placed<number>>()
    .x(({ year }) => x(year))
    .y(({ value }) => y(value));
  return (
    <>
      {years.map(
        ({ year, interval }) =>
          interval && (
            <path
              key={year}
              className="chart-whisker"
              d={`M${x(year)} ${y(interval.lower)}V${y(interval.upper)}`}
            />
          ),
      )}
      {consecutiveRuns(shares).map((run) => (
        <path key={run[0]?.year} className="chart-subject-line" fill="none" d={through(run) ?? ''} />
      ))}
      {years.map(
        ({ year, share, percent }) =>
          share !== null && (
            <g key={year}>
              <circle className="chart-dot" cx={x(year)} cy={y(share)} r={4.5} />
              <text className="chart-small chart-haloed" x={x(year)} y={y(share) - 9} textAnchor="middle">
                {percent}
              </text>
            </g>
          ),
      )}
    </>
  );
}

/** The year and, under it, its count: the percentage above never stands without it. */
function YearFoot(props: { year: RibbonYear; centre: number; bottom: number; step: number }) {
  const { year, centre, bottom, step } = props;
  return (
    <g>
      <text className="chart-small" x={centre} y={bottom + 16} textAnchor="middle">
        {step >= 34 ? year.year : `’${String(year.year).slice(2)}`}
      </text>
      <text className="chart-small" x={centre} y={bottom + 31} textAnchor="middle">
        {year.denominator === 0 ? '–' : year.count}
      </text>
      {year.denominator > 0 && (
        <text className="chart-small" x={centre} y={bottom + 44} textAnchor="middle">
          {step >= 26 ? `of ${year.denominator}` : `/${year.denominator}`}
        </text>
      )}
    </g>
  );
}

function legendOf(subjectName: string, years: readonly RibbonYear[]): readonly GlyphEntry[] {
  const hasPeers = years.some(({ peerDeciles }) => peerDeciles !== null);
  const upright = years.some(({ interval }) => interval !== null) ? '; upright line: exact interval' : '';
  const own: GlyphEntry = {
    label: `${subjectName}; a dot only in years with ten opinions or more${upright}`,
    glyph: (
      <>
        <path className="chart-subject-line" fill="none" d={`M0 0H${GLYPH_PX}`} />
        <circle className="chart-dot" cx={GLYPH_PX / 2} cy={0} r={4} />
      </>
    ),
  };
  if (!hasPeers) return [own];
  return [
    own,
    {
      label: 'Deciles of comparable examiners’ own rates in that year, line: the middle one',
      glyph: (
        <>
          <rect className="chart-ribbon" x={0} y={-6} width={GLYPH_PX} height={12} />
          <rect className="chart-ribbon" x={0} y={-3} width={GLYPH_PX} height={6} />
          <path className="chart-peer-median" d={`M0 0H${GLYPH_PX}`} />
        </>
      ),
    },
  ];
}

function tableOf(years: readonly RibbonYear[], hasPeers: boolean): ChartTable {
  const decileCount = Math.max(0, ...years.map(({ peerDeciles }) => peerDeciles?.length ?? 0));
  const decileNames = Array.from({ length: decileCount }, (_, index) => `Peers’ decile ${index + 1}`);
  return {
    columns: ['Year', 'With the finding', 'Of', 'Percent', ...(hasPeers ? decileNames : [])],
    rows: years.map((year) => [
      String(year.year),
      year.count,
      year.denominator,
      year.percent === '' ? 'not given' : year.percent,
      ...(hasPeers ? decileNames.map((_, index) => decileWords(year.peerDeciles?.[index] ?? null)) : []),
    ]),
  };
}

function decileWords(decile: number | null): string {
  return decile === null ? 'too few' : `${Math.round(decile * 100)}%`;
}
