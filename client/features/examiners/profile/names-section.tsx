import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ExaminerNamesDocument, type ExaminerIdentityFragment } from '../../../generated/graphql.js';
import { formatQuantity } from '../../../lib/format.js';
import { ConnectionPager } from '../../../ui/connection-pager.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { usePermission } from '../../identity/session.js';
import {
  decisionOf,
  useIdentityDecisions,
  type DecisionOutcome,
  type IdentityDecision,
} from './identity-decision.js';
import { MergeDialog } from './merge-dialog.js';
import { NamesTable } from './names-table.js';
import { ProfileSection } from './profile-section.js';
import { SplitDialog } from './split-dialog.js';

const PAGE_SIZE = 50;

/** The names under which the examiner stands in the firm's files, how each was linked, and ways to correct it. */
export function NamesSection({ examiner }: { examiner: ExaminerIdentityFragment }) {
  const { data, error, refetch, fetchMore } = useQuery(ExaminerNamesDocument, {
    variables: { id: examiner.id, first: PAGE_SIZE },
  });
  const appearances = data?.examiner?.appearances;
  const names = appearances?.edges.map((edge) => edge.node) ?? [];
  return (
    <ProfileSection id="names" title="Names" lead="As written in the firm’s files, and how each was linked.">
      {error && !data ? (
        <LoadFailed error={error} what="the names" onRetry={() => void refetch()} />
      ) : !appearances ? (
        <RowsSkeleton label="the names" rows={3} />
      ) : (
        <>
          <NamesDecisions examiner={examiner} names={names} />
          {appearances.pageInfo.hasNextPage && (
            <ConnectionPager
              shown={names.length}
              total={appearances.totalCount}
              hasNextPage={appearances.pageInfo.hasNextPage}
              onShowMore={() => fetchMore({ variables: { after: appearances.pageInfo.endCursor } })}
              noun="names"
            />
          )}
        </>
      )}
    </ProfileSection>
  );
}

type Dialog = 'merge' | 'split' | null;

function NamesDecisions(props: {
  examiner: ExaminerIdentityFragment;
  names: Parameters<typeof NamesTable>[0]['names'];
}) {
  const { examiner, names } = props;
  const mayDecide = usePermission('IDENTITY_DECIDE');
  const location = useLocation();
  const navigate = useNavigate();
  const { isBusy, mergeInto, splitOff, takeBack } = useIdentityDecisions();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<Dialog>(null);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const decision = decisionOf(location.state);
  const chosen = names.filter((name) => selected.has(name.id));

  const open = (next: Dialog) => {
    setRefusals([]);
    setDialog(next);
  };
  // The decision travels in the history entry, so that a reload can still take it back.
  const follow = (outcome: DecisionOutcome, examinerId: (done: string) => string, summary: string) => {
    if (outcome.kind === 'refused') return setRefusals(outcome.messages);
    setSelected(new Set());
    open(null);
    const state: IdentityDecision | null =
      outcome.groupId === null ? null : { groupId: outcome.groupId, summary };
    return navigate(
      { pathname: `/examiners/${encodeURIComponent(examinerId(outcome.examinerId))}`, hash: 'names' },
      { state },
    );
  };
  const confirmMerge = async (intoId: string) =>
    follow(
      await mergeInto(examiner.id, intoId),
      (id) => id,
      `${examiner.displayName} was merged into this examiner.`,
    );
  const confirmSplit = async () =>
    follow(
      await splitOff(chosen.map((name) => name.id)),
      () => examiner.id,
      `${formatQuantity(chosen.length, 'name')} ${chosen.length === 1 ? 'was' : 'were'} split off.`,
    );
  const confirmTakeBack = async (groupId: string) => {
    const outcome = await takeBack(groupId);
    if (outcome.kind === 'refused') return setRefusals(outcome.messages);
    return navigate(
      { pathname: location.pathname, search: location.search, hash: 'names' },
      { replace: true, state: null },
    );
  };

  return (
    <>
      {decision && (
        <Alert color="gray" mb="md" title={decision.summary} role="status">
          <Button
            size="xs"
            variant="default"
            loading={isBusy}
            onClick={() => void confirmTakeBack(decision.groupId)}
          >
            Reverse this decision
          </Button>
        </Alert>
      )}
      {dialog === null && refusals.length > 0 && (
        <Alert color="red" mb="md" title="Nothing was changed" role="alert">
          {refusals.join(' ')}
        </Alert>
      )}
      <NamesTable
        names={names}
        selected={selected}
        {...(mayDecide && names.length > 1 ? { onSelect: setSelected } : {})}
      />
      {mayDecide && (
        <Group mt="md" gap="sm" className="tr-no-print">
          {names.length > 1 && (
            <Button
              variant="default"
              size="sm"
              disabled={chosen.length === 0 || chosen.length === names.length}
              onClick={() => open('split')}
            >
              Split off the selected names
            </Button>
          )}
          {examiner.isProvisional && (
            <Button variant="default" size="sm" onClick={() => open('merge')}>
              Merge with another examiner
            </Button>
          )}
        </Group>
      )}
      <SplitDialog
        names={chosen}
        isOpen={dialog === 'split'}
        isBusy={isBusy}
        refusals={refusals}
        onClose={() => open(null)}
        onSplit={() => void confirmSplit()}
      />
      <MergeDialog
        examiner={examiner}
        isOpen={dialog === 'merge'}
        isBusy={isBusy}
        refusals={refusals}
        onClose={() => open(null)}
        onMerge={(intoId) => void confirmMerge(intoId)}
      />
    </>
  );
}
