import {
  DivergenceResolver,
  DivergenceRowResolver,
  EngagementResolver,
  PositionPointResolver,
} from './divergence.resolver.js';
import { MatterTreatingResolver } from './matter-treating.resolver.js';
import { ChartInconsistencyResolver, TreaterTieResolver } from './treater-tie.resolver.js';
import { TreaterProfileResolver, TreaterResolver } from './treater.resolver.js';
import { TreatingOpinionResolver, TreatmentVisitResolver } from './treating-opinion.resolver.js';

// Words.
export { Agreement, PositionPointKind, PositionSide, TieKind } from './treating-vocabulary.js';

// What a matter has on file, for written documents and the timeline.
export { treatingFacts, type TreatingFacts } from './treating-facts.js';
export {
  divergenceFor,
  type DivergenceEntry,
  type DivergencePoint,
  type MatterDivergence,
} from './divergence-for.js';
export type { DivergenceExaminationRow, DivergenceOpinionRow } from './divergence-facts.queries.js';
export type { EngagementRow } from './engagement.queries.js';
export type { TreaterRow } from './treater.queries.js';
export type { TreatingOpinionRow } from './treating-opinion.queries.js';
export type { TreatmentVisitRow } from './treatment-visit.queries.js';

// Words and their page, as members type them.
export { freeText, freeTexts } from './free-text.js';
export { documentCite } from './recorded-cite.js';
export { reportText } from './report-text.js';
export { quotedPassage, type QuotedPassage, type StatedPassage } from './quoted-passage.js';

// Commands.
export { addChartInconsistency, type NewChartInconsistency } from './add-chart-inconsistency.js';
export { addPositionPoint, type NewPositionPoint } from './add-position-point.js';
export { addTreaterTie, type NewTreaterTie } from './add-treater-tie.js';
export { addTreatingOpinion, type NewTreatingOpinion } from './add-treating-opinion.js';
export { addTreatmentVisits, type NewVisits } from './add-treatment-visits.js';
export { proposeEngagements, type ProposedEngagements } from './propose-engagements.js';
export { recordTreater, type TreaterDetails } from './record-treater.js';
export { removeTreatingOpinion } from './remove-treating-opinion.js';
export { setEngagement, type EngagementDecision } from './set-engagement.js';
export { updateTreatingOpinion, type TreatingOpinionChange } from './update-treating-opinion.js';

// API types that other modules show.
export { QuotedType, SourcedType } from './sourced.types.js';
export { treaterOf } from './treater.resolver.js';
export { TreaterType } from './treater.types.js';
export { TreatingOpinionType } from './treating-opinion.types.js';

/** Resolvers of this module, for the schema. */
export const treatingResolvers = [
  TreaterResolver,
  TreaterProfileResolver,
  TreaterTieResolver,
  ChartInconsistencyResolver,
  TreatingOpinionResolver,
  TreatmentVisitResolver,
  DivergenceResolver,
  DivergenceRowResolver,
  PositionPointResolver,
  EngagementResolver,
  MatterTreatingResolver,
] as const;
