import { Text } from '@mantine/core';
import type { AnalysisWindow, UnusualFindingsQuery } from '../../../generated/graphql.js';
import { ConnectionPager } from '../../../ui/connection-pager.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { profileAddress } from '../profile/profile-address.js';
import classes from './unusual.module.css';
import { UnusualRow } from './unusual-row.js';
import { familyWords } from './unusual-words.js';

type FindingListProps = {
  readonly findings: UnusualFindingsQuery['unusualFindings'];
  readonly measures: NonNullable<UnusualFindingsQuery['measures']>;
  readonly window: AnalysisWindow;
  readonly onShowMore: () => Promise<unknown>;
};

/** How many comparisons were looked through, and which of them stand out after allowing for that. */
export function FindingList({ findings, measures, window, onShowMore }: FindingListProps) {
  const { familySize, isBeingComputed, found } = findings;
  const computing = isBeingComputed ? <BeingComputed /> : null;
  if (familySize === 0) {
    return (
      <>
        {computing}
        <EmptyState title="Nothing to compare">
          A comparison can stand out from ten examinations that conclude, with ten or more comparable
          examiners of the same specialty, state and kind of examination. Widen the choice above, or import
          more examinations.
        </EmptyState>
      </>
    );
  }
  if (found.edges.length === 0) {
    return (
      <>
        {computing}
        <EmptyState title="None outside the range expected">
          {familyWords(familySize)} None of them lies outside the range expected among comparable examiners.
        </EmptyState>
      </>
    );
  }
  const filter = window === 'ALL' ? {} : { window };
  return (
    <>
      {computing}
      <Text size="sm" c="dimmed" className={classes.family} role="status">
        {familyWords(familySize)}
      </Text>
      <ul className={classes.findings}>
        {found.edges.map(({ cursor, node }) => (
          <UnusualRow
            key={cursor}
            finding={node}
            measure={measures.find(({ id }) => id === node.measure)}
            address={`${profileAddress(node.examiner.id, filter)}#peers`}
          />
        ))}
      </ul>
      <ConnectionPager
        shown={found.edges.length}
        total={found.totalCount}
        hasNextPage={found.pageInfo.hasNextPage}
        onShowMore={onShowMore}
        noun="findings"
      />
    </>
  );
}

function BeingComputed() {
  return (
    <Text size="sm" className={classes.family}>
      Some comparisons are being recomputed after a change; what is listed may still change.
    </Text>
  );
}
