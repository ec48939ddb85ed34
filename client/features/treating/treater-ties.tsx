import { useMutation } from '@apollo/client/react';
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { TreaterDetailDocument, TreaterTieRemoveDocument } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatUsd } from '../../lib/format-money.js';
import { formatCountOf, formatQuantity } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { usePermission } from '../identity/session.js';
import { tieKindLabel } from './divergence-words.js';
import { SourceQuote } from './source-quote.js';
import { TieForm } from './tie-form.js';
import type { TreaterProfile } from './treater-page.js';
import classes from './treating.module.css';

type Tie = TreaterProfile['ties'][number];

type TreaterTiesProps = { readonly treaterId: string; readonly profile: TreaterProfile };

/** Liens, letters of protection and referrals on file, each as recorded. They say nothing about an opinion. */
export function TreaterTies({ treaterId, profile }: TreaterTiesProps) {
  const mayWrite = usePermission('MATTER_WRITE');
  const [isAdding, setAdding] = useState(false);
  const { ties, tieCounts } = profile;
  const counted = tieCounts.filter(({ n }) => n > 0);
  return (
    <Panel
      title="Liens and referrals"
      lead={
        counted.length === 0
          ? 'Facts on file; a tie says nothing about an opinion.'
          : `${counted.map(({ kind, n, ofMatters }) => `${tieKindLabel[kind]}: ${formatCountOf(n, ofMatters)} ${ofMatters === 1 ? 'matter' : 'matters'}`).join('; ')}.`
      }
      actions={
        mayWrite && !isAdding ? (
          <Button size="xs" variant="default" className="tr-no-print" onClick={() => setAdding(true)}>
            Add a tie
          </Button>
        ) : undefined
      }
    >
      {isAdding ? <TieForm treaterId={treaterId} onClose={() => setAdding(false)} /> : null}
      {ties.length === 0 ? (
        isAdding ? null : (
          <Text size="sm" c="dimmed">
            None is on file.
          </Text>
        )
      ) : (
        <ul className={classes.rows} aria-label={formatQuantity(ties.length, 'tie')}>
          {ties.map((tie) => (
            <TieRow key={tie.id} tie={tie} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function TieRow({ tie, mayWrite }: { readonly tie: Tie; readonly mayWrite: boolean }) {
  const [remove] = useMutation(TreaterTieRemoveDocument, { refetchQueries: [TreaterDetailDocument] });
  const { id, version, kind, counterpart, amountUsd, on, note, matter, page, sourceDocument } = tie;
  const words = [
    counterpart,
    amountUsd === null ? null : formatUsd(amountUsd),
    on === null ? null : formatDate(on),
  ].filter((part) => part !== null);
  return (
    <li>
      <div className={classes.rowHead}>
        <div>
          <strong>{tieKindLabel[kind]}</strong>
          {words.length === 0 ? '' : `: ${words.join(', ')}`}
        </div>
        {matter === null ? null : <MatterLink matter={matter} />}
      </div>
      {note === null ? null : <div className={classes.aside}>{note}</div>}
      <SourceQuote quote={null} page={page} document={sourceDocument} />
      {mayWrite ? (
        <div className={classes.buttons}>
          <RemoveButton
            what={`the tie ${tieKindLabel[kind]}`}
            onRemove={async () =>
              (await remove({ variables: { input: { id, version } } })).data?.treaterTieRemove
            }
          />
        </div>
      ) : null}
    </li>
  );
}

type MatterLinkProps = { readonly matter: { readonly id: string; readonly reference: string } };

/** The matter that something is recorded in. */
export function MatterLink({ matter }: MatterLinkProps) {
  return (
    <Anchor component={Link} to={`/matters/${encodeURIComponent(matter.id)}/opinions`} size="sm">
      Matter {matter.reference}
    </Anchor>
  );
}
