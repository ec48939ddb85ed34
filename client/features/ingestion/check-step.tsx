import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ImportDetailsFragment } from '../../generated/graphql.js';
import { formatCount, formatList, formatQuantity } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import { usePermission } from '../identity/session.js';
import { ExaminerCounts } from './examiner-counts.js';
import type { ImportActions } from './import-actions.js';
import { CONFIRMATION_ID, ImportCounts } from './import-counts.js';
import { PreviewTable } from './preview-table.js';
import { ProblemGroups } from './problem-groups.js';
import { RejectedRows } from './rejected-rows.js';
import classes from './import.module.css';

type CheckStepProps = { readonly batch: ImportDetailsFragment; readonly actions: ImportActions };
type Summary = NonNullable<ImportDetailsFragment['summary']>;

/** What the import would do, before it does anything: counts, problems to mend, a preview, and the confirmation. */
export function CheckStep({ batch, actions }: CheckStepProps) {
  const mayWrite = usePermission('IMPORT_WRITE');
  const { summary } = batch;
  if (summary === null) return <Alert color="ochre">The check left no summary. Check the file again.</Alert>;
  return (
    <Stack gap="lg">
      {actions.refusal === null ? null : (
        <Alert color="brick" role="alert">
          {actions.refusal}
        </Alert>
      )}
      <ImportCounts summary={summary} isDone={false} />
      {batch.problemGroups.length === 0 ? null : (
        <Panel
          title="Problems, by cause"
          lead="Good rows are not held back by bad ones. Mend a word once for all its rows, or import without them."
        >
          <ProblemGroups batch={batch} actions={actions} isReadOnly={!mayWrite} />
        </Panel>
      )}
      {summary.rejected === 0 ? null : (
        <Panel title="Rejected rows" flush>
          <RejectedRows batchId={batch.id} />
        </Panel>
      )}
      <Panel
        title="Examiners in this file"
        lead="An identifier or a unique full name links; a resemblance asks a person."
        flush
      >
        <ExaminerCounts counts={summary.examiners} />
      </Panel>
      <Panel title="Preview" lead="The first rows as they would be read." flush>
        <PreviewTable rows={batch.preview} />
      </Panel>
      {mayWrite ? <Confirmation summary={summary} actions={actions} /> : null}
    </Stack>
  );
}

/** In one sentence what confirming creates, so that nobody confirms a mere number. */
export function consequences(summary: Summary): string {
  const creations = [
    [summary.newMatters, 'matter'],
    [summary.newOrganisations, 'carrier, firm, attorney or vendor', 'carriers, firms, attorneys and vendors'],
    [summary.newExaminersProvisional, 'provisional examiner'],
  ] as const;
  const made = creations
    .filter(([count]) => count > 0)
    .map(([count, singular, plural]) =>
      formatQuantity(count, `new ${singular}`, `new ${plural ?? `${singular}s`}`),
    );
  const left = [
    ...(summary.duplicates > 0 ? [formatQuantity(summary.duplicates, 'duplicate')] : []),
    ...(summary.rejected > 0 ? [formatQuantity(summary.rejected, 'rejected row')] : []),
  ];
  return [
    `This adds ${formatQuantity(summary.accepted, 'examination')}${made.length > 0 ? `, with ${formatList(made)}` : ''}.`,
    ...(left.length > 0 ? [`It leaves out ${formatList(left)}.`] : []),
    'The whole import can be undone later.',
  ].join(' ');
}

function Confirmation({ summary, actions }: { readonly summary: Summary; readonly actions: ImportActions }) {
  const isPointless = summary.accepted === 0;
  return (
    <section className={`tr-card ${classes.confirmation}`} aria-labelledby={CONFIRMATION_ID}>
      <Title order={2} size="h3" id={CONFIRMATION_ID}>
        {isPointless ? 'Nothing to import' : 'Confirm'}
      </Title>
      <Text mt={4}>
        {isPointless
          ? 'No row of this file would add an examination. Your records are as they were.'
          : consequences(summary)}
      </Text>
      <Text size="sm" c="dimmed" mt={4}>
        Nothing has been written so far.
      </Text>
      <Group mt="md" gap="sm">
        {isPointless ? null : (
          <Button loading={actions.isBusy} onClick={() => void actions.commit()}>
            Import {formatCount(summary.accepted)} {summary.accepted === 1 ? 'examination' : 'examinations'}
          </Button>
        )}
        <Button variant="default" loading={actions.isBusy} onClick={() => void actions.configure({})}>
          Back to the columns
        </Button>
      </Group>
    </section>
  );
}
