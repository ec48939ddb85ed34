import { useCallback, useEffect, useRef, useState } from 'react';
import { uploadFile, type UploadAnswer } from './upload-file.js';

/** One file on its way: waiting for its turn, being sent (share of its bytes), or answered. */
export type Upload = {
  readonly key: number;
  readonly file: File;
  readonly state:
    { readonly kind: 'waiting' } | { readonly kind: 'sending'; readonly sent: number } | UploadAnswer;
};

/** Sends files one after another: the server reads each whole before it answers. Leaving the page stops the rest. */
export function useUploadQueue(): { uploads: readonly Upload[]; add: (files: readonly File[]) => void } {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextKey = useRef(0);
  const isSending = useRef(false);
  const controller = useRef(new AbortController());

  useEffect(() => {
    controller.current = new AbortController();
    return () => controller.current.abort();
  }, []);

  useEffect(() => {
    const next = uploads.find(({ state }) => state.kind === 'waiting');
    if (!next || isSending.current) return;
    isSending.current = true;
    const { signal } = controller.current;
    const update = (state: Upload['state']) =>
      setUploads((all) => all.map((one) => (one.key === next.key ? { ...one, state } : one)));
    update({ kind: 'sending', sent: 0 });
    void uploadFile(next.file, { signal, onProgress: (sent) => update({ kind: 'sending', sent }) }).then(
      (answer) => {
        isSending.current = false;
        if (!signal.aborted) update(answer);
      },
    );
  }, [uploads]);

  const add = useCallback((files: readonly File[]) => {
    setUploads((all) => [
      ...all,
      ...files.map((file): Upload => ({ key: nextKey.current++, file, state: { kind: 'waiting' } })),
    ]);
  }, []);
  return { uploads, add };
}
