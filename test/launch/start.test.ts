import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runNode, runProgram, type RunningProgram } from './running-program.js';
import { temporaryDirectory } from './temporary-directory.js';

const START = fileURLToPath(new URL('../../server/start', import.meta.url));
const OUR_MANIFEST = new URL('../../package.json', import.meta.url);

/** A server that says how it was started, and leaves with exit code 7 when asked to end. */
const SERVER = `
  process.once('SIGTERM', () => process.exit(7));
  console.log('server is up, demonstration ' + process.env.TRACKRECORD_DEMONSTRATION);
  setInterval(() => undefined, 1000);
`;

const LEAF = { name: 'leaf', version: '1.0.0' };

const MANIFEST = {
  name: 'small',
  version: '1.0.0',
  type: 'module',
  engines: { node: '>=20.19' },
  dependencies: { leaf: 'file:leaf' },
  scripts: {
    'build:server': 'mkdir -p dist/server && cp server/main.ts dist/server/main.js',
    codegen: 'true',
    'build:client': 'mkdir -p dist/client && cp client/index.html dist/client/',
  },
};

type Manifest = typeof MANIFEST;

/** A project of one package, one server file and one page, started by our launcher. */
async function smallProject(manifest: Manifest = MANIFEST): Promise<string> {
  const root = await temporaryDirectory();
  const write = async (path: string, content: string | object) => {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  };
  await cp(START, join(root, 'server/start'), { recursive: true });
  await write('package.json', manifest);
  await write('package-lock.json', {
    ...{ name: manifest.name, version: manifest.version, lockfileVersion: 3, requires: true },
    packages: { '': manifest, leaf: LEAF, 'node_modules/leaf': { resolved: 'leaf', link: true } },
  });
  await write('leaf/package.json', LEAF);
  await write('server/main.ts', SERVER);
  await write('client/index.html', '<p>Hello');
  return root;
}

function start(root: string, env: NodeJS.ProcessEnv = {}): RunningProgram {
  return runNode([join(root, 'server/start/start.mjs')], { env });
}

/** Starts, waits for the server, ends it, and answers what was printed before the server spoke. */
async function phasesOf(root: string): Promise<string[]> {
  const program = start(root);
  await program.saying(/server is up/);
  await program.endedBy('SIGTERM');
  const lines = program.output().split('\n');
  return lines.slice(
    0,
    lines.findIndex((line) => line.startsWith('server is up')),
  );
}

describe('npm start', () => {
  it('installs, builds, and starts the server with demonstration data', async () => {
    const program = start(await smallProject());
    await program.saying(/server is up, demonstration 1/);
    expect(await program.endedBy('SIGTERM')).toBe(7);
    expect(program.output()).toMatch(
      /^Installing packages … [\d.]+ s\nBuilding the server and the client … [\d.]+ s\nserver is up/,
    );
  });

  it('passes on the signal that npm gets, and the exit code to npm', async () => {
    const { scripts } = z
      .object({ scripts: z.object({ start: z.string() }) })
      .parse(JSON.parse(await readFile(OUR_MANIFEST, 'utf8')));
    const root = await smallProject({ ...MANIFEST, scripts: { ...MANIFEST.scripts, ...scripts } });
    const npm = runProgram('npm', ['start', '--prefix', root]);
    await npm.saying(/server is up/);
    expect(await npm.endedBy('SIGTERM')).toBe(7);
  });

  it('leaves the demonstration to who has set it', async () => {
    const program = start(await smallProject(), { TRACKRECORD_DEMONSTRATION: '0' });
    await program.saying(/server is up, demonstration 0/);
    await program.endedBy('SIGTERM');
  });

  it('does nothing twice, and after a change only what the change asks for', async () => {
    const root = await smallProject();
    await phasesOf(root);
    expect(await phasesOf(root)).toEqual([]);

    await writeFile(join(root, 'client/index.html'), '<p>Hello again');
    expect(await phasesOf(root)).toEqual([expect.stringMatching(/^Building the client …/)]);
    expect(await readFile(join(root, 'dist/client/index.html'), 'utf8')).toBe('<p>Hello again');

    await writeFile(join(root, 'server/main.ts'), `${SERVER}\n// changed`);
    expect(await phasesOf(root)).toEqual([expect.stringMatching(/^Building the server …/)]);

    await rm(join(root, 'node_modules'), { recursive: true });
    expect(await phasesOf(root)).toEqual([expect.stringMatching(/^Installing packages …/)]);
  });

  it('drops the built file of a source that is gone, so that a withdrawn migration does not run', async () => {
    const root = await smallProject();
    await phasesOf(root);
    await mkdir(join(root, 'dist/migrations'));
    await writeFile(join(root, 'dist/migrations/withdrawn.js'), '');
    await writeFile(join(root, 'server/main.ts'), `${SERVER}\n// changed`);
    await phasesOf(root);
    await expect(readFile(join(root, 'dist/migrations/withdrawn.js'))).rejects.toThrow('ENOENT');
  });

  it('says which build failed, and why', async () => {
    const scripts = { ...MANIFEST.scripts, 'build:server': 'echo "main.ts: 2 is not a string"; false' };
    const program = start(await smallProject({ ...MANIFEST, scripts }));
    expect(await program.ended()).toBe(1);
    expect(program.output()).toContain(
      'failed\n"npm run build:server" failed:\n\nmain.ts: 2 is not a string\n',
    );
  });

  it('says plainly that the packages cannot be downloaded', async () => {
    const root = await smallProject();
    const lock = JSON.stringify({
      ...{ name: 'small', version: '1.0.0', lockfileVersion: 3, requires: true },
      packages: {
        '': { ...MANIFEST, dependencies: { 'left-leaf': '1.0.0' } },
        'node_modules/left-leaf': { version: '1.0.0', resolved: 'http://127.0.0.1:9/left-leaf-1.0.0.tgz' },
      },
    });
    await writeFile(join(root, 'package-lock.json'), lock);
    await writeFile(
      join(root, 'package.json'),
      JSON.stringify({ ...MANIFEST, dependencies: { 'left-leaf': '1.0.0' } }),
    );
    const program = start(root, { npm_config_fetch_retries: '0', npm_config_cache: join(root, 'cache') });
    expect(await program.ended()).toBe(1);
    expect(program.output()).toContain(
      'The packages could not be downloaded: the package registry cannot be reached.',
    );
  });

  it('asks for a newer Node.js in one sentence', async () => {
    const program = start(await smallProject({ ...MANIFEST, engines: { node: '>=99.1' } }));
    expect(await program.ended()).toBe(1);
    expect(program.output()).toBe(
      `Trackrecord needs Node.js 99.1 or later; this is ${process.versions.node}. Install a newer one and run the command again.\n`,
    );
  });
});
