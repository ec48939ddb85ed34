import { examinationsEntities } from './modules/examinations/index.js';
import { identityEntities } from './modules/identity/index.js';
import { mattersEntities } from './modules/matters/index.js';
import { opinionsEntities } from './modules/opinions/index.js';

/** Every TypeORM entity, gathered at the composition root: modules do not know each other's. */
export const entities: readonly (new () => object)[] = [
  ...identityEntities,
  ...mattersEntities,
  ...examinationsEntities,
  ...opinionsEntities,
];
