import { useState } from 'react';
import { saveFile } from './save-file.js';

const NO_ANSWER = 'The server did not answer. Check the connection and try again.';

/** Fetches a file that the server may refuse, and offers it to the reader; `refusal` says why there is none. */
export function useFileCopy() {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (address: string, fileName: string): Promise<boolean> => {
    setRefusal(null);
    setBusy(true);
    try {
      const response = await fetch(address, { credentials: 'same-origin' });
      if (response.ok) saveFile(await response.blob(), fileName);
      else setRefusal(refusalOf(await response.json().catch(() => null)));
      return response.ok;
    } catch {
      setRefusal(NO_ANSWER);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { refusal, isBusy, take };
}

/** The server's words in `{ error: { message } }`, where it gave some. */
export function refusalOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('error' in body)) return NO_ANSWER;
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('message' in error)) return NO_ANSWER;
  return typeof error.message === 'string' ? error.message : NO_ANSWER;
}
