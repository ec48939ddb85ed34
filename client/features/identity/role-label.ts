import type { Role } from '../../generated/graphql.js';

/** Roles as people read them. */
export const roleLabel: Record<Role, string> = {
  OWNER: 'Owner',
  ADMIN: 'Administrator',
  ATTORNEY: 'Attorney',
  PARALEGAL: 'Paralegal',
  VIEWER: 'Viewer',
};

/** From most to least permitted. */
export const ROLES = ['OWNER', 'ADMIN', 'ATTORNEY', 'PARALEGAL', 'VIEWER'] as const;
