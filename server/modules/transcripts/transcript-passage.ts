import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { transcriptCite } from '../../reading/transcripts/index.js';

/** Lines of a transcript as they are quoted; page and line are those of the first, as printed. */
export type TranscriptPassage = {
  readonly words: string;
  /** "12:3-9". */
  readonly place: string;
  readonly page: number;
  readonly line: number | null;
};

/** As many as an excerpt may have. */
const MOST_LINES = 60;

/**
 * The words from one position to another, both included, each change of speaker marked.
 *
 * @throws NotFoundError for a document that is no transcript of the firm; ValidationError for lines that it does not
 *   have, or too many.
 */
export async function transcriptPassage(
  unitOfWork: UnitOfWork,
  documentId: string,
  { fromPosition, toPosition }: { readonly fromPosition: number; readonly toPosition: number },
): Promise<TranscriptPassage> {
  const { firmId } = unitOfWork.principal;
  const [transcript] = await unitOfWork.query(
    'select 1 from transcript where firm_id = $1 and document_id = $2 for key share',
    [firmId, documentId],
  );
  if (transcript === undefined) throw new NotFoundError('Transcript');
  if (toPosition - fromPosition >= MOST_LINES) {
    throw new ValidationError(`At most ${MOST_LINES} lines; select fewer.`, {
      path: ['input', 'toPosition'],
    });
  }
  const lines = await unitOfWork.query<Line>(
    `select page, line, speaker, text from transcript_line
      where firm_id = $1 and document_id = $2 and position between $3 and $4 order by position`,
    [firmId, documentId, fromPosition, toPosition],
  );
  const [first] = lines;
  const place = transcriptCite(lines, { from: 0, to: lines.length - 1 });
  if (first === undefined || place === null || lines.length !== toPosition - fromPosition + 1) {
    throw new ValidationError('These lines are not in the transcript; select them again.', {
      path: ['input', 'toPosition'],
    });
  }
  return { words: spoken(lines), place, page: first.page, line: first.line };
}

type Line = {
  readonly page: number;
  readonly line: number | null;
  readonly speaker: string | null;
  readonly text: string;
};

function spoken(lines: readonly Line[]): string {
  return lines
    .map(({ speaker, text }, index) =>
      speaker === null || speaker === lines[index - 1]?.speaker ? text : `${speaker} ${text}`,
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
