import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { OutlineContent } from './outline-content.js';
import type { OutlineMode } from './outline-vocabulary.js';
import { openOutline, type OutlineSteps } from './stored-outline.js';

/** An outline as stored; ids are row ids. Null: not about one, gone, or no member did it. */
export type OutlineRow = {
  readonly id: string;
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly examinationId: string | null;
  readonly mode: OutlineMode;
  /** Of the last saved version. */
  readonly number: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly changedAt: Date;
  readonly changedBy: string | null;
};

/** One saved version, without its contents. */
export type OutlineVersionRow = {
  readonly number: number;
  /** Of the contents, hexadecimal. */
  readonly sha256: string;
  readonly steps: OutlineSteps;
  readonly savedAt: Date;
  readonly savedBy: string | null;
};

/** One answer carries so many outlines of an examiner or a matter, the last changed. */
const MOST_OUTLINES = 100;
/** So many saves are looked at to list the versions of an outline. */
const MOST_SAVES = 500;

const OUTLINE = `
select o.id, o.subject_id as "examinerId", o.matter_id as "matterId", o.examination_id as "examinationId", o.mode,
       o.number, o.version, o.created_at as "createdAt", o.created_by as "createdBy", o.changed_at as "changedAt",
       o.changed_by as "changedBy", o.changed_at::text as "changedAtText"
  from outline o`;

const VERSION = `v.number, encode(v.sha256, 'hex') as sha256, v.changes as steps, v.saved_at as "savedAt",
       v.saved_by as "savedBy"`;

/** In no particular order; missing ones and another firm's are left out. */
export function outlinesByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<OutlineRow[]> {
  return unitOfWork.query(`${OUTLINE} where o.firm_id = $1 and o.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** @throws NotFoundError when it is missing or another firm's. */
export async function outlineById(unitOfWork: UnitOfWork, id: string): Promise<OutlineRow> {
  const [outline] = await outlinesByIds(unitOfWork, [id]);
  if (outline === undefined) throw new NotFoundError('Outline');
  return outline;
}

/** What a list of outlines is about; null for no restriction. */
export type OutlineFilter = {
  readonly examinerId: string | null;
  readonly matterId: string | null;
  /** Whether those of a matter are shown at all. */
  readonly withMatters: boolean;
};

const MATCHES = `
  o.firm_id = $1 and ($2::uuid is null or o.subject_id = $2) and ($3::uuid is null or o.matter_id = $3)
  and ($4 or o.matter_id is null)`;

/** The last changed first. `after` holds the time and the id of the row before the page. */
export async function lastChangedOutlines(
  unitOfWork: UnitOfWork,
  { examinerId, matterId, withMatters }: OutlineFilter,
  page: { readonly limit: number; readonly after: readonly string[] | null },
): Promise<{ rows: (OutlineRow & { readonly changedAtText: string })[]; totalCount: number }> {
  const conditions = [unitOfWork.principal.firmId, examinerId, matterId, withMatters];
  const rows = await unitOfWork.query<OutlineRow & { changedAtText: string }>(
    `${OUTLINE}
      where ${MATCHES}
        and ($5::timestamptz is null or o.changed_at < $5 or (o.changed_at = $5 and o.id > $6::uuid))
      order by o.changed_at desc, o.id
      limit $7`,
    [...conditions, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  const [total] = await unitOfWork.query<{ count: number }>(
    `select count(*)::integer as count from outline o where ${MATCHES}`,
    conditions,
  );
  return { rows, totalCount: total?.count ?? 0 };
}

/** Those of many examiners or matters, the last changed first; at most 100 of each. */
export function outlinesOf(
  unitOfWork: UnitOfWork,
  whose: 'subject_id' | 'matter_id',
  ids: readonly string[],
): Promise<OutlineRow[]> {
  return unitOfWork.query(
    `select o.* from unnest($2::uuid[]) as w (id)
      cross join lateral (
        ${OUTLINE} where o.firm_id = $1 and o.${whose} = w.id
         order by o.changed_at desc, o.id limit ${MOST_OUTLINES}) o`,
    [unitOfWork.principal.firmId, ids],
  );
}

/** Saves of many outlines with their outline's id, the newest first; at most 500 of an outline. */
export function savesOfOutlines(
  unitOfWork: UnitOfWork,
  outlineIds: readonly string[],
): Promise<(OutlineVersionRow & { readonly outlineId: string })[]> {
  return unitOfWork.query(
    `select o.id as "outlineId", v.* from unnest($2::uuid[]) as o (id)
      cross join lateral (
        select ${VERSION} from outline_version v where v.firm_id = $1 and v.outline_id = o.id
         order by v.number desc limit ${MOST_SAVES}) v`,
    [unitOfWork.principal.firmId, outlineIds],
  );
}

/** What an outline says in one of its versions. */
export type SavedOutline = OutlineVersionRow & {
  readonly outlineId: string;
  readonly content: OutlineContent;
};

/** The versions named, in no particular order; missing ones and another firm's are left out. */
export async function savedOutlines(
  unitOfWork: UnitOfWork,
  wanted: readonly { readonly outlineId: string; readonly number: number }[],
): Promise<SavedOutline[]> {
  const rows = await unitOfWork.query<
    OutlineVersionRow & { outlineId: string; sealed: Buffer; dataKeyId: string }
  >(
    `select v.outline_id as "outlineId", ${VERSION}, v.sealed, v.data_key_id as "dataKeyId"
       from unnest($2::uuid[], $3::integer[]) as w (outline_id, number)
       join outline_version v on v.firm_id = $1 and v.outline_id = w.outline_id and v.number = w.number`,
    [
      unitOfWork.principal.firmId,
      wanted.map(({ outlineId }) => outlineId),
      wanted.map(({ number }) => number),
    ],
  );
  return Promise.all(
    rows.map(async ({ sealed, dataKeyId, ...row }) => ({
      ...row,
      content: await openOutline(unitOfWork, row.outlineId, row.number, { sealed, dataKeyId }),
    })),
  );
}

/** One saved version with what it says. @throws NotFoundError when it is missing or another firm's. */
export async function savedOutline(
  unitOfWork: UnitOfWork,
  outlineId: string,
  number: number,
): Promise<SavedOutline> {
  const [saved] = await savedOutlines(unitOfWork, [{ outlineId, number }]);
  if (saved === undefined) throw new NotFoundError('Outline');
  return saved;
}
