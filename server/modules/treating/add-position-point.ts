import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { examinerOpinionPlace } from './examiner-opinion.queries.js';
import { freeText } from './free-text.js';
import { quotedPassage, type StatedPassage } from './quoted-passage.js';
import { TreatingValueError } from './treating.errors.js';
import { treatingOpinionsByIds } from './treating-opinion.queries.js';
import type { PositionPointKind, PositionSide } from './treating-vocabulary.js';

/** What a member notes for or against a position: of the examiner's opinion, the treater's, or both beside each other. */
export type NewPositionPoint = StatedPassage & {
  readonly opinionId?: string | null | undefined;
  readonly treatingOpinionId?: string | null | undefined;
  readonly side: PositionSide;
  readonly kind: PositionPointKind;
  readonly text: string;
};

/**
 * @returns the point's id and the matter it is of; null when the examination has none.
 * @throws NotFoundError for an opinion or document that is not there; TreatingValueError, QuoteNotFoundError.
 */
export async function addPositionPoint(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  added: NewPositionPoint,
): Promise<{ readonly id: string; readonly matterId: string | null }> {
  const matterId = await matterOfPoint(unitOfWork, added);
  const passage = await quotedPassage(unitOfWork, storage, added);
  const text = freeText(added.text, 'text', 1_000);
  if (text === null) throw new TreatingValueError('Say what supports or weakens the position.', 'text');
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into position_point (firm_id, opinion_id, treating_opinion_id, side, kind, text, page, quote,
                                 source_document_id, is_quote_checked)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      unitOfWork.principal.firmId,
      added.opinionId ?? null,
      added.treatingOpinionId ?? null,
      added.side,
      added.kind,
      text,
      passage.page,
      passage.quote,
      passage.documentId,
      passage.isChecked,
    ],
  );
  const id = row?.id ?? '';
  await unitOfWork.audit({ action: 'POSITION_POINT_ADDED', objectType: 'PositionPoint', objectId: id });
  if (matterId !== null) await unitOfWork.notify('matter', matterId);
  return { id, matterId };
}

async function matterOfPoint(
  unitOfWork: UnitOfWork,
  { opinionId, treatingOpinionId }: NewPositionPoint,
): Promise<string | null> {
  const opinion =
    opinionId === null || opinionId === undefined ? null : await examinerOpinionPlace(unitOfWork, opinionId);
  if (treatingOpinionId === null || treatingOpinionId === undefined) {
    if (opinion === null) throw new TreatingValueError('Say which opinion the point is about.', 'opinionId');
    return opinion.matterId;
  }
  const [treating] = await treatingOpinionsByIds(unitOfWork, [treatingOpinionId]);
  if (treating === undefined) throw new NotFoundError('TreatingOpinion');
  if (opinion !== null && opinion.matterId !== treating.matterId) {
    throw new TreatingValueError(
      'The two opinions are of different matters; choose two of one.',
      'opinionId',
    );
  }
  return treating.matterId;
}
