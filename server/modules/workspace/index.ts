import { MatterChangedResolver } from './matter-changed.resolver.js';
import { PartyResolver } from './party.resolver.js';
import { TimelineResolver } from './timeline.resolver.js';
import { MatterTaskResolver, MatterTasksResolver } from './task.resolver.js';

export { addTask, type TaskDetails } from './change-task.js';
export { addParty, type PartyDetails } from './record-party.js';
export { PartyRole } from './workspace-vocabulary.js';

/** Resolvers of this module, for the schema. */
export const workspaceResolvers = [
  PartyResolver,
  MatterTasksResolver,
  MatterTaskResolver,
  MatterChangedResolver,
  TimelineResolver,
] as const;
