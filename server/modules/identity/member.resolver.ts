import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NotFoundError } from '../../platform/errors.js';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  registerNode,
  Requires,
  SignedIn,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { changeMemberRole } from './change-member-role.js';
import { disableMember } from './disable-member.js';
import { enableMember } from './enable-member.js';
import { memberLoader } from './member.loader.js';
import { memberPage } from './member.queries.js';
import {
  MemberChangeRoleInput,
  MemberChangeRolePayload,
  MemberConnection,
  MemberDisableInput,
  MemberDisablePayload,
  MemberEnableInput,
  MemberEnablePayload,
  MemberType,
  RolePermissions,
} from './member.types.js';
import { Permission } from './permission.js';

const ORDER = 'members';

@Resolver()
export class MemberResolver {
  @Requires(Permission.MEMBER_READ)
  @Query(() => MemberConnection, { nullable: true, description: 'All members of the firm, as they joined.' })
  async members(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<Connection<MemberType>> {
    return connectionOf(page, {
      orderName: ORDER,
      read: ({ limit, after }) => memberPage(unitOfWork, { limit, after: after?.[0] ?? null }),
      cursorOf: (row) => [row.id],
      nodeOf: (row) => MemberType.from(row),
    });
  }

  @SignedIn()
  @Query(() => [RolePermissions], { nullable: true, description: 'The table of rights: every role.' })
  permissionTable(): RolePermissions[] {
    return RolePermissions.table();
  }

  @Requires(Permission.MEMBER_MANAGE)
  @Mutation(() => MemberChangeRolePayload, { nullable: true, description: 'Gives a member another role.' })
  async memberChangeRole(
    @Arg('input', () => MemberChangeRoleInput) input: MemberChangeRoleInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberChangeRolePayload> {
    const id = fromGlobalId('Member', input.id);
    await changeMemberRole(context.unitOfWork, { ...input, id });
    return Object.assign(new MemberChangeRolePayload(), { member: await memberOf(context, id) });
  }

  @Requires(Permission.MEMBER_MANAGE)
  @Mutation(() => MemberDisablePayload, {
    nullable: true,
    description: 'Shuts a member out of the firm at once.',
  })
  async memberDisable(
    @Arg('input', () => MemberDisableInput) input: MemberDisableInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberDisablePayload> {
    const id = fromGlobalId('Member', input.id);
    await disableMember(context.unitOfWork, { ...input, id });
    return Object.assign(new MemberDisablePayload(), { member: await memberOf(context, id) });
  }

  @Requires(Permission.MEMBER_MANAGE)
  @Mutation(() => MemberEnablePayload, { nullable: true, description: 'Lets a disabled member in again.' })
  async memberEnable(
    @Arg('input', () => MemberEnableInput) input: MemberEnableInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberEnablePayload> {
    const id = fromGlobalId('Member', input.id);
    await enableMember(context.unitOfWork, { ...input, id });
    return Object.assign(new MemberEnablePayload(), { member: await memberOf(context, id) });
  }
}

async function memberOf(context: RequestContext, id: string): Promise<MemberType> {
  const row = await context.loader(memberLoader).load(id);
  if (row === null) throw new NotFoundError('Member');
  return MemberType.from(row);
}

/** Who did something, as others may see it: null when nobody did, the member is gone, or the role may not read members. */
export async function memberShown(context: RequestContext, id: string | null): Promise<MemberType | null> {
  if (id === null || !context.may(Permission.MEMBER_READ)) return null;
  const row = await context.loader(memberLoader).load(id);
  return row === null ? null : MemberType.from(row);
}

registerNode('Member', memberShown);
