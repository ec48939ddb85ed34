import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { ExaminationSourcesDocument, type ExaminationSourcesQuery } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCountOf, formatQuantity } from '../../lib/format.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { documentStatusLabel, documentTitle } from '../documents/document-words.js';
import { usePermission } from '../identity/session.js';
import { fieldLabel, fieldWords, recordKindLabel } from '../review/index.js';
import { verificationLabel } from './examination-words.js';
import classes from './opinions-panel.module.css';

type Sources = NonNullable<ExaminationSourcesQuery['examination']>;
type Fact = Sources['facts'][number];
type ReviewedRecord = Sources['reviewedRecords'][number];
type SourceDocument = Sources['documents'][number];

/** What documents say of one examination: the documents, the facts read from them, the records they list. */
export function ExaminationSources({ examinationId }: { readonly examinationId: string }) {
  return usePermission('DOCUMENT_READ') ? <SourcePanels examinationId={examinationId} /> : null;
}

function SourcePanels({ examinationId }: { readonly examinationId: string }) {
  const { data, error, refetch } = useQuery(ExaminationSourcesDocument, { variables: { id: examinationId } });
  if (error && !data) return <LoadFailed error={error} what="its documents" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="its documents" rows={2} />;
  const sources = data.examination;
  if (!sources) return null;
  const { documents, facts, reviewedRecords } = sources;
  return (
    <>
      <DocumentsPanel documents={documents} />
      {facts.length === 0 ? null : (
        <Panel title="Read from the report" lead="Each with the words it rests on." flush>
          <DataTable caption="Facts read" columns={factColumns} rows={facts} rowKey={({ field }) => field} />
        </Panel>
      )}
      {reviewedRecords.length === 0 ? null : <RecordsListed records={reviewedRecords} />}
    </>
  );
}

function DocumentsPanel({ documents }: { readonly documents: readonly SourceDocument[] }) {
  return (
    <Panel title="Documents">
      {documents.length === 0 ? (
        <Text size="sm" c="dimmed">
          No document is filed with this examination.
        </Text>
      ) : (
        <ul className={classes.documents}>
          {documents.map((document) => (
            <li key={document.id}>
              <DocumentAnchor document={document} />
              <Text span size="sm" c="dimmed">
                , {documentStatusLabel[document.status].toLowerCase()}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function DocumentAnchor({ document }: { readonly document: SourceDocument }) {
  return (
    <Anchor component={Link} to={`/documents/${encodeURIComponent(document.id)}`} inherit underline="always">
      {documentTitle(document)}
    </Anchor>
  );
}

function SourceWords({ quote, page, document }: Pick<Fact, 'quote' | 'page' | 'document'>) {
  if (quote === null && document === null) return <NotRecorded />;
  return (
    <>
      {quote === null ? null : `“${quote}” `}
      {page === null ? null : `(page ${page}) `}
      {document === null ? null : <DocumentAnchor document={document} />}
    </>
  );
}

const factColumns: readonly DataColumn<Fact>[] = [
  { key: 'field', header: 'Fact', isRowHeader: true, cell: ({ field }) => fieldLabel[field] },
  { key: 'value', header: 'Value', cell: ({ field, value }) => fieldWords(field, value) },
  { key: 'source', header: 'Source', cell: (fact) => <SourceWords {...fact} /> },
  { key: 'verification', header: 'Standing', cell: ({ verification }) => verificationLabel[verification] },
];

const recordColumns: readonly DataColumn<ReviewedRecord>[] = [
  { key: 'title', header: 'Record', isRowHeader: true, cell: ({ title }) => title },
  {
    key: 'kind',
    header: 'Type',
    cell: ({ kind, isVague }) => `${recordKindLabel[kind]}${isVague ? ', vague' : ''}`,
  },
  { key: 'author', header: 'Author', cell: ({ author }) => author ?? <NotRecorded>Not said</NotRecorded> },
  { key: 'dated', header: 'Dated', cell: datedWords },
  { key: 'source', header: 'Source', cell: (record) => <SourceWords {...record} /> },
];

function datedWords({ datedOn, datedTo }: ReviewedRecord) {
  if (datedOn === null) return <NotRecorded>Not said</NotRecorded>;
  return datedTo === null || datedTo === datedOn
    ? formatDate(datedOn)
    : `${formatDate(datedOn)} to ${formatDate(datedTo)}`;
}

function RecordsListed({ records }: { readonly records: readonly ReviewedRecord[] }) {
  const vague = records.filter(({ isVague }) => isVague).length;
  return (
    <Panel
      title="Records that the report lists"
      lead={
        vague === 0
          ? formatQuantity(records.length, 'entry', 'entries')
          : `${formatCountOf(vague, records.length)} entries do not say what was read.`
      }
      flush
    >
      <DataTable
        caption="Records listed"
        columns={recordColumns}
        rows={records}
        rowKey={(record) => `${records.indexOf(record)}`}
      />
    </Panel>
  );
}
