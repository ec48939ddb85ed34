import { Permission } from './permission.js';

/** What a member is in a firm. Stored as these codes; the order is from most rights to fewest. */
export const Role = {
  OWNER: 'OWNER',
  ADMIN: 'ADMIN',
  ATTORNEY: 'ATTORNEY',
  PARALEGAL: 'PARALEGAL',
  VIEWER: 'VIEWER',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** One line of the permission table, as members read it. */
export type RoleDefinition = Readonly<{ purpose: string; permissions: readonly Permission[] }>;

const READ_FIGURES = [
  Permission.EXAMINER_READ,
  Permission.EXAMINATION_READ,
  Permission.MATTER_READ,
] as const satisfies readonly Permission[];

const CASE_WORK = [
  ...READ_FIGURES,
  Permission.CLAIMANT_READ,
  Permission.EXAMINATION_WRITE,
  Permission.MATTER_WRITE,
  Permission.IMPORT_READ,
  Permission.IMPORT_WRITE,
  Permission.DOCUMENT_READ,
  Permission.DOCUMENT_WRITE,
  Permission.WORK_PRODUCT_READ,
  Permission.WORK_PRODUCT_WRITE,
] as const satisfies readonly Permission[];

/** The whole table of rights. Who may change whom is the one rule beside it: `member.policy.ts`. */
export const roleTable: Readonly<Record<Role, RoleDefinition>> = {
  OWNER: {
    purpose: 'Answers for the firm: everything, including owners and administrators.',
    permissions: Object.values(Permission),
  },
  ADMIN: {
    purpose: 'Runs the firm day to day: everything except changing owners.',
    permissions: Object.values(Permission),
  },
  ATTORNEY: {
    purpose: 'Works on matters, and decides which examiner a name in the firm’s files means.',
    permissions: [...CASE_WORK, Permission.IDENTITY_DECIDE, Permission.MEMBER_READ],
  },
  PARALEGAL: {
    purpose: 'Keeps matters and examinations, brings files in and reviews what was read in them.',
    permissions: CASE_WORK,
  },
  VIEWER: {
    purpose: 'Reads figures and examinations without the names of claimants.',
    permissions: READ_FIGURES,
  },
};

/** Null when the text is no role that this version knows. */
export function roleOf(text: string): Role | null {
  return Object.values(Role).find((role) => role === text) ?? null;
}

/** True when the role holds the permission; an unknown role holds none. */
export function can(role: string, permission: string): boolean {
  const known = roleOf(role);
  return known !== null && roleTable[known].permissions.some((held) => held === permission);
}
