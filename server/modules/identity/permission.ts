/**
 * Everything that a role may or may not do: closed, so that a misspelt permission does not compile.
 * Each key equals its value, which is also the name in the API.
 */
export const Permission = {
  EXAMINER_READ: 'EXAMINER_READ',
  EXAMINATION_READ: 'EXAMINATION_READ',
  EXAMINATION_WRITE: 'EXAMINATION_WRITE',
  CLAIMANT_READ: 'CLAIMANT_READ',
  MATTER_READ: 'MATTER_READ',
  MATTER_WRITE: 'MATTER_WRITE',
  IMPORT_READ: 'IMPORT_READ',
  IMPORT_WRITE: 'IMPORT_WRITE',
  DOCUMENT_READ: 'DOCUMENT_READ',
  DOCUMENT_WRITE: 'DOCUMENT_WRITE',
  WORK_PRODUCT_READ: 'WORK_PRODUCT_READ',
  WORK_PRODUCT_WRITE: 'WORK_PRODUCT_WRITE',
  READING_MANAGE: 'READING_MANAGE',
  IDENTITY_DECIDE: 'IDENTITY_DECIDE',
  MEMBER_READ: 'MEMBER_READ',
  MEMBER_MANAGE: 'MEMBER_MANAGE',
  AUDIT_READ: 'AUDIT_READ',
  POOL_MANAGE: 'POOL_MANAGE',
} as const;
export type Permission = (typeof Permission)[keyof typeof Permission];
