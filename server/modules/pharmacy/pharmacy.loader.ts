import DataLoader from 'dataloader';
import type { Fill } from '../../pharmacology/index.js';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { countedFillsOfMatters, fillsByIds, type FillRow } from './fill.queries.js';
import {
  challengesByIds,
  challengesOfMatters,
  disputingOpinions,
  type ChallengeRow,
  type DisputingOpinion,
} from './medication-challenge.queries.js';
import { statementsByIds, statementsOfMatters, type StatementRow } from './medication-statement.queries.js';
import { importsByIds, importsOfMatters, type PharmacyImportRow } from './pharmacy-import.queries.js';
import { firstRows, problemGroups, type PharmacyRow, type ProblemGroupRow } from './pharmacy-row.queries.js';
import { storedFills } from './stored-fill.js';

/** Enough rows that a column which is often blank shows what it holds. */
const SAMPLE_ROWS = 20;

/** Null for a fill that is missing or another firm's. */
export const fillLoader = (unitOfWork: UnitOfWork): DataLoader<string, FillRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await fillsByIds(unitOfWork, ids), ({ id }) => id));

/** The fills of a matter that figures count, by day. Every figure of one answer takes them from here. */
export const countedFillsLoader = (unitOfWork: UnitOfWork): DataLoader<string, readonly Fill[]> =>
  new DataLoader(async (ids) => {
    const rows = await countedFillsOfMatters(unitOfWork, ids);
    return groupByKeys(ids, rows, ({ matterId }) => matterId).map(storedFills);
  });

/** Null for an import that is missing or another firm's. */
export const pharmacyImportLoader = (unitOfWork: UnitOfWork): DataLoader<string, PharmacyImportRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await importsByIds(unitOfWork, ids), ({ id }) => id));

/** The files of a matter, newest first. */
export const matterImportsLoader = (unitOfWork: UnitOfWork): DataLoader<string, PharmacyImportRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await importsOfMatters(unitOfWork, ids), ({ matterId }) => matterId),
  );

/** The first rows of a file, for samples of its columns. */
export const firstRowsLoader = (unitOfWork: UnitOfWork): DataLoader<string, PharmacyRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await firstRows(unitOfWork, ids, SAMPLE_ROWS), ({ importId }) => importId),
  );

/** Problems of a file by kind and field. */
export const problemGroupsLoader = (unitOfWork: UnitOfWork): DataLoader<string, ProblemGroupRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await problemGroups(unitOfWork, ids), ({ importId }) => importId),
  );

/** Null for a challenge that is missing or another firm's. */
export const challengeLoader = (unitOfWork: UnitOfWork): DataLoader<string, ChallengeRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await challengesByIds(unitOfWork, ids), ({ id }) => id));

/** The challenges in a matter, in the order in which they were recorded. */
export const matterChallengesLoader = (unitOfWork: UnitOfWork): DataLoader<string, ChallengeRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await challengesOfMatters(unitOfWork, ids), ({ matterId }) => matterId ?? ''),
  );

/** Opinions of a matter on medication that nobody has recorded as a challenge. */
export const matterDisputesLoader = (unitOfWork: UnitOfWork): DataLoader<string, DisputingOpinion[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await disputingOpinions(unitOfWork, ids), ({ matterId }) => matterId),
  );

/** Null for a statement that is missing or another firm's. */
export const statementLoader = (unitOfWork: UnitOfWork): DataLoader<string, StatementRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await statementsByIds(unitOfWork, ids), ({ id }) => id));

/** The statements in a matter, by day. */
export const matterStatementsLoader = (unitOfWork: UnitOfWork): DataLoader<string, StatementRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await statementsOfMatters(unitOfWork, ids), ({ matterId }) => matterId),
  );
