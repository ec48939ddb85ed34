import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type ProgramOptions, runNode, type RunningProgram } from './running-program.js';

const SCRIPT = fileURLToPath(new URL('hold-postgres.mjs', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const answer = z.union([
  z.object({ url: z.string(), reused: z.boolean() }),
  z.object({ code: z.string(), message: z.string() }),
]);

type Answer = z.infer<typeof answer>;

/** Another process that holds the embedded PostgreSQL, until it is ended. */
export type HeldPostgres = { readonly program: RunningProgram; readonly answer: Answer };

/** Starts `hold-postgres.mjs` on the data directory; `dist` is the built product to use, ours by default. */
export async function holdPostgres(
  dataDirectory: string,
  { dist = DIST, ...options }: ProgramOptions & { dist?: string } = {},
): Promise<HeldPostgres> {
  const program = runNode([SCRIPT, dist, dataDirectory], options);
  const line = await program.saying(/^\{.*\}$/m);
  return { program, answer: answer.parse(JSON.parse(line)) };
}
