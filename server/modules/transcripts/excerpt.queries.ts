import type { UnitOfWork } from '../../platform/database/index.js';

/** A stretch of testimony that a person picked, with its words and the printed places of its ends. */
export type ExcerptRow = {
  readonly id: string;
  readonly documentId: string;
  readonly fromPosition: number;
  readonly toPosition: number;
  readonly fromPage: number;
  readonly fromLine: number | null;
  readonly toPage: number;
  readonly toLine: number | null;
  readonly text: string;
  readonly note: string | null;
  readonly createdById: string | null;
  readonly createdAt: Date;
  readonly version: number;
};

const EXCERPT = `
select e.id, e.document_id as "documentId", e.from_position as "fromPosition", e.to_position as "toPosition",
       f.page as "fromPage", f.line as "fromLine", t.page as "toPage", t.line as "toLine",
       (select string_agg(case when l.speaker is null or l.speaker = before.speaker then l.text
                               else l.speaker || ' ' || l.text end, E'\\n' order by l.position)
          from transcript_line l
          left join transcript_line before on before.firm_id = l.firm_id and before.document_id = l.document_id
                and before.position = l.position - 1 and before.position >= e.from_position
         where l.firm_id = e.firm_id and l.document_id = e.document_id
           and l.position between e.from_position and e.to_position) as text,
       e.note, e.created_by as "createdById", e.created_at as "createdAt", e.version
  from transcript_excerpt e
  join transcript_line f on f.firm_id = e.firm_id and f.document_id = e.document_id and f.position = e.from_position
  join transcript_line t on t.firm_id = e.firm_id and t.document_id = e.document_id and t.position = e.to_position`;

/** Null when missing or another firm's. */
export async function excerptById(unitOfWork: UnitOfWork, id: string): Promise<ExcerptRow | null> {
  const [row] = await unitOfWork.query<ExcerptRow>(`${EXCERPT} where e.firm_id = $1 and e.id = $2`, [
    unitOfWork.principal.firmId,
    id,
  ]);
  return row ?? null;
}

/** The excerpts of a transcript, in the order of the testimony. */
export function excerptsOf(unitOfWork: UnitOfWork, documentId: string): Promise<ExcerptRow[]> {
  return unitOfWork.query(
    `${EXCERPT} where e.firm_id = $1 and e.document_id = $2 order by e.from_position, e.id`,
    [unitOfWork.principal.firmId, documentId],
  );
}
