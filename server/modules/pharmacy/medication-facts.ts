import type { SourceCite } from '../../kernel/source-cite.js';
import {
  chronologyOf,
  concurrencies,
  discrepanciesOf,
  medicationAnswer,
  opioidDoses,
  type Concurrency,
  type Fill,
  type MedicationChronology,
  type MedicationFact,
  type OpioidDoses,
  type StatementDiscrepancy,
} from '../../pharmacology/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { allFillsOfMatter } from './fill.queries.js';
import { challengesOfMatters, type ChallengeRow } from './medication-challenge.queries.js';
import { statementsOfMatters, type StatementRow } from './medication-statement.queries.js';
import { storedFills } from './stored-fill.js';

/** A challenge with what the fills say to it. */
export type ChallengeFacts = {
  readonly challenge: ChallengeRow;
  /** The report's page, or the opinion as recorded. */
  readonly cites: readonly SourceCite[];
  readonly facts: readonly MedicationFact[];
};

/** A statement with the points in which it and the fills do not agree. */
export type StatementFacts = {
  readonly statement: StatementRow;
  readonly cites: readonly SourceCite[];
  readonly discrepancies: readonly StatementDiscrepancy[];
};

/**
 * All that is on file of a matter's medications, computed from it as it is now. Fills cite their rows (`citeOfFill`);
 * sentences of facts, courses and discrepancies come with their cites from server/pharmacology.
 */
export type MedicationFacts = {
  /** Every fill, also those that no figure counts, by day. */
  readonly fills: readonly Fill[];
  readonly chronology: MedicationChronology;
  readonly doses: OpioidDoses;
  readonly concurrencies: readonly Concurrency[];
  readonly challenges: readonly ChallengeFacts[];
  readonly statements: readonly StatementFacts[];
};

/** For written documents. A matter that is missing, or another firm's, has nothing on file. */
export async function medicationFacts(unitOfWork: UnitOfWork, matterId: string): Promise<MedicationFacts> {
  const fills = storedFills(await allFillsOfMatter(unitOfWork, matterId));
  const challenges = await challengesOfMatters(unitOfWork, [matterId]);
  const statements = await statementsOfMatters(unitOfWork, [matterId]);
  const chronology = chronologyOf(fills);
  // Without any fill there is no record to hold a statement against.
  const discrepancies = chronology.courses.length === 0 ? [] : discrepanciesOf(statements, fills);
  return {
    fills,
    chronology,
    doses: opioidDoses(fills),
    concurrencies: concurrencies(fills),
    challenges: challenges.map((challenge) => ({
      challenge,
      cites: challengeCites(challenge),
      facts: medicationAnswer({ ...challenge, ingredient: challenge.medication }, fills),
    })),
    statements: statements.map((statement) => ({
      statement,
      cites: statementCites(statement),
      discrepancies: discrepancies.filter(({ statementId }) => statementId === statement.id),
    })),
  };
}

function challengeCites({ documentId, page, quote, opinionId, examinationId }: ChallengeRow): SourceCite[] {
  if (documentId !== null) return [{ kind: 'DOCUMENT', documentId, page, line: null, quote }];
  return opinionId === null
    ? [{ kind: 'RECORD', what: 'EXAMINATION', id: examinationId }]
    : [{ kind: 'RECORD', what: 'OPINION', id: opinionId }];
}

function statementCites({ id, documentId, page, line, quote }: StatementRow): SourceCite[] {
  return documentId === null
    ? [{ kind: 'RECORD', what: 'STATEMENT', id }]
    : [{ kind: 'DOCUMENT', documentId, page, line, quote }];
}
