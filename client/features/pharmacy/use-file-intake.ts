import { useEffect, useRef, useState } from 'react';
import { uploadFile } from '../ingestion/upload-file.js';

/** Where files go. */
export type FileIntake = {
  readonly matterId: string;
  /** Ids of the imports that the page shows: the server answers one of them for bytes that it has. */
  readonly known: readonly string[];
  /** Called after each file that was taken. */
  readonly onReceived: () => void;
};

/**
 * Sends pharmacies' files into a matter, one after another. `sent` is the share of the file at hand, 1 while the
 * server reads it, null while none is sent; `notice` says what a person should know although nothing failed.
 */
export function useFileIntake({ matterId, known, onReceived }: FileIntake) {
  const [sent, setSent] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const take = async (files: readonly File[]): Promise<void> => {
    const controller = new AbortController();
    abort.current = controller;
    setRefusal(null);
    setNotice(null);
    for (const file of files) {
      setSent(0);
      const answer = await uploadFile(file, {
        path: '/api/pharmacy-files',
        headers: { 'x-matter-id': matterId },
        onProgress: setSent,
        signal: controller.signal,
      });
      if (controller.signal.aborted) return;
      if (answer.kind === 'refused') setRefusal(answer.message);
      else if (known.includes(answer.id))
        setNotice('This very file is here already; it was not added again.');
      else onReceived();
    }
    setSent(null);
  };
  return { sent, refusal, notice, take };
}
