import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres/index.js';
import { addressOf, INVENTED_MASTER_KEY, product } from './running-product.js';
import { temporaryDirectory } from './temporary-directory.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const lockFile = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });

/** What `npm ci --omit=dev` keeps, less what is for other machines; nested packages come with their parents. */
async function productionPackages(): Promise<string[]> {
  const { packages } = lockFile.parse(JSON.parse(await readFile(join(PROJECT, 'package-lock.json'), 'utf8')));
  return Object.entries(packages)
    .filter(([path, entry]) => entry.dev !== true && path.lastIndexOf('node_modules/') === 0)
    .map(([path]) => path)
    .filter((path) => existsSync(join(PROJECT, path)));
}

/** The built product beside production packages only. */
async function productionInstallation(): Promise<string> {
  const root = await temporaryDirectory();
  for (const path of ['package.json', 'dist', 'schema', ...(await productionPackages())]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    execFileSync('cp', ['-a', join(PROJECT, path), join(root, path)]);
  }
  return root;
}

/** The statements of the file, as psql would send them. */
async function ownerStatements(password: string): Promise<string[]> {
  const script = await readFile(join(PROJECT, '.docker/create-owner.sql'), 'utf8');
  const sql = script.replace(/^(--|\\).*$/gm, '').replaceAll(":'owner_password'", `'${password}'`);
  return sql
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

describe('in production the product', () => {
  it('starts and serves its pages without any package for development', async () => {
    const root = await productionInstallation();
    expect(existsSync(join(root, 'node_modules/typescript'))).toBe(false);
    const program = product(join(root, '.data/postgres'), {
      main: join(root, 'dist/server/main.js'),
      env: { NODE_ENV: 'production' },
    });
    const page = await fetch(await addressOf(program));
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await program.endedBy('SIGTERM')).toBe(0);
  });

  it('starts on the database that docker-compose.yml prepares, whose owner is no superuser', async () => {
    const server = await startEmbeddedPostgres({
      dataDirectory: await temporaryDirectory(),
      log: () => undefined,
    });
    const superuser = new pg.Client({ connectionString: server.url });
    await superuser.connect();
    try {
      // The embedded server has a role and a database of these names; the image's has neither.
      for (const statement of await ownerStatements('invented')) {
        await superuser.query(statement.replaceAll('trackrecord', 'compose'));
      }
      const url = new URL(server.url);
      url.username = 'compose_owner';
      url.password = 'invented';
      url.pathname = '/compose';
      const directory = await temporaryDirectory();
      const program = product('/nonexistent', {
        env: {
          DATABASE_URL: url.toString(),
          TRACKRECORD_MASTER_KEY: INVENTED_MASTER_KEY,
          TRACKRECORD_FILES_DIRECTORY: join(directory, 'files'),
        },
      });
      await addressOf(program);
      const { rows } = await superuser.query(
        "select rolname, rolsuper, rolbypassrls from pg_roles where rolname in ('compose_owner', 'trackrecord_app') order by 1",
      );
      expect(rows).toEqual([
        { rolname: 'compose_owner', rolsuper: false, rolbypassrls: false },
        { rolname: 'trackrecord_app', rolsuper: false, rolbypassrls: false },
      ]);
      expect(await program.endedBy('SIGTERM')).toBe(0);
    } finally {
      await superuser.end();
      await server.stop();
    }
  });
});
