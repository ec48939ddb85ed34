import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { ReviewDocumentDocument, type ReviewDocumentQuery } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { DocumentStatusWords } from '../documents/document-status.js';
import { documentTitle } from '../documents/document-words.js';
import { useLiveDocuments } from '../documents/use-live-documents.js';
import { ReviewWorkbench } from './review-workbench.js';

export type ReviewedDocument = NonNullable<ReviewDocumentQuery['document']>;

/** What was read from one document beside its pages, for a person to confirm. */
export function ReviewPage() {
  const { documentId = '' } = useParams();
  const { data, error, refetch } = useQuery(ReviewDocumentDocument, { variables: { id: documentId } });
  const askAgain = () => void refetch().catch(() => undefined);
  if (error && !data) return <LoadFailed error={error} what="this review" onRetry={askAgain} />;
  if (!data) return <PageSkeleton label="the review" />;
  const { document } = data;
  if (!document) return <NotFound what="This document" />;
  const { reading } = document;
  if (reading === null) return <NotReadYet document={document} onChanged={askAgain} />;
  return <ReviewWorkbench key={document.id} document={document} reading={reading} onChanged={askAgain} />;
}

type NotReadYetProps = { readonly document: ReviewedDocument; readonly onChanged: () => void };

/** While it is read the page waits with the reviewer and opens by itself. */
function NotReadYet({ document, onChanged }: NotReadYetProps) {
  useLiveDocuments(onChanged);
  return (
    <>
      <PageHeader title={documentTitle(document)} documentTitle="Review" />
      <div className="tr-card">
        <EmptyState
          title="Nothing to review yet"
          action={
            <Button component={Link} to={`/documents/${encodeURIComponent(document.id)}`} variant="default">
              Open the document
            </Button>
          }
        >
          <DocumentStatusWords document={document} />
        </EmptyState>
      </div>
    </>
  );
}
