import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import {
  OutlineQuotableDocument,
  type OutlineChapterWordsFragment,
  type OutlineMode,
} from '../../generated/graphql.js';
import { documentTitle } from '../documents/document-words.js';
import { usePermission } from '../identity/session.js';
import { AboutForm } from './about-form.js';
import { useOutline } from './outline-context.js';
import { partLabel } from './outline-words.js';
import { sourceOf } from './question-source.js';
import type { Fields } from './writing.js';
import classes from './outlines.module.css';

/** A leading question is answered with yes; what is honest in preparation is for its author to say. */
const begun = {
  CROSS: { text: '', expectedAnswer: 'Yes.' },
  PREPARATION: { text: '', expectedAnswer: '' },
} as const satisfies Record<OutlineMode, Fields>;

/** A question of one's own at the end of a chapter, on a page of a document where one is named. */
export function NewQuestion({ chapter }: { readonly chapter: OutlineChapterWordsFragment }) {
  const { outline, numbers, writings } = useOutline();
  const about = `new-question:${chapter.id}`;
  const parts = partLabel[outline.mode];
  if (writings.of(about) === null) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        className={`${classes.add} tr-no-print`}
        aria-label={`Add a question to “${chapter.heading}”`}
        onClick={() => writings.begin(about, begun[outline.mode], outline.number)}
      >
        Add a question
      </Button>
    );
  }
  return (
    <AboutForm
      about={about}
      label={`A new question in chapter ${numbers.get(chapter.id) ?? ''}`}
      saveLabel="Add the question"
      fields={[
        { name: 'text', label: parts.question },
        { name: 'expectedAnswer', label: parts.expected, isOptional: true },
      ]}
      theirs={begun[outline.mode]}
      edit={(typed) => ({
        ...{ kind: 'ADD_QUESTION', chapterId: chapter.id, afterId: chapter.questions.at(-1)?.id ?? null },
        ...{ text: typed['text'] ?? '', expectedAnswer: typed['expectedAnswer'] ?? '' },
        source: sourceOf(typed),
      })}
    >
      {(typed, type) =>
        outline.matter === null ? null : <Source matterId={outline.matter.id} typed={typed} type={type} />
      }
    </AboutForm>
  );
}

type SourceProps = {
  readonly matterId: string;
  readonly typed: Fields;
  readonly type: (name: string, text: string) => void;
};

function Source({ matterId, typed, type }: SourceProps) {
  const mayRead = usePermission('DOCUMENT_READ');
  const { data } = useQuery(OutlineQuotableDocument, { variables: { matterId }, skip: !mayRead });
  const documents = (data?.documents?.edges ?? []).map(({ node }) => node);
  if (documents.length === 0) return null;
  return (
    <div className={classes.source}>
      <NativeSelect
        label="Rests on"
        data={[
          { value: '', label: 'My own words' },
          ...documents.map((document) => ({ value: document.id, label: documentTitle(document) })),
        ]}
        value={typed['documentId'] ?? ''}
        onChange={({ currentTarget: { value } }) => type('documentId', value)}
      />
      {typed['documentId'] ? (
        <>
          <TextInput
            label="Page"
            inputMode="numeric"
            value={typed['page'] ?? ''}
            onChange={({ currentTarget: { value } }) => type('page', value)}
          />
          <TextInput
            label="Words of the page"
            value={typed['quote'] ?? ''}
            onChange={({ currentTarget: { value } }) => type('quote', value)}
          />
        </>
      ) : null}
    </div>
  );
}
