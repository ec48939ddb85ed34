import { useMutation } from '@apollo/client/react';
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  ExaminationFoundationDocument,
  FoundationFactRemoveDocument,
  FoundationFactUpdateDocument,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { SourceQuote } from '../treating/source-quote.js';
import { FactForm } from './fact-form.js';
import { citeWords, type FoundationLine } from './scrutiny-words.js';
import classes from './scrutiny.module.css';

const TOLD_BY_FACTS = { refetchQueries: [ExaminationFoundationDocument] };

type FoundationEntryProps = {
  readonly examinationId: string;
  readonly line: FoundationLine;
  readonly matterId: string | null;
  readonly regions: readonly string[];
  readonly mayWrite: boolean;
};

/** One line of the card: what is recorded and where it stands, or that nothing is. */
export function FoundationEntry({ examinationId, line, matterId, regions, mayWrite }: FoundationEntryProps) {
  const [isEditing, setEditing] = useState(false);
  const { fact } = line;
  if (isEditing && fact !== null) {
    return (
      <FactForm
        {...{ examinationId, matterId, regions, fact }}
        elements={[fact.element]}
        onClose={() => setEditing(false)}
      />
    );
  }
  return (
    <>
      <div className={classes.label}>{line.label}</div>
      {fact?.isProposed === true ? (
        <span className={classes.proposed}>Proposed by the machine, confirmed by nobody</span>
      ) : null}
      <div>{line.isRecorded ? line.text : <NotRecorded />}</div>
      <Cites line={line} />
      {mayWrite && fact !== null ? (
        <div className={`${classes.buttons} tr-no-print`}>
          {fact.isProposed ? <ConfirmFact line={line} /> : null}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Change: ${line.label}`}
            onClick={() => setEditing(true)}
          >
            Change
          </Button>
          <RemoveFact line={line} />
        </div>
      ) : null}
    </>
  );
}

function Cites({ line: { cites } }: { readonly line: FoundationLine }) {
  return cites.map((cite, at) =>
    cite.kind === 'DOCUMENT' ? (
      <SourceQuote key={at} quote={cite.quote} page={cite.page} document={cite.document} />
    ) : (
      <div key={at} className={classes.cites}>
        {citeWords(cite)}
        {cite.examination === null ? null : (
          <>
            {' '}
            (
            <Anchor
              component={Link}
              to={`/examinations/${encodeURIComponent(cite.examination.id)}`}
              inherit
              underline="always"
            >
              {formatDate(cite.examination.examinedOn)}
            </Anchor>
            )
          </>
        )}
      </div>
    ),
  );
}

function ConfirmFact({ line: { fact, label } }: { readonly line: FoundationLine }) {
  const [update] = useMutation(FoundationFactUpdateDocument, TOLD_BY_FACTS);
  const { refusal, isBusy, run } = useRefusable();
  const confirm = () =>
    run(async () => {
      if (fact === null) return null;
      const { id, version, state, note } = fact;
      return (await update({ variables: { input: { id, version, state, note } } })).data
        ?.foundationFactUpdate;
    });
  return (
    <>
      <Button
        size="compact-xs"
        loading={isBusy}
        aria-label={`Confirm: ${label}`}
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

function RemoveFact({ line: { fact, label } }: { readonly line: FoundationLine }) {
  const [remove] = useMutation(FoundationFactRemoveDocument, TOLD_BY_FACTS);
  if (fact === null) return null;
  const { id, version } = fact;
  return (
    <RemoveButton
      what={label}
      onRemove={async () =>
        (await remove({ variables: { input: { id, version } } })).data?.foundationFactRemove
      }
    />
  );
}
