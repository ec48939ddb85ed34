import { Text } from '@mantine/core';
import { Panel } from '../../ui/panel.js';
import classes from './pool.module.css';
import { HOW_IT_IS_PROTECTED, NEVER_LEAVES } from './pool-words.js';

/** Plain words before any switch: what leaves the firm, what never does, and how the sums are protected. */
export function PoolExplained() {
  return (
    <Panel title="What leaves your firm, and what never does">
      <div className={classes.explained}>
        <section aria-labelledby="pool-leaves">
          <Text component="h3" fw={600} id="pool-leaves">
            What leaves
          </Text>
          <p>
            Only what you opt into below, and only as part of a sum over several firms. Each kind of data has
            a preview of exactly the columns and rows that would be added up.
          </p>
        </section>
        <Points id="pool-never" title="What never leaves" points={NEVER_LEAVES} />
        <Points id="pool-protected" title="How the sums are protected" points={HOW_IT_IS_PROTECTED} />
      </div>
    </Panel>
  );
}

type PointsProps = { readonly id: string; readonly title: string; readonly points: readonly string[] };

function Points({ id, title, points }: PointsProps) {
  return (
    <section aria-labelledby={id}>
      <Text component="h3" fw={600} id={id}>
        {title}
      </Text>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
