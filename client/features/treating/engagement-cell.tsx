import { useMutation } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  EngagementSetDocument,
  MatterDivergenceTableDocument,
  type DivergenceRowPartsFragment,
} from '../../generated/graphql.js';
import { issueLabel } from '../../lib/vocabulary.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { usePermission } from '../identity/session.js';
import { engagementLabel, treaterName } from './divergence-words.js';
import { EngagementForm } from './engagement-form.js';
import { SourceQuote } from './source-quote.js';
import classes from './treating.module.css';

type Row = DivergenceRowPartsFragment;

type EngagementCellProps = { readonly matterId: string; readonly row: Row };

/** Whether the report engages with the treater's reasoning, with the passage; a machine's proposal is marked as one. */
export function EngagementCell({ matterId, row }: EngagementCellProps) {
  const mayWrite = usePermission('MATTER_WRITE');
  const [isEditing, setEditing] = useState(false);
  const { engagement, examinerOpinion, treatingOpinion } = row;
  if (examinerOpinion === null || treatingOpinion === null) {
    return <NotRecorded>Asked only where both have stated an opinion</NotRecorded>;
  }
  if (isEditing) {
    return (
      <EngagementForm
        matterId={matterId}
        opinionId={examinerOpinion.id}
        treatingOpinionId={treatingOpinion.id}
        engagement={engagement}
        onClose={() => setEditing(false)}
      />
    );
  }
  const about = `${issueLabel[row.issue]}, ${treaterName(row.treater)}`;
  return (
    <>
      {engagement === null ? (
        <NotRecorded>Nobody has looked</NotRecorded>
      ) : (
        <EngagementWords engagement={engagement} />
      )}
      {mayWrite ? (
        <div className={`${classes.buttons} tr-no-print`}>
          {engagement?.isProposed === true ? <ConfirmEngagement row={row} about={about} /> : null}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${engagement === null ? 'Record' : 'Change'} the engagement: ${about}`}
            onClick={() => setEditing(true)}
          >
            {engagement === null ? 'Record' : 'Change'}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function EngagementWords({ engagement }: { readonly engagement: NonNullable<Row['engagement']> }) {
  const { state, isProposed, reason, note, quote, page, sourceDocument } = engagement;
  return (
    <>
      <div className={classes.stance}>{engagementLabel[state]}</div>
      {isProposed ? (
        <span className={classes.proposed}>Proposed by the machine, confirmed by nobody</span>
      ) : null}
      {reason === '' ? null : <div className={classes.aside}>{reason}</div>}
      <SourceQuote
        quote={quote}
        page={page}
        document={sourceDocument}
        isChecked={engagement.isQuoteChecked}
      />
      {note === null ? null : <div>{note}</div>}
    </>
  );
}

function ConfirmEngagement({ row, about }: { readonly row: Row; readonly about: string }) {
  const [set] = useMutation(EngagementSetDocument, { refetchQueries: [MatterDivergenceTableDocument] });
  const { refusal, isBusy, run } = useRefusable();
  const { engagement, examinerOpinion, treatingOpinion } = row;
  const confirm = () =>
    run(async () => {
      if (engagement === null || examinerOpinion === null || treatingOpinion === null) return null;
      const { state, quote, page, note, version, sourceDocument } = engagement;
      const input = {
        opinionId: examinerOpinion.id,
        treatingOpinionId: treatingOpinion.id,
        documentId: sourceDocument?.id ?? null,
        state,
        quote,
        page,
        note,
        version,
      };
      return (await set({ variables: { input } })).data?.engagementSet;
    });
  return (
    <>
      <Button
        size="compact-xs"
        loading={isBusy}
        aria-label={`Confirm the engagement: ${about}`}
        onClick={() => void confirm()}
      >
        Confirm
      </Button>
      {refusal === null ? null : (
        <Text size="sm" role="alert" c="var(--tr-refusal-text)">
          {refusal}
        </Text>
      )}
    </>
  );
}
