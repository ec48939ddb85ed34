// Writes client/generated from the committed API contract and the .graphql files beside the components.
// Run by `npm run codegen`; the output is not committed, so a stale copy cannot be reviewed by mistake.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildASTSchema, parse } from 'graphql';

const clientDirectory = dirname(fileURLToPath(import.meta.url));
const schemaPath = join(clientDirectory, '..', 'schema', 'api', 'dashboard.graphql');
const outputDirectory = join(clientDirectory, 'generated');

const config = {
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', Cursor: 'string' },
  strictScalars: true,
  enumType: 'string-literal',
  useTypeImports: true,
  inlineFragmentTypes: 'combine',
  importExtension: '.js',
};

async function graphqlFiles(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const documents = await Promise.all(
  (await graphqlFiles(clientDirectory)).map(async (path) => {
    const rawSDL = await readFile(path, 'utf8');
    return { location: relative(clientDirectory, path), rawSDL, document: parse(rawSDL) };
  }),
);
const schema = parse(await readFile(schemaPath, 'utf8'));
const sections = await preset.buildGeneratesSection({
  baseOutputDir: `${outputDirectory}/`,
  presetConfig: { fragmentMasking: false },
  schema,
  schemaAst: buildASTSchema(schema),
  documents,
  config,
  plugins: [],
  pluginMap: {},
});
const operations = sections.find((section) => section.filename.endsWith('graphql.ts'));
const text = await codegen(operations);

// One module per document: a lazy route then loads only its own queries, not everybody's.
const documentLine = /^export const (\w+) = .*$/gm;
const documentImport = /^import type \{ TypedDocumentNode .*$\n/m;
const types = text.replace(documentLine, '').replace(documentImport, '').trimEnd();
const modules = [...text.matchAll(documentLine)].map(([line, name]) => ({ name, line }));
const header = `/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type * as Types from '../types.js';
`;
const qualified = (line) =>
  line.replace(
    /DocumentNode<(\w+), (\w+)>/,
    (_, result, variables) =>
      `DocumentNode<Types.${result}, ${variables === 'unknown' ? variables : `Types.${variables}`}>`,
  );

await rm(outputDirectory, { recursive: true, force: true });
await mkdir(join(outputDirectory, 'documents'), { recursive: true });
await writeFile(join(outputDirectory, 'types.ts'), `${types}\n`);
await Promise.all(
  modules.map(({ name, line }) =>
    writeFile(join(outputDirectory, 'documents', `${name}.ts`), `${header}${qualified(line)}\n`),
  ),
);
const reexports = modules.map(({ name }) => `export { ${name} } from './documents/${name}.js';`);
await writeFile(
  join(outputDirectory, 'graphql.ts'),
  ["export type * from './types.js';", ...reexports, ''].join('\n'),
);
console.log(`client/generated: ${documents.length} files read, ${modules.length} documents written`);
