import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { MatterDocumentsDocument } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { DocumentLink } from '../documents/document-link.js';
import { DocumentStatusWords } from '../documents/document-status.js';
import { documentKindLabel } from '../documents/document-words.js';
import { usePermission } from '../identity/session.js';
import { FileDocument } from './file-document.js';
import classes from './matters.module.css';

const PAGE_SIZE = 20;

/** The documents filed with a matter, each with what became of it. */
export function MatterDocumentsPanel({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(MatterDocumentsDocument, {
    variables: { matterId, first: PAGE_SIZE },
  });
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const [isFiling, setFiling] = useState(false);
  const documents = data?.documents;
  return (
    <Panel
      title="Documents"
      actions={
        mayWrite && !isFiling ? (
          <>
            <Button size="xs" variant="default" className="tr-no-print" onClick={() => setFiling(true)}>
              File one here
            </Button>
            <Button component={Link} to="/documents" size="xs" variant="default" className="tr-no-print">
              Upload
            </Button>
          </>
        ) : undefined
      }
    >
      {isFiling ? <FileDocument matterId={matterId} onClose={() => setFiling(false)} /> : null}
      {error && !documents ? (
        <LoadFailed error={error} what="the documents" onRetry={() => void refetch()} />
      ) : !documents ? (
        <RowsSkeleton label="documents" rows={3} height={40} />
      ) : documents.edges.length === 0 ? (
        <Text size="sm" c="dimmed">
          No document is filed with this matter. A report joins its matter when its review is confirmed;
          others are filed here by hand.
        </Text>
      ) : (
        <>
          <ul className={classes.rows}>
            {documents.edges.map(({ node }) => (
              <li key={node.id} className={classes.row}>
                <div className={classes.rowText}>
                  <DocumentLink document={node} />
                  <Text component="div" size="sm" c="dimmed">
                    {documentKindLabel[node.kind]}
                  </Text>
                </div>
                <Text component="div" size="sm" className={classes.rowAside}>
                  <DocumentStatusWords document={node} />
                </Text>
              </li>
            ))}
          </ul>
          {documents.pageInfo.hasNextPage ? (
            <ConnectionPager
              shown={documents.edges.length}
              total={documents.totalCount}
              hasNextPage={documents.pageInfo.hasNextPage}
              onShowMore={() => fetchMore({ variables: { after: documents.pageInfo.endCursor } })}
              noun="documents"
            />
          ) : null}
        </>
      )}
    </Panel>
  );
}
