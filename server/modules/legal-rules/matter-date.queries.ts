import { MatterEvent, type ServiceMethod } from '../../rules/rule-vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';

/** A day of a matter, YYYY-MM-DD, and how the paper was served; null where that is not known. */
export type MatterDateRow = {
  readonly id: string;
  readonly matterId: string;
  readonly kind: MatterEvent;
  readonly on: string;
  readonly service: ServiceMethod | null;
  readonly version: number;
};

const COLUMNS = `id, matter_id as "matterId", kind, to_char(on_day, 'YYYY-MM-DD') as "on", service, version`;

/** Days of the matters, the earliest first. What the vocabulary no longer has is left out. */
export async function datesOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<MatterDateRow[]> {
  return unitOfWork.query<MatterDateRow>(
    `select ${COLUMNS} from matter_date
      where firm_id = $1 and matter_id = any ($2::uuid[]) and kind = any ($3::text[])
      order by on_day, kind`,
    [unitOfWork.principal.firmId, matterIds, Object.values(MatterEvent)],
  );
}

/** Null when missing or another firm's. */
export async function matterDateById(unitOfWork: UnitOfWork, id: string): Promise<MatterDateRow | null> {
  const [row] = await unitOfWork.query<MatterDateRow>(
    `select ${COLUMNS} from matter_date where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  return row ?? null;
}

/** An open matter whose place is recorded, as deadlines need it. */
export type PlacedMatterRow = {
  readonly matterId: string;
  readonly jurisdiction: string;
  readonly forumKind: 'CIVIL' | 'WORKERS_COMP' | 'FEDERAL';
};

/** Open matters with a recorded place and a day no earlier than the one given. @param since YYYY-MM-DD */
export async function placedMattersWithDates(
  unitOfWork: UnitOfWork,
  since: string,
): Promise<PlacedMatterRow[]> {
  return unitOfWork.query<PlacedMatterRow>(
    `select m.id as "matterId", m.jurisdiction, m.forum_kind as "forumKind" from matter m
      where m.firm_id = $1 and m.status = 'OPEN' and m.jurisdiction is not null and m.forum_kind is not null
        and exists (select 1 from matter_date d
                     where d.firm_id = m.firm_id and d.matter_id = m.id and d.on_day >= $2)`,
    [unitOfWork.principal.firmId, since],
  );
}
