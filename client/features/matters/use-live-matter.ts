import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { MatterChangedDocument } from '../../generated/graphql.js';
import { useSparing } from '../documents/use-live-documents.js';

/** A socket that opens sooner than this has missed nothing that a person would notice. */
const PROMPT_MILLISECONDS = 1_000;

/**
 * Asks again, without moving anything on the page, for all that is shown of a matter whenever something of it changes:
 * every open query that has the matter's id among its variables, whichever part of the workspace asked.
 */
export function useLiveMatter(matterId: string): void {
  const client = useApolloClient();
  const openedAt = useRef<number | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    openedAt.current = Date.now();
  }, []);
  const askAgain = useSparing(() => {
    client
      .refetchQueries({
        include: 'active',
        onQueryUpdated: ({ variables }) => Object.values(variables ?? {}).includes(matterId),
      })
      .catch(() => undefined);
  });
  useSubscription(MatterChangedDocument, {
    variables: { id: matterId },
    ignoreResults: true,
    onData: () => {
      // The first report says only how things are. It asks again where the page asked long before the socket opened:
      // what changed between the two was reported to nobody.
      const isLate = openedAt.current !== null && Date.now() - openedAt.current > PROMPT_MILLISECONDS;
      if (!isFirst.current || isLate) askAgain();
      isFirst.current = false;
    },
  });
}
