import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ProfileFilter } from '../../generated/graphql.js';
import { filterOf, withFilter } from './examination-filter.js';

/** The page's filter, held in the address. Setting it replaces the history entry and keeps the place on the page. */
export function useExaminationFilter(): [ProfileFilter, (filter: ProfileFilter) => void] {
  const [parameters, setParameters] = useSearchParams();
  const filter = useMemo(() => filterOf(parameters), [parameters]);
  const setFilter = useCallback(
    (next: ProfileFilter) =>
      setParameters((current) => withFilter(current, next), { replace: true, preventScrollReset: true }),
    [setParameters],
  );
  return [filter, setFilter];
}
