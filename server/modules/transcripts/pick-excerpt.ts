import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';

const LONGEST_NOTE = 2_000;
/** Two pages of testimony: more is a chapter, not an excerpt. */
const MOST_LINES = 60;

/** A stretch of a transcript to keep; both ends are in it. */
export type PickedExcerpt = {
  readonly documentId: string;
  readonly fromPosition: number;
  readonly toPosition: number;
  readonly note: string | null;
};

/** @throws NotFoundError for a transcript that is not there; ValidationError for a stretch that is not in it. */
export async function pickExcerpt(unitOfWork: UnitOfWork, picked: PickedExcerpt): Promise<string> {
  const { firmId, memberId } = unitOfWork.principal;
  const { documentId, fromPosition, toPosition } = picked;
  const note = picked.note?.trim() ?? '';
  if (note.length > LONGEST_NOTE) {
    throw new ValidationError(`The note is longer than ${LONGEST_NOTE} characters; shorten it.`, {
      path: ['note'],
    });
  }
  const [transcript] = await unitOfWork.query<{ lines: number }>(
    `select (select count(*)::integer from transcript_line l
              where l.firm_id = t.firm_id and l.document_id = t.document_id and l.position in ($3, $4)) as lines
       from transcript t where t.firm_id = $1 and t.document_id = $2`,
    [firmId, documentId, fromPosition, toPosition],
  );
  if (transcript === undefined) throw new NotFoundError('Transcript');
  if (toPosition < fromPosition || transcript.lines !== (fromPosition === toPosition ? 1 : 2)) {
    throw new ValidationError('These lines are not in the transcript; select them again.', {
      path: ['toPosition'],
    });
  }
  if (toPosition - fromPosition >= MOST_LINES) {
    throw new ValidationError(`An excerpt has at most ${MOST_LINES} lines; select fewer.`, {
      path: ['toPosition'],
    });
  }
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into transcript_excerpt (firm_id, document_id, from_position, to_position, note, created_by)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [firmId, documentId, fromPosition, toPosition, note === '' ? null : note, memberId],
  );
  const id = row?.id ?? '';
  await unitOfWork.audit({ action: 'EXCERPT_PICKED', objectType: 'TranscriptExcerpt', objectId: id });
  return id;
}
