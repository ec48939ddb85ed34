import { useQuery } from '@apollo/client/react';
import { NativeSelect, Text } from '@mantine/core';
import { DraftSignedChoicesDocument, type DraftWholeFragment } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { DocumentLink } from '../documents/document-link.js';
import { documentTitle } from '../documents/document-words.js';
import { usePermission } from '../identity/session.js';
import type { DraftWork } from './use-draft-work.js';

type SignedCopyProps = {
  readonly draft: DraftWholeFragment;
  readonly matterId: string;
  readonly work: DraftWork;
};

/** Which document on file is the signed paper. */
export function SignedCopy({ draft, matterId, work }: SignedCopyProps) {
  const mayWrite = usePermission('MATTER_WRITE');
  return (
    <Panel
      title="Signed copy"
      lead="Bring the signed paper in as a document of this matter, then name it here."
    >
      {draft.signedCopy === null ? (
        <Text size="sm" mb="xs">
          None is named yet.
        </Text>
      ) : (
        <Text size="sm" mb="xs">
          <DocumentLink document={draft.signedCopy} />
        </Text>
      )}
      {mayWrite ? <Choice draft={draft} matterId={matterId} work={work} /> : null}
    </Panel>
  );
}

function Choice({ draft, matterId, work }: SignedCopyProps) {
  const { data, error, refetch } = useQuery(DraftSignedChoicesDocument, { variables: { matterId } });
  if (error) return <LoadFailed error={error} what="the documents" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="documents" rows={1} />;
  const options = (data.documents?.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: documentTitle(node),
  }));
  return (
    <NativeSelect
      label="The signed paper"
      data={[{ value: '', label: 'None' }, ...options]}
      value={draft.signedCopy?.id ?? ''}
      disabled={work.isBusy}
      onChange={({ currentTarget: { value } }) => void work.attachSigned(draft, value === '' ? null : value)}
    />
  );
}
