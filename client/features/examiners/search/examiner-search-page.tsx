import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { ExaminerSearchDocument } from '../../../generated/graphql.js';
import { formatQuantity } from '../../../lib/format.js';
import { ConnectionPager } from '../../../ui/connection-pager.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { PageHeader } from '../../../ui/page-header.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { usePermission } from '../../identity/session.js';
import { ExaminerResults } from './examiner-results.js';
import { SearchControls } from './search-controls.js';
import { useSearchState, type SearchState } from './search-state.js';
import classes from './examiner-search.module.css';

const PAGE_SIZE = 25;

/** Examiners by name, NPI, specialty, state and side. Sorting never ranks examiners by what they conclude. */
export function ExaminerSearchPage() {
  const state = useSearchState();
  const results = useRef<HTMLDivElement>(null);
  const mayCompare = usePermission('EXAMINATION_READ');
  return (
    <>
      <PageHeader
        title="Examiners"
        lead="The shared directory, with the examinations in your firm's own files."
        actions={
          mayCompare ? (
            <Button variant="default" component={Link} to="/examiners/unusual">
              Unusual findings
            </Button>
          ) : undefined
        }
      />
      <SearchControls state={state} onLeaveDownward={() => focusFirstResult(results.current)} />
      <div ref={results} className={`tr-card ${classes.results}`}>
        <Results state={state} />
      </div>
    </>
  );
}

function focusFirstResult(container: HTMLElement | null): void {
  container?.querySelector<HTMLElement>('a[data-result]')?.focus();
}

function Results({ state }: { readonly state: SearchState }) {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ExaminerSearchDocument, {
    variables: {
      search: state.search === '' ? null : state.search,
      filter: state.filter,
      orderBy: state.orderBy,
      first: PAGE_SIZE,
    },
  });
  // While the next letters are looked up the last rows stay, so that the page does not flicker.
  const examiners = (data ?? previousData)?.examiners;
  const failure = error ? (
    <div className={classes.failure}>
      <LoadFailed error={error} what="the examiners" onRetry={() => void refetch()} />
    </div>
  ) : null;
  if (!examiners) return failure ?? <RowsSkeleton label="examiners" rows={10} height={52} />;
  return (
    <div aria-busy={loading}>
      {failure}
      <span className="tr-visually-hidden" role="status">
        {loading ? '' : `${formatQuantity(examiners.totalCount, 'examiner')} found`}
      </span>
      {examiners.edges.length === 0 ? (
        <NothingFound state={state} />
      ) : (
        <>
          <ExaminerResults edges={examiners.edges} />
          <ConnectionPager
            shown={examiners.edges.length}
            total={examiners.totalCount}
            hasNextPage={examiners.pageInfo.hasNextPage}
            onShowMore={() => fetchMore({ variables: { after: examiners.pageInfo.endCursor } })}
            noun="examiners"
          />
        </>
      )}
    </div>
  );
}

function NothingFound({ state }: { readonly state: SearchState }) {
  const isBlank = state.search === '' && !state.isFiltered;
  if (isBlank) {
    return (
      <EmptyState title="No examiners yet" icon={<IconUserSearch size={26} />}>
        Import your firm&apos;s examination log, or have the directory file loaded.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={
        state.search === '' ? 'No examiner fits these filters' : `No examiner found for “${state.search}”`
      }
      icon={<IconUserSearch size={26} />}
      action={
        state.isFiltered ? (
          <Button
            variant="default"
            component={Link}
            to={state.search === '' ? '/examiners' : `/examiners?search=${encodeURIComponent(state.search)}`}
          >
            Search without the filters
          </Button>
        ) : null
      }
    >
      Try fewer letters, the surname alone, or the ten digits of the NPI. An examiner outside the directory
      appears here after an import that names them.
    </EmptyState>
  );
}
