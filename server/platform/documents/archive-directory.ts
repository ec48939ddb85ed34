import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import { RefusedFileError } from './refused-file.error.js';

export type OpenArchive = {
  readonly file: ZipFile;
  readonly entries: readonly { readonly name: string; readonly entry: Entry }[];
};

/** More are not listed: beyond it a file is no archive of documents, whatever the limit of the caller. */
const MOST_LISTED = 20_000;

/**
 * The table of contents of a ZIP or of a format made of one. Nothing is unpacked.
 * @throws RefusedFileError DAMAGED, or ARCHIVE_BOMB when it lists more entries than anybody would file.
 */
export async function openArchive(bytes: Uint8Array): Promise<OpenArchive> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Names are decoded here: the library's own check refuses a whole archive for one odd name.
    const file = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    const entries: { name: string; entry: Entry }[] = [];
    for await (const entry of file.eachEntry()) {
      if (entries.length >= MOST_LISTED) throw new RefusedFileError('ARCHIVE_BOMB');
      entries.push({ name: nameOf(entry), entry });
    }
    return { file, entries };
  } catch (error) {
    throw error instanceof RefusedFileError ? error : new RefusedFileError('DAMAGED', { cause: error });
  }
}

/** Names in UTF-8 are often not marked as such; what is not UTF-8 is in the old code page that the format has. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw);
  } catch {
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  }
}
