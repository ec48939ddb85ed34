import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kind,
  parse,
  print,
  separateOperations,
  type DefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

/** dist/server/bench/profile-operation.js is three levels below the project. */
const FEATURES = join(import.meta.dirname, '../../../client/features');

/** Everything that the dashboard asks for on a profile's page, figures and comparisons, as one operation. */
export function profileOperation(): string {
  const definitions = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => parse(readFileSync(join(FEATURES, file), 'utf8')).definitions);
  const figures = operationIn(definitions, 'ExaminerProfile');
  const peers = operationIn(definitions, 'ExaminerPeers');
  // Both select from the same examiner and profile: GraphQL merges what has the same name and arguments.
  const selections = [...figures.selectionSet.selections, ...peers.selectionSet.selections];
  const both = { ...figures, selectionSet: { ...figures.selectionSet, selections } };
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operations = separateOperations({ kind: Kind.DOCUMENT, definitions: [both, ...fragments] });
  return print(operations['ExaminerProfile'] ?? parse('{ __typename }'));
}

function operationIn(definitions: readonly DefinitionNode[], name: string): OperationDefinitionNode {
  const operation = definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name,
  );
  if (operation === undefined) throw new Error(`The dashboard has no operation ${name}.`);
  return operation;
}
