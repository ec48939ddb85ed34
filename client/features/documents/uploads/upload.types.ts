import type { RefusedEntry } from './upload-protocol.js';

/** Where one file stands on its way in. Shares are of its bytes, 0 to 1. */
export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'hashing'; readonly done: number }
  | { readonly kind: 'sending'; readonly sent: number }
  /** All bytes are there; the server is looking at what they are. */
  | { readonly kind: 'checking' }
  /** The connection is lost; another attempt follows by itself. */
  | { readonly kind: 'retrying'; readonly sent: number }
  | { readonly kind: 'paused'; readonly sent: number }
  | { readonly kind: 'known'; readonly documentId: string }
  | {
      readonly kind: 'done';
      readonly documentIds: readonly string[];
      /** Files of an archive that were not taken. */
      readonly refused: readonly RefusedEntry[];
    }
  | { readonly kind: 'refused'; readonly message: string };

/** One chosen file. Names and folders may be a claimant's: they live in this window's memory and nowhere else. */
export type Upload = {
  readonly key: number;
  readonly file: File;
  /** The folders above it as dropped, separated by slashes; null when it was chosen alone. */
  readonly folder: string | null;
  readonly state: UploadState;
};

/** A file with the folder in which it was found. */
export type FoundFile = { readonly file: File; readonly folder: string | null };

/** Whether nothing more will happen to the file. */
export function isSettled({ kind }: UploadState): boolean {
  return kind === 'known' || kind === 'done' || kind === 'refused';
}
