import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  registerNode,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { organisationAliasLoader, organisationLoader } from './matter.loader.js';
import {
  OrganisationConnection,
  OrganisationPayload,
  OrganisationRenameInput,
  OrganisationType,
} from './matter.types.js';
import { OrganisationKind } from './organisation.entity.js';
import { organisationPage } from './organisation.queries.js';
import { renameOrganisation } from './rename-organisation.js';

const ORDER = 'organisations:name';

/** Null when missing, another firm's, or the role may not read examinations. */
export async function organisationOf(
  context: RequestContext,
  id: string | null,
): Promise<OrganisationType | null> {
  if (id === null || !context.may(Permission.EXAMINATION_READ)) return null;
  const organisation = await context.loader(organisationLoader).load(id);
  return organisation === null ? null : OrganisationType.from(organisation);
}

registerNode('Organisation', organisationOf);

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Requires(Permission.EXAMINATION_READ)
  @Query(() => OrganisationConnection, {
    nullable: true,
    description: 'Carriers, law firms, attorneys and vendors, by name.',
  })
  async organisations(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kind', () => OrganisationKind, { nullable: true, description: 'Only of this kind.' })
    kind: OrganisationKind | null,
    @Arg('search', () => String, { nullable: true, description: 'Part of the name or of an alias.' })
    search: string | null,
  ): Promise<Connection<OrganisationType>> {
    return connectionOf(page, {
      orderName: ORDER,
      read: (request) =>
        organisationPage(context.unitOfWork, { kind: kind ?? null, search: search ?? null, ...request }),
      cursorOf: ({ nameKey, id }) => [nameKey, id],
      nodeOf: (row) => OrganisationType.from(row),
    });
  }

  @FieldResolver(() => [String], { description: 'Other names under which files mean it, alphabetical.' })
  async aliases(
    @Ctx() context: RequestContext,
    @Root() { organisationId }: OrganisationType,
  ): Promise<string[]> {
    const aliases = await context.loader(organisationAliasLoader).load(organisationId);
    return aliases.map(({ name }) => name);
  }

  @Requires(Permission.EXAMINATION_WRITE)
  @Mutation(() => OrganisationPayload, {
    description: 'Renames an organisation; the former name stays an alias.',
  })
  async organisationRename(
    @Ctx() context: RequestContext,
    @Arg('input', () => OrganisationRenameInput) input: OrganisationRenameInput,
  ): Promise<OrganisationPayload> {
    const id = fromGlobalId('Organisation', input.id);
    await renameOrganisation(context.unitOfWork, { id, version: input.version, name: input.name });
    return Object.assign(new OrganisationPayload(), { organisation: await organisationOf(context, id) });
  }
}
