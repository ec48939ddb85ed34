import { formatCents } from '../../lib/format-money.js';
import classes from './disclosures.module.css';

const WIDTH = 640;
const HEIGHT = 44;
/** The scale ends a little beyond the high bound, so that its mark is seen whole. */
const HEADROOM = 1.05;

type IncomeBarProps = { readonly lowCents: number; readonly highCents: number };

/** The range from zero: how far the bounds lie apart, beside how large they are. */
export function IncomeBar({ lowCents, highCents }: IncomeBarProps) {
  const scale = highCents === 0 ? 0 : WIDTH / (highCents * HEADROOM);
  const low = lowCents * scale;
  const high = highCents * scale;
  return (
    <svg
      className={classes.bar}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`At least ${formatCents(lowCents)}, at most ${formatCents(highCents)}, on a scale from zero`}
    >
      <rect className={classes.track} x={0} y={14} width={WIDTH} height={16} rx={3} />
      <rect className={classes.range} x={low} y={14} width={Math.max(2, high - low)} height={16} />
      <line className={classes.end} x1={low} x2={low} y1={8} y2={36} />
      <line className={classes.end} x1={high} x2={high} y1={8} y2={36} />
    </svg>
  );
}
