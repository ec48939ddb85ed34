import type { SourceCite } from '../../kernel/source-cite.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { documentCite } from './recorded-cite.js';
import { treatersByIds, type TreaterRow } from './treater.queries.js';
import { treatingOpinionsOfMatters, type TreatingOpinionRow } from './treating-opinion.queries.js';
import { treatmentVisitsOfMatters, type TreatmentVisitRow } from './treatment-visit.queries.js';

/** Treaters of a matter by name, with their opinions and visits by day, each with where it is recorded. */
export type TreatingFacts = {
  readonly treaters: readonly TreaterRow[];
  readonly opinions: readonly (TreatingOpinionRow & { readonly cite: SourceCite })[];
  readonly visits: readonly (TreatmentVisitRow & { readonly cite: SourceCite })[];
};

/** Empty for a matter without any, one that is missing, and another firm's. */
export async function treatingFacts(unitOfWork: UnitOfWork, matterId: string): Promise<TreatingFacts> {
  const [facts] = await treatingFactsOf(unitOfWork, [matterId]);
  if (facts === undefined) throw new Error('No facts for the one matter.');
  return facts;
}

/** The same of several matters, in their order. */
export async function treatingFactsOf(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<TreatingFacts[]> {
  const opinions = await treatingOpinionsOfMatters(unitOfWork, matterIds);
  const visits = await treatmentVisitsOfMatters(unitOfWork, matterIds);
  const ids = new Set([...opinions, ...visits].map(({ treaterId }) => treaterId));
  const treaters = (await treatersByIds(unitOfWork, [...ids])).toSorted(
    (one, other) => one.nameKey.localeCompare(other.nameKey, 'en') || one.id.localeCompare(other.id, 'en'),
  );
  return matterIds.map((matterId) => {
    const own = {
      opinions: opinions.filter((opinion) => opinion.matterId === matterId),
      visits: visits.filter((visit) => visit.matterId === matterId),
    };
    const isTheirs = ({ id }: TreaterRow): boolean =>
      [...own.opinions, ...own.visits].some(({ treaterId }) => treaterId === id);
    return {
      treaters: treaters.filter(isTheirs),
      opinions: own.opinions.map((opinion) => ({
        ...opinion,
        cite: documentCite(opinion, { kind: 'RECORD', what: 'TREATING_OPINION', id: opinion.id }),
      })),
      visits: own.visits.map((visit) => ({
        ...visit,
        cite: documentCite({ ...visit, quote: null }, { kind: 'RECORD', what: 'MATTER', id: matterId }),
      })),
    };
  });
}
