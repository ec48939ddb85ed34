import { useQuery } from '@apollo/client/react';
import { Anchor, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { TranscriptDetailDocument, type TranscriptDetailQuery } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { TranscriptWitness } from '../testimony/index.js';
import { Excerpts } from './excerpts.js';
import { TestimonySearch } from './testimony-search.js';
import { TranscriptReader } from './transcript-reader.js';
import { extentWords, testimonyTitle } from './transcript-words.js';
import classes from './transcripts.module.css';

type Transcript = NonNullable<NonNullable<TranscriptDetailQuery['document']>['transcript']>;

/** One transcript: its pages to read and to pick from, a search in it, the excerpts picked, the errata. */
export function TranscriptPage() {
  const { id = '' } = useParams();
  const [address] = useSearchParams();
  const [isSearching, setSearching] = useState(false);
  const { data, error, refetch } = useQuery(TranscriptDetailDocument, { variables: { id } });
  const askAgain = () => void refetch().catch(() => undefined);
  if (error && !data) return <LoadFailed error={error} what="this transcript" onRetry={askAgain} />;
  if (!data) return <PageSkeleton label="the transcript" />;
  const transcript = data.document?.transcript;
  if (!transcript) return <NotFound what="This transcript" />;
  const page = Number(address.get('page') ?? transcript.firstPage);
  const marked = address.get('line');
  return (
    <>
      <PageHeader
        title={testimonyTitle(transcript)}
        documentTitle="Transcript"
        lead={extentWords(transcript)}
        actions={
          <Anchor component={Link} to={`/documents/${encodeURIComponent(id)}`} size="sm">
            The document
          </Anchor>
        }
      />
      <div className={classes.columns}>
        <TranscriptReader
          key={`${page} ${marked ?? ''}`}
          documentId={id}
          transcript={transcript}
          startPage={Number.isFinite(page) ? page : transcript.firstPage}
          markedPosition={marked === null ? null : Number(marked)}
          onPicked={askAgain}
        />
        <Stack gap="md" className={classes.beside}>
          <Panel title="Search">
            <TestimonySearch documentId={id} onSearching={setSearching} />
          </Panel>
          {isSearching ? null : (
            <>
              <TranscriptWitness documentId={id} />
              <Panel
                title="Excerpts"
                lead="Select lines in the transcript to keep them here with their cite."
              >
                <Excerpts excerpts={transcript.excerpts ?? []} onChanged={askAgain} />
              </Panel>
              <Errata transcript={transcript} />
            </>
          )}
        </Stack>
      </div>
    </>
  );
}

function Errata({ transcript }: { readonly transcript: Transcript }) {
  const errata = transcript.errata ?? [];
  return (
    <Panel title="Errata" lead="Corrections that the witness signed. The words as spoken stay as they are.">
      {errata.length === 0 ? (
        <Text size="sm" c="dimmed">
          No errata sheet was found in this file.
        </Text>
      ) : (
        <ul className={classes.plainList}>
          {errata.map(({ page, line, reads, shouldRead, reason }) => (
            <li key={`${page}:${line ?? ''} ${shouldRead}`} className={classes.erratum}>
              <strong>{line === null ? `p. ${page}` : `${page}:${line}`}</strong>{' '}
              {reads === null ? null : (
                <>
                  <q>{reads}</q> should read{' '}
                </>
              )}
              <q>{shouldRead}</q>
              {reason === null ? null : <span className={classes.aside}> Reason given: {reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
