import { DraftWorkResolver } from './draft-work.resolver.js';
import {
  DraftCiteResolver,
  DraftResolver,
  DraftVersionResolver,
  MatterDraftsResolver,
} from './draft.resolver.js';

// Words.
export { DraftAudience, DraftChangeKind, DraftKind } from './draft-vocabulary.js';

// What other written documents are made of.
export { authorName } from './author-name.js';
export { contentHash } from './content-hash.js';
export { DraftCiteKind, DraftCiteType } from './draft-content.types.js';
export { authorCite } from './edit-content.js';
export { storedSource } from './parsed-content.js';

// What cited things are called on paper.
export { labelledCite, type CiteNames } from './builders/cite-labels.js';
export { citeNames } from './facts/cite-names.js';
export { examinedBy, type ExaminedBy } from './facts/examined-by.js';

// The one gate of what leaves the firm, and what is said of it.
export {
  documentIdOf,
  figureKey,
  privilegedAmong,
  withholdingOf,
  type CitedDocument,
  type CitedFigure,
  type CiteFacts,
  type GateCase,
  type WithholdingReason,
} from './cite-gate.js';
export { restrictedExaminations, type RestrictedExaminations } from './cited-figures.queries.js';
export { citeFacts } from './gated-content.js';
export { matterReference } from './matter-reference.js';
export { numberedCites, type NumberedSources } from './numbered-sources.js';
export {
  refusalWords,
  restrictedWords,
  withheldCite,
  withheldReasons,
  withheldText,
  withheldWords,
  WORK_PRODUCT,
  type WithheldStatement,
} from './withheld-words.js';

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
