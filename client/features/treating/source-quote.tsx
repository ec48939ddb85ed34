import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { QuotedDocumentFragment } from '../../generated/graphql.js';
import { documentTitle } from '../documents/document-words.js';
import { usePermission } from '../identity/session.js';
import classes from './treating.module.css';

type SourceQuoteProps = {
  readonly quote: string | null;
  readonly page: number | null;
  readonly document: QuotedDocumentFragment | null;
  /** False: a document is named and the words were not found on its page by the machine. */
  readonly isChecked?: boolean | null;
};

/** The words that something rests on, and the page they stand on; nothing where neither is on file. */
export function SourceQuote({ quote, page, document, isChecked = true }: SourceQuoteProps) {
  if (quote === null && page === null && document === null) return null;
  const place = <SourcePlace page={page} document={document} />;
  if (quote === null) return <div className={classes.place}>{place}</div>;
  return (
    <blockquote className={classes.quote}>
      “{quote}” {place}
      {isChecked === false ? <span className={classes.more}> as a member typed it</span> : null}
    </blockquote>
  );
}

function SourcePlace({ page, document }: Pick<SourceQuoteProps, 'page' | 'document'>) {
  const mayOpen = usePermission('DOCUMENT_READ');
  const pageWords = page === null ? null : `page ${page}`;
  if (document === null) return pageWords === null ? null : <span>({pageWords})</span>;
  const words = [pageWords, documentTitle(document)].filter((part) => part !== null).join(', ');
  if (!mayOpen) return <span>({words})</span>;
  const id = encodeURIComponent(document.id);
  return (
    <span>
      (
      <Anchor
        component={Link}
        to={page === null ? `/documents/${id}` : `/review/${id}?page=${page}`}
        inherit
        underline="always"
      >
        {words}
      </Anchor>
      )
    </span>
  );
}
