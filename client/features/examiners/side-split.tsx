import { formatCount, formatList } from '../../lib/format.js';
import classes from './side-split.module.css';

type Counts = {
  readonly defense: number;
  readonly plaintiff: number;
  readonly neutral: number;
  readonly unknown: number;
};

const SIDES = [
  { key: 'defense', word: 'defense', className: classes.defense },
  { key: 'plaintiff', word: 'plaintiff', className: classes.plaintiff },
  { key: 'neutral', word: 'neutral', className: classes.neutral },
  { key: 'unknown', word: 'side not known', className: classes.unknown },
] as const;

/** "46 defense, 2 plaintiff": every side that occurs, in one fixed order. */
export function sideSplitText(counts: Counts): string {
  return formatList(
    SIDES.filter(({ key }) => counts[key] > 0).map(({ key, word }) => `${formatCount(counts[key])} ${word}`),
  );
}

/** Who retained the examiner in this firm's files: counts in words under a bar of the same proportions. No percents. */
export function SideSplit({ counts }: { readonly counts: Counts }) {
  const total = SIDES.reduce((sum, { key }) => sum + counts[key], 0);
  if (total === 0) return <span className={classes.none}>None in your files</span>;
  return (
    <div className={classes.split}>
      <div className={classes.bar} aria-hidden>
        {SIDES.map(({ key, className }) =>
          counts[key] === 0 ? null : (
            <span key={key} className={className} style={{ flexGrow: counts[key] }} />
          ),
        )}
      </div>
      <span className={classes.text}>{sideSplitText(counts)}</span>
    </div>
  );
}
