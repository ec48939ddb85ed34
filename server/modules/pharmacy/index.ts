import { FillResolver, MatterFillsResolver } from './fill.resolver.js';
import {
  MatterCandidatesResolver,
  MedicationChallengeCandidateResolver,
} from './challenge-candidate.resolver.js';
import { MedicationChallengeChangeResolver } from './medication-challenge-change.resolver.js';
import { MatterChallengesResolver, MedicationChallengeResolver } from './medication-challenge.resolver.js';
import { MatterStatementsResolver, MedicationStatementResolver } from './medication-statement.resolver.js';
import { PharmacyImportChangeResolver } from './pharmacy-import-change.resolver.js';
import { MatterPharmacyImportsResolver, PharmacyImportResolver } from './pharmacy-import.resolver.js';

// Files in, for the composition root and the demonstration.
export { mountPharmacyRoutes } from './pharmacy.routes.js';
export { receivePharmacyFile, type OfferedPharmacyFile } from './receive-pharmacy-file.js';
export { confirmImport as confirmPharmacyImport } from './confirm-import.js';

// What a matter has on file, for written documents and the timeline.
export { fillRuns, type FillRun } from './fill-runs.js';
export {
  medicationFacts,
  type ChallengeFacts,
  type MedicationFacts,
  type StatementFacts,
} from './medication-facts.js';
export type { ChallengeRow } from './medication-challenge.queries.js';
export type { StatementRow } from './medication-statement.queries.js';

// Words.
export { StatementAssertion, StatementKind } from './pharmacy-vocabulary.js';

// Commands.
export { addChallenge, type StatedChallenge } from './record-challenge.js';
export { addStatement, type StatedStatement } from './record-statement.js';

/** Resolvers of this module, for the schema. */
export const pharmacyResolvers = [
  FillResolver,
  MatterFillsResolver,
  PharmacyImportResolver,
  PharmacyImportChangeResolver,
  MatterPharmacyImportsResolver,
  MedicationChallengeResolver,
  MedicationChallengeChangeResolver,
  MatterChallengesResolver,
  MedicationChallengeCandidateResolver,
  MatterCandidatesResolver,
  MedicationStatementResolver,
  MatterStatementsResolver,
] as const;
