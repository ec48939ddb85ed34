import { describe, expect, it } from 'vitest';
import { can, Permission, Role, roleTable } from '../../../server/modules/identity/index.js';
import { mayManageRole } from '../../../server/modules/identity/member.policy.js';

const every = Object.values(Permission);

describe('the table of rights', () => {
  it.each([
    // role, what it lacks
    [Role.OWNER, []],
    [Role.ADMIN, []],
    [Role.ATTORNEY, ['READING_MANAGE', 'MEMBER_MANAGE', 'AUDIT_READ', 'POOL_MANAGE']],
    [
      Role.PARALEGAL,
      ['READING_MANAGE', 'IDENTITY_DECIDE', 'MEMBER_READ', 'MEMBER_MANAGE', 'AUDIT_READ', 'POOL_MANAGE'],
    ],
    [
      Role.VIEWER,
      [
        'EXAMINATION_WRITE',
        'CLAIMANT_READ',
        'MATTER_WRITE',
        'IMPORT_READ',
        'IMPORT_WRITE',
        'DOCUMENT_READ',
        'DOCUMENT_WRITE',
        'WORK_PRODUCT_READ',
        'WORK_PRODUCT_WRITE',
        'READING_MANAGE',
        'IDENTITY_DECIDE',
        'MEMBER_READ',
        'MEMBER_MANAGE',
        'AUDIT_READ',
        'POOL_MANAGE',
      ],
    ],
  ] as const)('%s lacks exactly %j', (role, lacks) => {
    expect(every.filter((permission) => !can(role, permission))).toEqual(lacks);
  });

  it('gives an unknown role nothing', () => {
    expect(every.filter((permission) => can('SUPERUSER', permission))).toEqual([]);
    expect(can('toString', Permission.EXAMINER_READ)).toBe(false);
  });

  it('grants nothing that is not in the closed set', () => {
    expect(can(Role.OWNER, 'EVERYTHING')).toBe(false);
  });

  it('states a purpose for every role, and lists no permission twice', () => {
    for (const { purpose, permissions } of Object.values(roleTable)) {
      expect(purpose).toMatch(/^\p{Lu}.+\.$/u);
      expect(new Set(permissions).size).toBe(permissions.length);
    }
  });
});

describe('mayManageRole', () => {
  it.each([
    // actor, given, expected
    ['OWNER', 'OWNER', true],
    ['OWNER', 'VIEWER', true],
    ['ADMIN', 'OWNER', false],
    ['ADMIN', 'ADMIN', true],
    ['ATTORNEY', 'VIEWER', false],
    ['', 'VIEWER', false],
  ] as const)('%s on %s: %s', (actor, given, expected) => {
    expect(mayManageRole(actor, given)).toBe(expected);
  });
});
