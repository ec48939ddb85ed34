import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useRef } from 'react';
import { IdentityReviewsDocument } from '../../../generated/graphql.js';
import { ConnectionPager } from '../../../ui/connection-pager.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { PageHeader } from '../../../ui/page-header.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { IdentityQuestion } from './identity-question.js';
import classes from './identity-review.module.css';

const PAGE_SIZE = 20;

/** Names from the firm's files that resemble examiners of the directory. Resemblance never links: a person decides. */
export function IdentityReviewPage() {
  return (
    <>
      <PageHeader
        title="Identity review"
        lead="These names resemble an examiner without matching on an identifier. Until someone decides, their examinations count for a provisional examiner of their own."
      />
      <OpenQuestions />
    </>
  );
}

function OpenQuestions() {
  const { data, error, refetch, fetchMore } = useQuery(IdentityReviewsDocument, {
    variables: { first: PAGE_SIZE },
  });
  const list = useRef<HTMLDivElement>(null);
  // The decided question goes, and the keyboard's place with it: continue at the head of what is left.
  const goOn = () => void refetch().then(() => list.current?.focus());
  if (error) return <LoadFailed error={error} what="the open questions" onRetry={() => void refetch()} />;
  const reviews = data?.identityReviews;
  if (!reviews) return <RowsSkeleton label="open questions" rows={3} height={220} />;
  if (reviews.edges.length === 0) {
    return (
      <div className="tr-card">
        <EmptyState title="Nothing to decide" icon={<IconFingerprint size={26} />}>
          Every name in your files is linked by an identifier or a unique full name, stands alone, or has been
          decided.
        </EmptyState>
      </div>
    );
  }
  return (
    <Stack gap="lg" ref={list} tabIndex={-1} className={classes.list ?? ''}>
      {reviews.edges.map(({ node }) => (
        <IdentityQuestion key={node.id} question={node} onDecided={goOn} />
      ))}
      <ConnectionPager
        shown={reviews.edges.length}
        total={reviews.totalCount}
        hasNextPage={reviews.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: reviews.pageInfo.endCursor } })}
        noun="questions"
      />
      <Text size="sm" c="dimmed">
        A decision is recorded with your name and can be reversed on the examiner&apos;s page, under Names and
        identity.
      </Text>
    </Stack>
  );
}
