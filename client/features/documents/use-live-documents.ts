import { useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import { DocumentsChangedDocument } from '../../generated/graphql.js';

/** A folder of reports changes the list many times a second; a person reads it once. */
const SHORTEST_MILLISECONDS = 1_000;

/**
 * Calls `ask` at once and again as often as the returned function is called, but never twice within a second: the last
 * call is kept and made when the second is over.
 */
export function useSparing(ask: () => void, milliseconds = SHORTEST_MILLISECONDS): () => void {
  const latest = useRef(ask);
  const timer = useRef<number | null>(null);
  const isDue = useRef(false);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return useCallback(() => {
    const run = () => {
      isDue.current = false;
      latest.current();
      timer.current = window.setTimeout(() => {
        timer.current = null;
        if (isDue.current) run();
      }, milliseconds);
    };
    if (timer.current === null) run();
    else isDue.current = true;
  }, [milliseconds]);
}

/** Keeps the counts of documents live, and calls `refetch` when any document of the firm changes. */
export function useLiveDocuments(refetch: () => void): void {
  const askAgain = useSparing(refetch);
  useSubscription(DocumentsChangedDocument, { ignoreResults: true, onData: askAgain });
}
