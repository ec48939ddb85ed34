import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { freeText } from '../treating/index.js';
import { requireName } from './change-names.js';
import { changePanel, type PanelAtVersion } from './change-panel.js';
import { checkDay } from './panel-details.js';
import { PanelValueError } from './panel.errors.js';
import { OUTCOME_NOTE } from './panel.queries.js';
import { PanelOutcome } from './panel-vocabulary.js';

/** How a panel ended; an outcome of null takes back what was recorded. */
export type OutcomeToRecord = PanelAtVersion & {
  readonly outcome: PanelOutcome | null;
  /** Who examined; with the outcome EXAMINED, and then needed. */
  readonly nameId: string | null;
  /** YYYY-MM-DD; null: not known. */
  readonly endedOn: string | null;
  /** The examination that came of it, when the firm has it on file. */
  readonly examinationId: string | null;
  /** Work product; sealed. */
  readonly note: string | null;
};

/**
 * Records how a panel ended, in place of what was recorded before.
 *
 * @throws NotFoundError, StaleVersionError; PanelValueError when nobody is named as having examined, somebody is named
 *   with another outcome, or the examination is of another examiner.
 */
export async function recordOutcome(
  unitOfWork: UnitOfWork,
  { outcome, nameId, endedOn, examinationId, note: typed, ...at }: OutcomeToRecord,
): Promise<void> {
  checkDay(endedOn, 'endedOn');
  if ((outcome === PanelOutcome.EXAMINED) !== (nameId !== null)) {
    throw new PanelValueError('Name who examined when one of the panel did, and nobody otherwise.', 'nameId');
  }
  const note = freeText(typed, 'note');
  if (outcome === null && (endedOn !== null || examinationId !== null || note !== null)) {
    throw new PanelValueError('Say how the panel ended, or leave all of it empty.', 'outcome');
  }
  await changePanel(unitOfWork, at, async (before) => {
    const name = nameId === null ? null : requireName(before, nameId);
    if (examinationId !== null) await requireExamination(unitOfWork, examinationId, name?.subjectId ?? null);
    const sealing = note === null ? null : await unitOfWork.vault.sealing();
    const sealed = sealing === null || note === null ? null : sealing.seal(OUTCOME_NOTE, note);
    const { firmId } = unitOfWork.principal;
    await unitOfWork.query(
      `update panel set outcome = $3, ended_on = $4, examination_id = $5, sealed_outcome_note = $6,
              outcome_data_key_id = $7
        where firm_id = $1 and id = $2`,
      [firmId, at.id, outcome, endedOn, examinationId, sealed, sealing?.dataKeyId ?? null],
    );
    // The former one first: at most one name of a panel examined.
    await unitOfWork.query(
      'update panel_name set examined = false where firm_id = $1 and panel_id = $2 and examined and id is distinct from $3',
      [firmId, at.id, nameId],
    );
    await unitOfWork.query(
      'update panel_name set examined = true where firm_id = $1 and panel_id = $2 and id = $3 and not examined',
      [firmId, at.id, nameId],
    );
    return outcome === null
      ? { action: 'PANEL_OUTCOME_REMOVED' }
      : { action: 'PANEL_OUTCOME_RECORDED', detail: { outcome } };
  });
}

async function requireExamination(
  unitOfWork: UnitOfWork,
  examinationId: string,
  subjectId: string | null,
): Promise<void> {
  const [row] = await unitOfWork.query<{ subjectId: string }>(
    'select e.subject_id as "subjectId" from examination e where e.firm_id = $1 and e.id = $2 for key share',
    [unitOfWork.principal.firmId, examinationId],
  );
  if (row === undefined) throw new NotFoundError('Examination');
  if (subjectId !== null && row.subjectId !== subjectId) {
    throw new PanelValueError(
      'This examination is by somebody else than who examined; choose another.',
      'examinationId',
    );
  }
}
