import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import { DisclosedListCheckDocument } from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { DropZone } from '../ingestion/drop-zone.js';
import { uploadFile } from '../ingestion/upload-file.js';
import { MatterSelect } from '../treating/matter-select.js';
import { useDocumentOptions } from '../treating/source-inputs.js';
import { textOrNull } from './disclosure-input.js';
import classes from './disclosures.module.css';

type ListIntakeProps = { readonly examinerId: string; readonly onReceived: () => void };

/** Brings a list in: a file, pasted text, or a document of a matter. Nothing counts before it is confirmed. */
export function ListIntake({ examinerId, onReceived }: ListIntakeProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div className="tr-no-print">
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          Add a testimony list
        </Button>
      </div>
    );
  }
  return <ListForm examinerId={examinerId} onReceived={onReceived} onClose={() => setOpen(false)} />;
}

const FIELDS = ['disclosedOn', 'matterId', 'coversFrom', 'coversTo', 'text', 'documentId'] as const;

function ListForm({ examinerId, onReceived, onClose }: ListIntakeProps & { readonly onClose: () => void }) {
  const [days, setDays] = useState({ disclosedOn: '', coversFrom: '', coversTo: '' });
  const [matterId, setMatterId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [documentId, setDocumentId] = useState('');
  const documents = useDocumentOptions(matterId);
  const [check] = useMutation(DisclosedListCheckDocument);
  const form = useFormRefusals(FIELDS);
  const done = (): void => {
    onReceived();
    onClose();
  };
  const file = useListFile({ examinerId, matterId, disclosedOn: days.disclosedOn }, done);
  const save = async (): Promise<void> => {
    if (days.disclosedOn === '') {
      form.refuse({ disclosedOn: 'Give the day on which the list was disclosed.' });
      return;
    }
    const input = {
      examinerId,
      matterId,
      disclosedOn: days.disclosedOn,
      coversFrom: textOrNull(days.coversFrom),
      coversTo: textOrNull(days.coversTo),
      text: textOrNull(text),
      documentId: textOrNull(documentId),
    };
    if (await form.send(async () => (await check({ variables: { input } })).data?.disclosedListCheck)) done();
  };
  const day = (name: keyof typeof days) => ({
    type: 'date',
    value: days[name],
    error: form.faultOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDays({ ...days, [name]: event.currentTarget.value }),
  });
  return (
    <InlineForm
      label="A testimony list"
      saveLabel="Read the list"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <div className={classes.fields}>
        <TextInput label="Disclosed on" required {...day('disclosedOn')} />
        <TextInput label="Covers from" description="Empty: four years before" {...day('coversFrom')} />
        <TextInput label="Covers to" description="Empty: the day disclosed" {...day('coversTo')} />
        <MatterSelect value={matterId} onChange={setMatterId} error={form.faultOf('matterId')} />
      </div>
      <Textarea
        label="Pasted list"
        description="A table copied with its headings, or one testimony a line."
        autosize
        minRows={4}
        maxRows={14}
        value={text}
        error={form.faultOf('text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        label="Or a document of the matter"
        data={documents}
        value={documentId}
        error={form.faultOf('documentId')}
        onChange={(event) => setDocumentId(event.currentTarget.value)}
      />
      {days.disclosedOn === '' ? (
        <Text size="sm" c="dimmed">
          Give the day of the disclosure to send a file instead.
        </Text>
      ) : (
        <DropZone
          title="Or drop a file here"
          lead="CSV, TSV or XLSX up to 2 MB: case, number, court, kind and day."
          onFiles={(files) => void file.take(files)}
        />
      )}
      {file.isSending ? (
        <Text size="sm" role="status">
          Reading the file …
        </Text>
      ) : null}
      {file.refusal === null ? null : (
        <Group>
          <Alert color="brick" role="alert">
            {file.refusal}
          </Alert>
        </Group>
      )}
    </InlineForm>
  );
}

type Place = { readonly examinerId: string; readonly matterId: string | null; readonly disclosedOn: string };

function useListFile({ examinerId, matterId, disclosedOn }: Place, onReceived: () => void) {
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    const controller = new AbortController();
    abort.current = controller;
    setRefusal(null);
    setSending(true);
    const answer = await uploadFile(file, {
      path: '/api/disclosed-lists',
      headers: {
        'x-examiner-id': examinerId,
        'x-disclosed-on': disclosedOn,
        ...(matterId === null ? {} : { 'x-matter-id': matterId }),
      },
      onProgress: () => undefined,
      signal: controller.signal,
    });
    if (controller.signal.aborted) return;
    setSending(false);
    if (answer.kind === 'refused') setRefusal(answer.message);
    else onReceived();
  };
  return { isSending, refusal, take };
}
