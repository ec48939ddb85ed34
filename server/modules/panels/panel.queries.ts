import type { FirmSide, Issue } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { ServiceMethod } from '../../rules/rule-vocabulary.js';
import type { PanelKind, PanelOutcome } from './panel-vocabulary.js';

/** What the vault binds the sealed texts of a panel to. */
export const NAME_NOTE = 'panel name note';
export const OUTCOME_NOTE = 'panel outcome note';

/** A panel as stored, opened; ids are row ids, days are YYYY-MM-DD. Null: not known, or not yet. */
export type PanelRow = {
  readonly id: string;
  readonly matterId: string | null;
  readonly kind: PanelKind;
  /** The panel's own number, as its letter gives it. */
  readonly number: string | null;
  readonly specialty: string | null;
  readonly assignedOn: string | null;
  readonly service: ServiceMethod | null;
  readonly ourSide: FirmSide | null;
  /** Those that matter here, the first one most. */
  readonly issues: readonly Issue[];
  readonly documentId: string | null;
  readonly page: number | null;
  readonly outcome: PanelOutcome | null;
  readonly endedOn: string | null;
  readonly examinationId: string | null;
  readonly outcomeNote: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly createdBy: string | null;
};

/** A name on a panel, opened. A subject of null: nobody of the directory or the firm's files was chosen. */
export type PanelNameRow = {
  readonly id: string;
  readonly panelId: string;
  readonly position: number;
  readonly writtenName: string;
  readonly subjectId: string | null;
  readonly officeCity: string | null;
  readonly distanceMiles: number | null;
  readonly availableOn: string | null;
  readonly examined: boolean;
  readonly note: string | null;
  readonly documentId: string | null;
  readonly page: number | null;
};

/** Who struck whom. A day of null: not recorded. */
export type PanelStrikeRow = {
  readonly id: string;
  readonly panelId: string;
  readonly nameId: string;
  readonly side: FirmSide;
  readonly struckOn: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
};

type Sealed<Row, Text extends keyof Row> = Omit<Row, Text> & {
  readonly sealed: Buffer | null;
  readonly dataKeyId: string | null;
};

const PANEL = `
select p.id, p.matter_id as "matterId", p.kind, p.number, p.specialty,
       to_char(p.assigned_on, 'YYYY-MM-DD') as "assignedOn", p.service, p.our_side as "ourSide", p.issues,
       p.document_id as "documentId", p.page, p.outcome, to_char(p.ended_on, 'YYYY-MM-DD') as "endedOn",
       p.examination_id as "examinationId", p.sealed_outcome_note as sealed, p.outcome_data_key_id as "dataKeyId",
       p.version, p.created_at as "createdAt", p.created_by as "createdBy"
  from panel p`;

/** In no particular order; missing ones and another firm's are left out. */
export async function panelsByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<PanelRow[]> {
  return openedPanels(
    unitOfWork,
    await unitOfWork.query(`${PANEL} where p.firm_id = $1 and p.id = any ($2::uuid[])`, [
      unitOfWork.principal.firmId,
      ids,
    ]),
  );
}

/** @throws NotFoundError when it is missing or another firm's. */
export async function panelById(unitOfWork: UnitOfWork, id: string): Promise<PanelRow> {
  const [panel] = await panelsByIds(unitOfWork, [id]);
  if (panel === undefined) throw new NotFoundError('Panel');
  return panel;
}

/** One answer carries so many panels of a matter, the newest. */
const MOST_OF_A_MATTER = 50;

/** Those of many matters, the newest first; at most 50 of a matter. */
export async function panelsOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<PanelRow[]> {
  return openedPanels(
    unitOfWork,
    await unitOfWork.query(
      `select p.* from unnest($2::uuid[]) as m (id)
        cross join lateral (
          ${PANEL} where p.firm_id = $1 and p.matter_id = m.id
           order by p.created_at desc, p.id desc limit ${MOST_OF_A_MATTER}) p`,
      [unitOfWork.principal.firmId, matterIds],
    ),
  );
}

/** What of the list is asked for; `after` is the instant and the id of the last row. */
export type PanelListQuery = {
  readonly matterId: string | null;
  readonly limit: number;
  readonly after: readonly string[] | null;
};

/** The newest first. */
export async function panelPage(
  unitOfWork: UnitOfWork,
  { matterId, limit, after }: PanelListQuery,
): Promise<{ readonly rows: PanelRow[]; readonly totalCount: number }> {
  const { firmId } = unitOfWork.principal;
  const [afterAt = null, afterId = null] = after ?? [];
  const rows = await openedPanels(
    unitOfWork,
    await unitOfWork.query(
      `${PANEL} where p.firm_id = $1 and ($2::uuid is null or p.matter_id = $2)
          and ($3::text is null or (date_trunc('milliseconds', p.created_at), p.id) < ($3::timestamptz, $4::uuid))
        order by date_trunc('milliseconds', p.created_at) desc, p.id desc limit $5`,
      [firmId, matterId, afterAt, afterId, limit],
    ),
  );
  const [count] = await unitOfWork.query<{ n: number }>(
    'select count(*)::integer as n from panel p where p.firm_id = $1 and ($2::uuid is null or p.matter_id = $2)',
    [firmId, matterId],
  );
  return { rows, totalCount: count?.n ?? 0 };
}

/** The names of these panels, each panel's in their order. */
export async function namesOfPanels(
  unitOfWork: UnitOfWork,
  panelIds: readonly string[],
): Promise<PanelNameRow[]> {
  const rows = await unitOfWork.query<Sealed<PanelNameRow, 'note'>>(
    `select n.id, n.panel_id as "panelId", n.position, n.written_name as "writtenName", n.subject_id as "subjectId",
            n.office_city as "officeCity", n.distance_miles as "distanceMiles",
            to_char(n.available_on, 'YYYY-MM-DD') as "availableOn", n.examined, n.sealed_note as sealed,
            n.data_key_id as "dataKeyId", n.document_id as "documentId", n.page
       from panel_name n where n.firm_id = $1 and n.panel_id = any ($2::uuid[])
      order by n.panel_id, n.position, n.id`,
    [unitOfWork.principal.firmId, panelIds],
  );
  return Promise.all(
    rows.map(async ({ sealed, dataKeyId, ...row }) => ({
      ...row,
      note: await opened(unitOfWork, NAME_NOTE, sealed, dataKeyId),
    })),
  );
}

/** The strikes of these panels, in the order in which they were recorded. */
export function strikesOfPanels(
  unitOfWork: UnitOfWork,
  panelIds: readonly string[],
): Promise<PanelStrikeRow[]> {
  return unitOfWork.query(
    `select s.id, s.panel_id as "panelId", s.panel_name_id as "nameId", s.side,
            to_char(s.struck_on, 'YYYY-MM-DD') as "struckOn", s.recorded_at as "recordedAt",
            s.recorded_by as "recordedBy"
       from panel_strike s where s.firm_id = $1 and s.panel_id = any ($2::uuid[]) order by s.recorded_at, s.id`,
    [unitOfWork.principal.firmId, panelIds],
  );
}

function openedPanels(
  unitOfWork: UnitOfWork,
  rows: readonly Sealed<PanelRow, 'outcomeNote'>[],
): Promise<PanelRow[]> {
  return Promise.all(
    rows.map(async ({ sealed, dataKeyId, ...row }) => ({
      ...row,
      outcomeNote: await opened(unitOfWork, OUTCOME_NOTE, sealed, dataKeyId),
    })),
  );
}

async function opened(
  { vault }: UnitOfWork,
  purpose: string,
  sealed: Buffer | null,
  dataKeyId: string | null,
): Promise<string | null> {
  return sealed === null || dataKeyId === null ? null : vault.open(purpose, { sealed, dataKeyId });
}
