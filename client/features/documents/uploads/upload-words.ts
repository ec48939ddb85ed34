import { formatCountOf, formatQuantity } from '../../../lib/format.js';
import type { UploadState } from './upload.types.js';
import type { uploadCounts } from './use-uploads.js';

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}

/** Where a file stands, in a few words. */
export function uploadWords(state: UploadState): string {
  switch (state.kind) {
    case 'waiting':
      return 'waiting for its turn';
    case 'hashing':
      return `checking whether it is here already, ${percent(state.done)}`;
    case 'sending':
      return `sending, ${percent(state.sent)} sent`;
    case 'checking':
      return 'sent; being looked at';
    case 'retrying':
      return `no connection, ${percent(state.sent)} sent; goes on by itself`;
    case 'paused':
      return `paused, ${percent(state.sent)} sent`;
    case 'known':
      return 'here already; not sent again';
    case 'done':
      return doneWords(state.documentIds.length, state.refused.length);
    case 'refused':
      return 'refused';
  }
}

function doneWords(taken: number, refused: number): string {
  if (refused > 0) return `received: ${formatCountOf(taken, taken + refused)} files in it taken`;
  return taken === 1
    ? 'received; it is read in the background'
    : `received: ${formatQuantity(taken, 'document')} in it`;
}

/** The share of a file's way that is behind it, 0 to 1; null where there is nothing to draw. */
export function uploadShare(state: UploadState): number | null {
  switch (state.kind) {
    case 'hashing':
      return state.done;
    case 'sending':
    case 'retrying':
    case 'paused':
      return state.sent;
    case 'checking':
      return 1;
    default:
      return null;
  }
}

/** "7 of 10 files done: 5 received, 1 here already, 1 refused". */
export function overallWords({ all, done, known, refused }: ReturnType<typeof uploadCounts>): string {
  const ends = [
    ...(done > 0 ? [`${done} received`] : []),
    ...(known > 0 ? [`${known} here already`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
  ];
  const settled = `${formatCountOf(done + known + refused, all)} ${all === 1 ? 'file' : 'files'} done`;
  return ends.length === 0 ? settled : `${settled}: ${ends.join(', ')}`;
}
