import { AuditEventEntity } from './audit-event.entity.js';
import { AuditEventResolver } from './audit-event.resolver.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationResolver } from './invitation.resolver.js';
import { MemberResolver } from './member.resolver.js';
import { SessionResolver } from './session.resolver.js';

/** Tables that TypeORM reads for this module. */
export const identityEntities = [InvitationEntity, AuditEventEntity] as const;

/** This module's part of the API. */
export const identityResolvers = [
  SessionResolver,
  MemberResolver,
  InvitationResolver,
  AuditEventResolver,
] as const;
