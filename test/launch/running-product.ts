import { fileURLToPath } from 'node:url';
import { type ProgramOptions, runNode, type RunningProgram } from './running-program.js';

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
/** Needed wherever DATABASE_URL is set; seals nothing but what a test files. */
export const INVENTED_MASTER_KEY = Buffer.alloc(32, 'invented').toString('base64');

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** The built product (`main`: ours by default) on a data directory and a free port. */
export function product(
  dataDirectory: string,
  { main = MAIN, env = {}, ...identity }: ProgramOptions & { main?: string } = {},
): RunningProgram {
  const own = { PORT: '0', TRACKRECORD_DATA_DIRECTORY: dataDirectory, TRACKRECORD_DEMONSTRATION: '0' };
  // A database of the person who runs the tests is not ours to migrate.
  const others = {
    DATABASE_URL: '',
    APP_DATABASE_URL: '',
    HOST: '',
    PUBLIC_ORIGIN: '',
    TRACKRECORD_MASTER_KEY: '',
    TRACKRECORD_FILES_DIRECTORY: '',
  };
  return runNode([main], { env: { ...others, ...own, ...env }, ...identity });
}

/** Its address, once it has printed it and says there that it is well. */
export async function addressOf(program: RunningProgram): Promise<string> {
  const address = await program.saying(ADDRESS);
  const { status } = await fetch(`${address}/health`);
  if (status !== 200) throw new Error(`${address}/health answered ${status}.`);
  return address;
}
