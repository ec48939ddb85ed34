import { useQuery } from '@apollo/client/react';
import { UnusualFindingsDocument, type UnusualFindingsQuery } from '../../../generated/graphql.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { PageHeader } from '../../../ui/page-header.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { FindingList } from './finding-list.js';
import { UnusualControls } from './unusual-controls.js';
import { useUnusualState, type UnusualState } from './unusual-state.js';

const PAGE_SIZE = 25;

/** Findings outside the range expected among comparable examiners, by name: the list ranks nobody. */
export function UnusualFindingsPage() {
  const state = useUnusualState();
  return (
    <>
      <PageHeader
        title="Unusual findings"
        lead="Examiners of your firm’s own files whose findings lie outside the range expected among comparable examiners, in the order of their names. Being unusual is not being wrong."
      />
      <UnusualControls state={state} />
      <div className="tr-card">
        <Findings state={state} />
      </div>
    </>
  );
}

function Findings({ state }: { readonly state: UnusualState }) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(UnusualFindingsDocument, {
    variables: { ...state.variables, first: PAGE_SIZE },
  });
  if (error) return <LoadFailed error={error} what="the findings" onRetry={() => void refetch()} />;
  const answer = data ?? previousData;
  if (!answer) return <RowsSkeleton label="the findings" rows={6} height={64} />;
  const { found } = answer.unusualFindings;
  return (
    <div aria-busy={data === undefined}>
      <FindingList
        findings={answer.unusualFindings}
        measures={answer.measures ?? []}
        window={state.window}
        onShowMore={() =>
          fetchMore({
            variables: { after: found.pageInfo.endCursor },
            updateQuery: (shown, { fetchMoreResult }) => withRowsBefore(shown, fetchMoreResult),
          })
        }
      />
    </div>
  );
}

/** The next page with the rows already shown before its own. */
function withRowsBefore(shown: UnusualFindingsQuery, next: UnusualFindingsQuery): UnusualFindingsQuery {
  const { found } = next.unusualFindings;
  const edges = [...shown.unusualFindings.found.edges, ...found.edges];
  return { ...next, unusualFindings: { ...next.unusualFindings, found: { ...found, edges } } };
}
