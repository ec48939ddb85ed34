const LONGEST_NAME = 200;
const LONGEST_FOLDER = 500;

/** The last part of whatever path a client sends; shown to people, never used as a path here. */
export function plainFileName(name: string): string {
  const last = partsOf(name).at(-1) ?? 'file';
  return last.slice(0, LONGEST_NAME);
}

/** Folders as people filed them, from the outermost; null when there is none. */
export function plainFolder(...folders: readonly (string | null)[]): string | null {
  const parts = folders.flatMap((folder) => partsOf(folder ?? ''));
  return parts.length === 0 ? null : parts.join('/').slice(0, LONGEST_FOLDER);
}

/** The folder that a file of an archive is shown in: the archive's name without its ending, and the file's own. */
export function archiveFolder(folder: string | null, archiveName: string, path: string): string | null {
  return plainFolder(folder, archiveName.replace(/\.zip$/i, ''), partsOf(path).slice(0, -1).join('/'));
}

function partsOf(path: string): string[] {
  return path
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[\\/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
}
