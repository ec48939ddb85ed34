import type { FirmSide } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';

/** One examiner on one of the firm's panels. */
export type PanelAppearance = {
  readonly subjectId: string;
  readonly panelId: string;
  /** Sides that struck this name. */
  readonly struckBy: readonly FirmSide[];
  /** Sides of which a strike, of whichever name, is on record. */
  readonly sidesThatStruck: readonly FirmSide[];
  /** The panel ended with this name examining. */
  readonly examined: boolean;
};

/** One answer carries so many panels of an examiner, the newest. */
export const MOST_APPEARANCES = 100;

/** The panels of these examiners, the newest first; at most 100 of each. */
export function appearancesOnPanels(
  unitOfWork: UnitOfWork,
  subjectIds: readonly string[],
): Promise<PanelAppearance[]> {
  return unitOfWork.query(
    `select n.* from unnest($2::uuid[]) as subject (id)
      cross join lateral (
        select n.subject_id as "subjectId", n.panel_id as "panelId", n.examined,
               array(select s.side from panel_strike s
                      where s.firm_id = $1 and s.panel_name_id = n.id order by s.side) as "struckBy",
               array(select distinct s.side from panel_strike s
                      where s.firm_id = $1 and s.panel_id = n.panel_id order by 1) as "sidesThatStruck"
          from panel_name n join panel p on p.firm_id = n.firm_id and p.id = n.panel_id
         where n.firm_id = $1 and n.subject_id = subject.id
         order by p.created_at desc, p.id desc limit ${MOST_APPEARANCES}) n`,
    [unitOfWork.principal.firmId, subjectIds],
  );
}
