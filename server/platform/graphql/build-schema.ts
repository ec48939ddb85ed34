import 'reflect-metadata';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { DomainError, ForbiddenError, NotFoundError, UnauthenticatedError } from '../errors.js';
import { accessOf, type FieldAccess } from './access.js';
import { userErrorOf } from './mutation-payload.js';
import { type RequestContext } from './request-context.js';
import { DateTimeScalar } from './scalars.js';

type RootField = GraphQLField<unknown, RequestContext>;
type RootResolver = NonNullable<RootField['resolve']>;

// Subscriptions have their own source (platform/realtime); type-graphql only wants to see one.
const unusedPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions declare their own source.');
  },
};

/**
 * The executable schema. Every root field is wrapped here, once, by what it declares of its caller: a
 * field that declares nothing does not build.
 *
 * @throws Error naming the root field without `@Requires` or `@Public`.
 */
export function buildApiSchema(resolvers: NonEmptyArray<new (...args: never[]) => object>): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as NonEmptyArray<new () => object>,
    validate: false,
    pubSub: unusedPubSub,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  guard(schema.getQueryType(), guardQuery);
  guard(schema.getMutationType(), guardMutation);
  guard(schema.getSubscriptionType(), guardQuery);
  return schema;
}

function guard(
  root: GraphQLObjectType | null | undefined,
  wrap: (resolve: RootResolver, access: FieldAccess) => RootResolver,
): void {
  for (const field of Object.values(root?.getFields() ?? {})) {
    const access = accessOf(field);
    if (access === null) {
      throw new Error(
        `${root?.name ?? ''}.${field.name} declares neither @Requires(permission) nor @SignedIn() nor @Public().`,
      );
    }
    if (field.resolve !== undefined) field.resolve = wrap(field.resolve, access);
    const { subscribe } = field;
    if (subscribe !== undefined) {
      field.subscribe = (source, args, context, info) => {
        assertAccess(context, access);
        return subscribe(source, args, context, info);
      };
    }
  }
}

function assertAccess(context: RequestContext, access: FieldAccess): void {
  if (access.kind === 'public') return;
  if (context.principal === null) throw new UnauthenticatedError();
  if (access.kind === 'session') return;
  if (!context.may(access.permission)) throw new ForbiddenError();
}

function guardQuery(resolve: RootResolver, access: FieldAccess): RootResolver {
  return async (source, args, context, info) => {
    assertAccess(context, access);
    try {
      return await resolve(source, args, context, info);
    } catch (error) {
      // An id of another firm, a malformed one and a missing one give the same null.
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  };
}

/**
 * One write transaction for each root field. It is committed when the resolver has returned a payload
 * without faults; what the client selected of the payload is then read in a fresh snapshot.
 */
function guardMutation(resolve: RootResolver, access: FieldAccess): RootResolver {
  return async (source, args, context, info) => {
    if (access.kind !== 'public') await context.begin('write');
    // Read now: a resolver may give this transaction back and work in its own.
    const { principal } = context;
    try {
      assertAccess(context, access);
      const payload: unknown = await resolve(source, args, context, info);
      await context.end(hasUserErrors(payload) ? 'rollback' : 'commit');
      await context.begin('read');
      return payload;
    } catch (error) {
      await context.end('rollback');
      if (!(error instanceof DomainError)) throw error;
      if (principal !== null && (error instanceof NotFoundError || error instanceof ForbiddenError)) {
        await context.database.withFirm(principal, 'write', (unitOfWork) =>
          unitOfWork.audit({ action: 'DENIED', objectType: info.fieldName, detail: { code: error.code } }),
        );
      }
      const userError = error instanceof ForbiddenError ? null : userErrorOf(error);
      if (userError === null) throw error;
      await context.begin('read');
      return { userErrors: [userError] };
    }
  };
}

function hasUserErrors(payload: unknown): boolean {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'userErrors' in payload &&
    Array.isArray(payload.userErrors) &&
    payload.userErrors.length > 0
  );
}
