import {
  Alert,
  Button,
  Group,
  NativeSelect,
  PasswordInput,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ReadingSettingsStateFragment } from '../../../generated/graphql.js';
import { formatInstantDay } from '../../../lib/format-date.js';
import { Panel } from '../../../ui/panel.js';
import { useReadingSettings } from './use-reading-settings.js';

type Reader = ReadingSettingsStateFragment['externalReader'];

type ExternalReaderPanelProps = {
  readonly reader: Reader;
  readonly allowedOrigins: readonly string[];
};

/** A second reader outside this server, off unless the firm names one and switches it on. */
export function ExternalReaderPanel({ reader, allowedOrigins }: ExternalReaderPanelProps) {
  return (
    <Panel
      title="External reader"
      lead="A language model of your choice may read documents as well. It is off unless you switch it on."
    >
      {allowedOrigins.length === 0 ? (
        <Text size="sm" c="dimmed">
          The operator of this server allows no external reader. Documents are read on this server only.
        </Text>
      ) : (
        <ReaderForm key={reader?.setAt ?? 'none'} reader={reader} allowedOrigins={allowedOrigins} />
      )}
    </Panel>
  );
}

function ReaderForm({ reader, allowedOrigins }: ExternalReaderPanelProps) {
  const [origin, setOrigin] = useState(reader?.origin ?? allowedOrigins[0] ?? '');
  const [model, setModel] = useState(reader?.model ?? '');
  const [key, setKey] = useState('');
  const [isEnabled, setEnabled] = useState(reader?.isEnabled ?? false);
  const { setExternalReader, isBusy, refusal } = useReadingSettings();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void setExternalReader({
      origin,
      model: model.trim(),
      isEnabled,
      // Left empty, the key that is stored stays.
      ...(key === '' ? {} : { key }),
    }).then(() => setKey(''));
  };
  const origins = allowedOrigins.includes(origin) ? allowedOrigins : [...allowedOrigins, origin];
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw="36rem">
        <Alert color="ochre" title="What leaves your firm">
          While it is on, the whole text of every document that is read is sent to the address below: names,
          dates of birth, diagnoses, everything. Pictures are not sent. Only quotes that stand word for word
          in the document are taken over, and a person confirms them as any other.
        </Alert>
        {refusal === null ? null : (
          <Alert color="brick" role="alert">
            {refusal}
          </Alert>
        )}
        <NativeSelect
          label="Address"
          description="Allowed by the operator of this server"
          data={[...origins]}
          value={origin}
          onChange={(event) => setOrigin(event.currentTarget.value)}
        />
        <TextInput
          label="Model"
          autoComplete="off"
          value={model}
          onChange={(event) => setModel(event.currentTarget.value)}
        />
        <PasswordInput
          label="Key"
          description={
            reader?.hasKey === true
              ? 'A key is stored; it is never shown again. Write one here to replace it.'
              : 'Stored sealed, and never shown again.'
          }
          autoComplete="off"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <Switch
          label="Send documents to this reader"
          checked={isEnabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
        <Group gap="sm">
          <Button type="submit" loading={isBusy} disabled={model.trim() === ''}>
            Save
          </Button>
          {reader === null ? null : (
            <Text size="sm" c="dimmed">
              {reader.isEnabled ? 'On' : 'Off'}, set {formatInstantDay(reader.setAt)}
              {reader.setBy === null ? '' : ` by ${reader.setBy.account.displayName}`}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
