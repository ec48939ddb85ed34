import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import { TranscriptExcerptAddDocument } from '../../generated/graphql.js';
import { citePreview } from './transcript-words.js';
import type { ShownLine, Stretch } from './transcript-reader.js';
import classes from './transcripts.module.css';

type PickBarProps = {
  readonly documentId: string;
  readonly lines: readonly ShownLine[];
  readonly stretch: Stretch | null;
  readonly onStretch: (stretch: Stretch | null) => void;
  readonly onPicked: () => void;
};

/** Keeps what is selected. First and last line can also be chosen from lists, for those who select by keyboard. */
export function PickBar({ documentId, lines, stretch, onStretch, onPicked }: PickBarProps) {
  const [note, setNote] = useState('');
  const { refusal, isBusy, run } = useRefusable();
  const [add] = useMutation(TranscriptExcerptAddDocument);
  const places = lines.map(({ position, page, line }) => ({
    value: String(position),
    label: line === null ? `p. ${page}, line ${position}` : `${page}:${line}`,
  }));
  const keep = async (): Promise<void> => {
    if (stretch === null) return;
    const input = {
      documentId,
      fromPosition: stretch.from,
      toPosition: stretch.to,
      note: note === '' ? null : note,
    };
    const isKept = await run(async () => (await add({ variables: { input } })).data?.transcriptExcerptAdd);
    if (!isKept) return;
    setNote('');
    onPicked();
  };
  const at = (position: number | undefined): ShownLine | undefined =>
    lines.find((line) => line.position === position);
  const [from, to] = [at(stretch?.from), at(stretch?.to)];
  const choose = (end: keyof Stretch) => (value: string | null) => {
    if (value === null) return onStretch(null);
    const position = Number(value);
    const other = stretch ?? { from: position, to: position };
    const next = { ...other, [end]: position };
    onStretch(next.from <= next.to ? next : { from: position, to: position });
  };
  return (
    <div className={classes.pickBar} role="group" aria-label="Keep an excerpt">
      <Group gap="xs" align="flex-end">
        <Select
          label="From"
          size="xs"
          w={110}
          data={places}
          value={stretch === null ? null : String(stretch.from)}
          onChange={choose('from')}
          searchable
        />
        <Select
          label="To"
          size="xs"
          w={110}
          data={places}
          value={stretch === null ? null : String(stretch.to)}
          onChange={choose('to')}
          searchable
        />
        <TextInput
          label="Note"
          size="xs"
          className={classes.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button size="xs" loading={isBusy} disabled={stretch === null} onClick={() => void keep()}>
          {from && to ? `Keep ${citePreview(from, to)}` : 'Keep excerpt'}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" aria-live="polite" mt={4}>
        {from && to
          ? `${citePreview(from, to)} is selected.`
          : 'Select text in the transcript, or choose its lines.'}
      </Text>
      {refusal === null ? null : (
        <Alert color="brick" role="alert" mt="xs">
          {refusal}
        </Alert>
      )}
    </div>
  );
}
