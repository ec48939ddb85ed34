import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const PROJECT = new URL('../../', import.meta.url);

const composeFile = z.object({
  services: z.object({
    database: z.object({ volumes: z.array(z.string()), environment: z.record(z.string(), z.string()) }),
    server: z.object({
      build: z.object({ context: z.string(), dockerfile: z.string() }),
      environment: z.record(z.string(), z.string()),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })),
      healthcheck: z.object({ test: z.array(z.string()) }),
    }),
  }),
  volumes: z.record(z.string(), z.unknown()),
});

function text(path: string): Promise<string> {
  return readFile(new URL(path, PROJECT), 'utf8');
}

async function compose() {
  return composeFile.parse(parse(await text('docker-compose.yml')));
}

/** The words of every Dockerfile instruction of the given name, continuation lines joined. */
async function instructions(name: string): Promise<string[][]> {
  const lines = (await text('.docker/Dockerfile')).replaceAll('\\\n', ' ').split('\n');
  return lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.split(/\s+/).slice(1));
}

describe('docker-compose.yml', () => {
  it('is valid by the schema of the Compose Specification', async () => {
    const schema: unknown = JSON.parse(await text('test/launch/compose-spec/compose-spec.json'));
    // Its formats are its own, and its address of draft-07 is not the one ajv goes by.
    const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
    ajv.addFormat('ports', true).addFormat('expose', true).addFormat('subnet_ip_address', true);
    const validate = ajv.compile(
      z.looseObject({}).parse({ ...z.looseObject({}).parse(schema), $schema: undefined }),
    );
    validate(parse(await text('docker-compose.yml')));
    expect(validate.errors).toBeNull();
  });

  it('keeps the database in a named volume, and starts the server once the database is well', async () => {
    const { services, volumes } = await compose();
    const mounted = services.database.volumes.map((volume) => volume.split(':')[0]);
    expect(mounted).toContain('database');
    expect(volumes).toHaveProperty('database');
    expect(services.server.depends_on).toEqual({ database: { condition: 'service_healthy' } });
  });

  it('holds no secret: every password comes from outside and must be given', async () => {
    const { services } = await compose();
    const values = [
      ...Object.entries(services.database.environment),
      ...Object.entries(services.server.environment),
    ];
    const secrets = values.filter(([name]) => /PASSWORD|DATABASE_URL|MASTER_KEY/.test(name));
    expect(secrets).toHaveLength(4);
    for (const [, value] of secrets) expect(value).toMatch(/\$\{[A-Z0-9_]+:\?[^}]+\}/);
  });

  it('names only variables that .env.example explains', async () => {
    const named = new Set(
      [...(await text('docker-compose.yml')).matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name]) => name),
    );
    const explained = await text('.env.example');
    for (const name of named) expect(explained).toContain(`${name}=`);
  });

  it('names only files that exist', async () => {
    const { services } = await compose();
    const bound = services.database.volumes
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((path) => path.startsWith('.'));
    for (const path of [services.server.build.dockerfile, ...bound]) {
      expect(existsSync(new URL(path, PROJECT)), path).toBe(true);
    }
  });
});

describe('.docker/Dockerfile', () => {
  it('copies only what the project has and .dockerignore lets through', async () => {
    const copies = (await instructions('COPY')).filter(([first]) => !first?.startsWith('--from'));
    const sources = copies.flatMap((words) => words.slice(0, -1));
    const allowed = (await text('.dockerignore'))
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    for (const source of sources) {
      expect(existsSync(new URL(source, PROJECT)), source).toBe(true);
      expect(allowed, '.dockerignore').toContain(source);
    }
  });

  it('runs npm scripts that exist', async () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await text('package.json')));
    const named = [...(await text('.docker/Dockerfile')).matchAll(/npm run ([\w:]+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(scripts).toHaveProperty([name]);
  });

  it('starts the file that the server is built into, as a user without privileges', async () => {
    expect(await text('.docker/Dockerfile')).toContain('CMD ["node", "dist/server/main.js"]');
    expect(existsSync(fileURLToPath(new URL('server/main.ts', PROJECT)))).toBe(true);
    expect(await instructions('USER')).toEqual([['node']]);
  });

  it('holds the health check that docker-compose.yml runs', async () => {
    const { services } = await compose();
    expect(services.server.healthcheck.test).toEqual(['CMD', 'node', '/app/healthcheck.mjs']);
    expect(await instructions('COPY')).toContainEqual(['.docker/healthcheck.mjs', './']);
  });
});
