import { useQuery } from '@apollo/client/react';
import { Anchor, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { TranscriptSearchDocument, type TranscriptSearchQuery } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { testimonyTitle } from './transcript-words.js';
import classes from './transcripts.module.css';

const PAGE_SIZE = 20;
const TYPEAHEAD_MILLISECONDS = 200;
const MOST_WORDS = 12;

type Hit = NonNullable<TranscriptSearchQuery['transcriptSearch']>['edges'][number]['node'];

type TestimonySearchProps = {
  /** Null: through every transcript of the firm. */
  readonly documentId: string | null;
  readonly onSearching?: (isSearching: boolean) => void;
};

/** Questions and answers in which every word typed stands. What is typed stays out of the address. */
export function TestimonySearch({ documentId, onSearching }: TestimonySearchProps) {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), TYPEAHEAD_MILLISECONDS);
  const isSearching = text !== '';
  useEffect(() => onSearching?.(isSearching), [isSearching, onSearching]);
  const tooMany = text.split(/\s+/).length > MOST_WORDS;
  return (
    <div>
      <TextInput
        data-page-search
        type="search"
        label={documentId === null ? 'Search all testimony' : 'Search this transcript'}
        description="Every word has to stand in the question or its answer."
        maw="32rem"
        value={typed}
        error={tooMany ? `At most ${MOST_WORDS} words; remove some.` : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
      />
      {isSearching && !tooMany ? <Hits text={text} documentId={documentId} /> : null}
    </div>
  );
}

function Hits({ text, documentId }: { readonly text: string; readonly documentId: string | null }) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(TranscriptSearchDocument, {
    variables: { text, documentId, first: PAGE_SIZE },
  });
  const hits = (data ?? previousData)?.transcriptSearch;
  if (error) return <LoadFailed error={error} what="the search" onRetry={() => void refetch()} />;
  if (!hits) return <RowsSkeleton label="what was found" rows={4} />;
  if (hits.edges.length === 0) {
    return <EmptyState title="Nothing was found">Try fewer words, or another form of a word.</EmptyState>;
  }
  return (
    <section aria-label="What was found" className={classes.hits}>
      <ol className={classes.hitList}>
        {hits.edges.map(({ cursor, node }) => (
          <li key={cursor}>
            <HitCard hit={node} isNamed={documentId === null} words={text.split(/\s+/)} />
          </li>
        ))}
      </ol>
      <ConnectionPager
        shown={hits.edges.length}
        total={hits.totalCount}
        hasNextPage={hits.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: hits.pageInfo.endCursor } })}
        noun="exchanges"
      />
    </section>
  );
}

type HitCardProps = { readonly hit: Hit; readonly isNamed: boolean; readonly words: readonly string[] };

function HitCard({ hit: { cite, exchange, document }, isNamed, words }: HitCardProps) {
  const address = `/transcripts/${encodeURIComponent(document?.id ?? '')}?page=${exchange.page}&line=${exchange.fromPosition}`;
  return (
    <article className={classes.hit}>
      <Text size="sm" fw={600}>
        <Anchor component={Link} to={address}>
          {cite}
        </Anchor>
        {isNamed ? ` ${testimonyTitle(document?.transcript)}` : null}
        {exchange.hasObjection ? <span className={classes.aside}> counsel objected</span> : null}
      </Text>
      <p className={classes.said}>
        <abbr title="Question">Q</abbr> <Marked text={exchange.question} words={words} />
      </p>
      <p className={classes.said}>
        <abbr title="Answer">A</abbr>{' '}
        {exchange.answer === null ? (
          <span className={classes.aside}>no answer before the next question</span>
        ) : (
          <Marked text={exchange.answer} words={words} />
        )}
      </p>
    </article>
  );
}

/** The words searched for, marked where they stand. */
function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text
    .split(new RegExp(`(${pattern})`, 'gi'))
    .map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part));
}
