export { describeSchema } from './describe-schema.js';
export { Database, type AccessMode, type IdentityWork, type OpenUnit } from './database.js';
export { UnitOfWork, type AuditEntry, type Principal } from './unit-of-work.js';
export { FirmKeys, type DataKey, type FirmQuery } from './firm-keys.js';
export { systemPrincipal } from './firm-session.js';
export { Vault, type Digests, type SealedText, type Sealing } from './vault.js';
export { FirmScope, type FirmOwned } from './firm-scope.js';
export { alignToKeys, groupByKeys } from './align-to-keys.js';
export { migrate, NewerSchemaError, type MigrationClass } from './migrate.js';
export {
  assertRuntimeRole,
  DatabaseRoleError,
  POOL_ROLE,
  poolRoleUrl,
  prepareRuntimeRole,
  RUNTIME_ROLE,
} from './roles.js';
export { withOwner } from './with-owner.js';
