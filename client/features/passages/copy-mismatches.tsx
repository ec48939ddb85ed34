import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { describeFailure } from '../../apollo/request-failure.js';
import { CopyMismatchDismissDocument, type MismatchWordsFragment } from '../../generated/graphql.js';
import { usePermission } from '../identity/session.js';
import { mismatchLabel } from './passage-words.js';
import classes from './passages.module.css';

type CopyMismatchesProps = {
  readonly mismatches: readonly MismatchWordsFragment[];
  readonly onShowPage: ((page: number) => void) | null;
};

/** Pairs of passages of one report that do not go together, for a person to look at. */
export function CopyMismatches({ mismatches, onShowPage }: CopyMismatchesProps) {
  const open = mismatches.filter(({ isDismissed }) => !isDismissed);
  const dismissed = mismatches.length - open.length;
  return (
    <>
      {open.length === 0 ? (
        <Text size="sm" c="dimmed">
          No passages were found that do not go together.
        </Text>
      ) : (
        <ul className={classes.mismatches}>
          {open.map((mismatch) => (
            <li key={mismatch.id} className={classes.mismatch}>
              <Mismatch mismatch={mismatch} onShowPage={onShowPage} />
            </li>
          ))}
        </ul>
      )}
      {dismissed === 0 ? null : (
        <Text size="sm" c="dimmed" mt="sm">
          {dismissed} dismissed.
        </Text>
      )}
    </>
  );
}

type MismatchProps = {
  readonly mismatch: MismatchWordsFragment;
  readonly onShowPage: CopyMismatchesProps['onShowPage'];
};

function Mismatch({ mismatch, onShowPage }: MismatchProps) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const { dismiss, isBusy, refusal } = useDismissal(mismatch.id);
  const { kind, message, page, quote, otherPage, otherQuote } = mismatch;
  return (
    <>
      <Text size="sm">
        <Text span inherit fw={600}>
          {mismatchLabel[kind]}.
        </Text>{' '}
        {message}
      </Text>
      <div className={classes.aligned}>
        {[
          { at: page, words: quote },
          { at: otherPage, words: otherQuote },
        ].map(({ at, words }, index) => (
          <figure key={index} className={classes.side}>
            <figcaption>
              {onShowPage === null ? (
                `Page ${at}`
              ) : (
                <Button size="compact-xs" variant="default" onClick={() => onShowPage(at)}>
                  Page {at}
                </Button>
              )}
            </figcaption>
            <blockquote>{words}</blockquote>
          </figure>
        ))}
      </div>
      {refusal === null ? null : (
        <Alert color="brick" role="alert" mt="xs">
          {refusal}
        </Alert>
      )}
      {mayWrite ? (
        <Group mt={6} className="tr-no-print">
          <Button size="compact-xs" variant="default" loading={isBusy} onClick={() => void dismiss()}>
            Dismiss: they do go together
          </Button>
        </Group>
      ) : null}
    </>
  );
}

function useDismissal(id: string) {
  const [mutate, { loading }] = useMutation(CopyMismatchDismissDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const dismiss = async () => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables: { input: { id } } });
      setRefusal(data?.copyMismatchDismiss?.userErrors[0]?.message ?? null);
    } catch (error) {
      setRefusal(describeFailure(error).message);
    }
  };
  return { dismiss, isBusy: loading, refusal };
}
