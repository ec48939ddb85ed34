import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { OutlinePageDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { OutlineView } from './outline-view.js';

/** One outline: its chapters and questions, edited together with others. */
export function OutlinePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OutlinePageDocument, { variables: { id } });
  // What is being typed must not give way to a failed attempt to ask again.
  if (error && !data) return <LoadFailed error={error} what="the outline" onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label="the outline" />;
  if (!data.outline) return <NotFound what="This outline" />;
  return (
    <OutlineView
      key={data.outline.id}
      outline={data.outline}
      onAskAgain={() => void refetch().catch(() => undefined)}
    />
  );
}
