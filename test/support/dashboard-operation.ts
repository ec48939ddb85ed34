import { readFileSync } from 'node:fs';
import { parse, print, separateOperations } from 'graphql';

/** An operation that the dashboard sends, with its fragments, from the dashboard's own documents. */
export function dashboardOperation(document: string, name: string): string {
  const file = new URL(`../../client/features/${document}.graphql`, import.meta.url);
  const operation = separateOperations(parse(readFileSync(file, 'utf8')))[name];
  if (operation === undefined) throw new Error(`The dashboard has no operation ${name} in ${document}.`);
  return print(operation);
}
