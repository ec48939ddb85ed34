import { useState } from 'react';
import { describeFailure } from './request-failure.js';

/** What a mutation answers; nothing when it did not get that far. */
type Answer = { readonly userErrors: readonly { readonly message: string }[] } | null | undefined;

/** Runs changes that the server may refuse. `run` resolves to whether it was done; else `refusal` says why not. */
export function useRefusable() {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (act: () => Promise<Answer>): Promise<boolean> => {
    setRefusal(null);
    setBusy(true);
    try {
      const answer = await act();
      const message = answer ? (answer.userErrors[0]?.message ?? null) : 'The server gave no answer.';
      setRefusal(message);
      return message === null;
    } catch (error) {
      setRefusal(describeFailure(error).message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { refusal, isBusy, run };
}
