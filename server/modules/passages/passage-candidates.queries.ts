import type { UnitOfWork } from '../../platform/database/index.js';
import { textsOf } from './unplaced-passages.queries.js';

/** A phrase that so many texts hold ("range of motion of the lumbar spine") leads to no text in particular. */
const TOO_COMMON = 200;
/** Texts compared word by word for each passage: those that share the most come first. */
const MOST_CANDIDATES = 6;
/** One shared fingerprint is chance. */
const FEWEST_SHARED = 2;
/** Together they have to tell: as much as five phrases do that a hundred texts hold, or one that twenty hold. */
const LEAST_WEIGHT = 0.05;

/** A known passage that may say the same. */
export type Candidate = { readonly id: string; readonly text: string };

/** Known passages that share fingerprints with each of these, the likeliest first; by the id of the one that asks. */
export async function candidatesFor(
  unitOfWork: UnitOfWork,
  passages: readonly { readonly id: string; readonly fingerprints: readonly number[] }[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const asked = passages.flatMap(({ fingerprints }, index) =>
    fingerprints.map((fingerprint) => ({ index, fingerprint })),
  );
  if (asked.length === 0) return new Map();
  const rows = await unitOfWork.query<{ index: number; id: string }>(SHARING, [
    unitOfWork.principal.firmId,
    asked.map(({ index }) => index),
    asked.map(({ fingerprint }) => fingerprint),
  ]);
  const texts = await textsOf(unitOfWork, [...new Set(rows.map(({ id }) => id))]);
  const candidates = new Map<string, Candidate[]>();
  for (const { index, id } of rows) {
    const asker = passages[index]?.id ?? '';
    const text = texts.get(id);
    if (text === undefined || asker === id) continue;
    candidates.set(asker, [...(candidates.get(asker) ?? []), { id, text }]);
  }
  return candidates;
}

// The limits inside keep each look-up a short walk along the index, whatever the planner believes of the tables. What
// few passages hold tells more than what many do, so that the rarer of two shared phrases weighs more.
const SHARING = `
with asked as (
  select distinct a.index, a.fingerprint from unnest($2::integer[], $3::integer[]) as a (index, fingerprint)
), shared as (
  select a.index, f.passage_id, sum(1.0::float8 / r.passages) as weight
    from asked a
    cross join lateral (select r.passages from passage_frequency r
                         where r.firm_id = $1 and r.fingerprint = a.fingerprint limit 1) r
    cross join lateral (select f.passage_id from passage_fingerprint f
                         where f.firm_id = $1 and f.fingerprint = a.fingerprint limit ${TOO_COMMON}) f
   where r.passages <= ${TOO_COMMON}
   group by 1, 2 having count(*) >= ${FEWEST_SHARED} and sum(1.0::float8 / r.passages) >= ${LEAST_WEIGHT}
), ranked as (
  select index, passage_id, row_number() over (partition by index order by weight desc, passage_id) as place
    from shared
)
select index, passage_id as id from ranked where place <= ${MOST_CANDIDATES} order by index, place`;
