import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { documentTitle } from './document-words.js';

type NamedDocument = { readonly id: string } & Parameters<typeof documentTitle>[0];

/** A document by its name, within a sentence. */
export function DocumentLink({ document }: { readonly document: NamedDocument }) {
  return (
    <Anchor component={Link} to={`/documents/${encodeURIComponent(document.id)}`} inherit underline="always">
      {documentTitle(document)}
    </Anchor>
  );
}
