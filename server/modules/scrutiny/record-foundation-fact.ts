import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError, NotFoundError, ValidationError } from '../../platform/errors.js';
import { type ElementState } from '../../reading/reasoning/index.js';
import { lockAtVersion } from '../matters/index.js';
import { freeText, type QuotedPassage } from '../treating/index.js';
import { BODY_REGIONS } from './body-regions.js';
import { headingOf, type FoundationElement } from './foundation-vocabulary.js';
import { foundationFactsByIds, type FoundationFact } from './foundation.queries.js';

/** What a member says of an element. Absent and null: not said. Days are YYYY-MM-DD. */
export type StatedFact = {
  /** Of an element of apportionment. */
  readonly state?: ElementState | null | undefined;
  /** One of BODY_REGIONS, for BODY_PART. */
  readonly region?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
};

/**
 * Records a fact of the foundation of a report.
 *
 * @returns its id.
 * @throws NotFoundError; ValidationError naming the field; ConflictError for an element of apportionment that is
 *   answered or proposed already.
 */
export async function addFoundationFact(
  unitOfWork: UnitOfWork,
  { examinationId, element }: { readonly examinationId: string; readonly element: FoundationElement },
  stated: StatedFact,
  cite: QuotedPassage,
): Promise<string> {
  const values = checkedFact(element, stated);
  const { firmId, memberId } = unitOfWork.principal;
  const [examination] = await unitOfWork.query<{ id: string }>(
    'select id from examination where firm_id = $1 and id = $2 for key share',
    [firmId, examinationId],
  );
  if (examination === undefined) throw new NotFoundError('Examination');
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into foundation_fact (firm_id, examination_id, aspect, element, state, code, note, valid_from, valid_to,
                                  document_id, page, quote, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, clock_timestamp())
     on conflict (firm_id, examination_id, element) where aspect = 'REASONING' do nothing
     returning id`,
    [
      ...[firmId, examinationId, headingOf[element], element, ...values],
      ...[cite.documentId, cite.page, cite.quote, memberId],
    ],
  );
  if (row === undefined) {
    throw new ConflictError('This element is answered or proposed already; change that answer.', {
      path: ['input', 'element'],
    });
  }
  await unitOfWork.audit({
    action: 'FOUNDATION_FACT_ADDED',
    objectType: 'FoundationFact',
    objectId: row.id,
    detail: { examinationId },
  });
  return row.id;
}

/**
 * Replaces what is said of an element; a proposal is decided by that. Its cite stays unless another is given.
 *
 * @returns the examination.
 * @throws NotFoundError; StaleVersionError; ValidationError naming the field.
 */
export async function updateFoundationFact(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
  stated: StatedFact,
  cite: QuotedPassage | null,
): Promise<string> {
  const fact = await lockedFact(unitOfWork, { id, version });
  const values = checkedFact(fact.element, stated);
  const place = cite ?? fact;
  const { firmId, memberId } = unitOfWork.principal;
  await unitOfWork.query(
    `update foundation_fact
        set state = $3, code = $4, note = $5, valid_from = $6, valid_to = $7, document_id = $8, page = $9, quote = $10,
            is_proposed = false, decided_by = $11, decided_at = clock_timestamp(), version = version + 1
      where firm_id = $1 and id = $2`,
    [firmId, id, ...values, place.documentId, place.page, place.quote, memberId],
  );
  await unitOfWork.audit({
    action: fact.isProposed ? 'FOUNDATION_FACT_DECIDED' : 'FOUNDATION_FACT_UPDATED',
    objectType: 'FoundationFact',
    objectId: id,
    detail: { examinationId: fact.examinationId },
  });
  return fact.examinationId;
}

/** @returns the examination. @throws NotFoundError; StaleVersionError. */
export async function removeFoundationFact(
  unitOfWork: UnitOfWork,
  at: { readonly id: string; readonly version: number },
): Promise<string> {
  const { examinationId } = await lockedFact(unitOfWork, at);
  await unitOfWork.query('delete from foundation_fact where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    at.id,
  ]);
  await unitOfWork.audit({
    action: 'FOUNDATION_FACT_REMOVED',
    objectType: 'FoundationFact',
    objectId: at.id,
    detail: { examinationId },
  });
  return examinationId;
}

async function lockedFact(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<FoundationFact> {
  await lockAtVersion(unitOfWork, 'foundation_fact', id, version);
  const [fact] = await foundationFactsByIds(unitOfWork, [id]);
  if (fact === undefined) throw new NotFoundError('FoundationFact');
  return fact;
}

/** State, region, note, first and last day: as the columns stand. */
function checkedFact(element: FoundationElement, stated: StatedFact): readonly (string | null)[] {
  const { state = null, region = null, validFrom = null, validTo = null } = stated;
  const note = freeText(stated.note, 'note');
  const isReasoning = headingOf[element] === 'REASONING';
  if (isReasoning !== (state !== null)) {
    throw refused(
      'state',
      isReasoning ? 'Say whether it is stated, not stated or unclear.' : 'This element has no such state.',
    );
  }
  if (
    (element === 'BODY_PART') !== (region !== null) ||
    (region !== null && !BODY_REGIONS.includes(region))
  ) {
    throw refused('region', `A body region is one of: ${BODY_REGIONS.join(', ')}; no other element has one.`);
  }
  const isNamed = !isReasoning && element !== 'BODY_PART';
  if (isNamed && note === null) throw refused('note', 'Say what it is, in a few words.');
  const isDated = headingOf[element] === 'QUALIFICATIONS' && element !== 'BODY_PART';
  if (!isDated && (validFrom !== null || validTo !== null)) {
    throw refused('validFrom', 'Only a licence, a certification and a practice have dates.');
  }
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    throw refused('validTo', 'The last day is before the first; exchange or correct them.');
  }
  return [state, region, note, validFrom, validTo];
}

const refused = (field: string, message: string): ValidationError =>
  new ValidationError(message, { path: ['input', field] });
