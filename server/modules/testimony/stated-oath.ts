import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { transcriptPassage } from '../transcripts/index.js';
import { quotedPassage, type StatedPassage } from '../treating/index.js';
import { TestimonyValueError } from './testimony.errors.js';
import type { OathPlace } from './write-oath.js';

/**
 * Where a member says that words stand: lines of the testimony's transcript, from one position to another; else a page
 * of a document with its words; else the words alone, as the member has them.
 */
export type StatedOathPlace = StatedPassage & {
  readonly fromPosition?: number | null | undefined;
  readonly toPosition?: number | null | undefined;
};

/** The words as they stand there, with their place. */
export type StatedOath = OathPlace & { readonly words: string };

/**
 * @throws NotFoundError for testimony, a transcript or a document that is not there; ValidationError for lines that it
 *   does not have; QuoteNotFoundError; TestimonyValueError when no words are given.
 */
export async function statedOath(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { testimonyId, ...stated }: StatedOathPlace & { readonly testimonyId: string },
): Promise<StatedOath> {
  const [testimony] = await unitOfWork.query<{ documentId: string | null }>(
    'select document_id as "documentId" from testimony where firm_id = $1 and id = $2 for key share',
    [unitOfWork.principal.firmId, testimonyId],
  );
  if (testimony === undefined) throw new NotFoundError('Testimony');
  const { fromPosition, toPosition } = stated;
  if (fromPosition != null || toPosition != null) {
    // Lines are of the testimony's own transcript; another document named beside them is a mistake.
    if (stated.documentId != null && stated.documentId !== testimony.documentId) {
      throw new NotFoundError('Transcript');
    }
    return spokenLines(unitOfWork, testimony.documentId, {
      fromPosition: fromPosition ?? toPosition ?? 0,
      toPosition: toPosition ?? fromPosition ?? 0,
    });
  }
  const { quote, page, documentId, isChecked } = await quotedPassage(unitOfWork, storage, stated);
  if (quote === null) {
    throw new TestimonyValueError('Select the lines of the transcript, or give the words.', 'quote');
  }
  return {
    words: quote,
    ...{ documentId, page, isChecked, line: null, fromPosition: null, toPosition: null },
    place: page === null ? 'page not given' : `p. ${page}`,
  };
}

async function spokenLines(
  unitOfWork: UnitOfWork,
  documentId: string | null,
  lines: { readonly fromPosition: number; readonly toPosition: number },
): Promise<StatedOath> {
  if (documentId === null) {
    throw new TestimonyValueError(
      'This testimony has no transcript; link one, or give the words.',
      'fromPosition',
    );
  }
  if (lines.toPosition < lines.fromPosition || lines.fromPosition < 0) {
    throw new TestimonyValueError('The last line comes before the first; select them again.', 'toPosition');
  }
  const passage = await transcriptPassage(unitOfWork, documentId, lines);
  return { ...passage, ...lines, documentId, isChecked: true };
}
