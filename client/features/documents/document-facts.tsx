import { Anchor, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DocumentDetailQuery, DocumentPermission } from '../../generated/graphql.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { formatByteSize } from '../../lib/format.js';
import { examKindLabel } from '../../lib/vocabulary.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { Panel } from '../../ui/panel.js';
import { usePermission } from '../identity/session.js';
import { DocumentStatusWords } from './document-status.js';
import { documentFormatLabel, documentPermissionLabel, noteSentence, pageWords } from './document-words.js';
import { useDocumentActions } from './use-document-actions.js';
import classes from './documents.module.css';

type Detail = NonNullable<DocumentDetailQuery['document']>;
type Item = { readonly term: string; readonly value: ReactNode };

/** What is on file of a document: where it came from, what became of it, who may see it. */
export function DocumentFacts({ document }: { readonly document: Detail }) {
  return (
    <Panel title="On file">
      <DefinitionList items={[...historyOf(document), ...recordedFrom(document), ...standingOf(document)]} />
    </Panel>
  );
}

function historyOf(document: Detail): Item[] {
  const { createdAt, uploadedBy, folder, readAt, reviewedAt, reviewedBy } = document;
  const by = (name: string | undefined) => (name === undefined ? '' : `, by ${name}`);
  return [
    { term: 'Status', value: <DocumentStatusWords document={document} /> },
    { term: 'File', value: fileWords(document) },
    {
      term: 'Received',
      value: `${formatInstant(createdAt)}${by(uploadedBy?.account.displayName ?? 'the command line')}`,
    },
    ...(folder === null ? [] : [{ term: 'Folder', value: folder }]),
    ...(readAt === null ? [] : [{ term: 'Read', value: formatInstant(readAt) }]),
    ...(reviewedAt === null
      ? []
      : [
          {
            term: 'Reviewed',
            value: `${formatInstant(reviewedAt)}${by(reviewedBy?.account.displayName)}`,
          },
        ]),
  ];
}

function recordedFrom({ examination, matter }: Detail): Item[] {
  return [
    {
      term: 'Examination',
      value:
        examination === null ? (
          'None recorded from it'
        ) : (
          <>
            <PlaceLink to={`/examinations/${encodeURIComponent(examination.id)}`}>
              {`${examKindLabel[examination.kind]} of ${formatDate(examination.examinedOn)}`}
            </PlaceLink>
            , by {examination.examiner.displayName}
          </>
        ),
    },
    ...(matter === null
      ? []
      : [
          {
            term: 'Matter',
            value: <PlaceLink to={`/matters/${encodeURIComponent(matter.id)}`}>{matter.reference}</PlaceLink>,
          },
        ]),
  ];
}

function standingOf(document: Detail): Item[] {
  const notes = document.notes.map(noteSentence).filter((sentence) => sentence !== null);
  return [
    { term: 'Permission', value: <PermissionChoice document={document} /> },
    ...(notes.length === 0
      ? []
      : [
          {
            term: 'Noted',
            value: (
              <ul className={classes.notes}>
                {notes.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            ),
          },
        ]),
  ];
}

function PlaceLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <Anchor component={Link} to={to} inherit underline="always">
      {children}
    </Anchor>
  );
}

function fileWords(document: Detail): string {
  const { format, byteSize } = document;
  return [
    ...(format === null ? [] : [documentFormatLabel[format]]),
    ...(byteSize === null ? [] : [formatByteSize(byteSize)]),
    ...[pageWords({ ...document, status: 'FILED' })].filter((words) => words !== null),
  ].join(', ');
}

function isPermission(value: string | null): value is DocumentPermission {
  return value !== null && value in documentPermissionLabel;
}

function PermissionChoice({ document }: { readonly document: Detail }) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const { setPermission, isBusy, refusal } = useDocumentActions();
  if (!mayWrite) return documentPermissionLabel[document.permission];
  return (
    <Select
      aria-label="Permission"
      size="xs"
      maw="16rem"
      allowDeselect={false}
      disabled={isBusy}
      error={refusal}
      data={Object.entries(documentPermissionLabel).map(([value, label]) => ({ value, label }))}
      value={document.permission}
      onChange={(value) => {
        if (isPermission(value)) void setPermission(document, value);
      }}
    />
  );
}
