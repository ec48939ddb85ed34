import type { UnitOfWork } from '../../platform/database/index.js';
import type { Transcript, TranscriptLine } from '../../reading/transcripts/index.js';

/** Stores a transcript's lines, exchanges and errata. What an earlier reading of the document left is replaced. */
export async function fileTranscript(
  unitOfWork: UnitOfWork,
  documentId: string,
  transcript: Transcript,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const pages = transcript.lines.map(({ page }) => page);
  // Excerpts that people picked stand on positions, which a second reading of the same file by the same rules keeps.
  await unitOfWork.query(
    `insert into transcript (firm_id, document_id, layout, has_line_numbers, first_page, last_page, witness, taken_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (firm_id, document_id) do update set
       layout = excluded.layout, has_line_numbers = excluded.has_line_numbers, first_page = excluded.first_page,
       last_page = excluded.last_page, witness = excluded.witness, taken_on = excluded.taken_on`,
    [
      firmId,
      documentId,
      transcript.layout,
      transcript.hasLineNumbers,
      pages[0],
      pages.at(-1),
      transcript.witness,
      transcript.takenOn,
    ],
  );
  await insertLines(unitOfWork, documentId, transcript.lines);
  await insertExchanges(unitOfWork, documentId, transcript);
  await insertErrata(unitOfWork, documentId, transcript);
}

async function insertLines(
  unitOfWork: UnitOfWork,
  documentId: string,
  lines: readonly TranscriptLine[],
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  await unitOfWork.query('delete from transcript_line where firm_id = $1 and document_id = $2', [
    firmId,
    documentId,
  ]);
  await unitOfWork.query(
    `insert into transcript_line (firm_id, document_id, position, page, line, file_page, speaker, text)
     select $1, $2, l.position - 1, l.page, l.line, l.file_page, l.speaker, l.text
       from unnest($3::integer[], $4::integer[], $5::integer[], $6::text[], $7::text[])
            with ordinality as l (page, line, file_page, speaker, text, position)`,
    [
      firmId,
      documentId,
      lines.map(({ page }) => page),
      lines.map(({ line }) => line),
      lines.map(({ filePage }) => filePage),
      lines.map(({ speaker }) => speaker),
      lines.map(({ text }) => text),
    ],
  );
}

async function insertExchanges(
  unitOfWork: UnitOfWork,
  documentId: string,
  { lines, exchanges }: Transcript,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const words = (
    stretch: { from: number; to: number } | null,
    isSpoken: (line: TranscriptLine) => boolean,
  ) =>
    stretch === null
      ? null
      : lines
          .slice(stretch.from, stretch.to + 1)
          .filter(isSpoken)
          .map(({ text }) => text)
          .join(' ');
  const isQuestion = ({ speaker }: TranscriptLine): boolean => speaker === 'Q';
  const isAnswer = ({ speaker }: TranscriptLine): boolean => speaker === 'A' || speaker === 'THE WITNESS';
  await unitOfWork.query('delete from transcript_exchange where firm_id = $1 and document_id = $2', [
    firmId,
    documentId,
  ]);
  await unitOfWork.query(
    `insert into transcript_exchange (firm_id, document_id, position, question_from, question_to, answer_from,
                                      answer_to, question, answer, questioner, has_objection)
     select $1, $2, x.position - 1, x.question_from, x.question_to, x.answer_from, x.answer_to, x.question, x.answer,
            x.questioner, x.has_objection
       from unnest($3::integer[], $4::integer[], $5::integer[], $6::integer[], $7::text[], $8::text[], $9::text[],
                   $10::boolean[])
            with ordinality as x (question_from, question_to, answer_from, answer_to, question, answer, questioner,
                                  has_objection, position)`,
    [
      firmId,
      documentId,
      exchanges.map(({ question }) => question.from),
      exchanges.map(({ question }) => question.to),
      exchanges.map(({ answer }) => answer?.from ?? null),
      exchanges.map(({ answer }) => answer?.to ?? null),
      exchanges.map(({ question }) => words(question, isQuestion)),
      exchanges.map(({ answer }) => words(answer, isAnswer)),
      exchanges.map(({ questioner }) => questioner),
      exchanges.map(({ hasObjection }) => hasObjection),
    ],
  );
}

async function insertErrata(
  unitOfWork: UnitOfWork,
  documentId: string,
  { errata }: Transcript,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  await unitOfWork.query('delete from transcript_erratum where firm_id = $1 and document_id = $2', [
    firmId,
    documentId,
  ]);
  await unitOfWork.query(
    `insert into transcript_erratum (firm_id, document_id, position, page, line, reads, should_read, reason)
     select $1, $2, e.position - 1, e.page, e.line, e.reads, e.should_read, e.reason
       from unnest($3::integer[], $4::integer[], $5::text[], $6::text[], $7::text[])
            with ordinality as e (page, line, reads, should_read, reason, position)`,
    [
      firmId,
      documentId,
      errata.map(({ page }) => page),
      errata.map(({ line }) => line),
      errata.map(({ reads }) => reads),
      errata.map(({ shouldRead }) => shouldRead),
      errata.map(({ reason }) => reason),
    ],
  );
}
