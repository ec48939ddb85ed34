import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Permission } from './modules/identity/index.js';
import {
  nodeLoader,
  NodeType,
  parseGlobalId,
  Requires,
  type RequestContext,
} from './platform/graphql/index.js';

/** Reads any object again by its id. */
@Resolver()
export class NodeResolver {
  @Requires(Permission.EXAMINER_READ)
  @Query(() => NodeType, {
    nullable: true,
    description: 'The object with this id; null when it is missing, malformed or not of this firm.',
  })
  async node(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<object | null> {
    const parsed = parseGlobalId(id);
    if (parsed === null) return null;
    return (await nodeLoader(parsed.typeName)?.(context, parsed.id)) ?? null;
  }
}
