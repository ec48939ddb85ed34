import type { UnitOfWork } from '../../platform/database/index.js';
import { OWNER_JOINS, PERSON, type DocumentOwner } from './document-passages.queries.js';

/** A known text, and the words of it, through which others are found. */
export type AskedText = {
  readonly sourceId: string;
  readonly sourceStart: number;
  readonly sourceEnd: number;
};

/** Reports of one examiner through one vendor that hold a text. */
export type TextUse = Pick<DocumentOwner, 'subjectId' | 'vendorId'> & {
  /** Which of the texts asked about. */
  readonly index: number;
  readonly reports: number;
  /** Somebody asks in these words. */
  readonly isQuestion: boolean;
  /** YYYY-MM-DD; null while no examination of them is confirmed. */
  readonly firstSeenOn: string | null;
  readonly similarity: number;
  /** The most alike, and of these the earliest. */
  readonly bestId: string;
  readonly bestStart: number;
  readonly bestEnd: number;
};

/**
 * Where texts stand; those with the same index are one text. With `besides`, reports on that person are left out:
 * an addendum repeats what it adds to.
 */
export function usesOf(
  unitOfWork: UnitOfWork,
  texts: readonly (AskedText & { readonly index: number })[],
  besides: string | null = null,
): Promise<TextUse[]> {
  return unitOfWork.query<TextUse>(USES, [
    unitOfWork.principal.firmId,
    besides,
    texts.map(({ index }) => index),
    texts.map(({ sourceId }) => sourceId),
    texts.map(({ sourceStart }) => sourceStart),
    texts.map(({ sourceEnd }) => sourceEnd),
  ]);
}

const USES = `
with asked as (
  select * from unnest($3::integer[], $4::uuid[], $5::integer[], $6::integer[])
             as a (index, source_id, word_start, word_end)
), used as (
  select a.index, m.passage_id as id, m.word_start, m.word_end, m.similarity
    from asked a
    join passage_match m on m.firm_id = $1 and m.other_id = a.source_id
   where 2 * (least(m.other_end, a.word_end) - greatest(m.other_start, a.word_start))
         >= least(m.other_end - m.other_start, a.word_end - a.word_start)
  union all
  select a.index, a.source_id, a.word_start, a.word_end, 1 from asked a
)
select u.index, e.subject_id as "subjectId", e.vendor_id as "vendorId",
       count(distinct p.document_id)::integer as reports, bool_or(p.is_question) as "isQuestion",
       min(e.examined_on)::text as "firstSeenOn", max(u.similarity) as similarity,
       (array_agg(u.id order by u.similarity desc, e.examined_on, u.id))[1] as "bestId",
       (array_agg(u.word_start order by u.similarity desc, e.examined_on, u.id))[1] as "bestStart",
       (array_agg(u.word_end order by u.similarity desc, e.examined_on, u.id))[1] as "bestEnd"
  from used u
  join passage p on p.firm_id = $1 and p.id = u.id
  join source_document d on d.firm_id = p.firm_id and d.id = p.document_id ${OWNER_JOINS}
 where $2::uuid is null or ${PERSON} <> $2
 group by 1, 2, 3`;
