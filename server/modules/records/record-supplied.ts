import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { type RecordKind } from '../../reading/report-reading.types.js';
import { recordKind } from '../../reading/records/index.js';
import { lockAtVersion } from '../matters/index.js';
import { batesLabel, batesPages, readBatesRange } from './bates-range.js';
import { checkPlace } from './check-record-index.js';
import { batesProblem } from './index-problems.js';
import type { QuotedPassage } from '../treating/index.js';

/** A supplied record as a person enters it. Absent and null: not known. Days are YYYY-MM-DD. */
export type StatedRecord = {
  readonly examinationId?: string | null | undefined;
  readonly title: string;
  readonly author?: string | null | undefined;
  /** Absent: read from the title. */
  readonly kind?: RecordKind | null | undefined;
  readonly datedOn?: string | null | undefined;
  readonly datedTo?: string | null | undefined;
  readonly pages?: number | null | undefined;
  /** A range as stamped: "ABC000123-ABC000187". */
  readonly bates?: string | null | undefined;
  readonly suppliedOn?: string | null | undefined;
};

const LONGEST_TITLE = 300;
const MOST_PAGES = 1_000_000;
/** As many as an index may bring. */
const MOST_RECORDS_OF_A_MATTER = 20_000;

/**
 * Adds one record to what was supplied, at the end of the list.
 *
 * @returns its id.
 * @throws NotFoundError; ValidationError naming the field.
 */
export async function addSuppliedRecord(
  unitOfWork: UnitOfWork,
  matterId: string,
  stated: StatedRecord,
  cite: QuotedPassage,
): Promise<string> {
  const values = checkedValues(stated);
  await checkPlace(unitOfWork, { matterId, examinationId: stated.examinationId ?? null });
  const [last] = await unitOfWork.query<{ position: number; count: number }>(
    `select coalesce(max(position), 0) as position, count(*)::integer as count
       from supplied_record where firm_id = $1 and matter_id = $2`,
    [unitOfWork.principal.firmId, matterId],
  );
  if ((last?.count ?? 0) >= MOST_RECORDS_OF_A_MATTER) {
    throw new ValidationError('The matter has as many supplied records as are kept; join some of them.');
  }
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into supplied_record (firm_id, matter_id, examination_id, position, title, author, kind, dated_on, dated_to,
                                  pages, bates_from, bates_to, supplied_on, document_id, page, quote)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning id`,
    [
      ...[unitOfWork.principal.firmId, matterId, stated.examinationId ?? null, (last?.position ?? 0) + 1],
      ...values,
      ...[cite.documentId, cite.page, cite.quote],
    ],
  );
  if (row === undefined) throw new Error('The record was not inserted.');
  await unitOfWork.audit({
    action: 'SUPPLIED_RECORD_ADDED',
    objectType: 'SuppliedRecord',
    objectId: row.id,
  });
  await unitOfWork.notify('matter', matterId);
  return row.id;
}

/**
 * Replaces what is recorded of a supplied record; its place in the index stays.
 *
 * @returns the matter.
 * @throws NotFoundError; StaleVersionError; ValidationError naming the field.
 */
export async function updateSuppliedRecord(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
  stated: StatedRecord,
): Promise<string> {
  const values = checkedValues(stated);
  await lockAtVersion(unitOfWork, 'supplied_record', id, version);
  const matterId = await matterOfRecord(unitOfWork, id);
  await checkPlace(unitOfWork, { matterId, examinationId: stated.examinationId ?? null });
  await unitOfWork.query(
    `update supplied_record
        set examination_id = $3, title = $4, author = $5, kind = $6, dated_on = $7, dated_to = $8, pages = $9,
            bates_from = $10, bates_to = $11, supplied_on = $12, version = version + 1
      where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, stated.examinationId ?? null, ...values],
  );
  await unitOfWork.audit({ action: 'SUPPLIED_RECORD_UPDATED', objectType: 'SuppliedRecord', objectId: id });
  await unitOfWork.notify('matter', matterId);
  return matterId;
}

/**
 * Removes a supplied record with what was decided about its match.
 *
 * @returns the matter.
 * @throws NotFoundError; StaleVersionError.
 */
export async function removeSuppliedRecord(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  await lockAtVersion(unitOfWork, 'supplied_record', id, version);
  const matterId = await matterOfRecord(unitOfWork, id);
  await unitOfWork.query('delete from supplied_record where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    id,
  ]);
  await unitOfWork.audit({ action: 'SUPPLIED_RECORD_REMOVED', objectType: 'SuppliedRecord', objectId: id });
  await unitOfWork.notify('matter', matterId);
  return matterId;
}

async function matterOfRecord(unitOfWork: UnitOfWork, id: string): Promise<string> {
  const [row] = await unitOfWork.query<{ matterId: string }>(
    'select matter_id as "matterId" from supplied_record where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new NotFoundError('SuppliedRecord');
  return row.matterId;
}

/** Title, author, kind, first and last day, pages, first and last stamp, day supplied: as the columns stand. */
function checkedValues(stated: StatedRecord): readonly unknown[] {
  const title = stated.title.replace(/\s+/g, ' ').trim();
  if (title === '' || title.length > LONGEST_TITLE) {
    throw refused('title', `Name the record in 1 to ${LONGEST_TITLE} characters.`);
  }
  const { datedOn = null, datedTo = null, pages = null, suppliedOn = null } = stated;
  if (datedTo !== null && (datedOn === null || datedTo < datedOn)) {
    throw refused('datedTo', 'The last day needs a first day that is not after it.');
  }
  if (pages !== null && (pages < 1 || pages > MOST_PAGES)) {
    throw refused('pages', 'Pages are a whole number from 1 to 1,000,000.');
  }
  const bates = stated.bates?.trim() ?? '';
  const range = bates === '' ? null : readBatesRange(bates);
  if (typeof range === 'string') {
    const { message, remedy } = batesProblem(range, 'BATES', bates);
    throw refused('bates', `${message} ${remedy}`);
  }
  const author = stated.author?.replace(/\s+/g, ' ').trim() ?? '';
  return [
    title,
    author === '' ? null : author.slice(0, LONGEST_TITLE),
    stated.kind ?? recordKind(title),
    datedOn,
    datedTo === datedOn ? null : datedTo,
    pages ?? (range === null ? null : batesPages(range)),
    range === null ? null : batesLabel(range, range.first),
    range === null ? null : batesLabel(range, range.last),
    suppliedOn,
  ];
}

const refused = (field: string, message: string): ValidationError =>
  new ValidationError(message, { path: ['input', field] });
