import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildWhatIsStale } from './build.mjs';
import { CommandRefusal, stopCommandsOnSignal } from './command.mjs';
import { installWhatIsMissing } from './packages.mjs';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs, builds, and becomes the server: it runs in this very process, so that signals and even kill -9 reach it
 * directly, and its exit code is ours.
 */
export async function launch() {
  const letGo = stopCommandsOnSignal();
  try {
    await installWhatIsMissing(projectRoot);
    await buildWhatIsStale(projectRoot);
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  } finally {
    letGo();
  }
  process.env.TRACKRECORD_DEMONSTRATION ??= '1';
  await import(pathToFileURL(join(projectRoot, 'dist/server/main.js')).href);
}
