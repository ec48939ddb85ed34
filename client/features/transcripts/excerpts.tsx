import { useMutation } from '@apollo/client/react';
import { Alert, Button, CopyButton, Group, Text } from '@mantine/core';
import { useRefusable } from '../../apollo/use-refusable.js';
import { TranscriptExcerptRemoveDocument, type ExcerptFieldsFragment } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { usePermission } from '../identity/session.js';
import classes from './transcripts.module.css';

type ExcerptsProps = { readonly excerpts: readonly ExcerptFieldsFragment[]; readonly onChanged: () => void };

/** The stretches of testimony that people picked, in its order. */
export function Excerpts({ excerpts, onChanged }: ExcerptsProps) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const [remove] = useMutation(TranscriptExcerptRemoveDocument);
  const { refusal, isBusy, run } = useRefusable();
  const letGo = async (id: string): Promise<void> => {
    await run(async () => (await remove({ variables: { id } })).data?.transcriptExcerptRemove);
    onChanged();
  };
  if (excerpts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing is picked yet.
      </Text>
    );
  }
  return (
    <>
      {refusal === null ? null : (
        <Alert color="brick" role="alert" mb="sm">
          {refusal}
        </Alert>
      )}
      <ul className={classes.plainList}>
        {excerpts.map((excerpt) => (
          <li key={excerpt.id} className={classes.excerpt}>
            <Text size="sm" fw={600}>
              {excerpt.cite}
            </Text>
            <blockquote className={classes.quoted}>{excerpt.text}</blockquote>
            {excerpt.note === null ? null : <Text size="sm">{excerpt.note}</Text>}
            <Group gap="xs" justify="space-between">
              <Text size="xs" c="dimmed">
                {[excerpt.createdBy?.account?.displayName, formatInstant(excerpt.createdAt)]
                  .filter((part) => part !== undefined)
                  .join(', ')}
              </Text>
              <Group gap={4}>
                <CopyButton value={`${excerpt.text}\n(${excerpt.cite})`}>
                  {({ copied, copy }) => (
                    <Button size="compact-xs" variant="subtle" onClick={copy}>
                      {copied ? 'Copied' : 'Copy with cite'}
                    </Button>
                  )}
                </CopyButton>
                {mayWrite ? (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    disabled={isBusy}
                    onClick={() => void letGo(excerpt.id)}
                    aria-label={`Remove the excerpt ${excerpt.cite}`}
                  >
                    Remove
                  </Button>
                ) : null}
              </Group>
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}
