import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { PharmacyImportCheckDocument, type PharmacyImportDetailsFragment } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { DocumentLink } from '../documents/document-link.js';
import { ImportColumns } from './import-columns.js';
import { ImportProblems } from './import-problems.js';
import { countWords } from './pharmacy-words.js';
import { RejectedRows } from './rejected-rows.js';
import { useImportSteps } from './use-import-steps.js';
import classes from './pharmacy.module.css';

type ImportCheckProps = { readonly id: string; readonly isReadOnly: boolean };

/** What importing a file would do, before it does anything: columns, counts, problems by cause and row. */
export function ImportCheck({ id, isReadOnly }: ImportCheckProps) {
  const { data, error, refetch } = useQuery(PharmacyImportCheckDocument, { variables: { id } });
  if (error) return <LoadFailed error={error} what="the check of this file" onRetry={() => void refetch()} />;
  const checked = data?.node;
  if (checked === undefined) return <RowsSkeleton label="the check of this file" rows={4} />;
  return checked?.__typename === 'PharmacyImport' ? (
    <Check checked={checked} isReadOnly={isReadOnly} />
  ) : null;
}

type CheckProps = { readonly checked: PharmacyImportDetailsFragment; readonly isReadOnly: boolean };

function Check({ checked, isReadOnly }: CheckProps) {
  const steps = useImportSteps(checked);
  const { counts, document, sheet } = checked;
  return (
    <article className={classes.file}>
      <Stack gap="md">
        <div>
          <Text fw={600} component="h3" size="md">
            Check before you import: {document ? <DocumentLink document={document} /> : 'the file'}
          </Text>
          <Text size="sm" role="status">
            {countWords(checked)}.{sheet === null ? '' : ` Sheet “${sheet}”.`}
          </Text>
        </div>
        {steps.refusal === null ? null : (
          <Alert color="brick" role="alert">
            {steps.refusal}
          </Alert>
        )}
        <ImportColumns checked={checked} steps={steps} isReadOnly={isReadOnly} />
        {checked.problemGroups.length === 0 ? null : <ImportProblems checked={checked} />}
        {counts.rejected === 0 ? null : <RejectedRows importId={checked.id} />}
        {isReadOnly ? null : (
          <div className={classes.confirmation}>
            <Text>
              {counts.fills === 0
                ? 'No row of this file would add a fill.'
                : `Importing adds ${formatQuantity(counts.fills, 'fill')} to this matter. It can be undone whole.`}
            </Text>
            <Text size="sm" c="dimmed">
              Nothing has been written so far. Rejected rows are kept with the file and shown.
            </Text>
            <Group gap="sm" mt="sm">
              {counts.fills === 0 ? null : (
                <Button loading={steps.isBusy} onClick={() => void steps.confirm()}>
                  Import {formatQuantity(counts.fills, 'fill')}
                </Button>
              )}
              <Button variant="default" loading={steps.isBusy} onClick={() => void steps.discard()}>
                Do not import
              </Button>
            </Group>
          </div>
        )}
      </Stack>
    </article>
  );
}
