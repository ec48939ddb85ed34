import { Alert, Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DocumentRowFragment } from '../../generated/graphql.js';
import { usePermission } from '../identity/session.js';
import { DeleteDialog } from './delete-dialog.js';
import { useDocumentActions } from './use-document-actions.js';

type DocumentActionsProps = { readonly document: DocumentRowFragment; readonly onChanged: () => void };

/** What can be done with one document, the next step of its way first. */
export function DocumentActions({ document, onChanged }: DocumentActionsProps) {
  const navigate = useNavigate();
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const { open, retry, isBusy, refusal } = useDocumentActions();
  const [isDeleting, setDeleting] = useState(false);
  const hasReading = document.status === 'TO_REVIEW' || document.status === 'REVIEWED';
  const isUnread = document.status === 'FAILED' || document.status === 'REFUSED';
  return (
    <>
      {document.kind === 'TRANSCRIPT' && document.status === 'FILED' ? (
        <Button component={Link} to={`/transcripts/${encodeURIComponent(document.id)}`}>
          Read the transcript
        </Button>
      ) : null}
      {hasReading ? (
        <Button component={Link} to={`/review/${encodeURIComponent(document.id)}`}>
          {document.status === 'TO_REVIEW' ? 'Review' : 'Open the review'}
        </Button>
      ) : null}
      {document.kind === 'TRANSCRIPT' ? (
        <Button component={Link} to={`/transcripts/${encodeURIComponent(document.id)}`}>
          Open the transcript
        </Button>
      ) : null}
      {mayWrite && isUnread ? (
        <Button loading={isBusy} onClick={() => void retry(document).then(onChanged)}>
          Try again
        </Button>
      ) : null}
      <Button
        variant="default"
        loading={isBusy}
        onClick={() => void open(document)}
        leftSection={<IconDownload size={17} aria-hidden />}
      >
        Download the file
      </Button>
      {mayWrite ? (
        <Button variant="default" onClick={() => setDeleting(true)}>
          Delete
        </Button>
      ) : null}
      {refusal === null ? null : (
        <Alert color="brick" role="alert">
          {refusal}
        </Alert>
      )}
      {isDeleting ? (
        <DeleteDialog
          document={document}
          onClose={() => setDeleting(false)}
          onDeleted={() => void navigate('/documents')}
        />
      ) : null}
    </>
  );
}
