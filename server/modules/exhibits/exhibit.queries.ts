import type { UnitOfWork } from '../../platform/database/index.js';
import type { ExhibitSummary } from './exhibit-order.js';
import type { ExhibitKind, ExhibitUse } from './exhibit-vocabulary.js';
import { exhibitBodies } from './stored-exhibit.js';

/** An exhibit as stored, without its contents; ids are row ids. Null: for none in particular, or gone. */
export type ExhibitRow = {
  readonly id: string;
  readonly kind: ExhibitKind;
  readonly use: ExhibitUse;
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly examinationId: string | null;
  readonly asOf: Date;
  readonly rowCount: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly madeAt: Date;
  readonly madeBy: string | null;
};

/** One answer carries so many exhibits of an examiner or a matter, the newest. */
export const MOST_EXHIBITS = 100;

const EXHIBIT = `
select x.id, x.kind, x.use, x.subject_id as "examinerId", x.matter_id as "matterId", x.examination_id as "examinationId",
       x.as_of as "asOf", x.rows as "rowCount", encode(x.sha256, 'hex') as sha256, x.made_at as "madeAt",
       x.made_by as "madeBy"
  from exhibit x`;

/** In no particular order; missing ones and another firm's are left out. */
export function exhibitsByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<ExhibitRow[]> {
  return unitOfWork.query(`${EXHIBIT} where x.firm_id = $1 and x.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** The one that a printed hash names; null when none of the firm's has it. */
export async function exhibitByHash(unitOfWork: UnitOfWork, sha256: string): Promise<ExhibitRow | null> {
  const [row] = await unitOfWork.query<ExhibitRow>(
    `${EXHIBIT} where x.firm_id = $1 and x.sha256 = decode($2, 'hex') order by x.made_at limit 1`,
    [unitOfWork.principal.firmId, sha256],
  );
  return row ?? null;
}

/** Those about many examiners, the newest first; at most 100 of one. */
export function exhibitsOfExaminers(
  unitOfWork: UnitOfWork,
  examinerIds: readonly string[],
): Promise<ExhibitRow[]> {
  return newestOf(unitOfWork, 'subject_id', examinerIds);
}

/** Those made for many matters, the newest first; at most 100 of one. */
export function exhibitsOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<ExhibitRow[]> {
  return newestOf(unitOfWork, 'matter_id', matterIds);
}

function newestOf(
  unitOfWork: UnitOfWork,
  column: 'subject_id' | 'matter_id',
  ids: readonly string[],
): Promise<ExhibitRow[]> {
  return unitOfWork.query(
    `select x.* from unnest($2::uuid[]) as o (id)
      cross join lateral (
        ${EXHIBIT} where x.firm_id = $1 and x.${column} = o.id
         order by x.made_at desc, x.id limit ${MOST_EXHIBITS}) x`,
    [unitOfWork.principal.firmId, ids],
  );
}

/** What lists say of exhibits; missing ones and another firm's are left out. */
export async function exhibitSummaries(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<ExhibitSummary[]> {
  if (ids.length === 0) return [];
  const titles = new Map(
    (await exhibitBodies(unitOfWork, ids)).map(({ id, body }) => [id, body.content.title]),
  );
  const rows = await exhibitsByIds(unitOfWork, ids);
  return rows.map(({ id, kind, madeAt, sha256 }) => ({
    ...{ id, kind, madeAt, sha256 },
    title: titles.get(id) ?? '',
  }));
}
