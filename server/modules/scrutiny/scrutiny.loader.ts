import DataLoader from 'dataloader';
import { alignToKeys, type UnitOfWork } from '../../platform/database/index.js';
import { recordComparisons } from '../records/index.js';
import { examinationTiming, type ExaminationTiming } from './examination-timing.js';
import { foundationCard, type FoundationCard } from './foundation-card.js';
import { foundationFactsByIds, foundationInputs, type FoundationFact } from './foundation.queries.js';
import { timingInputs } from './timing.queries.js';

/** Null for an examination that is missing or another firm's. */
export const examinationTimingLoader = (
  unitOfWork: UnitOfWork,
): DataLoader<string, ExaminationTiming | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(
      ids,
      (await timingInputs(unitOfWork, ids)).map(examinationTiming),
      ({ examinationId }) => examinationId,
    ),
  );

/** Null for an examination that is missing or another firm's. */
export const foundationCardLoader = (unitOfWork: UnitOfWork): DataLoader<string, FoundationCard | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await foundationCards(unitOfWork, ids), ({ examinationId }) => examinationId),
  );

/** Null for a fact that is missing or another firm's. */
export const foundationFactLoader = (unitOfWork: UnitOfWork): DataLoader<string, FoundationFact | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await foundationFactsByIds(unitOfWork, ids), ({ id }) => id),
  );

/** The cards of examinations; missing ones and another firm's are left out. */
export async function foundationCards(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<FoundationCard[]> {
  const foundations = await foundationInputs(unitOfWork, ids);
  const timings = new Map(
    (await timingInputs(unitOfWork, ids)).map((inputs) => [inputs.examinationId, examinationTiming(inputs)]),
  );
  const comparisons = await recordComparisons(unitOfWork, ids);
  return foundations.flatMap((foundation) => {
    const timing = timings.get(foundation.examinationId);
    if (timing === undefined) return [];
    const records = comparisons.get(foundation.examinationId) ?? null;
    return [foundationCard({ foundation, timing, records })];
  });
}
