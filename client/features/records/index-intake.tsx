import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, NativeSelect, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import { RecordIndexCheckDocument, type QuotedDocumentFragment } from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { documentTitle } from '../documents/document-words.js';
import { DropZone } from '../ingestion/drop-zone.js';
import { uploadFile } from '../ingestion/upload-file.js';
import classes from './records.module.css';

/** An examination for which records may have been sent. */
export type ExaminationChoice = { readonly value: string; readonly label: string };

type IndexIntakeProps = {
  readonly matterId: string;
  readonly examinations: readonly ExaminationChoice[];
  readonly documents: readonly QuotedDocumentFragment[];
  readonly onReceived: () => void;
};

const FOR_ALL: ExaminationChoice = { value: '', label: 'Every examiner of this matter' };

/** Brings an index of records in: a file, a pasted list, or a produced index among the documents. */
export function IndexIntake({ matterId, examinations, documents, onReceived }: IndexIntakeProps) {
  const [examinationId, setExaminationId] = useState('');
  const [isTyping, setTyping] = useState(false);
  const { isSending, refusal, take } = useIndexFile({ matterId, examinationId }, onReceived);
  return (
    <div className={`${classes.intake} tr-no-print`}>
      <NativeSelect
        label="Sent to"
        maw={420}
        data={[FOR_ALL, ...examinations]}
        value={examinationId}
        onChange={(event) => setExaminationId(event.currentTarget.value)}
      />
      {isTyping ? (
        <ListForm
          {...{ matterId, examinationId, documents }}
          onReceived={onReceived}
          onClose={() => setTyping(false)}
        />
      ) : (
        <>
          <DropZone
            title="Drop an index of records here"
            lead="CSV, TSV or XLSX up to 5 MB: description, author, dates, pages, Bates range and what else there is."
            onFiles={(files) => void take(files)}
          />
          <Group>
            <Button size="xs" variant="default" onClick={() => setTyping(true)}>
              Paste a list or choose a produced index
            </Button>
          </Group>
        </>
      )}
      {isSending ? (
        <Text size="sm" role="status">
          Reading the file …
        </Text>
      ) : null}
      {refusal === null ? null : (
        <Alert color="brick" role="alert">
          {refusal}
        </Alert>
      )}
    </div>
  );
}

type Place = { readonly matterId: string; readonly examinationId: string };

function useIndexFile({ matterId, examinationId }: Place, onReceived: () => void) {
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const take = async (files: readonly File[]): Promise<void> => {
    const controller = new AbortController();
    abort.current = controller;
    setRefusal(null);
    setSending(true);
    for (const file of files) {
      const answer = await uploadFile(file, {
        path: '/api/record-indexes',
        headers: {
          'x-matter-id': matterId,
          ...(examinationId === '' ? {} : { 'x-examination-id': examinationId }),
        },
        onProgress: () => undefined,
        signal: controller.signal,
      });
      if (controller.signal.aborted) return;
      if (answer.kind === 'refused') setRefusal(answer.message);
      else onReceived();
    }
    setSending(false);
  };
  return { isSending, refusal, take };
}

const FIELDS = ['text', 'documentId'] as const;

type ListFormProps = Place & {
  readonly documents: readonly QuotedDocumentFragment[];
  readonly onReceived: () => void;
  readonly onClose: () => void;
};

function ListForm({ matterId, examinationId, documents, onReceived, onClose }: ListFormProps) {
  const [text, setText] = useState('');
  const [documentId, setDocumentId] = useState('');
  const [check] = useMutation(RecordIndexCheckDocument);
  const form = useFormRefusals(FIELDS);
  const save = async (): Promise<void> => {
    const input = {
      matterId,
      examinationId: examinationId === '' ? null : examinationId,
      text: text.trim() === '' ? null : text,
      documentId: documentId === '' ? null : documentId,
    };
    if (await form.send(async () => (await check({ variables: { input } })).data?.recordIndexCheck)) {
      onReceived();
      onClose();
    }
  };
  return (
    <InlineForm
      label="A list of records"
      saveLabel="Read the list"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <Textarea
        label="Pasted list"
        description="One record a line, or a table copied with its headings. Bates ranges are recognised."
        autosize
        minRows={5}
        maxRows={16}
        value={text}
        error={form.faultOf('text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        label="Or a produced index that was read"
        data={[
          { value: '', label: 'None' },
          ...documents.map((document) => ({ value: document.id, label: documentTitle(document) })),
        ]}
        value={documentId}
        error={form.faultOf('documentId')}
        onChange={(event) => setDocumentId(event.currentTarget.value)}
      />
    </InlineForm>
  );
}
