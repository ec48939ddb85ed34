import { useState } from 'react';
import type { DraftWholeFragment } from '../../generated/graphql.js';
import { saveFile } from '../../lib/save-file.js';
import type { Audience } from './draft-words.js';

type Format = 'docx' | 'pdf';
const NO_ANSWER = 'The server did not answer. Check the connection and try again.';

/** Fetches a copy of a draft's last version and offers it as a file; `refusal` says why there is none. */
export function useDraftCopy({ id, kind, number }: Pick<DraftWholeFragment, 'id' | 'kind' | 'number'>) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (audience: Audience, format: Format): Promise<void> => {
    setRefusal(null);
    setBusy(true);
    try {
      const address = `/api/drafts/${encodeURIComponent(id)}/${number}.${format}?audience=${audience}`;
      const response = await fetch(address, { credentials: 'same-origin' });
      if (response.ok) saveFile(await response.blob(), copyName(kind, number, format));
      else setRefusal(refusalOf(await response.json().catch(() => null)));
    } catch {
      setRefusal(NO_ANSWER);
    } finally {
      setBusy(false);
    }
  };
  return { refusal, isBusy, take };
}

/** Tells nothing of the matter: files lie about. */
export function copyName(kind: DraftWholeFragment['kind'], number: number, format: Format): string {
  return `${kind.toLowerCase().replaceAll('_', '-')}-v${number}.${format}`;
}

/** The server's words in `{ error: { message } }`, where it gave some. */
export function refusalOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('error' in body)) return NO_ANSWER;
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('message' in error)) return NO_ANSWER;
  return typeof error.message === 'string' ? error.message : NO_ANSWER;
}
