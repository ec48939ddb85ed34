import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { UnusualFindingRowFragment } from '../../../generated/graphql.js';
import { ExaminerMarks } from '../examiner-marks.js';
import classes from './unusual.module.css';
import { levelWords, rowWords, type MeasureWords } from './unusual-words.js';

type UnusualRowProps = {
  readonly finding: UnusualFindingRowFragment;
  readonly measure: MeasureWords | undefined;
  /** The address of the comparison on the examiner's profile, in the same window. */
  readonly address: string;
};

/** One examiner on one measure. What may be said of it, and with what reserve, stands on the profile. */
export function UnusualRow({ finding, measure, address }: UnusualRowProps) {
  const { examiner, flag } = finding;
  return (
    <li>
      <div className={classes.head}>
        <Anchor component={Link} to={address} fw={600}>
          {examiner.displayName}
        </Anchor>
        <ExaminerMarks isProvisional={examiner.isProvisional} isDemonstration={examiner.isDemonstration} />
      </div>
      <p data-estimate={finding.measure}>{rowWords(finding, measure)}</p>
      <Text size="sm" c="dimmed">
        {levelWords(flag)} among comparable examiners
      </Text>
    </li>
  );
}
