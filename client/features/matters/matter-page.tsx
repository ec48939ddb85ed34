import { useQuery } from '@apollo/client/react';
import { Badge } from '@mantine/core';
import { Outlet, useParams } from 'react-router';
import { MatterWorkspaceDocument, type MatterCaseFragment } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { HeaderSkeleton } from '../../ui/skeletons.js';
import { MaskedClaimant } from './masked-claimant.js';
import { matterStatusLabel } from './matter-status.js';
import { MatterTabs } from './matter-tabs.js';
import { placeWords } from './matter-words.js';
import { useLiveMatter } from './use-live-matter.js';

/** The workspace of one matter: its heading, and the part of it that the address names. */
export function MatterPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(MatterWorkspaceDocument, { variables: { id } });
  if (error && !data) return <LoadFailed error={error} what="the matter" onRetry={() => void refetch()} />;
  if (!data) return <HeaderSkeleton label="the matter" />;
  const { matter } = data;
  if (!matter) return <NotFound what="This matter" />;
  return (
    <>
      <PageHeader
        title={`Matter ${matter.reference}`}
        documentTitle="Matter"
        marks={<Badge>{matterStatusLabel(matter.status)}</Badge>}
        lead={<MatterLead matter={matter} />}
      />
      <MatterTabs matterId={matter.id} />
      {/* Another matter is another workspace: nothing typed or shown for one is kept for the next. */}
      <LiveMatter key={matter.id} matterId={matter.id} />
    </>
  );
}

function LiveMatter({ matterId }: { readonly matterId: string }) {
  useLiveMatter(matterId);
  return <Outlet />;
}

function MatterLead({ matter }: { readonly matter: MatterCaseFragment }) {
  const place = placeWords(matter);
  return (
    <>
      <div>{place ?? 'Where it is heard is not recorded.'}</div>
      <MaskedClaimant key={matter.id} matterId={matter.id} caption={matter.caption} />
    </>
  );
}
