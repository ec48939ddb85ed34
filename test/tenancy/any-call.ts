import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../server/platform/graphql/index.js';
import { schema } from './api-surface.js';

export type Root = 'Query' | 'Mutation' | 'Subscription';
export type AnyCall = { readonly document: string; readonly variables: Record<string, unknown> };

/** A call of the root field that the schema accepts, with invented arguments: required ones and no others. */
export function anyCall(root: Root, field: string): AnyCall {
  const definition = rootType(root)?.getFields()[field];
  if (definition === undefined) throw new Error(`No field ${root}.${field}.`);
  const required = definition.args.filter(isRequired);
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isCompositeType(getNamedType(definition.type)) ? ' { __typename }' : '';
  const call = `${field}${passed === '' ? '' : `(${passed})`}${selection}`;
  return {
    document: `${root.toLowerCase()}${declared === '' ? '' : ` (${declared})`} { ${call} }`,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, invented(type)])),
  };
}

/** A root type of the API. */
export function rootType(root: Root) {
  return {
    Query: schema.getQueryType(),
    Mutation: schema.getMutationType(),
    Subscription: schema.getSubscriptionType(),
  }[root];
}

function isRequired(argument: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(argument.type) && argument.defaultValue === undefined;
}

function invented(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [invented(nullable.ofType)];
  // The last word of a vocabulary: of roles that is the one with the fewest rights.
  if (isEnumType(nullable)) return nullable.getValues().at(-1)?.name;
  if (isInputObjectType(nullable)) {
    const required = Object.values(nullable.getFields()).filter(isRequired);
    return Object.fromEntries(required.map((field) => [field.name, invented(field.type)]));
  }
  const name = String(nullable);
  if (!(name in SCALARS)) throw new Error(`Nobody has said how to invent a ${name}.`);
  return SCALARS[name]?.();
}

const SCALARS: Readonly<Record<string, () => unknown>> = {
  Boolean: () => true,
  Cursor: () => 'none',
  Date: () => '2024-02-03',
  DateTime: () => '2024-02-03T04:05:06Z',
  Float: () => 1,
  ID: () => toGlobalId('Matter', randomUUID()),
  Int: () => 1,
  String: () => `invented ${randomUUID()}`,
};
