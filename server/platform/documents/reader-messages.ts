import { NotFoundError } from '../errors.js';
import type { PagePicture, ReadingProgress } from './document-reader.types.js';
import type { PackedDocument } from './packed-document.js';
import { RefusedFileError, type FileRefusal } from './refused-file.error.js';

/** What a reading process is asked, one task at a time. */
export type ReaderTask =
  | {
      readonly kind: 'READ';
      readonly bytes: Uint8Array;
      readonly fileName: string | undefined;
      readonly ocr: 'WHERE_NEEDED' | 'NEVER';
    }
  | { readonly kind: 'RENDER'; readonly bytes: Uint8Array; readonly page: number; readonly dpi: number };

/** How a task came out. FAILED is a fault of ours: `trace` names places in code, never words of the file. */
export type ReaderOutcome =
  | { readonly kind: 'READ'; readonly document: PackedDocument }
  | { readonly kind: 'RENDERED'; readonly picture: PagePicture }
  | { readonly kind: 'REFUSED'; readonly refusal: FileRefusal }
  | { readonly kind: 'NO_SUCH_PAGE' }
  | { readonly kind: 'FAILED'; readonly trace: string };

/** What the thread tells the process that holds it. */
export type ThreadMessage =
  | { readonly kind: 'PROGRESS'; readonly progress: ReadingProgress }
  | { readonly kind: 'OUTCOME'; readonly outcome: ReaderOutcome };

/** What a reading process tells the server. */
export type ProcessMessage =
  | { readonly kind: 'PROGRESS'; readonly progress: ReadingProgress }
  | {
      readonly kind: 'OUTCOME';
      readonly outcome: ReaderOutcome;
      /** The most memory that the process ever held. */
      readonly peakMemoryBytes: number;
      /** It is about to end and takes no further task. */
      readonly isLast: boolean;
    };

/** Bounds of one task. */
export type ReaderLimits = {
  /** Resident memory of the whole process. */
  readonly memoryBytes: number;
  /** Without a page being done, or the first to be begun. */
  readonly stalledMs: number;
  /** For every page, beside `stalledMs`, of the whole task. */
  readonly pageMs: number;
};

export function outcomeOfError(error: unknown): ReaderOutcome {
  if (error instanceof RefusedFileError) return { kind: 'REFUSED', refusal: error.refusal };
  if (error instanceof NotFoundError) return { kind: 'NO_SUCH_PAGE' };
  // A message may quote what was read.
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.name : 'unknown';
  return { kind: 'FAILED', trace: [name, ...frames].join('\n') };
}
