import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lastLines, npm, phase } from './command.mjs';

const MANIFESTS = ['package.json', 'package-lock.json'];

/** What is built, from which files, to what end, and by which npm scripts in turn. */
const PARTS = [
  {
    name: 'server',
    inputs: ['server', 'migrations', 'schema', 'tsconfig.json', ...MANIFESTS],
    result: 'dist/server/main.js',
    scripts: ['build:server'],
  },
  {
    name: 'client',
    inputs: ['client', 'schema', ...MANIFESTS],
    result: 'dist/client/index.html',
    scripts: ['codegen', 'build:client'],
  },
];

/** Made by the build itself, inside its own inputs. */
const GENERATED = new Set(['client/generated', 'client/node_modules']);

/** Builds server and client, side by side, each only when its sources have changed since it was last built. */
export async function buildWhatIsStale(projectRoot) {
  const stale = [];
  for (const part of PARTS) if (!(await isFresh(projectRoot, part))) stale.push(part);
  if (stale.length === 0) return;
  const title = `Building the ${stale.map(({ name }) => name).join(' and the ')}`;
  await phase(title, async () => {
    const outcomes = await Promise.allSettled(stale.map((part) => build(projectRoot, part)));
    const failure = outcomes.find(({ status }) => status === 'rejected');
    if (failure) throw failure.reason;
  });
}

async function build(projectRoot, part) {
  // The compiler's own notes say what it has written; without the result they are wrong.
  if (!existsSync(join(projectRoot, part.result)))
    await rm(join(projectRoot, 'dist/.tsbuildinfo'), { force: true });
  const fingerprint = await fingerprintOf(projectRoot, part.inputs);
  for (const script of part.scripts) {
    await npm(['run', '--silent', script], {
      cwd: projectRoot,
      explain: (output) => `"npm run ${script}" failed:\n\n${lastLines(output)}`,
    });
  }
  if (part.name === 'server') await removeOrphans(projectRoot);
  await mkdir(dirname(stampOf(projectRoot, part)), { recursive: true });
  await writeFile(stampOf(projectRoot, part), fingerprint);
}

async function isFresh(projectRoot, part) {
  const stamp = stampOf(projectRoot, part);
  if (!existsSync(join(projectRoot, part.result)) || !existsSync(stamp)) return false;
  return (await readFile(stamp, 'utf8')) === (await fingerprintOf(projectRoot, part.inputs));
}

function stampOf(projectRoot, part) {
  return join(projectRoot, 'dist', `.${part.name}.sha256`);
}

/** Contents rather than times: a fresh clone or a switched branch changes the times of unchanged files. */
async function fingerprintOf(projectRoot, inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const path of await filesUnder(projectRoot, input)) {
      hash
        .update(`${path}\0`)
        .update(await readFile(join(projectRoot, path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Sorted, relative to the project; nothing when `path` does not exist. */
async function filesUnder(projectRoot, path) {
  const absolute = join(projectRoot, path);
  if (GENERATED.has(path) || !existsSync(absolute)) return [];
  if ((await stat(absolute)).isFile()) return [path];
  const names = (await readdir(absolute)).sort();
  const nested = await Promise.all(names.map((name) => filesUnder(projectRoot, join(path, name))));
  return nested.flat();
}

/** The compiler never deletes; a migration whose source is gone must not run. */
async function removeOrphans(projectRoot) {
  const dist = join(projectRoot, 'dist');
  for (const path of [...(await filesUnder(dist, 'server')), ...(await filesUnder(dist, 'migrations'))]) {
    const source = path.replace(/\.js(\.map)?$/, '.ts');
    if (source !== path && !existsSync(join(projectRoot, source))) await rm(join(dist, path));
  }
}
