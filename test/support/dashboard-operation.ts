import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Kind, parse, print, separateOperations, type DocumentNode } from 'graphql';

const FEATURES = fileURLToPath(new URL('../../client/features', import.meta.url));

/** An operation that the dashboard sends, with its fragments, from the dashboard's own documents. */
export function dashboardOperation(document: string, name: string): string {
  const own = parse(readFileSync(join(FEATURES, `${document}.graphql`), 'utf8'));
  const shared = fragmentsBeside(`${document}.graphql`);
  const operation = separateOperations({ ...own, definitions: [...own.definitions, ...shared] })[name];
  if (operation === undefined) throw new Error(`The dashboard has no operation ${name} in ${document}.`);
  return print(operation);
}

/** Fragments are known by name across all documents, as the dashboard's own build takes them. */
function fragmentsBeside(file: string): DocumentNode['definitions'] {
  return readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql') && name !== file)
    .flatMap((name) => parse(readFileSync(join(FEATURES, name), 'utf8')).definitions)
    .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
}
