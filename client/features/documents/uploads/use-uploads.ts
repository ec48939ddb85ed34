import { useSyncExternalStore } from 'react';
import { useWarningBeforeLeaving } from '../../../lib/use-warning-before-leaving.js';
import { isSettled, type Upload } from './upload.types.js';
import { UploadQueue } from './upload-queue.js';

const queue = new UploadQueue();

/** The one queue of this window, which goes on while other pages are looked at. */
export function useUploads() {
  const uploads = useSyncExternalStore(queue.subscribe, queue.uploads);
  const isPaused = useSyncExternalStore(queue.subscribe, queue.isPaused);
  const isBusy = uploads.some(({ state }) => !isSettled(state));
  // Closing the window gives up what is not sent.
  useWarningBeforeLeaving(isBusy);
  const { add, pause, resume, remove, clearSettled } = queue;
  return { uploads, isPaused, isBusy, add, pause, resume, remove, clearSettled };
}

export type Uploads = ReturnType<typeof useUploads>;

/** How many of the files came to which end. */
export function uploadCounts(uploads: readonly Upload[]) {
  const count = (kind: Upload['state']['kind']) => uploads.filter(({ state }) => state.kind === kind).length;
  return { all: uploads.length, done: count('done'), known: count('known'), refused: count('refused') };
}
