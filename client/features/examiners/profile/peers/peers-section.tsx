import { useQuery } from '@apollo/client/react';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import {
  ExaminerPeersDocument,
  type ComparisonRefusal,
  type ExaminerPeersQuery,
  type TendencyNumbersFragment,
} from '../../../../generated/graphql.js';
import { formatCount } from '../../../../lib/format.js';
import { LoadFailed } from '../../../../ui/load-failed.js';
import { RowsSkeleton } from '../../../../ui/skeletons.js';
import { profileAddress } from '../profile-address.js';
import type { ProfileScope } from '../profile-scope.js';
import { ProfileSection } from '../profile-section.js';
import { PeerGroupPanel } from './peer-group-panel.js';
import { byGroup, refusalWords } from './peer-words.js';
import { useQuietRetry } from './use-quiet-retry.js';

type PeersOfProfile = NonNullable<NonNullable<ExaminerPeersQuery['examiner']>['profile']>;

interface PeersSectionProps {
  readonly scope: ProfileScope;
  /** The profile's own figures, whose intervals stand in the rows beside the peers. */
  readonly tendencies: readonly TendencyNumbersFragment[];
}

/** The examiner beside comparable ones in the same files, issue by issue, in the server's words. */
export function PeersSection({ scope, tendencies }: PeersSectionProps) {
  const { data, error, refetch } = useQuery(ExaminerPeersDocument, {
    variables: { id: scope.examinerId, filter: scope.filter },
    fetchPolicy: 'cache-and-network',
  });
  const profile = data?.examiner?.profile ?? null;
  const isDue = profile?.comparisonRefusal === 'BEING_COMPUTED';
  useQuietRetry(isDue, () => void refetch());
  return (
    <ProfileSection
      id="peers"
      title="Compared with peers"
      lead="Examiners of the same specialty, state and kind of examination, met in the same files. Peers are not named."
    >
      {profile ? (
        <Comparisons scope={scope} profile={profile} tendencies={tendencies} />
      ) : error ? (
        <LoadFailed error={error} what="the comparison with peers" onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton label="the comparison with peers" rows={4} />
      )}
    </ProfileSection>
  );
}

function Comparisons(props: PeersSectionProps & { profile: PeersOfProfile }) {
  const { scope, profile, tendencies } = props;
  const { comparisonRefusal, comparisons, analysesViewed } = profile;
  if (comparisonRefusal !== null) return <Refusal scope={scope} refusal={comparisonRefusal} />;
  if (comparisons.length === 0) {
    return <Text c="dimmed">No examination in this window has anything to compare.</Text>;
  }
  return (
    <Stack gap={36}>
      <Text size="sm" c="dimmed">
        {`Analyses viewed: ${formatCount(analysesViewed)}, in all windows looked at within a year.`}
      </Text>
      {byGroup(comparisons).map(({ words, comparisons: members }) => (
        <PeerGroupPanel
          key={words}
          scope={scope}
          words={words}
          comparisons={members}
          tendencies={tendencies}
        />
      ))}
    </Stack>
  );
}

/** Why nothing is compared, announced when it changes, and the way to what would be. */
function Refusal({ scope, refusal }: { scope: ProfileScope; refusal: ComparisonRefusal }) {
  return (
    <>
      <Text role="status">{refusalWords(refusal)}</Text>
      {refusal === 'CUSTOM_SELECTION' && (
        <Text size="sm" c="dimmed" className="tr-no-print">
          Comparisons are made in the preset windows, without other filters.{' '}
          <Anchor component={Link} to={profileAddress(scope.examinerId, {})}>
            Show all dates
          </Anchor>
        </Text>
      )}
    </>
  );
}
