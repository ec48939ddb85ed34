import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  MatterDivergenceTableDocument,
  MatterTreatingOpinionListDocument,
  TreatingOpinionRemoveDocument,
  type MatterTreatingOpinionsFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { issueLabel, stanceLabel } from '../../lib/vocabulary.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { particularWords, treaterName } from './divergence-words.js';
import { SourceQuote } from './source-quote.js';
import { TreatingOpinionForm } from './treating-opinion-form.js';
import classes from './treating.module.css';

type TreatingOpinion = NonNullable<MatterTreatingOpinionsFragment['treatingOpinions']>[number];

/** What treating physicians stated, as recorded; added and changed here. */
export function TreatingOpinionsPanel({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterTreatingOpinionListDocument, {
    variables: { id: matterId },
  });
  const mayWrite = usePermission('MATTER_WRITE');
  const [isAdding, setAdding] = useState(false);
  const opinions = data?.matter?.treatingOpinions ?? [];
  return (
    <Panel
      title="Treating opinions"
      lead="By physician and issue, each with the words it rests on."
      actions={
        mayWrite && !isAdding ? (
          <Button size="xs" className="tr-no-print" onClick={() => setAdding(true)}>
            Add a treating opinion
          </Button>
        ) : undefined
      }
    >
      {isAdding ? (
        <TreatingOpinionForm matterId={matterId} opinion={null} onClose={() => setAdding(false)} />
      ) : null}
      {error && !data ? (
        <LoadFailed error={error} what="the treating opinions" onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton label="treating opinions" rows={3} height={60} />
      ) : opinions.length === 0 ? (
        isAdding ? null : (
          <Text size="sm" c="dimmed">
            No treating opinion is recorded.
          </Text>
        )
      ) : (
        <ul className={classes.rows}>
          {opinions.map((opinion) => (
            <Opinion key={opinion.id} matterId={matterId} opinion={opinion} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type OpinionProps = {
  readonly matterId: string;
  readonly opinion: TreatingOpinion;
  readonly mayWrite: boolean;
};

function Opinion({ matterId, opinion, mayWrite }: OpinionProps) {
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <li>
        <TreatingOpinionForm matterId={matterId} opinion={opinion} onClose={() => setEditing(false)} />
      </li>
    );
  }
  const { treater, issue, stance, statedOn, quote, page, sourceDocument, reliedOn, reasoning } = opinion;
  const particulars = particularWords(opinion);
  return (
    <li>
      <div className={classes.rowHead}>
        <div>
          <strong>{issueLabel[issue]}</strong>: {stanceLabel[stance].toLowerCase()}
        </div>
        <div className={classes.who}>
          <Anchor
            component={Link}
            to={`/treaters/${encodeURIComponent(treater.id)}`}
            inherit
            underline="always"
          >
            {treaterName(treater)}
          </Anchor>
          , {formatDate(statedOn)}
        </div>
      </div>
      {particulars.length === 0 ? null : <div>{particulars.join('; ')}</div>}
      <SourceQuote quote={quote} page={page} document={sourceDocument} isChecked={opinion.isQuoteChecked} />
      {reasoning === null ? null : <div className={classes.aside}>{reasoning}</div>}
      {reliedOn.length === 0 ? null : <div className={classes.aside}>Relied on {reliedOn.join('; ')}</div>}
      {mayWrite ? <OpinionActions opinion={opinion} onChange={() => setEditing(true)} /> : null}
    </li>
  );
}

type OpinionActionsProps = { readonly opinion: TreatingOpinion; readonly onChange: () => void };

function OpinionActions({ opinion, onChange }: OpinionActionsProps) {
  const [remove] = useMutation(TreatingOpinionRemoveDocument, {
    refetchQueries: [MatterTreatingOpinionListDocument, MatterDivergenceTableDocument],
  });
  const { id, version } = opinion;
  const about = `${issueLabel[opinion.issue]}, ${treaterName(opinion.treater)}`;
  return (
    <div className={`${classes.buttons} tr-no-print`}>
      <Button size="compact-xs" variant="default" onClick={onChange} aria-label={`Change: ${about}`}>
        Change
      </Button>
      <RemoveButton
        what={`the opinion: ${about}`}
        onRemove={async () =>
          (await remove({ variables: { input: { id, version } } })).data?.treatingOpinionRemove
        }
      />
    </div>
  );
}
