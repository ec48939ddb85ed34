import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Modules in their one order: an import may only go left. */
const ORDER = [
  'identity',
  'examiners',
  'matters',
  'examinations',
  'opinions',
  'measures',
  'analytics',
  'peers',
  'pool',
  'documents',
  'readings',
  'passages',
  'transcripts',
  'legal-rules',
  'treating',
  'records',
  'scrutiny',
  'pharmacy',
  'testimony',
  'disclosures',
  'drafts',
  'exhibits',
  'panels',
  'outlines',
  'workspace',
  'ingestion',
  'demonstration',
];

/** `isType`: erased by the compiler, so it can neither run anything nor close a cycle at run time. */
type Import = { readonly from: string; readonly to: string; readonly isType: boolean };

function sourceFiles(directory: string): string[] {
  return readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx)$/.test(file) && !file.startsWith('generated'))
    .map((file) => join(directory, file));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|import\('([^']+)'\)/g),
  ];
  return specifiers.flatMap((match) => {
    const specifier = match[1] ?? match[2] ?? '';
    const to = specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier;
    const names = /\{([^}]*)\}/.exec(match[0])?.[1] ?? '';
    const areTypes = names.trim() !== '' && names.split(',').every((name) => /^\s*(type\s|$)/.test(name));
    const isType = /^\s*(?:import|export)\s+type\b/.test(match[0]) || areTypes;
    return [{ from: file, to: to.replace(/\.js$/, ''), isType }];
  });
}

const serverImports = sourceFiles('server').flatMap(importsOf);
const clientImports = sourceFiles('client').flatMap(importsOf);
const moduleOf = (path: string): string | null => /^server\/modules\/([^/]+)/.exec(path)?.[1] ?? null;
const isOurs = (path: string): boolean => /^(server|client|migrations|schema|test)\//.test(path);
const shown = ({ from, to }: Import): string => `${relative('', from)} -> ${to}`;

/** Each rule of docs/architecture.md as a predicate that names a forbidden import. */
const rules: readonly (readonly [string, (found: Import) => boolean])[] = [
  [
    'the kernel imports nothing of ours',
    ({ from, to }) => from.startsWith('server/kernel/') && isOurs(to) && !to.startsWith('server/kernel/'),
  ],
  [
    'statistics import nothing of ours',
    ({ from, to }) =>
      from.startsWith('server/statistics/') && isOurs(to) && !to.startsWith('server/statistics/'),
  ],
  [
    'reading imports the kernel only',
    ({ from, to }) =>
      from.startsWith('server/reading/') && isOurs(to) && !/^server\/(kernel|reading)\//.test(to),
  ],
  [
    'pharmacology and rules import the kernel only',
    ({ from, to }) => {
      const layer = /^server\/(pharmacology|rules)\//.exec(from)?.[0];
      return (
        layer !== undefined && isOurs(to) && !/^(server\/kernel|schema)\//.test(to) && !to.startsWith(layer)
      );
    },
  ],
  [
    'the kernel, statistics, reading, pharmacology and rules do no input or output',
    ({ from, to }) =>
      /^server\/(kernel|statistics|reading|pharmacology|rules)\//.test(from) &&
      /^(node:|pg|typeorm|fastify)/.test(to),
  ],
  [
    'platform imports the kernel only',
    ({ from, to }) =>
      from.startsWith('server/platform/') && isOurs(to) && !/^server\/(platform|kernel)\//.test(to),
  ],
  [
    'modules are entered by their door',
    ({ from, to }) =>
      moduleOf(to) !== null &&
      moduleOf(from) !== moduleOf(to) &&
      !/^server\/modules\/[^/]+\/index$/.test(to) &&
      !/\.entity$/.test(to),
  ],
  [
    'entities are gathered at the root only',
    ({ from, to }) =>
      /\.entity$/.test(to) && moduleOf(to) !== moduleOf(from) && from !== 'server/entities.ts',
  ],
  [
    'modules import to the left',
    ({ from, to }) => {
      const [own, other] = [moduleOf(from), moduleOf(to)];
      return own !== null && other !== null && own !== other && ORDER.indexOf(other) > ORDER.indexOf(own);
    },
  ],
  ['resolvers know no TypeORM', ({ from, to }) => from.endsWith('.resolver.ts') && to === 'typeorm'],
  [
    'entities know no GraphQL',
    ({ from, to }) => from.endsWith('.entity.ts') && /^(graphql|type-graphql)/.test(to),
  ],
  [
    'queries and loaders know no GraphQL',
    ({ from, to }) => /\.(queries|loader)\.ts$/.test(from) && /^(graphql|type-graphql)/.test(to),
  ],
  [
    'types know no database',
    ({ from, to }) => from.endsWith('.types.ts') && to.startsWith('server/platform/database'),
  ],
  ['only platform reaches for the driver', ({ from, to }) => moduleOf(from) !== null && to === 'pg'],
];

describe('the import graph', () => {
  it.each(rules)('%s', (_name, isForbidden) => {
    expect(serverImports.filter(isForbidden).map(shown)).toEqual([]);
  });

  it('names every module in the order', () => {
    const modules = readdirSync(join(root, 'server/modules'));
    expect(modules.filter((name) => !ORDER.includes(name))).toEqual([]);
  });

  it('keeps the client apart from the server', () => {
    const forbidden = clientImports.filter(({ to }) => /^(server|migrations|test)\//.test(to));
    expect(forbidden.map(shown)).toEqual([]);
  });

  it('has no cycles between files of the server', () => {
    expect(cycleIn(serverImports)).toEqual([]);
  });
});

/** The files of one cycle of value imports, or an empty list. */
function cycleIn(imports: readonly Import[]): string[] {
  const byFile = new Map<string, string[]>();
  for (const { from, to, isType } of imports) {
    if (!isOurs(to) || isType) continue;
    const key = from.replace(/\.tsx?$/, '');
    byFile.set(key, [...(byFile.get(key) ?? []), to]);
  }
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    if (state.get(file) === 'done') return [];
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    state.set(file, 'open');
    path.push(file);
    for (const next of byFile.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    state.set(file, 'done');
    return [];
  };
  for (const file of byFile.keys()) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
