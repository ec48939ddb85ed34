import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { NotFoundError } from '../../platform/errors.js';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  Public,
  registerNode,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { acceptInvitation } from './accept-invitation.js';
import { invitationById, openInvitationCount, openInvitations } from './invitation.queries.js';
import {
  InvitationAcceptInput,
  InvitationAcceptPayload,
  InvitationConnection,
  InvitationRevokeInput,
  InvitationRevokePayload,
  InvitationType,
  MemberInviteInput,
  MemberInvitePayload,
} from './invitation.types.js';
import { inviteMember } from './invite-member.js';
import { memberLoader } from './member.loader.js';
import { MemberType } from './member.types.js';
import { Permission } from './permission.js';
import { revokeInvitation } from './revoke-invitation.js';
import { begun, callerOf } from './session-cookie.js';

const ORDER = 'invitations';

@Resolver(() => InvitationType)
export class InvitationResolver {
  @Requires(Permission.MEMBER_READ)
  @Query(() => InvitationConnection, {
    nullable: true,
    description: 'Open invitations, as they were issued.',
  })
  async invitations(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<Connection<InvitationType>> {
    return connectionOf(page, {
      orderName: ORDER,
      read: async ({ limit, after }) => ({
        rows: await openInvitations(unitOfWork, { limit, after: after?.[0] ?? null }),
        totalCount: await openInvitationCount(unitOfWork),
      }),
      cursorOf: (row) => [row.id],
      nodeOf: (row) => InvitationType.from(row),
    });
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who invited; null when the operator of the server did.',
  })
  async invitedBy(
    @Root() invitation: InvitationType,
    @Ctx() context: RequestContext,
  ): Promise<MemberType | null> {
    if (invitation.invitedById === null) return null;
    const row = await context.loader(memberLoader).load(invitation.invitedById);
    return row === null ? null : MemberType.from(row);
  }

  @Requires(Permission.MEMBER_MANAGE)
  @Mutation(() => MemberInvitePayload, {
    nullable: true,
    description: 'Invites an address for seven days; replaces an earlier invitation of the same address.',
  })
  async memberInvite(
    @Arg('input', () => MemberInviteInput) input: MemberInviteInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberInvitePayload> {
    const { id, urlPath } = await inviteMember(context.unitOfWork, input);
    return Object.assign(new MemberInvitePayload(), {
      invitation: await invitationOf(context, id),
      invitationUrlPath: urlPath,
    });
  }

  @Requires(Permission.MEMBER_MANAGE)
  @Mutation(() => InvitationRevokePayload, {
    nullable: true,
    description: 'Takes an open invitation back; its link stops working.',
  })
  async invitationRevoke(
    @Arg('input', () => InvitationRevokeInput) input: InvitationRevokeInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationRevokePayload> {
    const id = fromGlobalId('Invitation', input.id);
    await revokeInvitation(context.unitOfWork, id);
    return Object.assign(new InvitationRevokePayload(), { invitation: await invitationOf(context, id) });
  }

  @Public()
  @Mutation(() => InvitationAcceptPayload, {
    nullable: true,
    description: 'Makes the holder of an invitation link a member, and signs them in.',
  })
  async invitationAccept(
    @Arg('input', () => InvitationAcceptInput) input: InvitationAcceptInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationAcceptPayload> {
    const session = await acceptInvitation(context.database, input, callerOf(context));
    return Object.assign(new InvitationAcceptPayload(), { viewer: await begun(context, session) });
  }
}

async function invitationOf(context: RequestContext, id: string): Promise<InvitationType> {
  const row = await invitationById(context.unitOfWork, id);
  if (row === null) throw new NotFoundError('Invitation');
  return InvitationType.from(row);
}

registerNode('Invitation', async (context, id) => {
  if (!context.may(Permission.MEMBER_READ)) return null;
  const row = await invitationById(context.unitOfWork, id);
  return row === null ? null : InvitationType.from(row);
});
