import {
  ExaminerExhibitsResolver,
  ExhibitWorkResolver,
  MatterExhibitsResolver,
} from './exhibit-work.resolver.js';
import { ExhibitResolver } from './exhibit.resolver.js';

// Words.
export { exhibitKindLabel, ExhibitKind, ExhibitUse, ExhibitVerdict } from './exhibit-vocabulary.js';

// Commands.
export { makeExhibit } from './make-exhibit.js';
export type { ExhibitOrder, ExhibitSummary, MadeExhibit } from './exhibit-order.js';
export { removeExhibit } from './remove-exhibit.js';

// Reads.
export { exhibitPaper, type ExhibitPaper } from './exhibit-paper.js';
export { exhibitSummaries } from './exhibit.queries.js';
export { verifyExhibit, type ExhibitVerification } from './verify-exhibit.js';

// A manifest is verified without the database.
export { parsedManifest } from './parsed-manifest.js';
export { checkWords, isVerified, keptCheck, type KeptCheck } from './verify-kept.js';

// API types that other modules show.
export { exhibitOf } from './exhibit.resolver.js';
export { ExhibitType } from './exhibit.types.js';

// Files out, for the composition root.
export { mountExhibitRoutes } from './exhibit.routes.js';

/** Resolvers of this module. */
export const exhibitsResolvers = [
  ExhibitResolver,
  ExhibitWorkResolver,
  ExaminerExhibitsResolver,
  MatterExhibitsResolver,
] as const;
