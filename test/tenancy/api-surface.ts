import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { createSchema } from '../../server/schema.js';

/** The API as it is served: what follows is read from it, so that nothing new can be forgotten. */
export const schema: GraphQLSchema = createSchema();

/** A place in the API that takes an id. */
export type IdPosition = {
  readonly type: string;
  readonly field: string;
  /** Where the id stands within the field's arguments. */
  readonly path: readonly string[];
  readonly isList: boolean;
};

/** E.g. "Query.examinations(filter.carrierId)". */
export function nameOf({ type, field, path }: IdPosition): string {
  return `${type}.${field}(${path.join('.')})`;
}

/** Every argument, also inside input objects, of every field of every object that is an id. */
export function idPositions(): IdPosition[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args
          .flatMap((argument) => idsWithin(argument.type, [argument.name], new Set()))
          .map((found) => ({ type: type.name, field: field.name, ...found })),
      ),
    )
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
}

function idsWithin(
  type: GraphQLInputType,
  path: readonly string[],
  within: ReadonlySet<string>,
): Pick<IdPosition, 'path' | 'isList'>[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [{ path, isList: isListType(getNullableType(type)) }];
  if (!isInputObjectType(named) || within.has(named.name)) return [];
  const deeper = new Set([...within, named.name]);
  return Object.values(named.getFields()).flatMap((field) =>
    idsWithin(field.type, [...path, field.name], deeper),
  );
}

/** Names of the fields of a root type. */
export function rootFields(root: GraphQLObjectType | null | undefined): string[] {
  return Object.keys(root?.getFields() ?? {}).sort();
}

/** Names of all types that can be read again by `node`. */
export function nodeTypes(): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
    .map(({ name }) => name)
    .sort();
}

/** The arguments with the id put in at its place; the rest is shared with the original. */
export function withId(
  args: Readonly<Record<string, unknown>>,
  { path, isList }: Pick<IdPosition, 'path' | 'isList'>,
  id: string,
): Record<string, unknown> {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return { ...args, [first]: isList ? [id] : id };
  const inner = (args[first] ?? {}) as Record<string, unknown>;
  return { ...args, [first]: withId(inner, { path: rest, isList }, id) };
}
