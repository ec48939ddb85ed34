import { useEffect, useRef, useState } from 'react';

const SECONDS = [2, 3, 5, 8, 15, 30] as const;
const MOST_RETRIES = 20;

/** How long to wait before the next attempt, in milliseconds; null when there should be none. */
export function retryDelay(attempt: number): number | null {
  if (attempt >= MOST_RETRIES) return null;
  return (SECONDS[Math.min(attempt, SECONDS.length - 1)] ?? 30) * 1_000;
}

/**
 * Asks again, ever more slowly, for as long as something is due; nothing moves on the page meanwhile. Gives up after
 * some eight minutes, since a reload does the same.
 */
export function useQuietRetry(isDue: boolean, retry: () => void): void {
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(retry);
  useEffect(() => {
    latest.current = retry;
  });
  useEffect(() => {
    const delay = isDue ? retryDelay(attempt) : null;
    if (delay === null) return undefined;
    const timer = setTimeout(() => {
      latest.current();
      setAttempt((made) => made + 1);
    }, delay);
    return () => clearTimeout(timer);
  }, [isDue, attempt]);
}
