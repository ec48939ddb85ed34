import { Progress, Text } from '@mantine/core';
import type { DocumentStateFragment } from '../../generated/graphql.js';
import { documentStatusLabel, pageWords } from './document-words.js';
import classes from './documents.module.css';

/** Where a document stands; while it is read, how far; when it was not, why. */
export function DocumentStatusWords({ document }: { readonly document: DocumentStateFragment }) {
  const { status, failure, pageCount, pagesRead } = document;
  const isReading = status === 'READING';
  const progress = isReading ? pageWords(document) : null;
  return (
    <div className={classes.status} data-status={status}>
      <span>
        {documentStatusLabel[status]}
        {progress === null ? null : `, ${progress}`}
      </span>
      {isReading && pageCount !== null && pageCount > 0 ? (
        <Progress value={(pagesRead / pageCount) * 100} size="sm" mt={6} aria-label="Pages read" />
      ) : null}
      {failure === null ? null : (
        <Text size="sm" c="dimmed" mt={2}>
          {failure.message}
        </Text>
      )}
    </div>
  );
}
