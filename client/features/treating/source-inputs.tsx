import { useQuery } from '@apollo/client/react';
import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { QuotableDocumentsDocument } from '../../generated/graphql.js';
import { documentTitle } from '../documents/document-words.js';
import { usePermission } from '../identity/session.js';
import type { SourceDraft } from './source-draft.js';
import classes from './treating.module.css';

type SourceInputsProps = {
  /** Whose documents are offered; null for none, where no one matter is meant. */
  readonly matterId: string | null;
  readonly draft: SourceDraft;
  readonly onChange: (draft: SourceDraft) => void;
  readonly faultOf: (field: 'quote' | 'documentId' | 'page') => string | null;
  readonly hasQuote?: boolean;
};

/** The words something rests on, and where they stand. With a document the server looks for them on its page. */
export function SourceInputs({ matterId, draft, onChange, faultOf, hasQuote = true }: SourceInputsProps) {
  const documents = useDocumentOptions(matterId);
  return (
    <>
      {hasQuote ? (
        <Textarea
          label="Words of the record"
          description="As printed. With a document chosen they are looked for on the page."
          autosize
          minRows={2}
          maxRows={8}
          value={draft.quote}
          error={faultOf('quote')}
          onChange={(event) => onChange({ ...draft, quote: event.currentTarget.value })}
        />
      ) : null}
      <div className={classes.source}>
        <NativeSelect
          label="Document"
          data={documents}
          value={draft.documentId}
          error={faultOf('documentId')}
          onChange={(event) => onChange({ ...draft, documentId: event.currentTarget.value })}
        />
        <NumberInput
          label="Page"
          min={1}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={draft.page ?? ''}
          error={faultOf('page')}
          onChange={(page) => onChange({ ...draft, page: typeof page === 'number' ? page : null })}
        />
      </div>
    </>
  );
}

/** Documents of a matter to choose from, by name; only "None on file" without a matter. */
export function useDocumentOptions(matterId: string | null): { value: string; label: string }[] {
  const mayRead = usePermission('DOCUMENT_READ');
  const { data } = useQuery(QuotableDocumentsDocument, {
    variables: { matterId: matterId ?? '' },
    skip: !mayRead || matterId === null,
  });
  const documents = (data?.documents?.edges ?? []).map(({ node }) => node);
  return [
    { value: '', label: 'None on file' },
    ...documents.map((document) => ({ value: document.id, label: documentTitle(document) })),
  ];
}
