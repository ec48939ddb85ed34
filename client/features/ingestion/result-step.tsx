import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ImportDetailsFragment } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatQuantity } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import { usePermission } from '../identity/session.js';
import { DuplicateRows } from './duplicate-rows.js';
import { ExaminerCounts } from './examiner-counts.js';
import type { ImportActions } from './import-actions.js';
import { ImportCounts } from './import-counts.js';
import { RejectedRows } from './rejected-rows.js';

type ResultStepProps = { readonly batch: ImportDetailsFragment; readonly actions: ImportActions };

/** What the import did, whom it concerns, what it left out and why, and the way to take it back whole. */
export function ResultStep({ batch, actions }: ResultStepProps) {
  const { summary } = batch;
  return (
    <Stack gap="lg">
      {actions.refusal === null ? null : (
        <Alert color="brick" role="alert">
          {actions.refusal}
        </Alert>
      )}
      <Outcome batch={batch} actions={actions} />
      {summary === null ? null : (
        <>
          <ImportCounts summary={summary} isDone={batch.status === 'COMMITTED'} />
          {summary.identityReviews === 0 ? null : <OpenReviews count={summary.identityReviews} />}
          {summary.rejected === 0 ? null : (
            <Panel title="Rejected rows" flush>
              <RejectedRows batchId={batch.id} />
            </Panel>
          )}
          <Panel title="Examiners in this file" flush>
            <ExaminerCounts counts={summary.examiners} />
          </Panel>
          {summary.duplicates === 0 ? null : (
            <Panel title="Duplicates" lead="Left out because the examination is already on file." flush>
              <DuplicateRows batchId={batch.id} />
            </Panel>
          )}
        </>
      )}
    </Stack>
  );
}

function OpenReviews({ count }: { readonly count: number }) {
  return (
    <Alert color="ochre" title="Someone has to decide">
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {formatQuantity(count, 'name')} in this file {count === 1 ? 'resembles' : 'resemble'} an examiner
          without matching on an identifier.
        </Text>
        <Button component={Link} to="/identity" size="xs" variant="default">
          Open the identity review
        </Button>
      </Group>
    </Alert>
  );
}

function Outcome({ batch, actions }: ResultStepProps) {
  const mayUndo = usePermission('IMPORT_WRITE');
  const [isAsking, { open, close }] = useDisclosure(false);
  if (batch.status === 'UNDONE') {
    return (
      <Alert color="ochre" title="Undone">
        {batch.undoneAt === null ? '' : `Taken back ${formatInstant(batch.undoneAt)}. `}
        None of its examinations count any more; every figure is what it was before. To have them back, import
        the file again.
      </Alert>
    );
  }
  return (
    <Alert color="harbor" title="Imported" role="status">
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {batch.committedAt === null ? 'The rows are in.' : `Written ${formatInstant(batch.committedAt)}.`}{' '}
          Every profile counts them from now on.
        </Text>
        {mayUndo ? (
          <Button
            variant="default"
            size="xs"
            onClick={open}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
          >
            Undo this import
          </Button>
        ) : null}
      </Group>
      <UndoDialog isOpen={isAsking} onClose={close} batch={batch} actions={actions} />
    </Alert>
  );
}

type UndoDialogProps = ResultStepProps & { readonly isOpen: boolean; readonly onClose: () => void };

function UndoDialog({ isOpen, onClose, batch, actions }: UndoDialogProps) {
  const undo = async () => {
    await actions.undo();
    onClose();
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title="Undo the whole import?">
      <Text size="sm">
        {formatQuantity(batch.summary?.accepted ?? 0, 'examination')} will leave your records, with the
        matters, claimants and organisations that this file alone brought. Examinations from other files stay.
      </Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="brick" loading={actions.isBusy} onClick={() => void undo()}>
          Undo the import
        </Button>
      </Group>
    </Modal>
  );
}
