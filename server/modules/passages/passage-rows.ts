import type { UnitOfWork } from '../../platform/database/index.js';
import type { PassageOverlap } from '../../reading/passages/index.js';

/** Notes what passages repeat. */
export async function insertMatches(
  unitOfWork: UnitOfWork,
  matches: readonly {
    readonly passageId: string;
    readonly otherId: string;
    readonly overlap: PassageOverlap;
  }[],
): Promise<void> {
  if (matches.length === 0) return;
  await unitOfWork.query(
    `insert into passage_match (firm_id, passage_id, other_id, word_start, word_end, other_start, other_end, similarity)
     select $1, m.* from unnest($2::uuid[], $3::uuid[], $4::integer[], $5::integer[], $6::integer[], $7::integer[],
                                $8::real[]) as m
     on conflict do nothing`,
    [
      unitOfWork.principal.firmId,
      matches.map(({ passageId }) => passageId),
      matches.map(({ otherId }) => otherId),
      matches.map(({ overlap }) => overlap.here.start),
      matches.map(({ overlap }) => overlap.here.end),
      matches.map(({ overlap }) => overlap.there.start),
      matches.map(({ overlap }) => overlap.there.end),
      matches.map(({ overlap }) => overlap.similarity),
    ],
  );
}

/** Makes passages findable by what is new in them, and counts how common each fingerprint is. */
export async function insertFingerprints(
  unitOfWork: UnitOfWork,
  passages: readonly { readonly passageId: string; readonly hashes: readonly number[] }[],
): Promise<void> {
  const rows = passages.flatMap(({ passageId, hashes }) => hashes.map((hash) => ({ passageId, hash })));
  if (rows.length === 0) return;
  await unitOfWork.query(
    `with added as (
       insert into passage_fingerprint (firm_id, fingerprint, passage_id)
       select $1, n.* from unnest($2::integer[], $3::uuid[]) as n
       returning fingerprint
     )
     insert into passage_frequency (firm_id, fingerprint, passages)
     select $1, fingerprint, count(*) from added group by fingerprint
     on conflict (firm_id, fingerprint) do update set passages = passage_frequency.passages + excluded.passages`,
    [unitOfWork.principal.firmId, rows.map(({ hash }) => hash), rows.map(({ passageId }) => passageId)],
  );
}

/** Gives passages what is known of one in the same wording, and that one itself when others are found by it. */
export async function followWordings(
  unitOfWork: UnitOfWork,
  passages: readonly { readonly id: string; readonly followed: string }[],
): Promise<void> {
  if (passages.length === 0) return;
  await unitOfWork.query(
    `with n as (select * from unnest($2::uuid[], $3::uuid[]) as n (id, followed))
     insert into passage_match (firm_id, passage_id, other_id, word_start, word_end, other_start, other_end, similarity)
     select $1, n.id, m.other_id, m.word_start, m.word_end, m.other_start, m.other_end, m.similarity
       from n join passage_match m on m.firm_id = $1 and m.passage_id = n.followed and m.other_id <> n.id
     union all
     select $1, n.id, p.id, 0, p.word_count, 0, p.word_count, 1
       from n join passage p on p.firm_id = $1 and p.id = n.followed
      where exists (select from passage_fingerprint f where f.firm_id = $1 and f.passage_id = p.id)
     on conflict do nothing`,
    [unitOfWork.principal.firmId, passages.map(({ id }) => id), passages.map(({ followed }) => followed)],
  );
}
