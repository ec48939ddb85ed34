import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareRuntimeRole } from '../../server/platform/database/index.js';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres/index.js';
import { prepareDatabase } from '../../server/prepare-database.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Owner URL of the migrated template database; tests never connect to it. */
    templateUrl: string;
  }
}

/** One cluster a run, one migrated template; each test file clones the template (test/support/database.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'trackrecord-test-'));
  // Started by root, PostgreSQL runs as another account, which has to enter.
  await chmod(directory, 0o755);
  const server = await startEmbeddedPostgres({
    dataDirectory: directory,
    log: () => undefined,
  });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('create database template_trackrecord');
  await admin.end();
  const templateUrl = new URL(server.url);
  templateUrl.pathname = '/template_trackrecord';
  await prepareRuntimeRole(templateUrl.toString());
  await prepareDatabase(templateUrl.toString());
  project.provide('templateUrl', templateUrl.toString());
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
