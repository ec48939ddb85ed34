import type { UnitOfWork } from '../../platform/database/index.js';

/** A stored passage of which it is not known what it repeats. */
export type UnplacedPassage = {
  readonly id: string;
  readonly wording: string;
  /** A placed passage in the same wording; null when there is none. */
  readonly knownId: string | null;
};

/** In the order in which they were stored. */
export function unplacedPassages(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<UnplacedPassage[]> {
  return unitOfWork.query<UnplacedPassage>(
    // Any passage of the wording does: all of them repeat the same. Without the limit, a declaration that ends every
    // report would be read from all of them for each new one.
    `select p.id, p.wording, k.id as "knownId"
       from passage p
       left join lateral (select k.id from passage k
                           where k.firm_id = $1 and k.wording = p.wording and k.id <> all($2::uuid[])
                           limit 1) k on true
      where p.firm_id = $1 and p.id = any($2::uuid[])
      order by p.id`,
    [unitOfWork.principal.firmId, ids],
  );
}

/** The words of stored passages by id. */
export async function textsOf(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await unitOfWork.query<{ id: string; text: string }>(
    'select id, text from passage where firm_id = $1 and id = any($2::uuid[])',
    [unitOfWork.principal.firmId, ids],
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}
