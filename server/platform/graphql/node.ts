import { Field, ID, InterfaceType } from 'type-graphql';
import type { RequestContext } from './request-context.js';

/** Loads the API object behind a row id under the request's rights; null when it is not there. */
export type NodeLoader = (context: RequestContext, id: string) => Promise<object | null>;

const loaders = new Map<string, NodeLoader>();

@InterfaceType('Node', {
  description: 'An object with an id that can be read again by `node`.',
  resolveType: (value: object) => value.constructor as new () => object,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque, stable.' })
  id!: string;
}

/** Declares how `node` reads a type; called once, when the module is loaded. */
export function registerNode(typeName: string, loader: NodeLoader): void {
  loaders.set(typeName, loader);
}

/** Null for a type that nobody registered. */
export function nodeLoader(typeName: string): NodeLoader | null {
  return loaders.get(typeName) ?? null;
}

/** Names of all types that `node` reads. */
export function nodeTypeNames(): string[] {
  return [...loaders.keys()].sort();
}
