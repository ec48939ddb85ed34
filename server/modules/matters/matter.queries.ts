import { referenceKey } from '../../kernel/text-key.js';
import type { ForumKind } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { searchWordDigests } from './claimant-seal.js';
import type { MatterStatus } from './matter.entity.js';

/** A matter as the API shows it; days are YYYY-MM-DD. */
export type MatterRow = {
  readonly id: string;
  readonly reference: string;
  readonly referenceKey: string;
  readonly claimantId: string | null;
  readonly forum: string | null;
  readonly jurisdiction: string | null;
  readonly forumKind: ForumKind | null;
  readonly venue: string | null;
  readonly injuredOn: string | null;
  readonly status: MatterStatus;
  readonly version: number;
};

/** What `limit + 1` rows of a list hold, with the number of all of them. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly totalCount: number };

/** Names of claimants are searched, by the beginnings of their words, only for those who may read them. */
export type MatterSearch = {
  readonly search: string | null;
  readonly maySearchClaimants: boolean;
  readonly limit: number;
  readonly after: readonly string[] | null;
};

const PAGE = `
with matching as (
  select m.id, m.reference_key from matter m
   where m.firm_id = $1
     and ($2::text is null or position($2 in m.reference_key) > 0
          or ($3::bytea[] is not null and m.claimant_id in (
                select c.id from claimant c where c.firm_id = $1 and c.name_words @> $3)))
), page as (
  select id from matching
   where $4::text is null or (reference_key, id) > ($4, $5::uuid)
   order by reference_key, id limit $6
)
select (select count(*)::integer from matching) as "totalCount",
       coalesce((
         select json_agg(json_build_object('id', m.id, 'reference', m.reference, 'referenceKey', m.reference_key,
                  'claimantId', m.claimant_id, 'forum', m.forum, 'injuredOn', m.injured_on,
                  'jurisdiction', m.jurisdiction, 'forumKind', m.forum_kind, 'venue', m.venue,
                  'status', m.status, 'version', m.version) order by m.reference_key, m.id)
           from matter m join page using (id) where m.firm_id = $1), '[]') as rows`;

/** Matters by reference; `after` is the last row's reference key and id. */
export async function matterPage(unitOfWork: UnitOfWork, search: MatterSearch): Promise<Page<MatterRow>> {
  const text = search.search ?? '';
  const [afterKey = null, afterId = null] = search.after ?? [];
  const [page] = await unitOfWork.query<Page<MatterRow>>(PAGE, [
    unitOfWork.principal.firmId,
    referenceKey(text) || null,
    search.maySearchClaimants ? await claimantWords(unitOfWork, text) : null,
    afterKey,
    afterId,
    search.limit,
  ]);
  return page ?? { rows: [], totalCount: 0 };
}

/** Null when the text has nothing that a name could be found by. */
async function claimantWords({ vault }: UnitOfWork, text: string): Promise<readonly Buffer[] | null> {
  const words = searchWordDigests(await vault.digests(), text);
  return words.length === 0 ? null : words;
}
