import { useQuery } from '@apollo/client/react';
import { Alert, Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { DocumentDetailDocument, type DocumentDetailQuery } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { DocumentPassages } from '../passages/index.js';
import { DocumentActions } from './document-actions.js';
import { DocumentFacts } from './document-facts.js';
import { DocumentLink } from './document-link.js';
import { documentKindLabel, documentTitle } from './document-words.js';
import { useLiveDocuments } from './use-live-documents.js';
import classes from './documents.module.css';

type Detail = NonNullable<DocumentDetailQuery['document']>;

/** One document: what it is, where it stands, what was recorded from it, and what it shares with other reports. */
export function DocumentPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DocumentDetailDocument, { variables: { id } });
  const askAgain = () => void refetch().catch(() => undefined);
  useLiveDocuments(askAgain);
  if (error && !data) return <LoadFailed error={error} what="this document" onRetry={askAgain} />;
  if (!data) return <PageSkeleton label="the document" />;
  const { document } = data;
  if (!document) return <NotFound what="This document" />;
  return (
    <>
      <PageHeader
        title={documentTitle(document)}
        documentTitle="Document"
        lead={documentKindLabel[document.kind]}
        actions={<DocumentActions document={document} onChanged={askAgain} />}
      />
      <Stack gap="lg">
        {document.duplicates.length === 0 ? null : <Duplicates documents={document.duplicates} />}
        <DocumentFacts document={document} />
        <Panel title="Identical passages" lead="Within your firm’s own reports.">
          <DocumentPassages documentId={document.id} />
        </Panel>
      </Stack>
    </>
  );
}

function Duplicates({ documents }: { readonly documents: Detail['duplicates'] }) {
  return (
    <Alert color="ochre" title="The same examination, as far as it was read">
      Other documents name the same examiner, day and claimant:
      <ul className={classes.notes}>
        {documents.map((other) => (
          <li key={other.id}>
            <DocumentLink document={other} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
