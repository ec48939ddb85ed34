import type { DraftWholeFragment } from '../../generated/graphql.js';
import { useFileCopy } from '../../lib/use-file-copy.js';
import type { Audience } from './draft-words.js';

type Format = 'docx' | 'pdf';

/** Fetches a copy of a draft's last version and offers it as a file; `refusal` says why there is none. */
export function useDraftCopy({ id, kind, number }: Pick<DraftWholeFragment, 'id' | 'kind' | 'number'>) {
  const { refusal, isBusy, take } = useFileCopy();
  return {
    refusal,
    isBusy,
    take: (audience: Audience, format: Format) =>
      take(
        `/api/drafts/${encodeURIComponent(id)}/${number}.${format}?audience=${audience}`,
        copyName(kind, number, format),
      ),
  };
}

/** Tells nothing of the matter: files lie about. */
export function copyName(kind: DraftWholeFragment['kind'], number: number, format: Format): string {
  return `${kind.toLowerCase().replaceAll('_', '-')}-v${number}.${format}`;
}
