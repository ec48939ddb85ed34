import { scaleLinear } from 'd3-scale';
import { ChartFigure } from './chart-figure.js';
import type { ChartTable, ChartWords, Drawing, MarkLink } from './chart.types.js';
import { funnelLegend, FunnelLimitLines } from './funnel-limit-lines.js';
import { placeOf, type FunnelLimitsAt, type FunnelPlace, type FunnelPoint } from './funnel-layout.js';
import { GlyphLegend, glyphLegendLayout } from './glyph-legend.js';
import { estimatedWidth } from './text-layout.js';

interface FunnelProps {
  readonly words: ChartWords;
  /** Whose dot is ringed and named. */
  readonly subjectName: string;
  /** The subject's count in words: "46 of 48". */
  readonly subjectReading: string;
  /** The sentence that says where the subject stands, all allowances made; said with the picture. */
  readonly standing: string;
  readonly points: readonly FunnelPoint[];
  readonly limits: readonly FunnelLimitsAt[];
  /** The peers' rate, all their examinations together. */
  readonly centre: number;
  /** Opens the subject's examinations. */
  readonly href: string;
  readonly linkLabel: string;
}

const PLOT_PX = 280;
const HEAD_PX = 22;
const FOOT_PX = 44;
const LEFT_PX = 36;
const RING_PX = 9;

/** How a place reads in the table of the numbers. */
const PLACE_WORDS: Record<FunnelPlace, string> = {
  WITHIN: 'Within the thick lines',
  OUTSIDE_95: 'Outside the solid thick line',
  OUTSIDE_998: 'Outside the broken thick line',
};

/**
 * Every examiner of a group by number of examinations and rate, with the limits within which chance and the
 * differences among examiners are expected to leave them. One is named; the others have no names and no order.
 */
export function Funnel(props: FunnelProps) {
  const { points, limits, centre } = props;
  const largest = Math.max(10, ...points.map((point) => point.denominator));
  const legendEntries = funnelLegend(props.subjectName);
  const draw = (width: number): Drawing => {
    const legend = glyphLegendLayout(legendEntries, width);
    const top = HEAD_PX;
    const bottom = top + PLOT_PX;
    const xScale = scaleLinear([0, largest + 0.5], [LEFT_PX, width - 12]);
    const x = (n: number) => xScale(n);
    const y = scaleLinear([0, 1], [bottom, top]);
    const shown = limits.filter(({ n }) => n <= largest);
    const subject = points.find((point) => point.isSubject && point.denominator > 0);
    const content = (
      <>
        <Scales x={xScale} y={y} left={LEFT_PX} right={width} bottom={bottom} width={width} />
        <FunnelLimitLines limits={shown} x={x} y={y} />
        <line className="chart-centre" x1={x(0)} x2={width} y1={y(centre)} y2={y(centre)} />
        {points
          .filter((point) => !point.isSubject && point.denominator > 0)
          .map((point, index) => (
            <circle
              key={index}
              className="chart-peer-dot"
              data-point={pointData(point)}
              cx={x(point.denominator)}
              cy={y(point.numerator / point.denominator)}
              r={3.5}
            />
          ))}
        {subject && <SubjectDot point={subject} {...props} x={x} y={y} width={width} />}
        <g transform={`translate(0 ${bottom + FOOT_PX})`}>
          <GlyphLegend layout={legend} />
        </g>
      </>
    );
    return {
      height: bottom + FOOT_PX + legend.height,
      content,
      links: subject ? [subjectLink(props, x(subject.denominator), y(shareOf(subject)))] : [],
    };
  };
  return (
    <ChartFigure
      // No dot lies outside without the words that say so.
      words={{
        ...props.words,
        caption: `${props.words.caption} ${outsideWords(points, limits)} ${props.standing}`,
      }}
      summary={summaryOf(props)}
      table={tableOf(props)}
      draw={draw}
    />
  );
}

function shareOf({ numerator, denominator }: FunnelPoint): number {
  return numerator / denominator;
}

/** The numbers of a dot on the dot itself, so that picture and table can be held against each other. */
function pointData({ numerator, denominator }: FunnelPoint): string {
  return `${numerator}/${denominator}`;
}

function subjectLink(props: FunnelProps, x: number, y: number): MarkLink {
  const size = RING_PX * 2 + 6;
  return {
    key: 'subject',
    href: props.href,
    label: props.linkLabel,
    x: x - size / 2,
    y: y - size / 2,
    width: size,
    height: size,
  };
}

/** Ringed and named: the shape says whose dot it is even without the colour. */
function SubjectDot(
  props: FunnelProps & {
    point: FunnelPoint;
    x: (n: number) => number;
    y: (share: number) => number;
    width: number;
  },
) {
  const { point, x, y, width } = props;
  const label = `${props.subjectName}, ${props.subjectReading}`;
  const cx = x(point.denominator);
  const cy = y(shareOf(point));
  const isRoomRight = cx + RING_PX + 6 + estimatedWidth(label, 13) <= width;
  // Beside the ring, and away from the edge it is nearest to.
  const labelY = shareOf(point) > 0.5 ? cy + RING_PX + 14 : cy - RING_PX - 6;
  return (
    <g>
      <circle className="chart-dot" data-point={pointData(point)} cx={cx} cy={cy} r={4.5} />
      <circle className="chart-ring" cx={cx} cy={cy} r={RING_PX} />
      <text
        className="chart-strong chart-haloed"
        x={isRoomRight ? cx + RING_PX : Math.min(cx + RING_PX, width)}
        y={labelY}
        textAnchor={isRoomRight ? 'start' : 'end'}
      >
        {label}
      </text>
    </g>
  );
}

function Scales(props: {
  x: { (n: number): number; ticks: (count: number) => number[] };
  y: (share: number) => number;
  left: number;
  right: number;
  bottom: number;
  width: number;
}) {
  const { x, y, left, right, bottom } = props;
  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <line key={share} className="chart-grid" x1={left} x2={right} y1={y(share)} y2={y(share)} />
      ))}
      {(
        [
          [1, 'all'],
          [0.5, 'half'],
          [0, 'none'],
        ] as const
      ).map(([share, name]) => (
        <text key={name} className="chart-small" x={left - 6} y={y(share) + 4} textAnchor="end">
          {name}
        </text>
      ))}
      <line className="chart-axis" x1={left} x2={right} y1={bottom} y2={bottom} />
      {x
        .ticks(props.width < 480 ? 4 : 8)
        .filter((tick) => Number.isInteger(tick))
        .map((tick) => (
          <text key={tick} className="chart-small" x={x(tick)} y={bottom + 16} textAnchor="middle">
            {tick}
          </text>
        ))}
      <text className="chart-small" x={left} y={bottom + 32}>
        Examinations with an opinion on the issue
      </text>
    </>
  );
}

function outsideWords(points: readonly FunnelPoint[], limits: readonly FunnelLimitsAt[]): string {
  const places = points.map((point) => placeOf(point, limits));
  const beyond = places.filter((place) => place === 'OUTSIDE_998').length;
  const outside = places.filter((place) => place === 'OUTSIDE_95').length + beyond;
  return `Dots outside the solid thick lines: ${outside} of ${points.length}; outside the broken thick lines: ${beyond} of ${points.length}.`;
}

function summaryOf(props: FunnelProps): string {
  return [
    props.words.title,
    `${props.subjectName}: ${props.subjectReading}. ${props.standing}`,
    outsideWords(props.points, props.limits),
    ...funnelLegend(props.subjectName).map(({ label }) => `${label}.`),
  ].join(' ');
}

function tableOf({ points, limits, subjectName }: FunnelProps): ChartTable {
  return {
    columns: ['Examiner', 'With the finding', 'Of', 'By the limits alone'],
    // By number of examinations, never by rate: this is no ranking.
    rows: [...points]
      .sort((a, b) => Number(b.isSubject) - Number(a.isSubject) || a.denominator - b.denominator)
      .map((point) => {
        const place = placeOf(point, limits);
        return [
          point.isSubject ? subjectName : 'Not named',
          point.numerator,
          point.denominator,
          place === null ? 'No limits' : PLACE_WORDS[place],
        ];
      }),
  };
}
