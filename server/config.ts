import { z } from 'zod';

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
  port: number;
  host: string;
  publicOrigin: string | null;
  isDemonstration: boolean;
  databasePoolSize: number;
  logLevel: string;
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
    port: value.PORT,
    host: value.HOST,
    publicOrigin: value.PUBLIC_ORIGIN ?? null,
    isDemonstration: value.TRACKRECORD_DEMONSTRATION === '1',
    databasePoolSize: value.DATABASE_POOL_SIZE,
    logLevel: value.LOG_LEVEL,
  });
}
