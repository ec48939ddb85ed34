import { useEffect } from 'react';

/** Sets the browser's title to "<parts> - Trackrecord", most specific part first. Never given a claimant's name. */
export function useDocumentTitle(...parts: readonly string[]): void {
  const title = [...parts, 'Trackrecord'].join(' - ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
