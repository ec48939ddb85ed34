import { SMALL_PX, TextLines } from './chart-marks.js';
import type { Range } from './chart.types.js';
import { wrappedLines } from './text-layout.js';

/** What is drawn of one proportion. Shares and limits run from 0 to 1. */
export interface ProportionMarks {
  /** The dot; null where too few examinations, or too many unknown ones, allow no share. */
  readonly share: number | null;
  /** The line; null where too few examinations allow none. */
  readonly interval: Range | null;
  /** The band: where the share lies however the unrecorded ones are counted. Null when nothing is unrecorded. */
  readonly bounds: Range | null;
  /** Comparable examiners; null or absent where none are shown. They have a lane of their own below the line. */
  readonly peers?: PeerMarks | null;
  /** Said in place of marks where there are none. */
  readonly note: string;
}

/** Comparable examiners beside one proportion. */
export interface PeerMarks {
  /** The tick: all their examinations together. */
  readonly rate: number;
  /** The bar: where the long-run rates of about 8 in 10 of them lie; null where no model was fitted. */
  readonly range: Range | null;
}

interface ProportionMarkProps {
  readonly row: ProportionMarks;
  readonly x: (share: number) => number;
  /** The middle of the lane. */
  readonly y: number;
}

/** Dot, line and band of one proportion, or the reason why there are none. */
export function ProportionMark({ row, x, y }: ProportionMarkProps) {
  const { share, interval, bounds } = row;
  if (!interval && !bounds) return <MarkNote row={row} x={x} y={y} />;
  return (
    <>
      {bounds && (
        <rect
          className="chart-bounds"
          x={x(bounds.lower)}
          width={Math.max(1, x(bounds.upper) - x(bounds.lower))}
          y={y - 6}
          height={12}
        />
      )}
      {interval && (
        <path
          className="chart-interval"
          fill="none"
          d={`M${x(interval.lower)} ${y - 5}v10M${x(interval.lower)} ${y}H${x(interval.upper)}M${x(interval.upper)} ${y - 5}v10`}
        />
      )}
      {share !== null && <circle className="chart-dot" cx={x(share)} cy={y} r={5.5} />}
    </>
  );
}

function MarkNote({ row, x, y }: ProportionMarkProps) {
  const width = x(1) - x(0);
  const lines = wrappedLines(row.note, width, SMALL_PX);
  return (
    <g>
      <rect className="chart-note-ground" x={x(0) - 4} y={y - 13} width={width + 8} height={28} />
      <TextLines
        lines={lines.slice(0, 2)}
        x={x(0)}
        y={y + (lines.length > 1 ? -2 : 4)}
        className="chart-small"
      />
    </g>
  );
}

/** The lane of the comparable examiners: a grey bar for most of them, a tick for all of them together. */
export function PeerMark(props: { peers: PeerMarks; x: (share: number) => number; y: number }) {
  const { peers, x, y } = props;
  return (
    <>
      {peers.range && (
        <rect
          className="chart-peer-range"
          x={x(peers.range.lower)}
          width={Math.max(1, x(peers.range.upper) - x(peers.range.lower))}
          y={y - 3.5}
          height={7}
        />
      )}
      <path className="chart-peer-tick" d={`M${x(peers.rate)} ${y - 7}v14`} />
    </>
  );
}
