import { z } from 'zod';

/** Reports leave for such an address: encrypted on the way, unless it is this very machine. */
const readerOrigin = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine(
    ({ protocol, hostname }) => protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname),
    {
      message: 'an outside reader must be reached by https',
    },
  )
  .transform(({ origin }) => origin);

/**
 * Everything that the environment may set, declared once. The only reader of `process.env`; a value
 * that cannot be understood stops the start with a sentence naming it.
 */
const environment = z.object({
  /** Owner connection: migrates and creates the runtime role. Absent: the embedded server is started. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Runtime connection for an owner that may not create roles; must not be a superuser or owner. */
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** The pool builder's connection, for an owner that may not create roles. */
  POOL_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Secret of the pool's pseudonyms, needed to make a release only; the same for every release. */
  TRACKRECORD_POOL_KEY: z.string().min(32).optional(),
  /** Where the embedded PostgreSQL keeps its files. */
  TRACKRECORD_DATA_DIRECTORY: z.string().min(1).optional(),
  /** Directory of the PostgreSQL programs to start instead of the packaged ones. */
  PG_BIN: z.string().min(1).optional(),
  /** Where the sealed files of documents lie, unless an S3 bucket is named. */
  TRACKRECORD_FILES_DIRECTORY: z.string().min(1).optional(),
  /** 32 bytes, base64 or hexadecimal: wraps every firm's key. Needed with DATABASE_URL; else a key file is made. */
  TRACKRECORD_MASTER_KEY: z.string().min(43).optional(),
  /** An S3-compatible store for the sealed files; the other four go with it. */
  TRACKRECORD_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  TRACKRECORD_S3_BUCKET: z.string().min(1).optional(),
  TRACKRECORD_S3_REGION: z.string().min(1).optional(),
  TRACKRECORD_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  TRACKRECORD_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** Stands before every name in the bucket, e.g. "trackrecord/". */
  TRACKRECORD_S3_PREFIX: z.string().default(''),
  /** host:port or the path of a socket, where clamd looks through every upload. Absent: uploads are not scanned. */
  TRACKRECORD_CLAMD: z.string().min(1).optional(),
  TRACKRECORD_LARGEST_FILE_MB: z.coerce.number().int().min(1).max(200).default(100),
  /** Documents read at the same time, each in a process of its own; as many as there are cores when absent. */
  TRACKRECORD_READERS: z.coerce.number().int().min(1).max(64).optional(),
  /** Memory that one document may take to be read. */
  TRACKRECORD_READER_MEMORY_MB: z.coerce.number().int().min(256).max(16_384).default(1_024),
  /** Origins (https://host, separated by commas) of outside readers that firms may choose. Absent: none. */
  TRACKRECORD_READER_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .pipe(z.array(readerOrigin))
    .optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address people type, when a proxy stands before the server; decides Secure cookies and Origin. */
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** 1: load the demonstration firms into an empty database and list their accounts at sign-in. */
  TRACKRECORD_DEMONSTRATION: z.enum(['0', '1']).default('0'),
  /** Server connections to PostgreSQL; an import alone uses three. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(4).max(100).default(10),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

export type Config = Readonly<{
  databaseUrl: string | null;
  appDatabaseUrl: string | null;
  poolDatabaseUrl: string | null;
  poolKey: string | null;
  dataDirectory: string | null;
  postgresBinDirectory: string | null;
  files: FilesConfig;
  largestFileBytes: number;
  readers: ReadersConfig;
  port: number;
  host: string;
  publicOrigin: string | null;
  isDemonstration: boolean;
  databasePoolSize: number;
  logLevel: string;
}>;

/** Where documents lie and what seals them. */
export type FilesConfig = Readonly<{
  directory: string | null;
  masterKey: string | null;
  s3: S3Config | null;
  /** A socket's path, or host and port. */
  clamd: { readonly socketPath: string } | { readonly host: string; readonly port: number } | null;
}>;

export type S3Config = Readonly<{
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  prefix: string;
}>;

/** How documents are read. */
export type ReadersConfig = Readonly<{
  /** Null: as many as there are cores. */
  processes: number | null;
  memoryMb: number;
  /** Outside readers that a firm may choose. */
  allowedOrigins: readonly string[];
}>;

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError naming the variable and what it may be. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(
      `${issue?.path.join('.') ?? 'Environment'}: ${issue?.message ?? 'not understood'}.`,
    );
  }
  const value = parsed.data;
  return Object.freeze({
    databaseUrl: value.DATABASE_URL ?? null,
    appDatabaseUrl: value.APP_DATABASE_URL ?? null,
    poolDatabaseUrl: value.POOL_DATABASE_URL ?? null,
    poolKey: value.TRACKRECORD_POOL_KEY ?? null,
    dataDirectory: value.TRACKRECORD_DATA_DIRECTORY ?? null,
    postgresBinDirectory: value.PG_BIN ?? null,
    files: {
      directory: value.TRACKRECORD_FILES_DIRECTORY ?? null,
      masterKey: value.TRACKRECORD_MASTER_KEY ?? null,
      s3: s3Of(value),
      clamd: value.TRACKRECORD_CLAMD === undefined ? null : clamdOf(value.TRACKRECORD_CLAMD),
    },
    largestFileBytes: value.TRACKRECORD_LARGEST_FILE_MB * 1024 * 1024,
    readers: {
      processes: value.TRACKRECORD_READERS ?? null,
      memoryMb: value.TRACKRECORD_READER_MEMORY_MB,
      allowedOrigins: value.TRACKRECORD_READER_ORIGINS ?? [],
    },
    port: value.PORT,
    host: value.HOST,
    publicOrigin: value.PUBLIC_ORIGIN ?? null,
    isDemonstration: value.TRACKRECORD_DEMONSTRATION === '1',
    databasePoolSize: value.DATABASE_POOL_SIZE,
    logLevel: value.LOG_LEVEL,
  });
}

type Environment = z.infer<typeof environment>;

function s3Of(value: Environment): S3Config | null {
  const endpoint = value.TRACKRECORD_S3_ENDPOINT;
  if (endpoint === undefined) return null;
  const named = (name: `TRACKRECORD_S3_${string}` & keyof Environment): string => {
    const setting = value[name];
    if (setting === undefined) throw new ConfigError(`${name}: needed with TRACKRECORD_S3_ENDPOINT.`);
    return setting;
  };
  return {
    endpoint,
    bucket: named('TRACKRECORD_S3_BUCKET'),
    region: named('TRACKRECORD_S3_REGION'),
    accessKeyId: named('TRACKRECORD_S3_ACCESS_KEY_ID'),
    secretAccessKey: named('TRACKRECORD_S3_SECRET_ACCESS_KEY'),
    prefix: value.TRACKRECORD_S3_PREFIX,
  };
}

function clamdOf(text: string): NonNullable<FilesConfig['clamd']> {
  if (text.startsWith('/')) return { socketPath: text };
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  if (host === undefined || Number(port) > 65_535) {
    throw new ConfigError('TRACKRECORD_CLAMD: host:port, or the path of a socket.');
  }
  return { host, port: Number(port) };
}
