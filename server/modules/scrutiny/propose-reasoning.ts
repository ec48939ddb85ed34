import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError, NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { readApportionmentReasoning } from '../../reading/reasoning/index.js';
import { structureOf } from '../../reading/structure/index.js';
import { reportText } from '../treating/index.js';

/**
 * Looks through the report of an examination for the elements of apportionment and proposes what it finds. What a
 * member decided stays.
 *
 * @returns how many elements are proposed.
 * @throws NotFoundError; ReportUnreadableError when no report of it is read; ConflictError when the report apportions
 *   nothing.
 */
export async function proposeReasoning(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  examinationId: string,
): Promise<number> {
  const { firmId } = unitOfWork.principal;
  const [examination] = await unitOfWork.query<{ id: string }>(
    'select id from examination where firm_id = $1 and id = $2 for key share',
    [firmId, examinationId],
  );
  if (examination === undefined) throw new NotFoundError('Examination');
  const { documentId, text } = await reportText(unitOfWork, storage, examinationId);
  const readings = readApportionmentReasoning(text, structureOf(text));
  if (readings.length === 0) {
    throw new ConflictError(
      'No sentence of the report was found to apportion anything; record the elements by hand.',
      { path: ['input', 'examinationId'] },
    );
  }
  const rows = readings.map(({ element, state, reason, passage }) => ({
    ...{ element, state, reason },
    page: passage?.page ?? null,
    quote: passage?.quote ?? null,
  }));
  const proposed = await unitOfWork.query<{ id: string }>(
    `insert into foundation_fact as f (firm_id, examination_id, aspect, element, state, reason, document_id, page, quote,
                                       is_proposed)
     select $1, $2, 'REASONING', r.element, r.state, r.reason, $3, r.page, r.quote, true
       from jsonb_to_recordset($4::jsonb) as r (element text, state text, reason text, page integer, quote text)
     on conflict (firm_id, examination_id, element) where aspect = 'REASONING' do update
        set state = excluded.state, reason = excluded.reason, document_id = excluded.document_id, page = excluded.page,
            quote = excluded.quote, version = f.version + 1
      where f.is_proposed
     returning id`,
    [firmId, examinationId, documentId, JSON.stringify(rows)],
  );
  await unitOfWork.audit({
    action: 'FOUNDATION_PROPOSED',
    objectType: 'Examination',
    objectId: examinationId,
    detail: { count: proposed.length },
  });
  return proposed.length;
}
