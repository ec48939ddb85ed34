import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import {
  MatterPartyListDocument,
  PartyRemoveDocument,
  type PartyRowFragment,
} from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { partyRoleLabel } from './matter-words.js';
import classes from './matters.module.css';
import { PartyForm } from './party-form.js';

/** Who is in the matter. */
export function PartiesPanel({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterPartyListDocument, { variables: { id: matterId } });
  const mayWrite = usePermission('MATTER_WRITE');
  const [isAdding, setAdding] = useState(false);
  const parties = data?.matter?.parties ?? null;
  return (
    <Panel
      title="Parties"
      actions={
        mayWrite && !isAdding ? (
          <Button size="xs" variant="default" className="tr-no-print" onClick={() => setAdding(true)}>
            Add a party
          </Button>
        ) : undefined
      }
    >
      {isAdding ? <PartyForm matterId={matterId} party={null} onClose={() => setAdding(false)} /> : null}
      {error && !data ? (
        <LoadFailed error={error} what="the parties" onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton label="parties" rows={3} height={24} />
      ) : parties === null || parties.length === 0 ? (
        isAdding ? null : (
          <Text size="sm" c="dimmed">
            No party is recorded.
          </Text>
        )
      ) : (
        <ul className={classes.rows}>
          {parties.map((party) => (
            <Party key={party.id} party={party} matterId={matterId} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type PartyProps = {
  readonly party: PartyRowFragment;
  readonly matterId: string;
  readonly mayWrite: boolean;
};

function Party({ party, matterId, mayWrite }: PartyProps) {
  const [isEditing, setEditing] = useState(false);
  const [remove] = useMutation(PartyRemoveDocument);
  const { id, version, role, name, note } = party;
  if (isEditing) {
    return (
      <li>
        <PartyForm matterId={matterId} party={party} onClose={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <Text size="xs" c="dimmed">
          {partyRoleLabel[role]}
        </Text>
        <div>{name}</div>
        {note === null ? null : (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </div>
      {mayWrite ? (
        <div className={`${classes.rowActions} tr-no-print`}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => setEditing(true)}
            aria-label={`Change ${name}`}
          >
            Change
          </Button>
          <RemoveButton
            what={name}
            onRemove={async () => (await remove({ variables: { input: { id, version } } })).data?.partyRemove}
          />
        </div>
      ) : null}
    </li>
  );
}
