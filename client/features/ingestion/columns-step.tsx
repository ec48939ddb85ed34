import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportDetailsFragment, ImportMappingInput } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import { usePermission } from '../identity/session.js';
import { ColumnMapping } from './column-mapping.js';
import { FileFormatPanel } from './file-format-panel.js';
import type { ImportActions } from './import-actions.js';
import { fieldOf, mappingFaults, mappingInput } from './import-mapping.js';

type ColumnsStepProps = { readonly batch: ImportDetailsFragment; readonly actions: ImportActions };

const EMPTY_MAPPING: ImportMappingInput = { columns: [], values: [], timingSource: 'FIRM_LOG' };

/** What was detected of the file and of its columns, all of it correctable. Every correction is kept at once. */
export function ColumnsStep({ batch, actions }: ColumnsStepProps) {
  const mayWrite = usePermission('IMPORT_WRITE');
  const [draft, setDraft] = useState<ImportMappingInput | null>(null);
  const mapping = draft ?? (batch.mapping === null ? EMPTY_MAPPING : mappingInput(batch.mapping));
  const faults = mappingFaults(mapping, batch.headers);
  const change = (next: ImportMappingInput) => {
    setDraft(next);
    void actions.configure({ mapping: next });
  };
  return (
    <Stack gap="lg">
      <StepNotices batch={batch} refusal={actions.refusal} />
      <Panel title="What was detected" lead="Correct it here when the columns below look wrong.">
        <FileFormatPanel
          batch={batch}
          isReadOnly={!mayWrite}
          onChange={(format) => {
            // Another form means other columns: the mapping starts from the new suggestion.
            setDraft(null);
            void actions.configure({ format });
          }}
        />
      </Panel>
      <Panel title="Columns" lead={columnsLead(mapping, batch.headers)} flush>
        <ColumnMapping batch={batch} mapping={mapping} isReadOnly={!mayWrite} onChange={change} />
      </Panel>
      {faults.length === 0 ? null : (
        <Alert
          color="ochre"
          icon={<IconAlertTriangle aria-hidden />}
          title="Before the file can be checked"
          role="status"
        >
          <List size="sm">
            {faults.map((fault) => (
              <List.Item key={fault}>{fault}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {mayWrite ? <StepButtons actions={actions} isReady={faults.length === 0} /> : null}
    </Stack>
  );
}

function columnsLead(mapping: ImportMappingInput, headers: readonly string[]): string {
  const imported = headers.filter((header) => fieldOf(mapping, header) !== 'IGNORE').length;
  return `${imported} of ${formatQuantity(headers.length, 'column')} will be imported. Check the ones marked as a guess.`;
}

function StepNotices({
  batch,
  refusal,
}: {
  readonly batch: ImportDetailsFragment;
  readonly refusal: string | null;
}) {
  return (
    <>
      {batch.failure === null ? null : (
        <Alert color="brick" role="alert" title="The import stopped and nothing was written">
          {batch.failure.message}
        </Alert>
      )}
      {refusal === null ? null : (
        <Alert color="brick" role="alert">
          {refusal}
        </Alert>
      )}
      {batch.usedRememberedMapping ? (
        <Alert color="harbor" icon={<IconHistory aria-hidden />}>
          Your firm has imported a file with these headings before. Its columns are read as they were then.
        </Alert>
      ) : null}
      {batch.warnings.length === 0 ? null : (
        <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} title="Noticed while reading the file">
          <List size="sm">
            {batch.warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}

function StepButtons({ actions, isReady }: { readonly actions: ImportActions; readonly isReady: boolean }) {
  const navigate = useNavigate();
  const discard = async () => {
    if (await actions.discard()) await navigate('/imports');
  };
  return (
    <Group justify="space-between" gap="sm">
      <Button variant="subtle" color="gray" onClick={() => void discard()}>
        Discard this file
      </Button>
      <Group gap="md">
        <Text size="sm" c="dimmed">
          Checking reads every row and writes nothing.
        </Text>
        <Button disabled={!isReady} loading={actions.isBusy} onClick={() => void actions.check()}>
          Check the file
        </Button>
      </Group>
    </Group>
  );
}
