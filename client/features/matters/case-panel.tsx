import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { MatterWorkspaceDocument, type MatterCaseFragment } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { jurisdictionLabel } from '../../lib/us-states.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { CaseForm } from './case-form.js';
import { matterStatusLabel } from './matter-status.js';
import { forumKindLabel } from './matter-words.js';

/** What is recorded of the case, changed in its place. */
export function CasePanel({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterWorkspaceDocument, { variables: { id: matterId } });
  const mayWrite = usePermission('MATTER_WRITE');
  const [isEditing, setEditing] = useState(false);
  if (error && !data) return <LoadFailed error={error} what="the case" onRetry={() => void refetch()} />;
  const matter = data?.matter;
  if (!matter) return <RowsSkeleton label="the case" rows={5} height={22} />;
  return (
    <Panel
      title="The case"
      actions={
        mayWrite && !isEditing ? (
          <Button size="xs" variant="default" className="tr-no-print" onClick={() => setEditing(true)}>
            Edit the case
          </Button>
        ) : undefined
      }
    >
      {isEditing ? (
        <CaseForm matter={matter} onClose={() => setEditing(false)} />
      ) : (
        <CaseFacts matter={matter} />
      )}
    </Panel>
  );
}

function CaseFacts({ matter }: { readonly matter: MatterCaseFragment }) {
  const mayReadClaimants = usePermission('CLAIMANT_READ');
  const { caption, jurisdiction, forumKind, forum, venue, injuredOn, status } = matter;
  return (
    <DefinitionList
      items={[
        ...(mayReadClaimants ? [{ term: 'Caption', value: caption ?? <NotRecorded /> }] : []),
        {
          term: 'Jurisdiction',
          value: jurisdiction === null ? <NotRecorded /> : jurisdictionLabel(jurisdiction),
        },
        { term: 'Kind of forum', value: forumKind === null ? <NotRecorded /> : forumKindLabel[forumKind] },
        { term: 'Court or board', value: forum ?? <NotRecorded /> },
        { term: 'Venue', value: venue ?? <NotRecorded /> },
        { term: 'Date of injury', value: injuredOn === null ? <NotRecorded /> : formatDate(injuredOn) },
        { term: 'Status', value: matterStatusLabel(status) },
      ]}
    />
  );
}
