import { useSubscription } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { OutlineChangedDocument, type OutlineWholeFragment } from '../../generated/graphql.js';
import type { OutlineWork } from './use-outline-work.js';

/** A change that another window made: whose, and which version it left. */
export type OthersChange = {
  readonly version: number;
  readonly by: OutlineWholeFragment['changedBy'];
};

/**
 * Asks again for an outline as soon as another window has changed it, and tells whose change that was. What is typed here
 * is not touched by it. Null until somebody else changes something.
 */
export function useLiveOutline(
  { id, version }: Pick<OutlineWholeFragment, 'id' | 'version'>,
  { isBusy, ownVersion }: Pick<OutlineWork, 'isBusy' | 'ownVersion'>,
  askAgain: () => void,
): OthersChange | null {
  const [reported, setReported] = useState<OthersChange | null>(null);
  useSubscription(OutlineChangedDocument, {
    variables: { id },
    // Only the news: kept in the cache it would give the old contents a new number.
    fetchPolicy: 'no-cache',
    onData: ({ data: { data } }) => {
      const changed = data?.outlineChanged;
      if (changed) setReported({ version: changed.version, by: changed.changedBy });
    },
  });
  // While this window saves, the report may be of its own change, whose answer is still on the way.
  const isNew = reported !== null && !isBusy && reported.version > version;
  useEffect(() => {
    if (isNew) askAgain();
    // Once per report; `askAgain` is another function each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isNew, reported?.version]);
  const isOthers = reported !== null && !isBusy && reported.version > ownVersion;
  return isOthers ? reported : null;
}
