import { useMutation } from '@apollo/client/react';
import { Button, Kbd, Text } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  PropositionDecideDocument,
  RecallFailureDecideDocument,
  type PropositionPartsFragment,
  type RecallFailurePartsFragment,
} from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import { usePermission } from '../identity/session.js';
import { OathQuote } from './oath-quote.js';
import { PropositionForm } from './proposition-form.js';
import { subjectLabel } from './testimony-words.js';
import classes from './testimony.module.css';

export type Proposed = PropositionPartsFragment | RecallFailurePartsFragment;

/** What the rules read in transcripts, for a person to confirm: nothing of it is compared or used before. */
export function ProposalsPanel({ proposed }: { readonly proposed: readonly Proposed[] }) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const list = useRef<HTMLUListElement>(null);
  return (
    <Panel
      title="To confirm"
      lead={
        <>
          {formatQuantity(proposed.length, 'proposal')} read in transcripts by rule. Nothing of it counts
          until you confirm it.{' '}
          {mayWrite ? (
            <span className="tr-no-print">
              <Kbd>Enter</Kbd> accepts the one in focus, <Kbd>r</Kbd> rejects it.
            </span>
          ) : null}
        </>
      }
    >
      <ul ref={list} className={classes.rows} aria-label="Proposals">
        {proposed.map((one, index) => (
          <ProposalRow
            key={one.id}
            proposal={one}
            mayWrite={mayWrite}
            // The next row takes the place, and the focus, of the one that goes.
            onDecided={() => focusRow(list.current, index)}
          />
        ))}
      </ul>
    </Panel>
  );
}

function focusRow(list: HTMLUListElement | null, index: number): void {
  const rows = list?.querySelectorAll<HTMLElement>(':scope > li') ?? [];
  (rows[index + 1] ?? rows[index - 1])?.focus();
}

type ProposalRowProps = {
  readonly proposal: Proposed;
  readonly mayWrite: boolean;
  readonly onDecided: () => void;
};

function ProposalRow({ proposal, mayWrite, onDecided }: ProposalRowProps) {
  const [isEditing, setEditing] = useState(false);
  const { refusal, isBusy, run } = useRefusable();
  const decide = useDecision(proposal);
  const settle = async (isConfirmed: boolean) => {
    onDecided();
    await run(() => decide(isConfirmed));
  };
  const press = (event: KeyboardEvent<HTMLLIElement>) => {
    // Keys of the row, not of the buttons and fields within it.
    if (!mayWrite || isBusy || event.target !== event.currentTarget) return;
    if (event.key === 'Enter') void settle(true);
    else if (event.key === 'r') void settle(false);
    else return;
    event.preventDefault();
  };
  const proposition = 'claim' in proposal ? proposal : null;
  return (
    <li tabIndex={0} onKeyDown={press} aria-label={`${subjectLabel[proposal.subject]}, ${proposal.place}`}>
      <strong>{proposition ? proposition.claim : `Could not say: ${subjectLabel[proposal.subject]}`}</strong>
      <OathQuote spoken={proposal}>
        {'claim' in proposal ? proposal.words : `Q ${proposal.question}\nA ${proposal.answer}`}
      </OathQuote>
      {isEditing && proposition ? (
        <PropositionForm proposition={proposition} onClose={() => setEditing(false)} />
      ) : mayWrite ? (
        <div className={`${classes.buttons} tr-no-print`}>
          <Button size="compact-xs" loading={isBusy} onClick={() => void settle(true)}>
            Confirm
          </Button>
          {proposition ? (
            <Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>
              Correct
            </Button>
          ) : null}
          <Button size="compact-xs" variant="default" disabled={isBusy} onClick={() => void settle(false)}>
            Reject
          </Button>
        </div>
      ) : null}
      {refusal === null ? null : (
        <Text size="sm" role="alert" c="var(--tr-refusal-text)">
          {refusal}
        </Text>
      )}
    </li>
  );
}

/** Sends the decision about a proposal of either kind; the page asks anew after it. */
function useDecision(proposal: Proposed) {
  const { id, version } = proposal;
  const refetchQueries = ['ExaminerTestimony'];
  const [decideProposition] = useMutation(PropositionDecideDocument, { refetchQueries });
  const [decideFailure] = useMutation(RecallFailureDecideDocument, { refetchQueries });
  return async (isConfirmed: boolean) => {
    const variables = { input: { id, version, isConfirmed } };
    return 'claim' in proposal
      ? (await decideProposition({ variables })).data?.propositionDecide
      : (await decideFailure({ variables })).data?.recallFailureDecide;
  };
}
