import type { UnitOfWork } from '../../platform/database/index.js';
import type { MismatchKind } from '../../reading/passages/index.js';

/** Two places of a document that say different things. */
export type MismatchRow = {
  readonly id: string;
  readonly documentId: string;
  readonly kind: MismatchKind;
  readonly says: string;
  readonly otherSays: string;
  readonly page: number;
  readonly quote: string;
  readonly otherPage: number;
  readonly otherQuote: string;
  readonly confidence: number;
  readonly isDismissed: boolean;
};

const COLUMNS = `m.id, m.document_id as "documentId", m.kind, m.here_says as says, m.there_says as "otherSays",
  m.here_page as page, m.here_quote as quote, m.there_page as "otherPage", m.there_quote as "otherQuote", m.confidence::float8 as confidence,
  m.dismissed_at is not null as "isDismissed"`;

/** In the order of each document's text. */
export function mismatchesOfDocuments(
  unitOfWork: UnitOfWork,
  documentIds: readonly string[],
): Promise<MismatchRow[]> {
  return unitOfWork.query<MismatchRow>(
    `select ${COLUMNS} from copy_mismatch m
      where m.firm_id = $1 and m.document_id = any($2::uuid[])
      order by m.document_id, m.here_start, m.id`,
    [unitOfWork.principal.firmId, documentIds],
  );
}

/** Null when it is not there. */
export async function mismatchById(unitOfWork: UnitOfWork, id: string): Promise<MismatchRow | null> {
  const [row] = await unitOfWork.query<MismatchRow>(
    `select ${COLUMNS} from copy_mismatch m where m.firm_id = $1 and m.id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  return row ?? null;
}
