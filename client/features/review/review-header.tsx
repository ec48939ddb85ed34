import { Alert, Anchor, Button, Kbd } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatCountOf } from '../../lib/format.js';
import { formatInstantDay } from '../../lib/format-date.js';
import { PageHeader } from '../../ui/page-header.js';
import { documentStatusLabel, documentTitle, pageWords } from '../documents/document-words.js';
import { usePermission } from '../identity/session.js';
import { decidedCount } from './fact-groups.js';
import type { ReviewedDocument } from './review-page.js';
import { useNextReview, useReviewSteps } from './use-review-steps.js';
import type { Workbench } from './use-workbench.js';

type ReviewHeaderProps = {
  readonly document: ReviewedDocument;
  readonly bench: Workbench;
  readonly mayDecide: boolean;
  readonly onChanged: () => void;
};

/** Which document this is, how far its review has got, and the ways out of it. */
export function ReviewHeader({ document, bench, mayDecide, onChanged }: ReviewHeaderProps) {
  const { decided, all } = decidedCount(bench.groups);
  const pages = pageWords(document);
  const lead = [
    documentStatusLabel[document.status],
    ...(all === 0 ? [] : [`${formatCountOf(decided, all)} facts decided`]),
    ...(pages === null ? [] : [pages]),
    `received ${formatInstantDay(document.createdAt)} from ${document.uploadedBy?.account.displayName ?? 'the command line'}`,
  ].join('; ');
  return (
    <PageHeader
      title={documentTitle(document)}
      documentTitle="Review"
      lead={
        <>
          {lead}.{' '}
          <Anchor
            component={Link}
            to={`/documents/${encodeURIComponent(document.id)}`}
            inherit
            underline="always"
          >
            The document
          </Anchor>
          {document.examination === null ? null : (
            <>
              {' · '}
              <Anchor
                component={Link}
                to={`/examinations/${encodeURIComponent(document.examination.id)}`}
                inherit
                underline="always"
              >
                Its examination
              </Anchor>
            </>
          )}
        </>
      }
      actions={
        <HeaderActions document={document} bench={bench} mayDecide={mayDecide} onChanged={onChanged} />
      }
    />
  );
}

function HeaderActions({ document, bench, mayDecide, onChanged }: ReviewHeaderProps) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const steps = useReviewSteps();
  const goOn = useNextReview();
  const file = async () => {
    if (await steps.file(document)) await goOn(document.id);
  };
  const reopen = async () => {
    if (await steps.reopen(document)) onChanged();
  };
  return (
    <>
      {mayDecide ? (
        <>
          <Button
            onClick={() => bench.setDialog('confirm')}
            rightSection={
              <Kbd size="xs" aria-hidden>
                c
              </Kbd>
            }
          >
            Confirm
          </Button>
          <Button variant="default" loading={steps.isBusy} onClick={() => void file()}>
            Nothing to record
          </Button>
        </>
      ) : null}
      {mayWrite && document.status === 'REVIEWED' ? (
        <Button variant="default" loading={steps.isBusy} onClick={() => void reopen()}>
          Reopen the review
        </Button>
      ) : null}
      <Button
        variant="default"
        onClick={() => bench.setDialog('keys')}
        leftSection={<IconKeyboard size={17} aria-hidden />}
      >
        Keys
      </Button>
      {steps.refusal === null ? null : (
        <Alert color="brick" role="alert">
          {steps.refusal}
        </Alert>
      )}
    </>
  );
}
