import type { UnitOfWork } from '../../platform/database/index.js';
import type { PageRequest } from '../../platform/graphql/index.js';

/** A transcript without its lines. */
export type TranscriptRow = {
  readonly documentId: string;
  readonly layout: string;
  readonly hasLineNumbers: boolean;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly witness: string | null;
  readonly takenOn: string | null;
};

export type TranscriptLineRow = {
  readonly position: number;
  readonly page: number;
  readonly line: number | null;
  readonly filePage: number;
  readonly speaker: string | null;
  readonly text: string;
};

/** A question with its answer, and the printed places of its first and last line. */
export type ExchangeRow = {
  readonly documentId: string;
  readonly position: number;
  readonly question: string;
  readonly answer: string | null;
  readonly questioner: string | null;
  readonly hasObjection: boolean;
  readonly fromPosition: number;
  readonly toPosition: number;
  readonly fromPage: number;
  readonly fromLine: number | null;
  readonly toPage: number;
  readonly toLine: number | null;
};

export type ErratumRow = {
  readonly page: number;
  readonly line: number | null;
  readonly reads: string | null;
  readonly shouldRead: string;
  readonly reason: string | null;
};

/** Those of the documents that are transcripts. */
export function transcriptsByDocument(
  unitOfWork: UnitOfWork,
  documentIds: readonly string[],
): Promise<TranscriptRow[]> {
  return unitOfWork.query(
    `select t.document_id as "documentId", t.layout, t.has_line_numbers as "hasLineNumbers",
            t.first_page as "firstPage", t.last_page as "lastPage", t.witness, t.taken_on::text as "takenOn"
       from transcript t where t.firm_id = $1 and t.document_id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, documentIds],
  );
}

/** The lines of the reporter's pages from `fromPage` to `toPage`, both included, in order. */
export function transcriptLines(
  unitOfWork: UnitOfWork,
  documentId: string,
  { fromPage, toPage }: { readonly fromPage: number; readonly toPage: number },
): Promise<TranscriptLineRow[]> {
  return unitOfWork.query(
    `select l.position, l.page, l.line, l.file_page as "filePage", l.speaker, l.text
       from transcript_line l
      where l.firm_id = $1 and l.document_id = $2 and l.page between $3 and $4 order by l.position`,
    [unitOfWork.principal.firmId, documentId, fromPage, toPage],
  );
}

const EXCHANGE = `
select x.document_id as "documentId", x.position, x.question, x.answer, x.questioner, x.has_objection as "hasObjection",
       f.position as "fromPosition", t.position as "toPosition",
       f.page as "fromPage", f.line as "fromLine", t.page as "toPage", t.line as "toLine"
  from transcript_exchange x
  join transcript_line f on f.firm_id = x.firm_id and f.document_id = x.document_id and f.position = x.question_from
  join transcript_line t on t.firm_id = x.firm_id and t.document_id = x.document_id
                        and t.position = coalesce(x.answer_to, x.question_to)`;

/** The exchanges of a transcript in order. */
export async function transcriptExchanges(
  unitOfWork: UnitOfWork,
  documentId: string,
  { limit, after }: PageRequest,
): Promise<{ rows: ExchangeRow[]; totalCount: number }> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<ExchangeRow>(
    `${EXCHANGE} where x.firm_id = $1 and x.document_id = $2 and x.position > $3 order by x.position limit $4`,
    [firmId, documentId, Number(after?.[0] ?? -1), limit],
  );
  const [count] = await unitOfWork.query<{ n: number }>(
    'select count(*)::integer as n from transcript_exchange where firm_id = $1 and document_id = $2',
    [firmId, documentId],
  );
  return { rows, totalCount: count?.n ?? 0 };
}

/** Exchanges in which every word of the search stands, newest document first. Null document: the firm's all. */
export async function searchTranscripts(
  unitOfWork: UnitOfWork,
  { words, documentId }: { readonly words: readonly string[]; readonly documentId: string | null },
  { limit, after }: PageRequest,
): Promise<{ rows: ExchangeRow[]; totalCount: number }> {
  const { firmId } = unitOfWork.principal;
  const found = `x.firm_id = $1 and ($2::uuid is null or x.document_id = $2::uuid)
     and x.question || ' ' || coalesce(x.answer, '') ilike all ($3::text[])`;
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const rows = await unitOfWork.query<ExchangeRow>(
    `${EXCHANGE} where ${found} and ($4::uuid is null or (x.document_id, -x.position) < ($4::uuid, -$5::integer))
      order by x.document_id desc, x.position limit $6`,
    [firmId, documentId, patterns, after?.[0] ?? null, Number(after?.[1] ?? 0), limit],
  );
  const [count] = await unitOfWork.query<{ n: number }>(
    `select count(*)::integer as n from transcript_exchange x where ${found}`,
    [firmId, documentId, patterns],
  );
  return { rows, totalCount: count?.n ?? 0 };
}

/** The corrections that the witness signed, in the order of the sheet. */
export function transcriptErrata(unitOfWork: UnitOfWork, documentId: string): Promise<ErratumRow[]> {
  return unitOfWork.query(
    `select page, line, reads, should_read as "shouldRead", reason from transcript_erratum
      where firm_id = $1 and document_id = $2 order by position`,
    [unitOfWork.principal.firmId, documentId],
  );
}
