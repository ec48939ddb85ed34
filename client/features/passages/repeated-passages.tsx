import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import {
  ExaminerRepeatedPassagesDocument,
  type ExaminerRepeatedPassagesQuery,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCountOf, formatQuantity } from '../../lib/format.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { documentTitle } from '../documents/document-words.js';
import { passageClassLabel, sectionLabel, similarityLabel } from './passage-words.js';
import classes from './passages.module.css';

const PAGE_SIZE = 10;

type Connection = NonNullable<NonNullable<ExaminerRepeatedPassagesQuery['examiner']>['repeatedPassages']>;
type Repeated = Connection['edges'][number]['node'];

/** Passages that stand in several of an examiner's reports, those in most reports first. */
export function RepeatedPassages({ examinerId }: { readonly examinerId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(ExaminerRepeatedPassagesDocument, {
    variables: { id: examinerId, first: PAGE_SIZE },
  });
  const passages = data?.examiner?.repeatedPassages;
  if (error && !data) return <LoadFailed error={error} what="the passages" onRetry={() => void refetch()} />;
  if (!passages) return <RowsSkeleton label="the passages" rows={3} />;
  if (passages.edges.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No passage stands in more than one of this examiner’s confirmed reports in your files.
      </Text>
    );
  }
  return (
    <>
      <ol className={classes.repeats}>
        {passages.edges.map(({ node }) => (
          <RepeatedPassage key={node.id} passage={node} />
        ))}
      </ol>
      <ConnectionPager
        shown={passages.edges.length}
        total={passages.totalCount}
        hasNextPage={passages.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: passages.pageInfo.endCursor } })}
        noun="passages"
      />
    </>
  );
}

function seenWords({ firstSeenOn, lastSeenOn }: Repeated): string {
  if (firstSeenOn === null) return '';
  if (lastSeenOn === null || lastSeenOn === firstSeenOn) return formatDate(firstSeenOn);
  return `${formatDate(firstSeenOn)} to ${formatDate(lastSeenOn)}`;
}

function RepeatedPassage({ passage }: { readonly passage: Repeated }) {
  return (
    <li className={classes.repeat}>
      <Text fw={550} size="sm">
        Identical or close text in {formatCountOf(passage.reports, passage.comparedReports)} reports of this
        examiner read, about {formatQuantity(passage.claimants, 'claimant')}
      </Text>
      <Text size="xs" c="dimmed">
        {[sectionLabel(passage.section), passageClassLabel[passage.class], seenWords(passage)]
          .filter((part) => part !== '')
          .join('; ')}
      </Text>
      <blockquote className={classes.quote}>{passage.text}</blockquote>
      <details>
        <summary>Where it stands</summary>
        <ul className={classes.places}>
          {passage.documents.map(({ document, page, similarity, seenOn }) => (
            <li key={`${document.id} ${page}`}>
              <Anchor
                component={Link}
                to={`/documents/${encodeURIComponent(document.id)}`}
                underline="always"
              >
                {documentTitle(document)}
              </Anchor>
              , page {page}
              {seenOn === null ? '' : `, ${formatDate(seenOn)}`}: {similarityLabel[similarity].toLowerCase()}
            </li>
          ))}
        </ul>
        {passage.reports > passage.documents.length ? (
          <Text size="xs" c="dimmed">
            {formatCountOf(passage.documents.length, passage.reports)} reports listed.
          </Text>
        ) : null}
      </details>
    </li>
  );
}
