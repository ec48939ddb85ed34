// Starts the embedded PostgreSQL from the built product and holds it until a signal arrives:
//   node hold-postgres.mjs <dist> <data directory> [directory of PostgreSQL's programs]
// Prints one JSON line: the address, or the refusal.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [dist, dataDirectory, binDirectory] = process.argv.slice(2);
const door = pathToFileURL(join(dist, 'server/platform/embedded-postgres/index.js'));
const { startEmbeddedPostgres } = await import(door.href);

try {
  const postgres = await startEmbeddedPostgres({ dataDirectory, binDirectory, log: () => undefined });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => postgres.stop());
  console.log(JSON.stringify({ url: postgres.url, reused: postgres.reused }));
} catch (error) {
  console.log(JSON.stringify({ code: error.code, message: error.message }));
  process.exitCode = 1;
}
