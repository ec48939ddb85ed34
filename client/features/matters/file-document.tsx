import { useMutation, useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  DocumentSetMatterDocument,
  FilableDocumentsDocument,
  MatterDocumentsDocument,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { documentTitle } from '../documents/document-words.js';

const TYPEAHEAD_MILLISECONDS = 150;
const MOST_CHOICES = 20;

type FileDocumentProps = { readonly matterId: string; readonly onClose: () => void };

/** Files a document of the firm under the matter. What is typed to find it stays out of the address. */
export function FileDocument({ matterId, onClose }: FileDocumentProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPEAHEAD_MILLISECONDS);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, previousData } = useQuery(FilableDocumentsDocument, {
    variables: { first: MOST_CHOICES, filter: search === '' ? {} : { text: search } },
  });
  const [set] = useMutation(DocumentSetMatterDocument, { refetchQueries: [MatterDocumentsDocument] });
  const form = useFormRefusals(['id']);
  const documents = ((data ?? previousData)?.documents?.edges ?? []).map(({ node }) => node);
  const unfiled = documents.filter(({ matter }) => matter === null);
  const save = async () => {
    const document = unfiled.find(({ id }) => id === chosen);
    if (document === undefined) return form.refuse({ id: 'Choose a document.' });
    const input = { id: document.id, version: document.version, matterId };
    if (await form.send(async () => (await set({ variables: { input } })).data?.documentSetMatter)) onClose();
  };
  return (
    <InlineForm
      label="A document for this matter"
      refusal={form.general}
      isBusy={form.isBusy}
      saveLabel="File it here"
      onSave={save}
      onCancel={onClose}
    >
      <Select
        label="Document"
        description="Documents that are filed under no matter yet"
        searchable
        data={unfiled.map((document) => ({ value: document.id, label: documentTitle(document) }))}
        // The server has looked already; what it found is not looked through again.
        filter={({ options }) => options}
        nothingFoundMessage="No such document"
        value={chosen}
        error={form.faultOf('id')}
        onChange={setChosen}
        onSearchChange={setTyped}
      />
    </InlineForm>
  );
}
