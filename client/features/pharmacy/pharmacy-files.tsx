import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { PharmacyImportsDocument, type PharmacyImportStateFragment } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { DocumentLink } from '../documents/document-link.js';
import { DropZone } from '../ingestion/drop-zone.js';
import { usePermission } from '../identity/session.js';
import { ImportCheck } from './import-check.js';
import { countWords, importStatusLabel } from './pharmacy-words.js';
import { RejectedRows } from './rejected-rows.js';
import { useImportSteps } from './use-import-steps.js';
import { useFileIntake, type FileIntake } from './use-file-intake.js';
import classes from './pharmacy.module.css';

/** Files of pharmacies: dropped, checked, imported, and undone whole. */
export function PharmacyFiles({ matterId }: { readonly matterId: string }) {
  const mayWrite = usePermission('MATTER_WRITE');
  const { data, error, refetch } = useQuery(PharmacyImportsDocument, { variables: { matterId } });
  const imports = data?.matter?.pharmacyImports?.filter(({ status }) => status !== 'DISCARDED');
  return (
    <Panel
      title="Pharmacy files"
      lead="A printout or export of a pharmacy, insurer or state program as a table. Nothing counts before you import it."
    >
      <Stack gap="md">
        {mayWrite ? (
          <Intake
            matterId={matterId}
            known={(imports ?? []).map(({ id }) => id)}
            onReceived={() => void refetch()}
          />
        ) : null}
        {error ? (
          <LoadFailed error={error} what="the pharmacy files" onRetry={() => void refetch()} />
        ) : imports === undefined ? (
          <RowsSkeleton label="pharmacy files" rows={2} />
        ) : imports.length === 0 ? (
          <Text size="sm" c="dimmed">
            No pharmacy file is on file in this matter.
          </Text>
        ) : (
          <ul className={classes.files} aria-label="Pharmacy files">
            {imports.map((one) => (
              <li key={one.id}>
                {one.status === 'CHECKED' ? (
                  <ImportCheck id={one.id} isReadOnly={!mayWrite} />
                ) : (
                  <SettledFile file={one} isReadOnly={!mayWrite} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Panel>
  );
}

function Intake(intake: FileIntake) {
  const { sent, refusal, notice, take } = useFileIntake(intake);
  return (
    <div className="tr-no-print">
      <DropZone
        title="Drop a pharmacy’s file here"
        lead="CSV, TSV or XLSX up to 20 MB: date filled, medication, quantity, days’ supply and what else there is."
        onFiles={(files) => void take(files)}
      />
      {sent === null ? null : (
        <div className={classes.sending} role="status">
          <Text size="sm">{sent < 1 ? 'Sending the file …' : 'Reading the file …'}</Text>
          <Progress value={sent * 100} aria-label="Sent" mt={4} animated={sent >= 1} />
        </div>
      )}
      {refusal === null ? null : (
        <Alert color="brick" role="alert" mt="sm">
          {refusal}
        </Alert>
      )}
      {notice === null ? null : (
        <Text size="sm" role="status" mt="sm">
          {notice}
        </Text>
      )}
    </div>
  );
}

type SettledFileProps = { readonly file: PharmacyImportStateFragment; readonly isReadOnly: boolean };

function SettledFile({ file, isReadOnly }: SettledFileProps) {
  const { undo, isBusy, refusal } = useImportSteps(file);
  const [isAsking, setAsking] = useState(false);
  const [areRowsShown, setRowsShown] = useState(false);
  return (
    <article className={classes.file}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className={classes.fileWords}>
          <Text fw={600} component="h3" size="md">
            {file.document ? <DocumentLink document={file.document} /> : 'A file that is no longer on file'}
          </Text>
          <Text size="sm" c="dimmed">
            {importStatusLabel[file.status]}
            {file.confirmedAt === null ? '' : ` ${formatInstant(file.confirmedAt)}`}: {countWords(file)}.
          </Text>
        </div>
        <Group gap="xs" className="tr-no-print">
          {file.counts.rejected === 0 ? null : (
            <Button
              size="xs"
              variant="default"
              aria-expanded={areRowsShown}
              onClick={() => setRowsShown((shown) => !shown)}
            >
              {areRowsShown ? 'Hide the rejected rows' : 'Show the rejected rows'}
            </Button>
          )}
          {file.status !== 'IMPORTED' || isReadOnly || isAsking ? null : (
            <Button size="xs" variant="default" onClick={() => setAsking(true)}>
              Undo the import
            </Button>
          )}
        </Group>
      </Group>
      {isAsking && file.status === 'IMPORTED' ? (
        <Group gap="xs" mt="sm" role="group" aria-label="Undo the import?">
          <Text size="sm">Take the fills of this file back, and no others?</Text>
          <Button size="xs" color="brick" loading={isBusy} onClick={() => void undo()}>
            Take them back
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            Keep them
          </Button>
        </Group>
      ) : null}
      {refusal === null ? null : (
        <Alert color="brick" role="alert" mt="sm">
          {refusal}
        </Alert>
      )}
      {areRowsShown ? <RejectedRows importId={file.id} /> : null}
    </article>
  );
}
