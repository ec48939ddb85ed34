import { DraftWorkResolver } from './draft-work.resolver.js';
import {
  DraftCiteResolver,
  DraftResolver,
  DraftVersionResolver,
  MatterDraftsResolver,
} from './draft.resolver.js';

// Words.
export { DraftAudience, DraftKind } from './draft-vocabulary.js';

// Commands, for other callers than the API.
export { createDraft } from './create-draft.js';
export { finaliseDraft } from './finalise-draft.js';
export type { DraftSubject } from './draft-subject.js';

// Files out, for the composition root.
export { mountDraftRoutes } from './draft.routes.js';

/** Resolvers of this module. */
export const draftsResolvers = [
  DraftResolver,
  DraftVersionResolver,
  DraftCiteResolver,
  MatterDraftsResolver,
  DraftWorkResolver,
] as const;
