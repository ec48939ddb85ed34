// Who may do what.
export { Permission } from './permission.js';
export { can, Role, roleOf, roleTable, type RoleDefinition } from './roles.js';

// Sessions, for the HTTP layer.
export { sessionCookieName, sessionTokenHash } from './session-token.js';
export { SessionActivity, touchSession } from './touch-session.js';
export { SESSION_ENDED } from './end-sessions.js';
export { useThrottleKey } from './sign-in-throttle.js';

// Commands.
export { acceptInvitation } from './accept-invitation.js';
export { addMember } from './add-member.js';
export { changeMemberRole } from './change-member-role.js';
export { changePassword } from './change-password.js';
export { createAccount, type NewAccount } from './create-account.js';
export { disableMember } from './disable-member.js';
export { enableMember } from './enable-member.js';
export { foundFirm, type NewFirm } from './found-firm.js';
export { hashNewPassword } from './hash-new-password.js';
export { inviteMember, type IssuedInvitation } from './invite-member.js';
export { revokeInvitation } from './revoke-invitation.js';
export { signIn, type Caller } from './sign-in.js';
export { signOut } from './sign-out.js';
export { signOutEverywhere } from './sign-out-everywhere.js';
export { type StartedSession } from './start-session.js';
export { switchFirm } from './switch-firm.js';
export { SignInRefusedError } from './identity.errors.js';

// Rows and API types that other modules show.
export { AuditEventEntity } from './audit-event.entity.js';
export { InvitationEntity } from './invitation.entity.js';
export { memberLoader } from './member.loader.js';
export { type MemberRow } from './member.queries.js';
export { memberShown } from './member.resolver.js';
export { MemberType } from './member.types.js';

// For the composition root.
export { identityEntities, identityResolvers } from './identity.module.js';
