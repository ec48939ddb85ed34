export { affiliateFirm } from './affiliate-firm.js';
export { buildRelease, POOL_METHOD, type BuiltRelease, type ReleaseOrder } from './build-release.js';
export { lastQuarter, parseQuarter, type Quarter } from './quarter.js';
export { NOT_SHOWN } from './pooled-figure.js';

export { PoolDataClass } from './data-class.js';
export { optIntoPool } from './opt-into-pool.js';
export { withdrawFromPool } from './withdraw-from-pool.js';
export { poolResolvers } from './pool.module.js';
