import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLines, npm, phase } from './command.mjs';

const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/;

/** Installs the packages of package-lock.json unless just these are installed. */
export async function installWhatIsMissing(projectRoot) {
  if (await packagesAreInstalled(projectRoot)) return;
  await phase('Installing packages', () =>
    npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: projectRoot,
      explain: explainInstall,
    }),
  );
}

/**
 * Compares package-lock.json with the list that npm leaves in node_modules when it has finished. npm ci empties
 * node_modules first, so an installation cut short has no list.
 */
export async function packagesAreInstalled(projectRoot) {
  const wanted = await lockedPackages(join(projectRoot, 'package-lock.json'));
  const installed = await lockedPackages(join(projectRoot, 'node_modules/.package-lock.json'));
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      !isForThisMachine(entry) ||
      (path in installed && installed[path].version === entry.version),
  );
}

/** npm leaves out optional packages that are built for other machines, and those which only they need. */
function isForThisMachine({ optional = false, os, cpu, libc }) {
  if (!optional) return true;
  if (os === undefined || cpu === undefined || libc !== undefined) return false;
  return os.includes(process.platform) && cpu.includes(process.arch);
}

async function lockedPackages(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function explainInstall(output) {
  const cause = UNREACHABLE.test(output)
    ? 'The packages could not be downloaded: the package registry cannot be reached. Connect this machine to the network and run the command again.'
    : 'The packages could not be installed. Mend what npm names below and run the command again.';
  return `${cause}\n\n${lastLines(output)}`;
}
