import DataLoader from 'dataloader';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { divergencesOf, type MatterDivergence } from './divergence-for.js';
import { engagementsByIds, type EngagementRow } from './engagement.queries.js';
import {
  figuresOfTreaters,
  inconsistenciesByIds,
  inconsistenciesOfTreaters,
  stancesOfTreaters,
  tieCountsOfTreaters,
  tiesByIds,
  tiesOfTreaters,
  type ChartInconsistencyRow,
  type TieCountRow,
  type TreaterFigures,
  type TreaterStanceCount,
  type TreaterTieRow,
} from './treater-profile.queries.js';
import { treatersByIds, type TreaterRow } from './treater.queries.js';
import {
  treatingOpinionsByIds,
  treatingOpinionsOfMatters,
  type TreatingOpinionRow,
} from './treating-opinion.queries.js';
import {
  treatmentVisitsByIds,
  treatmentVisitsOfMatters,
  type TreatmentVisitRow,
} from './treatment-visit.queries.js';

/** Null for a treater who is missing or another firm's. */
export const treaterLoader = (unitOfWork: UnitOfWork): DataLoader<string, TreaterRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await treatersByIds(unitOfWork, ids), ({ id }) => id));

/** Null for an opinion that is missing or another firm's. */
export const treatingOpinionLoader = (
  unitOfWork: UnitOfWork,
): DataLoader<string, TreatingOpinionRow | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await treatingOpinionsByIds(unitOfWork, ids), ({ id }) => id),
  );

/** Treating opinions of a matter, by day. */
export const matterTreatingOpinionsLoader = (
  unitOfWork: UnitOfWork,
): DataLoader<string, TreatingOpinionRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await treatingOpinionsOfMatters(unitOfWork, ids), ({ matterId }) => matterId),
  );

/** Null for a visit that is missing or another firm's. */
export const treatmentVisitLoader = (unitOfWork: UnitOfWork): DataLoader<string, TreatmentVisitRow | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await treatmentVisitsByIds(unitOfWork, ids), ({ id }) => id),
  );

/** Visits of a matter, by day. */
export const matterVisitsLoader = (unitOfWork: UnitOfWork): DataLoader<string, TreatmentVisitRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await treatmentVisitsOfMatters(unitOfWork, ids), ({ matterId }) => matterId),
  );

/** The divergence of a matter. */
export const divergenceLoader = (unitOfWork: UnitOfWork): DataLoader<string, MatterDivergence> =>
  new DataLoader((ids) => divergencesOf(unitOfWork, ids));

/** Null for an engagement that is missing or another firm's. */
export const engagementLoader = (unitOfWork: UnitOfWork): DataLoader<string, EngagementRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await engagementsByIds(unitOfWork, ids), ({ id }) => id));

/** Null for a tie that is missing or another firm's. */
export const treaterTieLoader = (unitOfWork: UnitOfWork): DataLoader<string, TreaterTieRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await tiesByIds(unitOfWork, ids), ({ id }) => id));

/** Null for an inconsistency that is missing or another firm's. */
export const chartInconsistencyLoader = (
  unitOfWork: UnitOfWork,
): DataLoader<string, ChartInconsistencyRow | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await inconsistenciesByIds(unitOfWork, ids), ({ id }) => id),
  );

/** What is on file of a treater, in numbers; null only when nothing answers. */
export const treaterFiguresLoader = (unitOfWork: UnitOfWork): DataLoader<string, TreaterFigures | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await figuresOfTreaters(unitOfWork, ids), ({ treaterId }) => treaterId),
  );

/** A treater's positions by question. */
export const treaterStancesLoader = (unitOfWork: UnitOfWork): DataLoader<string, TreaterStanceCount[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await stancesOfTreaters(unitOfWork, ids), ({ treaterId }) => treaterId),
  );

/** A treater's ties by kind, most frequent first. */
export const tieCountsLoader = (unitOfWork: UnitOfWork): DataLoader<string, TieCountRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await tieCountsOfTreaters(unitOfWork, ids), ({ treaterId }) => treaterId),
  );

/** A treater's ties, the newest first. */
export const treaterTiesLoader = (unitOfWork: UnitOfWork): DataLoader<string, TreaterTieRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await tiesOfTreaters(unitOfWork, ids), ({ treaterId }) => treaterId),
  );

/** A treater's chart inconsistencies, the newest first. */
export const treaterInconsistenciesLoader = (
  unitOfWork: UnitOfWork,
): DataLoader<string, ChartInconsistencyRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await inconsistenciesOfTreaters(unitOfWork, ids), ({ treaterId }) => treaterId),
  );
