import type { FoundFile } from './upload.types.js';

/** What a browser hands over of a dropped file or folder; the part of FileSystemEntry that is used. */
export type DroppedEntry =
  | {
      readonly isFile: true;
      readonly isDirectory: false;
      readonly name: string;
      readonly read: () => Promise<File>;
    }
  | {
      readonly isFile: false;
      readonly isDirectory: true;
      readonly name: string;
      readonly list: () => Promise<readonly DroppedEntry[]>;
    };

/** What systems put beside people's files. */
const SYSTEM_FILES = new Set(['Thumbs.db', 'desktop.ini']);
/** One for all comparisons: making one for each takes a second for a large folder. "2.pdf" stands before "10.pdf". */
const byName = new Intl.Collator('en', { numeric: true });
/** More than any firm drops on purpose: a whole disk dropped by mistake must not be walked. */
const MOST_FILES = 5_000;

function isWanted(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$') && !SYSTEM_FILES.has(name);
}

/**
 * All files of what was dropped, folders opened, in the order of their names; at most 5,000. Hidden files and what
 * systems keep beside people's files are left out. Files that can not be read are left out as well.
 */
export async function filesOf(entries: readonly DroppedEntry[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  await walk(entries, null, found);
  return found;
}

async function walk(
  entries: readonly DroppedEntry[],
  folder: string | null,
  found: FoundFile[],
): Promise<void> {
  const wanted = entries.filter(({ name }) => isWanted(name));
  for (const entry of wanted.toSorted((one, other) => byName.compare(one.name, other.name))) {
    if (found.length >= MOST_FILES) return;
    if (entry.isFile) {
      const file = await entry.read().catch(() => null);
      if (file !== null) found.push({ file, folder });
    } else {
      const inner = await entry.list().catch(() => []);
      await walk(inner, folder === null ? entry.name : `${folder}/${entry.name}`, found);
    }
  }
}

/** Files chosen by a dialog: of a folder, each knows its way there. */
export function chosenFiles(files: Iterable<File>): FoundFile[] {
  return [...files]
    .filter(({ name }) => isWanted(name))
    .slice(0, MOST_FILES)
    .map((file) => {
      const folders = file.webkitRelativePath.split('/').slice(0, -1).join('/');
      return { file, folder: folders === '' ? null : folders };
    });
}

/** Must be called while the drop event is handled: its list is empty afterwards. */
export function droppedEntries(transfer: DataTransfer): DroppedEntry[] {
  return [...transfer.items].flatMap((item) => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry();
    if (entry !== null) return entryOf(entry);
    const file = item.getAsFile();
    return file === null
      ? []
      : [{ isFile: true, isDirectory: false, name: file.name, read: () => Promise.resolve(file) }];
  });
}

function entryOf(entry: FileSystemEntry): DroppedEntry[] {
  const { name } = entry;
  if (isFileEntry(entry)) {
    const read = () => new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ isFile: true, isDirectory: false, name, read }];
  }
  if (isDirectoryEntry(entry)) {
    return [{ isFile: false, isDirectory: true, name, list: () => entriesIn(entry) }];
  }
  return [];
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectoryEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** The reader gives a hundred entries at a time and an empty list at the end. */
async function entriesIn(directory: FileSystemDirectoryEntry): Promise<DroppedEntry[]> {
  const reader = directory.createReader();
  const entries: DroppedEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return entries;
    entries.push(...batch.flatMap(entryOf));
  }
}
