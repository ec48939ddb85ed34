import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  connectionOf,
  PageArgs,
  registerNode,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { auditEventById, auditEventCount, auditEvents } from './audit-event.queries.js';
import { AuditEventConnection, AuditEventType } from './audit-event.types.js';
import { memberLoader } from './member.loader.js';
import { MemberType } from './member.types.js';
import { Permission } from './permission.js';

const ORDER = 'auditEvents';

@Resolver(() => AuditEventType)
export class AuditEventResolver {
  @Requires(Permission.AUDIT_READ)
  @Query(() => AuditEventConnection, { nullable: true, description: 'The firm’s history, latest first.' })
  async auditEvents(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<Connection<AuditEventType>> {
    return connectionOf(page, {
      orderName: ORDER,
      read: async ({ limit, after }) => ({
        rows: await auditEvents(unitOfWork, { limit, after: after?.[0] ?? null }),
        totalCount: await auditEventCount(unitOfWork),
      }),
      cursorOf: (row) => [row.id],
      nodeOf: (row) => AuditEventType.from(row),
    });
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who acted; null when no member did.' })
  async member(@Root() event: AuditEventType, @Ctx() context: RequestContext): Promise<MemberType | null> {
    if (event.memberId === null) return null;
    const row = await context.loader(memberLoader).load(event.memberId);
    return row === null ? null : MemberType.from(row);
  }
}

registerNode('AuditEvent', async (context, id) => {
  if (!context.may(Permission.AUDIT_READ)) return null;
  const row = await auditEventById(context.unitOfWork, id);
  return row === null ? null : AuditEventType.from(row);
});
