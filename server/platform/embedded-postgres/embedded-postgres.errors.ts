/**
 * Why the embedded PostgreSQL refused to start.
 * `DATA_DIRECTORY_READ_ONLY` covers every reason the directory cannot be written: disk, permission, space.
 */
export type EmbeddedPostgresErrorCode =
  | 'DATA_DIRECTORY_READ_ONLY'
  | 'DATABASE_OTHER_VERSION'
  | 'POSTGRES_BINARIES_MISSING'
  | 'POSTGRES_DID_NOT_START';

/** Its message is meant for the person who started the product: what is wrong, and what to do about it. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}

const CHOOSE_ANOTHER = 'or set TRACKRECORD_DATA_DIRECTORY to a directory that can be written.';

/**
 * The refusal for a data directory that the file system would not let us write to.
 * Any other error is a bug or an accident we know nothing useful about: it comes back unchanged.
 */
export function dataDirectoryRefusal(directory: string, error: unknown): unknown {
  const sentence = unwritableSentence(directory, systemErrorCode(error));
  return sentence === null
    ? error
    : new EmbeddedPostgresError('DATA_DIRECTORY_READ_ONLY', sentence, { cause: error });
}

function unwritableSentence(directory: string, code: string | null): string | null {
  switch (code) {
    case 'EROFS':
      return `The data directory ${directory} is on a read-only disk. Make the disk writable, ${CHOOSE_ANOTHER}`;
    case 'EACCES':
    case 'EPERM':
      return `The data directory ${directory} may not be written by this user. Change its owner or permissions, ${CHOOSE_ANOTHER}`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk that holds the data directory ${directory} is full. Free some space, ${CHOOSE_ANOTHER}`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `The data directory ${directory} cannot be created because a file stands in its way. Move that file, ${CHOOSE_ANOTHER}`;
    default:
      return null;
  }
}

/** The operating system's or PostgreSQL's code of an error (`EACCES`, `57P03`); null when it carries none. */
export function systemErrorCode(error: unknown): string | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
